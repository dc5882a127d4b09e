import assert from "node:assert/strict";
import { test } from "node:test";
import { createState, WIPED_FOR } from "../../../bodymap/assets/board/state.js";

/** @typedef {import("../../../bodymap/assets/board/types.js").Stroke} Stroke */

const SHOWN = {
  figure: "sculpted",
  view: "front",
  tool: "choose",
  colour: "blue",
  clinical: false,
  mirrored: false,
  big: false,
};

/** @type {Stroke} */
const STROKE = {
  view: "front",
  tool: "pen",
  colour: "blue",
  points: [
    [1, 2],
    [3, 4],
  ],
};

/** A board and its clock: `passes(1000)` lets a second pass. */
function start() {
  let time = 5000;
  const state = createState(SHOWN, { now: () => time });
  /** @param {number} milliseconds */
  const passes = (milliseconds) => {
    time += milliseconds;
  };
  return { state, passes };
}

/** A board on which a patient's places, pain, a line and notes are marked. */
function consulted() {
  const board = start();
  const { state } = board;
  state.mark({ areas: ["lower-back"] });
  state.mark({ pain: { "lower-back": 6 } });
  state.mark({ strokes: [STROKE] });
  state.set({ notes: "Walk" });
  return board;
}

/** @param {ReturnType<typeof createState>} state */
function marked(state) {
  const { areas, pain, strokes, notes } = state.get();
  return { areas, pain, strokes, notes };
}

const PATIENT = { areas: ["lower-back"], pain: { "lower-back": 6 }, strokes: [STROKE], notes: "Walk" };
const NOTHING = { areas: [], pain: {}, strokes: [], notes: "" };

/** Presses "Undo" more often than anything could be undone. @param {ReturnType<typeof createState>} state */
function undoAll(state) {
  for (let times = 0; times < 10; times += 1) state.undo();
}

test("a board starts with nothing marked and as it is to be shown", () => {
  const { state } = start();

  assert.deepEqual(state.get(), { ...SHOWN, ...NOTHING, point: null });
  assert.equal(state.canUndo(), false);
});

test("each mark is taken back by one undo, the last one first", () => {
  const { state } = consulted();

  state.undo();
  assert.deepEqual(marked(state), { ...PATIENT, strokes: [] });
  state.undo();
  assert.deepEqual(marked(state), { ...PATIENT, strokes: [], pain: {} });
  state.undo();
  assert.deepEqual(marked(state), { ...NOTHING, notes: "Walk" });
  assert.equal(state.canUndo(), false);
});

test("how the board is shown, and notes, are not taken back", () => {
  const { state } = start();
  state.mark({ areas: ["lower-back"] });
  state.set({ mirrored: true, notes: "Walk", tool: "pen" });

  state.undo();

  const { mirrored, notes, tool } = state.get();
  assert.deepEqual([mirrored, notes, tool], [true, "Walk", "pen"]);
});

test("what a slider moves through is taken back by one undo", () => {
  const { state } = start();
  state.mark({ areas: ["lower-back"] });
  for (const value of [1, 2, 3]) state.mark({ pain: { "lower-back": value } }, "pain lower-back");

  state.undo();

  assert.deepEqual(state.get().pain, {});
  assert.deepEqual(state.get().areas, ["lower-back"]);
});

test("a slider that is moved again after a pause is taken back to where it stood then", () => {
  const { state } = start();
  state.mark({ pain: { jaw: 3 } }, "pain jaw");
  state.pause();
  state.mark({ pain: { jaw: 7 } }, "pain jaw");

  state.undo();

  assert.deepEqual(state.get().pain, { jaw: 3 });
});

test("two sliders are taken back one after the other", () => {
  const { state } = start();
  state.mark({ pain: { jaw: 3 } }, "pain jaw");
  state.mark({ pain: { jaw: 3, chest: 5 } }, "pain chest");

  state.undo();

  assert.deepEqual(state.get().pain, { jaw: 3 });
});

test("the last 200 marks can be taken back", () => {
  const { state } = start();
  for (let number = 1; number <= 250; number += 1) state.mark({ pain: { jaw: number } });

  for (let times = 0; times < 300; times += 1) state.undo();

  assert.deepEqual(state.get().pain, { jaw: 50 });
});

test("the trigger point of a place goes with it", () => {
  const { state } = start();
  state.mark({ areas: ["lower-back", "jaw"] });
  state.set({ point: { id: "tp", side: undefined, area: "jaw" } });

  state.mark({ areas: ["jaw"] });
  assert.equal(state.get().point?.id, "tp");
  state.mark({ areas: [] });

  assert.equal(state.get().point, null);
});

test("who listens is told of each change", () => {
  const { state } = start();
  /** @type {string[]} */
  const heard = [];
  state.on(({ areas, notes }) => heard.push(`${areas.join("+")} ${notes}`));

  state.mark({ areas: ["jaw"] });
  state.set({ notes: "Walk" });
  state.undo();

  assert.deepEqual(heard, ["jaw ", "jaw Walk", " Walk"]);
});

