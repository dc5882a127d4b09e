import assert from "node:assert/strict";
import { test } from "node:test";
import { clamp, everything, fit, zoomed } from "../../../bodymap/assets/board/camera/box.js";
import { FIGURE, square } from "./figures.js";

const [FRONT, BACK] = FIGURE.views;
const ALL = { x: 1000, y: 0, width: 800, height: 1600 };

/** @param {{ width: number, height: number }} box */
function proportion({ width, height }) {
  return width / height;
}

/** @param {import("../../../bodymap/assets/board/types.js").Box} box */
function middle({ x, y, width, height }) {
  return [x + width / 2, y + height / 2];
}

test("everything is from the first view's left to the last one's right, as high as the higher one", () => {
  assert.deepEqual(everything([FRONT, { ...BACK, height: 2100 }]), { x: 0, y: 0, width: 2040, height: 2100 });
});

test("of one view alone, everything starts where it stands", () => {
  assert.deepEqual(everything([BACK]), { x: 1040, y: 0, width: 1000, height: 2000 });
});

test("a box that can be shown stays as it is", () => {
  const box = { x: 1100, y: 200, width: 200, height: 400 };

  assert.deepEqual(clamp(box, ALL), box);
});

test("no more is shown than everything", () => {
  assert.deepEqual(clamp({ x: 0, y: -500, width: 5000, height: 10000 }, ALL), ALL);
});

test("nothing is shown more than eight times closer", () => {
  const shown = clamp({ x: 1399, y: 799, width: 2, height: 2 }, ALL);

  assert.deepEqual([shown.width, shown.height], [100, 200]);
  assert.deepEqual(middle(shown), [1400, 800]);
});

test("a box of other proportions is shown around its middle in those of everything", () => {
  const shown = clamp({ x: 1200, y: 800, width: 200, height: 100 }, ALL);

  assert.equal(proportion(shown), proportion(ALL));
  assert.deepEqual(middle(shown), [1300, 850]);
});

for (const [way, x, y, wanted] of /** @type {const} */ ([
  ["left", 900, 200, [1000, 200]],
  ["right", 1700, 200, [1600, 200]],
  ["top", 1100, -50, [1100, 0]],
  ["bottom", 1100, 1500, [1100, 1200]],
])) {
  test(`nothing is shown beyond the ${way}`, () => {
    const shown = clamp({ x, y, width: 200, height: 400 }, ALL);

    assert.deepEqual([shown.x, shown.y, shown.width, shown.height], [...wanted, 200, 400]);
  });
}

test("what is fitted lies in the middle, with room around it", () => {
  const points = square(1350, 750);

  const shown = fit(points, ALL);

  assert.deepEqual(middle(shown), [1400, 800]);
  assert.equal(proportion(shown), proportion(ALL));
  assert.ok(shown.width > 130, "a third more than the points take");
  assert.ok(shown.width < 140);
});

test("what is high fits by its height", () => {
  const shown = fit(
    [
      [1400, 400],
      [1400, 1200],
    ],
    ALL,
  );

  assert.ok(shown.height > 1040);
  assert.ok(shown.height < 1120);
});

test("what lies at the edge is fitted without showing what is beyond", () => {
  const shown = fit(square(1000, 0), ALL);

  assert.deepEqual([shown.x, shown.y], [1000, 0]);
});

test("a single point is fitted as closely as can be", () => {
  assert.deepEqual(fit([[1400, 800]], ALL), { x: 1350, y: 700, width: 100, height: 200 });
});

test("where there is nothing to fit, everything is shown", () => {
  assert.deepEqual(fit([], ALL), ALL);
});

test("a place stays where it is while the figure moves closer around it", () => {
  const box = { x: 1200, y: 400, width: 400, height: 800 };

  const shown = zoomed(box, 2, [1300, 1000], ALL);

  assert.deepEqual(shown, { x: 1250, y: 700, width: 200, height: 400 });
  assert.equal((1300 - shown.x) / shown.width, (1300 - box.x) / box.width);
  assert.equal((1000 - shown.y) / shown.height, (1000 - box.y) / box.height);
});

test("a place stays where it is when the figure comes no closer", () => {
  const box = { x: 1200, y: 400, width: 200, height: 400 };

  const shown = zoomed(box, 100, [1250, 700], ALL);

  assert.deepEqual(shown, { x: 1225, y: 550, width: 100, height: 200 });
});

test("moving out ends with everything", () => {
  assert.deepEqual(zoomed({ x: 1200, y: 400, width: 400, height: 800 }, 1 / 100, [1300, 1000], ALL), ALL);
});
