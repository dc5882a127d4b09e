import assert from "node:assert/strict";
import { test } from "node:test";
import { rove, split } from "../../bodymap/assets/shared/dom.js";

for (const [id, region, side] of [
  ["shoulder-left", "shoulder", "left"],
  ["back-of-knee-right", "back-of-knee", "right"],
  ["lower-back", "lower-back", undefined],
  ["left", "left", undefined],
  ["left-hand", "left-hand", undefined],
  ["top-left-corner", "top-left-corner", undefined],
  ["", "", undefined],
]) {
  test(`"${id}" is the region "${region}", side: ${side || "none"}`, () => {
    assert.deepEqual(split(id || ""), [region, side]);
  });
}

/** As much of an element as a stop of the Tab key needs. */
class Stop {
  tabIndex = -1;
  getAttribute() {
    return String(this.tabIndex);
  }
  /** @param {string} _ @param {string} value */
  setAttribute(_, value) {
    this.tabIndex = Number(value);
  }
}

/** @param {Stop[]} stops */
function roved(stops, /** @type {(stop: unknown) => boolean} */ is, none = false) {
  rove(/** @type {HTMLElement[]} */ (/** @type {unknown} */ (stops)), is, none);
  return stops.map(({ tabIndex }) => tabIndex);
}

test("the stop of the Tab key is what it was told to be, else what it was, else the first", () => {
  const stops = [new Stop(), new Stop(), new Stop()];
  const never = () => false;

  assert.deepEqual(roved(stops, never), [0, -1, -1]);
  assert.deepEqual(
    roved(stops, (stop) => stop === stops[2]),
    [-1, -1, 0],
  );
  assert.deepEqual(roved(stops, never), [-1, -1, 0]);
});

test("what cannot be reached now has no stop", () => {
  assert.deepEqual(
    roved([new Stop(), new Stop()], () => true, true),
    [-1, -1],
  );
});