test("a mark, a line or a note is something to lose, and blanks are not", () => {
  for (const change of [{ areas: ["jaw"] }, { strokes: [STROKE] }, { notes: "a" }]) {
    const { state } = start();
    state.set(change);
    assert.equal(state.anything(), true);
  }
  const { state } = start();
  state.set({ notes: " \n" });
  assert.equal(state.anything(), false);
});

test("a wipe takes all marks and notes away, and leaves how the board is shown", () => {
  const { state } = consulted();
  state.set({ clinical: true, point: { id: "tp", side: undefined, area: "lower-back" } });

  assert.equal(state.wipe(), true);

  assert.deepEqual(state.get(), { ...SHOWN, ...NOTHING, clinical: true, point: null });
});

test("after a wipe nothing of the patient before can be undone", () => {
  const { state } = consulted();

  state.wipe();

  assert.equal(state.canUndo(), false);
  undoAll(state);
  assert.deepEqual(marked(state), NOTHING);
});

test("after a wipe undoing ends with what the next patient marked", () => {
  const { state } = consulted();
  state.wipe();
  state.mark({ areas: ["jaw"] });

  undoAll(state);

  assert.deepEqual(marked(state), NOTHING);
});

test("what was marked and taken off again cannot be undone after a wipe", () => {
  const { state } = start();
  state.mark({ areas: ["lower-back"] });
  state.mark({ areas: [] });

  assert.equal(state.wipe(), true);

  undoAll(state);
  assert.deepEqual(marked(state), NOTHING);
});

test("a wipe of nothing brings nothing to bring back", () => {
  const { state } = start();

  assert.equal(state.wipe(), false);

  assert.equal(state.timeToRestore(), 0);
  assert.equal(state.restore(), false);
});

test("what was wiped can be brought back for twenty seconds, with what could be undone", () => {
  const { state, passes } = consulted();
  state.wipe();
  assert.equal(state.timeToRestore(), 20_000);

  passes(19_999);
  assert.equal(state.timeToRestore(), 1);
  assert.equal(state.restore(), true);

  assert.deepEqual(marked(state), PATIENT);
  state.undo();
  assert.deepEqual(marked(state), { ...PATIENT, strokes: [] });
});

test("after twenty seconds nothing of the patient before can be brought back or undone", () => {
  const { state, passes } = consulted();
  state.wipe();

  passes(WIPED_FOR);

  assert.equal(state.timeToRestore(), 0);
  assert.equal(state.restore(), false);
  undoAll(state);
  assert.deepEqual(marked(state), NOTHING);
});

for (const [what, begin] of /** @type {const} */ ([
  ["place", (/** @type {ReturnType<typeof createState>} */ state) => state.mark({ areas: ["jaw"] })],
  ["line", (/** @type {ReturnType<typeof createState>} */ state) => state.mark({ strokes: [STROKE] })],
  ["note", (/** @type {ReturnType<typeof createState>} */ state) => state.set({ notes: "Run" })],
])) {
  test(`the next patient's first ${what} ends the time to bring back the one before`, () => {
    const { state } = consulted();
    state.wipe();

    begin(state);
    const next = marked(state);

    assert.equal(state.timeToRestore(), 0);
    assert.equal(state.restore(), false);
    assert.deepEqual(marked(state), next);
  });
}

test("switching how the board is shown leaves the time to bring back", () => {
  const { state } = consulted();
  state.wipe();

  state.set({ mirrored: true, clinical: true });

  assert.equal(state.restore(), true);
  assert.deepEqual(marked(state), PATIENT);
});

test("what was brought back, or forgotten, cannot be brought back again", () => {
  const { state } = consulted();
  state.wipe();
  state.restore();
  state.set({ notes: "" });
  assert.equal(state.restore(), false);

  state.wipe();
  state.forget();
  assert.equal(state.restore(), false);
});

test("what could be undone is brought back once, also where nothing else was", () => {
  const { state } = start();
  state.mark({ areas: ["jaw"] });
  state.mark({ areas: [] });
  state.wipe();

  assert.equal(state.restore(), true);
  assert.equal(state.restore(), false);

  state.undo();
  assert.deepEqual(marked(state), { ...NOTHING, areas: ["jaw"] });
});

test("the tool that was taken since stays in the hand", () => {
  const { state } = consulted();
  state.wipe();
  state.set({ tool: "eraser" });

  state.restore();

  assert.equal(state.get().tool, "eraser");
});

test("strokes that come back by undoing or restoring fit the body that was chosen since", () => {
  const twice = (/** @type {Stroke} */ stroke) => ({
    ...stroke,
    points: stroke.points.map(([x, y]) => /** @type {[number, number]} */ ([2 * x, 2 * y])),
  });
  const { state } = start();
  state.mark({ strokes: [STROKE] });
  state.mark({ strokes: [] });

  state.redraw(twice);
  state.undo();
  assert.deepEqual(state.get().strokes, [twice(STROKE)]);

  state.wipe();
  state.redraw(twice);
  state.restore();
  assert.deepEqual(state.get().strokes, [twice(twice(STROKE))]);
});
