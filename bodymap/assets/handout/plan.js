// The notes, which stand on the paper as the plan: beside the warnings, or below them where they would be a tall,
// narrow column.
import { find } from "../shared/dom.js";

const LETTERS_BESIDE = 240; // the most
const LINES_BESIDE = 8;

/**
 * @param {HTMLElement} root the page
 * @param {{ onShow: () => void, signal?: AbortSignal }} options
 */
export function createPlan(root, { onShow, signal }) {
  /** @type {HTMLTextAreaElement} */
  const notes = find(root, "#notes");
  const plan = find(root, "[data-plan]");
  const words = find(root, "[data-plan-words]");

  let taken = ""; // from the consultation

  function show() {
    const text = notes.value.trim();
    const isLong = text.length > LETTERS_BESIDE || text.split("\n").length > LINES_BESIDE;
    plan.hidden = !text;
    words.textContent = text;
    if (isLong) find(root, ".bm-warned").after(plan);
    else find(root, ".bm-side-column").append(plan);
    onShow();
  }

  /**
   * Takes over notes of the consultation, but never over what a person has typed here.
   * @param {string | null} text null: none came
   */
  function start(text) {
    const isTyped = notes.value !== taken;
    if (text !== null && !isTyped) {
      notes.value = text;
      taken = text;
    }
    show();
  }

  notes.addEventListener("input", show, { signal });
  return { start };
}
