// The browser asks before marks or notes are lost.

/** @typedef {import("../state.js").BoardState} BoardState */

/**
 * @param {object} options
 * @param {BoardState} options.state
 * @param {string} options.question what browsers that show it ask
 * @param {AbortSignal} [options.signal]
 */
export function askBeforeLeaving({ state, question, signal }) {
  /** @param {BeforeUnloadEvent} event */
  function leave(event) {
    if (!state.anything()) return;
    event.preventDefault();
    event.returnValue = question; // browsers that are a few years old ask only for this
  }

  addEventListener("beforeunload", leave, { signal });
}
