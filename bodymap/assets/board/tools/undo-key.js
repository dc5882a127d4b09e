// Ctrl+Z takes back what was marked last; in a text field it stays the field's own.

/** @typedef {import("../state.js").BoardState} BoardState */

/**
 * @param {BoardState} state
 * @param {AbortSignal} [signal]
 */
export function listenToUndoKey(state, signal) {
  /** @param {KeyboardEvent} event */
  function press(event) {
    const isTyping = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLSelectElement;
    const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "z";
    if (isTyping || !isUndo) return;
    event.preventDefault();
    state.undo();
  }

  addEventListener("keydown", press, { signal });
}
