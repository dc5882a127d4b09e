import assert from "node:assert/strict";
import { test } from "node:test";
import { distanceToSegment, inside, passes } from "../../../bodymap/assets/board/geometry.js";
import { square } from "./figures.js";

/** @typedef {import("../../../bodymap/assets/board/types.js").Point} Point */

/** @type {Point[]} */
const HORSESHOE = [
  [0, 0],
  [90, 0],
  [90, 90],
  [60, 90],
  [60, 30],
  [30, 30],
  [30, 90],
  [0, 90],
];

/** @type {[string, Point, boolean][]} */
const PLACES = [
  ["in its left leg", [15, 80], true],
  ["in its right leg", [75, 80], true],
  ["in its bow", [45, 15], true],
  ["between its legs", [45, 60], false],
  ["left of it", [-1, 45], false],
  ["right of it", [91, 45], false],
  ["above it", [45, -1], false],
  ["below it", [15, 91], false],
];

for (const [where, point, isInside] of PLACES) {
  test(`a place ${where} is ${isInside ? "inside" : "outside"} a horseshoe, in whichever direction its corners go`, () => {
    assert.equal(inside(point, HORSESHOE), isInside);
    assert.equal(inside(point, [...HORSESHOE].reverse()), isInside);
  });
}

test("the edge between the last corner and the first closes a polygon", () => {
  const [first, ...rest] = square(0, 0);

  assert.equal(inside([50, 50], [...rest, first]), true);
});

test("the distance from a piece of a line is that of its nearest point", () => {
  assert.equal(distanceToSegment([50, 30], [0, 0], [100, 0]), 30);
  assert.equal(distanceToSegment([-30, 40], [0, 0], [100, 0]), 50);
  assert.equal(distanceToSegment([130, 40], [0, 0], [100, 0]), 50);
});

test("a piece of a line without length is a point", () => {
  assert.equal(distanceToSegment([3, 4], [0, 0], [0, 0]), 5);
});

test("a line passes a place between two of its points, and none that is as far as it reaches", () => {
  /** @type {Point[]} */
  const line = [
    [0, 0],
    [100, 0],
    [100, 100],
  ];

  assert.equal(passes(line, [50, 9], 10), true);
  assert.equal(passes(line, [91, 50], 10), true);
  assert.equal(passes(line, [50, 10], 10), false);
  assert.equal(passes(line, [50, 50], 10), false);
});
