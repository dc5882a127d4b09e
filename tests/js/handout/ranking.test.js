import assert from "node:assert/strict";
import { test } from "node:test";
import { surest } from "../../../bodymap/assets/handout/ranking.js";

const NUMBERS = { ticked: 2, many: 3, ticked_of_many: 1 };
const LISTED = [
  { id: "ninth", rank: 9 },
  { id: "tenth", rank: 10 },
  { id: "first", rank: 1 },
  { id: "third", rank: 3 },
];

/** @param {number} regions */
function ticked(regions) {
  return surest(LISTED, regions, NUMBERS).map(({ id }) => id);
}

test("the two surest problems are ticked at the start, by number and not by letters", () => {
  assert.deepEqual(ticked(1), ["first", "third"]);
  assert.deepEqual(ticked(2), ["first", "third"]);
});

test("of three regions or more the surest alone is", () => {
  assert.deepEqual(ticked(3), ["first"]);
  assert.deepEqual(ticked(4), ["first"]);
});

test("where fewer are listed, these are ticked", () => {
  assert.deepEqual(surest([], 1, NUMBERS), []);
  assert.deepEqual(surest(LISTED.slice(0, 1), 1, NUMBERS), [{ id: "ninth", rank: 9 }]);
});

test("the list itself keeps its order", () => {
  ticked(1);

  assert.equal(LISTED[0].id, "ninth");
});
