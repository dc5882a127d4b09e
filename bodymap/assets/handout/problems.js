// All problems of the places in one line each, the list to tick, the problems that are ticked, and the sources of what is shown.
import { all, find } from "../shared/dom.js";
import { inOrder } from "./listed.js";

/** @typedef {import("./types.js").Said} Said */

const OF_A_PROBLEM = ["[data-tick]", "[data-line]", "[data-condition]"];

/**
 * @param {HTMLElement} root the page
 * @param {{ said: Said, onShow: () => void, signal?: AbortSignal }} options
 */
export function createProblems(root, { said, onShow, signal }) {
  /**
   * Puts the problems of the places in their order; what was ticked stays ticked.
   * @param {string[]} regions
   */
  function start(regions) {
    const order = inOrder(regions, said.listed);
    for (const selector of OF_A_PROBLEM) {
      const parts = new Map(all(root, selector).map((part) => [idOf(part), part]));
      for (const id of order) {
        const part = parts.get(id);
        part?.parentElement?.append(part);
      }
    }
    show();
  }

  /** Shows the problems that are ticked. */
  function show() {
    const labels = all(root, "[data-tick]:not([hidden])");
    const ticked = labels.filter((label) => label.querySelector(":checked")).map(idOf);
    const cited = showTicked(root, ticked);
    find(root, "[data-problems-note]").hidden = !labels.length;
    find(root, "[data-no-problem]").hidden = labels.length > 0;
    showSources(root, cited);
    hideEmptyParts(root);
    onShow();
  }

  find(root, ".bm-ticks").addEventListener("change", show, { signal });
  return { start };
}

/** @param {HTMLElement} part */
function idOf({ dataset }) {
  return dataset.tick ?? dataset.line ?? dataset.condition ?? "";
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
    const inside = part.querySelector("[data-line]") ? "[data-line]" : "li";
    part.hidden = all(part, inside).every((one) => one.hidden);
  }
}
