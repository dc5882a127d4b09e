import assert from "node:assert/strict";
import { test } from "node:test";
import { isFelt } from "../../bodymap/assets/map/points/felt.js";

const PLACE = { side: "left", point: { refers: ["shoulder", "neck-back"] } };

test("pain is felt in the regions that the point refers to, on its own side", () => {
  assert.equal(isFelt("shoulder-left", PLACE), true);
  assert.equal(isFelt("shoulder-right", PLACE), false);
  assert.equal(isFelt("elbow-left", PLACE), false);
});

test("a region in the middle has no side", () => {
  assert.equal(isFelt("neck-back", PLACE), true);
});

test("without a point nothing is felt", () => {
  assert.equal(isFelt("shoulder-left", undefined), false);
});
