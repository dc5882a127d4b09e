// The list of problems to tick, the problems that are ticked, and the sources of what is shown.
import { all, find } from "../shared/dom.js";
import { surest } from "./ranking.js";

/** @typedef {import("./types.js").Said} Said */
/** @typedef {{ id: string, rank: number, box: HTMLInputElement }} Tick */

/**
 * @param {HTMLElement} root the page
 * @param {{ said: Said, onShow: () => void, signal?: AbortSignal }} options
 */
export function createProblems(root, { said, onShow, signal }) {
  /**
   * The problems of the places that are chosen.
   * @returns {Tick[]}
   */
  function listed() {
    return all(root, "[data-tick]:not([hidden])").map((label) => {
      const { tick: id = "", rank } = label.dataset;
      return { id, rank: Number(rank), box: find(label, "input") };
    });
  }

  /**
   * Ticks the surest problems of the places, and no others.
   * @param {number} regions how many there are
   */
  function tickSurest(regions) {
    /** @type {HTMLInputElement[]} */
    const boxes = all(root, "[data-tick] input");
    for (const box of boxes) box.checked = false;
    for (const { box } of surest(listed(), regions, said)) box.checked = true;
    show();
  }

  /** Shows the problems that are ticked. */
  function show() {
    const problems = listed();
    const ticked = problems.filter(({ box }) => box.checked).map(({ id }) => id);
    const cited = showTicked(root, ticked);
    find(root, "[data-problems-note]").hidden = !problems.length;
    find(root, "[data-no-problem]").hidden = problems.length > 0;
    sayHowMany(find(root, "[data-some]"), ticked.length, problems.length);
    showSources(root, cited);
    hideEmptyParts(root);
    onShow();
  }

  find(root, ".bm-ticks").addEventListener("change", show, { signal });
  return { show, tickSurest };
}

/**
 * @param {HTMLElement} root
 * @param {string[]} ticked
 * @returns {Set<string>} the numbers of the sources of what is shown
 */
function showTicked(root, ticked) {
  const sections = all(root, "[data-condition]");
  for (const section of sections) section.hidden = !ticked.includes(section.dataset.condition ?? "");
  const shown = sections.filter((section) => !section.hidden);
  return new Set(shown.flatMap((section) => (section.dataset.cites ?? "").split(" ")));
}

/**
 * @param {HTMLElement} line
 * @param {number} shown
 * @param {number} count
 */
function sayHowMany(line, shown, count) {
  const text = line.dataset.some ?? "";
  line.textContent = text.replace("{shown}", String(shown)).replace("{all}", String(count));
}

/**
 * @param {HTMLElement} root
 * @param {Set<string>} cited
 */
function showSources(root, cited) {
  for (const source of all(root, "[data-source]")) {
    const { always, source: number = "" } = source.dataset;
    source.hidden = always === undefined && !cited.has(number);
  }
}

/**
 * A part of which nothing is shown has no heading either.
 * @param {HTMLElement} root
 */
function hideEmptyParts(root) {
  for (const part of all(root, "[data-part]")) {
    const inside = part.querySelector("[data-condition]") ? "[data-condition]" : "li";
    part.hidden = all(part, inside).every((one) => one.hidden);
  }
}
