// The words of a problem, in a box over the page. Escape and "Close" lead back to where the focus was: the browser sees
// to it.
import { all, around, find, roomOf, set } from "../shared/dom.js";

/**
 * @param {HTMLElement} root the evidence
 * @param {{ signal?: AbortSignal }} options
 * @returns {(condition: string) => void} opens the words of a problem
 */
export function createWordsBox(root, { signal }) {
  /** @type {HTMLDialogElement} */
  const box = find(root, "[data-evidence-words]");

  /** @param {string} condition */
  function open(condition) {
    /** @type {HTMLDetailsElement | null} */
    const card = box.querySelector(`[data-condition="${CSS.escape(condition)}"]`);
    if (!card) return;
    for (const each of all(box, "[data-chosen]")) delete each.dataset.chosen;
    card.dataset.chosen = "";
    card.open = true;
    if (!box.open) box.showModal();
    box.scrollTop = 0;
    set(box, { "aria-label": card.dataset.name || find(card, "h4").textContent || "" });
  }

  /**
   * Closes the box at a press beside it, or on the number of a source, which stands in the page below.
   * @param {Event} event
   */
  function close(event) {
    if (event.target === box || around(event, 'a[href^="#"]')) box.close();
  }

  /**
   * Opens the problem whose name or cell is pressed; who selects text in a cell does not want it.
   * @param {Event} event
   */
  function press(event) {
    /** @type {HTMLElement | null} */
    const link = around(event, "[data-about]");
    const row = around(event, "td[data-rank]")?.closest("tr");
    if (link) {
      event.preventDefault();
      open(link.dataset.about ?? "");
    } else if (row && !String(getSelection())) open(row.dataset.condition ?? "");
  }

  box.dataset.driven = "";
  find(box, "[data-closing]").hidden = false;
  box.addEventListener("click", close, { signal });
  root.addEventListener("click", press, { signal });
  roomOf(root).addEventListener("bodymap:wiped", () => box.close(), { signal });
  return open;
}
