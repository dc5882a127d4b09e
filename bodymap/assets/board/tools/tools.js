// The buttons and switches of the board.
import { all, around, find, roomOf, set } from "../../shared/dom.js";
import { askBeforeLeaving } from "../../shared/leave.js";
import { listenToUndoKey } from "./undo-key.js";
import { createWipe } from "./wipe.js";

/** @typedef {import("../state.js").BoardState} BoardState */
/** @typedef {import("../types.js").State} State */

const SWITCHES = /** @type {const} */ (["tool", "colour", "view", "figure"]);

/**
 * @param {HTMLElement} root the board
 * @param {object} options
 * @param {Record<string, string>} options.said
 * @param {BoardState} options.state
 * @param {Record<string, () => void>} options.actions what buttons with data-do do, by name
 * @param {(text: string) => void} options.say
 * @param {AbortSignal} [options.signal]
 */
export function listenToTools(root, { said, state, actions, say, signal }) {
  const { wipe, bringBack } = createWipe(root, { said, state, say, signal });
  /** @type {Record<string, () => void>} */
  const buttons = {
    ...actions,
    wipe,
    back: bringBack,
    undo: state.undo,
    mirror: () => state.set({ mirrored: !state.get().mirrored }),
    big: () => state.set({ big: !state.get().big }),
  };
  listenToButtons(root, buttons, signal);
  listenToSwitches(root, state, signal);
  listenToNotes(find(root, "#notes"), state, signal);
  listenToUndoKey(state, signal);
  askBeforeLeaving(state.anything, { question: said.leave, signal });
  state.on((now) => paint(root, state, now));
}

/**
 * @param {HTMLElement} root
 * @param {Record<string, () => void>} buttons
 * @param {AbortSignal} [signal]
 */
function listenToButtons(root, buttons, signal) {
  /** @param {Event} event */
  function press(event) {
    /** @type {HTMLElement | null} */
    const button = around(event, "[data-do]");
    buttons[button?.dataset.do ?? ""]?.();
  }

  root.addEventListener("click", press, { signal });
}

/**
 * @param {HTMLElement} root
 * @param {BoardState} state
 * @param {AbortSignal} [signal]
 */
function listenToSwitches(root, state, signal) {
  /** @param {Event} event */
  function change({ target }) {
    const { name, value } = /** @type {HTMLInputElement} */ (target);
    if (SWITCHES.some((each) => each === name)) state.set({ [name]: value });
    const draws = ["pen", "line"].includes(state.get().tool);
    if (name === "colour" && !draws) state.set({ tool: "pen" }); // who takes a colour wants to draw
    if (name === "wording") state.set({ clinical: value === "clinical" });
  }

  /**
   * Enter on a switch sends nothing.
   * @param {Event} event
   */
  function keepFromSending(event) {
    if (around(event, "[data-switches]")) event.preventDefault();
  }

  root.addEventListener("change", change, { signal });
  root.addEventListener("submit", keepFromSending, { signal });
}

/**
 * @param {HTMLTextAreaElement} notes
 * @param {BoardState} state
 * @param {AbortSignal} [signal]
 */
function listenToNotes(notes, state, signal) {
  notes.addEventListener("input", () => state.set({ notes: notes.value }), { signal });
  state.on((now) => {
    if (notes.value !== now.notes) notes.value = now.notes;
  });
}

/**
 * @param {HTMLElement} root
 * @param {BoardState} state
 * @param {State} now
 */
function paint(root, state, now) {
  /** @param {string} name @returns {HTMLButtonElement} */
  const button = (name) => find(root, `[data-do="${name}"]`);
  set(button("mirror"), { "aria-pressed": now.mirrored });
  set(button("big"), { "aria-pressed": now.big });
  button("undo").disabled = !state.canUndo();
  button("zoom").disabled = !now.areas.length;
  document.documentElement.classList.toggle("bm-big", now.big);
  roomOf(root).dataset.wording = now.clinical ? "clinical" : "simple";
  root.dataset.tool = now.tool;
  for (const name of SWITCHES) {
    /** @type {HTMLInputElement[]} */
    const inputs = all(root, `[name=${name}]`);
    for (const input of inputs) input.checked = input.value === now[name];
  }
}
