// Whose problems come first: those of the places that are marked on the board, or of one that is chosen from the list.
import { find, roomOf } from "../shared/dom.js";

const MARKED = "marked"; // the list's entry for what is marked on the board

/**
 * @param {HTMLElement} root the evidence
 * @param {object} options
 * @param {() => void} options.onChange other regions come first
 * @param {(regions: string[]) => void} options.onChoose a person chose them from the list
 * @param {AbortSignal} [options.signal]
 */
export function createRegionFirst(root, { onChange, onChoose, signal }) {
  const room = roomOf(root);
  /** @type {HTMLSelectElement} */
  const select = find(root, "[data-region-first]");
  /** @type {string[]} */
  let marked = [];

  /** @param {string} region */
  function option(region) {
    return select.querySelector(`option[value="${CSS.escape(region)}"]`);
  }

  /** The regions that come first; of those that are marked, the ones that have problems. */
  function regions() {
    if (select.value === MARKED) return [...new Set(marked)].filter(option);
    return select.value ? [select.value] : [];
  }

  /** @param {string[]} ids */
  function names(ids) {
    return ids.map((id) => option(id)?.textContent ?? "").join(", ");
  }

  function choose() {
    onChange();
    onChoose(regions());
  }

  /** @param {CustomEvent<string[]>} event */
  function mark({ detail }) {
    marked = detail;
    if (select.value === MARKED) onChange();
  }

  /** What was chosen from the list was the place of the patient before. */
  function startAnew() {
    select.value = MARKED;
    onChange();
  }

  select.addEventListener("change", choose, { signal });
  room.addEventListener("bodymap:marked", mark, { signal });
  room.addEventListener("bodymap:wiped", startAnew, { signal });
  return { regions, names };
}
