import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { createChoice } from "../../bodymap/assets/map/diagram/choice.js";
import { createSelection } from "../../bodymap/assets/map/diagram/selection.js";

const NAMES = new Map([
  ["elbow", "Elbow"],
  ["knee", "Knee"],
]);

/** @type {(() => void)[]} */
let frames = [];
beforeEach(() => {
  frames = [];
  globalThis.requestAnimationFrame = (run) => frames.push(() => run(0));
});

/** Draws a frame, and waits for what comes after it. */
async function draw() {
  for (const run of frames.splice(0)) run();
  await new Promise((done) => setTimeout(done));
}

function started({ several = false } = {}) {
  const clock = { now: 0 };
  const choice = createChoice(NAMES, { now: () => clock.now });
  /** @type {string[]} */
  const log = [];
  const selection = createSelection(choice, {
    several,
    mark: () => log.push(`mark ${choice.ids()}`),
    settle: (how) => log.push(`${how} ${choice.ids()}`),
  });
  return { choice, clock, log, selection };
}

test("a press is lit at once, and what follows comes after the next frame", async () => {
  const { log, selection } = started();

  selection.press("elbow");
  assert.deepEqual(log, ["mark elbow"]);
  await draw();
  assert.deepEqual(log, ["mark elbow", "press elbow"]);
});

test("who presses another place before the frame is told of that alone", async () => {
  const { log, selection } = started();

  selection.press("elbow");
  selection.press("knee");
  await draw();

  assert.deepEqual(log, ["mark elbow", "mark knee", "press knee"]);
});

test("the same place again clears, but not as the second half of a double tap", () => {
  const { choice, clock, selection } = started();
  selection.press("elbow");

  clock.now = 400;
  selection.press("elbow");
  assert.deepEqual(choice.ids(), ["elbow"]);
  clock.now = 401;
  selection.press("elbow");
  assert.deepEqual(choice.ids(), []);
});

test("of several places a press takes one away", () => {
  const { choice, clock, selection } = started({ several: true });
  selection.press("elbow");
  selection.press("knee");
  clock.now = 1000;
  selection.press("elbow");

  assert.deepEqual(choice.ids(), ["knee"]);
});

test("a program's choice is done with at once, and one that is no change is not told", () => {
  const { log, selection } = started();

  selection.select(["knee"]);
  selection.select(["knee"]);
  selection.clear();
  selection.clear();

  assert.deepEqual(log, ["mark knee", "call knee", "mark ", "clear "]);
});
