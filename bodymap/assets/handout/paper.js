// How much stands on the paper: more words have smaller letters, and what two pages do not hold is said before
// printing.
import { find } from "../shared/dom.js";

const LETTERS_AT_EASE = 8800; // that two pages hold, measured with the widest of the paper's fonts
const LETTERS_AT_ALL = 11100; // the same, small
const LETTERS_OF_LINE = 55; // a line of the plan, however short, takes as much room

/**
 * @param {HTMLElement} root the page
 * @returns {() => void} measures it
 */
export function createPaper(root) {
  const sheet = find(root, "[data-sheet]");
  const tooLong = find(root, "[data-too-long]");
  /** @type {HTMLTextAreaElement} */
  const notes = find(root, "#notes");

  return function measure() {
    const lines = notes.value.trim().split("\n").length;
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden takes no room on paper
    const letters = sheet.innerText.length + LETTERS_OF_LINE * lines;
    sheet.toggleAttribute("data-full", letters > LETTERS_AT_EASE);
    tooLong.hidden = letters <= LETTERS_AT_ALL;
  };
}
