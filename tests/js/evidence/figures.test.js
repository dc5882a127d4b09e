import assert from "node:assert/strict";
import { test } from "node:test";
import { inColours } from "../../../bodymap/assets/evidence/colours.js";
import { arranged, conditionOf } from "../../../bodymap/assets/evidence/figures.js";

/** @param {string[]} names */
function layoutOf(names) {
  return { height: 100, yaxis: { tickvals: names, categoryarray: names }, shapes: [] };
}

const FIGURES = {
  matrix: {
    data: [{ y: ["a", "b", "c"], z: [1, 2, 3], text: ["A", "B", "C"], customdata: [["a"], ["b"], ["c"]] }],
    layout: layoutOf(["a", "b", "c"]),
  },
  timeline: { data: [{}], layout: layoutOf(["a", "b", "b/2", "c"]) },
};

/** @param {object} rule @returns {unknown} where the line is */
function at(rule) {
  return /** @type {{ y0: number }} */ (rule).y0;
}

test("the rows of the picture stand as the table does, each with its own words", () => {
  const { matrix } = arranged(FIGURES, { order: ["c", "a", "b"], first: 0, isParted: false }, "#123456");

  assert.deepEqual(matrix.data, [
    { y: ["c", "a", "b"], z: [3, 1, 2], text: ["C", "A", "B"], customdata: [["c"], ["a"], ["b"]] },
  ]);
  assert.deepEqual(matrix.layout.yaxis.categoryarray, ["c", "a", "b"]);
});

test("courses of a problem stay together in their order", () => {
  const { timeline } = arranged(FIGURES, { order: ["c", "b", "a"], first: 0, isParted: false }, "#123456");

  assert.deepEqual(timeline.layout.yaxis.categoryarray, ["c", "b", "b/2", "a"]);
});

test("a line stands under the problems that come first, in both pictures", () => {
  const { matrix, timeline } = arranged(FIGURES, { order: ["b", "a", "c"], first: 1, isParted: true }, "#123456");

  assert.deepEqual(matrix.layout.shapes.map(at), [0.5]);
  assert.deepEqual(timeline.layout.shapes.map(at), [1.5], "below both courses");
});

test("where no place is chosen there is no line", () => {
  const { matrix } = arranged(FIGURES, { order: ["b", "a", "c"], first: 0, isParted: false }, "#123456");

  assert.deepEqual(matrix.layout.shapes, []);
});

test("the figures that came from the server stay as they are", () => {
  const before = JSON.stringify(FIGURES);

  arranged(FIGURES, { order: ["c", "b", "a"], first: 1, isParted: true }, "#123456");

  assert.equal(JSON.stringify(FIGURES), before);
});

test("a second course belongs to its problem", () => {
  assert.equal(conditionOf("tennis-elbow/2"), "tennis-elbow");
  assert.equal(conditionOf("tennis-elbow"), "tennis-elbow");
});

test("colours become those of the theme, and words and other colours stay", () => {
  const colourOf = (/** @type {string} */ token) => ({ "--ink": "#eeeeee", "--paper": "" })[token] ?? "";

  assert.deepEqual(inColours({ ink: "#1b2725", paper: "#fdfcfa", other: "#abcdef", said: "in #1b2725" }, colourOf), {
    ink: "#eeeeee",
    paper: "#fdfcfa",
    other: "#abcdef",
    said: "in #1b2725",
  });
});
