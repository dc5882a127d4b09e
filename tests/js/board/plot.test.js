import assert from "node:assert/strict";
import { test } from "node:test";
import { isFelt, placesOf } from "../../../bodymap/assets/board/picture/plot.js";

/** @typedef {import("../../../bodymap/assets/board/types.js").BoardData} BoardData */

/** @type {BoardData} */
const DATA = {
  said: {},
  areas: {},
  points: { tp: { name: "", clinical: "", where: "", region: "neck", refers: ["head-back", "shoulder"] } },
  regions: {},
  figures: {},
};

/** @type {(area: string, side?: string) => boolean} */
const felt = (area, side) => isFelt({ id: "tp", side, area: "neck" }, area, DATA);

test("pain is felt in the regions that a trigger point refers to, and not in its own", () => {
  assert.equal(felt("head-back"), true);
  assert.equal(felt("neck"), false);
});

test("pain is felt on the point's own side, and on both where its side is not known", () => {
  assert.equal(felt("shoulder-left", "left"), true);
  assert.equal(felt("shoulder-right", "left"), false);
  assert.equal(felt("shoulder-right"), true);
});

test("pain is felt in the middle of the body from either side", () => {
  assert.equal(felt("head-back", "left"), true);
});

test("where no trigger point is shown, no pain is", () => {
  assert.equal(isFelt(null, "head-back", DATA), false);
});

test("the trigger points of a place are those of its side; of a place without sides, those of both", () => {
  /** @type {PlotlyPlace[]} */
  const places = [
    ["one", "left", "elbow", "front", ""],
    ["one", "right", "elbow", "front", ""],
    ["two", "left", "neck", "back", ""],
    ["two", "right", "neck", "back", ""],
  ];

  assert.deepEqual(placesOf(places, ["elbow-right"]), [1]);
  assert.deepEqual(placesOf(places, ["neck", "elbow-left"]), [0, 2, 3]);
  assert.deepEqual(placesOf(places, []), []);
});
