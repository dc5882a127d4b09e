import assert from "node:assert/strict";
import { test } from "node:test";
import { boxAround, boxFor, scaled } from "../../bodymap/assets/map/zoom/box.js";

const FAR_APART = { ratio: 2, widest: Number.POSITIVE_INFINITY };

test("a part stands around its middle, in the proportions of the screen", () => {
  assert.deepEqual(boxAround(100, 200, 40, 2), [80, 160, 40, 80]);
});

test("an area has room around it, across or along, and is not shown closer than 300 units", () => {
  assert.deepEqual(boxFor({ x: 0, y: 0, width: 400, height: 10 }, [], FAR_APART), [-100, -595, 600, 1200]);
  assert.deepEqual(boxFor({ x: 0, y: 0, width: 10, height: 800 }, [], FAR_APART), [-245, -100, 500, 1000]);
  assert.deepEqual(boxFor({ x: 0, y: 0, width: 10, height: 10 }, [], FAR_APART), [-145, -295, 300, 600]);
});

test("where its points would be too near each other, the picture moves in on them", () => {
  const points = [
    { x: 10, y: 20 },
    { x: 30, y: 60 },
    { x: 12, y: 22 },
  ];

  const box = boxFor({ x: 0, y: 0, width: 400, height: 400 }, points, { ratio: 1, widest: 100 });

  assert.deepEqual(box, [-30, -10, 100, 100]);
});

test("a screen without size is shown the area, not nothing", () => {
  const box = boxFor({ x: 0, y: 0, width: 400, height: 10 }, [], { ratio: 2, widest: Number.NaN });

  assert.deepEqual(box, [-100, -595, 600, 1200]);
});

test("closer and wider stay around the same middle, and no wider than is enough", () => {
  assert.deepEqual(scaled([0, 0, 100, 200], 0.5, 1000), [25, 50, 50, 100]);
  assert.deepEqual(scaled([0, 0, 100, 200], 4, 300), [-100, -200, 300, 600]);
});
