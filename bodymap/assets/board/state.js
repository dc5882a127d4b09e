// What a consultation holds: chosen areas, pain, strokes, notes, and how they are shown. It lives in this page and
// nowhere else.
import { paused, redrawn, remembered } from "./history.js";

/** @typedef {import("./history.js").Step} Step */
/** @typedef {import("./types.js").Marks} Marks */
/** @typedef {import("./types.js").Shown} Shown */
/** @typedef {import("./types.js").State} State */
/** @typedef {import("./types.js").Stroke} Stroke */

/** How long a wipe can be taken back, in milliseconds. */
export const WIPED_FOR = 20_000;

/** @type {Marks} */
const NOTHING = { areas: [], pain: {}, strokes: [] };

/**
 * @param {State} state
 * @returns {Marks}
 */
function marksOf({ areas, pain, strokes }) {
  return { areas, pain, strokes };
}

/**
 * The state without a trigger point whose place is no longer marked.
 * @param {State} state
 * @returns {State}
 */
function withoutLostPoint(state) {
  const { areas, point } = state;
  const isLost = point && !areas.some((area) => area === point.area);
  return isLost ? { ...state, point: null } : state;
}

/**
 * @param {Shown} shown how the board is shown at the start
 * @param {{ now?: () => number }} [options] now: the clock, in milliseconds
 */
export function createState(shown, { now = () => Date.now() } = {}) {
  /** @type {State} */
  let state = { ...NOTHING, notes: "", point: null, ...shown };
  /** @type {Step[]} */
  let past = [];
  /** @type {{ state: State, past: Step[], until: number } | null} */
  let wiped = null;
  /** @type {((state: State) => void)[]} */
  const listeners = [];

  /** Whether anything is marked or written. */
  const anything = () => state.areas.length > 0 || state.strokes.length > 0 || state.notes.trim() !== "";

  /**
   * Changes how the board is shown, or the notes: nothing of it can be undone.
   * @param {Partial<State>} change
   */
  function set(change) {
    state = withoutLostPoint({ ...state, ...change });
    if (anything()) wiped = null; // the next patient has begun
    for (const listen of listeners) listen(state);
  }

  /**
   * Changes what is marked.
   * @param {Partial<Marks>} change
   * @param {string} [same] names a change of many values, as by a slider: one undo takes it all back
   */
  function mark(change, same = "") {
    past = remembered(past, marksOf(state), same);
    set(change);
  }

  /** Ends what `same` holds together. */
  function pause() {
    past = paused(past);
  }

  function undo() {
    const last = past[past.length - 1];
    if (!last) return;
    past = past.slice(0, -1);
    set(last.marks);
  }

  /**
   * Changes every stroke, also those that would come back by undoing or restoring: there is another body under them.
   * @param {(stroke: Stroke) => Stroke} change
   */
  function redraw(change) {
    past = redrawn(past, change);
    if (wiped) {
      const before = { ...wiped.state, strokes: wiped.state.strokes.map(change) };
      wiped = { ...wiped, state: before, past: redrawn(wiped.past, change) };
    }
    set({ strokes: state.strokes.map(change) });
  }

  /** Takes everything away, also what could be undone; gives whether there was anything. */
  function wipe() {
    if (!anything() && !past.length) return false;
    const before = { state, past, until: now() + WIPED_FOR };
    past = [];
    set({ ...NOTHING, notes: "", point: null });
    wiped = before;
    return true;
  }

  /** Milliseconds in which what was wiped can still be brought back. */
  function timeToRestore() {
    return wiped ? Math.max(0, wiped.until - now()) : 0;
  }

  /** Forgets what was wiped. */
  function forget() {
    wiped = null;
  }

  /** Brings back what was wiped; gives whether it was still there. */
  function restore() {
    const before = timeToRestore() > 0 ? wiped : null;
    forget();
    if (!before) return false;
    past = before.past;
    set({ ...before.state, tool: state.tool });
    return true;
  }

  return {
    get: () => state,
    set,
    mark,
    pause,
    undo,
    redraw,
    canUndo: () => past.length > 0,
    wipe,
    timeToRestore,
    forget,
    restore,
    anything,
    /** @param {(state: State) => void} listener */
    on: (listener) => {
      listeners.push(listener);
    },
  };
}

/** @typedef {ReturnType<typeof createState>} BoardState */
