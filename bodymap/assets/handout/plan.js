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

  function show() {
    const text = notes.value.trim();
    const isLong = text.length > LETTERS_BESIDE || text.split("\n").length > LINES_BESIDE;
    plan.hidden = !text;
    words.textContent = text;
    if (isLong) find(root, ".bm-warned").after(plan);
    else find(root, ".bm-side-column").append(plan);
    onShow();
  }

  /** @param {string | null} text null: what is typed stays */
  function start(text) {
    if (text !== null) notes.value = text;
    show();
  }

  notes.addEventListener("input", show, { signal });
  return { start };
}
