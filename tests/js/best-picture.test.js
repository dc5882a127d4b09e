import assert from "node:assert/strict";
import { test } from "node:test";
import { bestPicture } from "../../bodymap/assets/map/zoom/best-picture.js";

const front = { dataset: { view: "front" } };
const back = { dataset: { view: "back" } };
const PICTURES = [front, back];
const ON_BOTH = [{ svg: front }, { svg: back }];

/** @param {{ dataset: { view: string } }[]} on a place for each of these */
function placesOn(...on) {
  return on.map((svg) => ({ svg }));
}

test("the picture with most of the points moves in", () => {
  const places = placesOn(front, back, back);

  assert.equal(bestPicture(PICTURES, { areas: ON_BOTH, places, showing: "front" }), back);
});

test("of equals, the picture that is shown moves in", () => {
  const places = placesOn(front, back);

  assert.equal(bestPicture(PICTURES, { areas: ON_BOTH, places, showing: "front" }), front);
  assert.equal(bestPicture(PICTURES, { areas: ON_BOTH, places, showing: "back" }), back);
});

test("a picture without a chosen area does not move in", () => {
  const places = placesOn(back, back);

  assert.equal(bestPicture(PICTURES, { areas: [{ svg: front }], places, showing: "back" }), front);
  assert.equal(bestPicture(PICTURES, { areas: [], places, showing: "back" }), undefined);
});
