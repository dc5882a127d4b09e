import assert from "node:assert/strict";
import { test } from "node:test";
import { areaAt, closeUp, outlines, scaled, viewAt, viewOf } from "../../../bodymap/assets/board/figure.js";
import { FIGURE, square } from "./figures.js";

/** @typedef {import("../../../bodymap/assets/board/types.js").Point} Point */

/** @type {(place: Point, unit?: number) => string | undefined} */
const pressed = (place, unit = 1) => areaAt(FIGURE, place, { reach: 12, unit });

test("an area is drawn on each view that has it, at the view's place beside the other", () => {
  assert.deepEqual(outlines(FIGURE, "elbow-left"), [
    { view: "front", polygon: square(100, 100) },
    { view: "back", polygon: square(1840, 100) },
  ]);
});

test("a press inside an area finds it, on either view", () => {
  assert.equal(pressed([150, 150]), "elbow-left");
  assert.equal(pressed([1890, 150]), "elbow-left");
  assert.equal(pressed([1590, 650]), "lower-back");
});

test("a press beside an area finds it within twelve pixels of the screen, whatever is shown of the figure", () => {
  assert.equal(pressed([211, 150]), "elbow-left");
  assert.equal(pressed([214, 150]), undefined);
  assert.equal(pressed([230, 150], 3), "elbow-left");
  assert.equal(pressed([211, 150], 0.5), undefined);
});

test("a press in the middle of nothing finds nothing", () => {
  assert.equal(pressed([350, 1500]), undefined);
});

test("a press belongs to the view that it lies on", () => {
  assert.equal(viewAt(FIGURE, [1039, 0]).id, "front");
  assert.equal(viewAt(FIGURE, [1040, 0]).id, "back");
  assert.equal(viewAt(FIGURE, [-5, 0]).id, "front");
});

test("a view that a figure does not have is named", () => {
  assert.throws(() => viewOf(FIGURE, "side"), /no view "side"/);
});

test("places are shown closely on the view that has most of them", () => {
  const { view, points } = closeUp(FIGURE, ["elbow-left", "lower-back"], { alone: false });

  assert.equal(view, "back");
  assert.deepEqual(points, [...square(1840, 100), ...square(1540, 600)]);
});

test("a place that this view does not have is shown where it is, unless one view is shown at a time", () => {
  const both = ["lower-back", "elbow-left", "abdomen"];

  assert.deepEqual(closeUp(FIGURE, ["lower-back", "abdomen"], { alone: false }), {
    view: "front",
    points: [...square(1540, 600), ...square(500, 500)],
  });
  assert.deepEqual(closeUp(FIGURE, both, { alone: true }), {
    view: "front",
    points: [...square(100, 100), ...square(500, 500)],
  });
});

test("a stroke keeps its place in proportion on another body", () => {
  const other = { ...FIGURE, views: FIGURE.views.map((view) => ({ ...view, width: 500, height: 3000 })) };
  const stroke = {
    view: "back",
    tool: "line",
    colour: "blue",
    points: /** @type {Point[]} */ ([
      [100, 200],
      [300, 400],
    ]),
  };

  assert.deepEqual(scaled(stroke, FIGURE, other), {
    ...stroke,
    points: [
      [50, 300],
      [150, 600],
    ],
  });
});
