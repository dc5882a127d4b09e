import assert from "node:assert/strict";
import { test } from "node:test";
import { leastDistance, shownOf, within } from "../../bodymap/assets/map/points/pick.js";

const CORE = { region: "shoulder", isCore: true, isQuiet: false };
const REST = { region: "shoulder", isCore: false, isQuiet: false };
const QUIET = { region: "shoulder", isCore: true, isQuiet: true };
const left = { point: CORE, side: "left", svg: "front", x: 0, y: 0 };
const right = { point: CORE, side: "right", svg: "front", x: 30, y: 40 };
const rest = { point: REST, side: "left", svg: "back", x: 0, y: 1 };
const quiet = { point: QUIET, side: "left", svg: "back", x: 0, y: 9 };

test("places lie in their region, and in its side that is theirs", () => {
  assert.deepEqual(within(["shoulder"], [left, right]), [left, right]);
  assert.deepEqual(within(["shoulder-left"], [left, right]), [left]);
  assert.deepEqual(within(["elbow"], [left, right]), []);
});

test("core points are shown, others when asked for, quiet ones never", () => {
  const none = () => false;

  assert.deepEqual(shownOf([left, rest, quiet], { isChosen: none, withRest: false }), [left]);
  assert.deepEqual(shownOf([left, rest, quiet], { isChosen: none, withRest: true }), [left, rest]);
});

test("where none is core, all are shown at once", () => {
  assert.deepEqual(shownOf([rest, quiet], { isChosen: () => false, withRest: false }), [rest]);
});

test("the chosen point is always shown", () => {
  const isQuiet = (/** @type {object} */ place) => place === quiet;

  assert.deepEqual(shownOf([left, rest, quiet], { isChosen: isQuiet, withRest: false }), [left, quiet]);
});

test("the least distance is that of two places on one picture", () => {
  assert.equal(leastDistance([left, right, rest]), 50);
  assert.equal(leastDistance([left, right, rest, quiet]), 8);
});

test("a single place has none near it", () => {
  assert.equal(leastDistance([left]), Number.POSITIVE_INFINITY);
  assert.equal(leastDistance([left, rest]), Number.POSITIVE_INFINITY);
});
