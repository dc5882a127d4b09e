// What can be found in a page.
import { all } from "../../shared/dom.js";

const KINDS = [".bm-answer", "[data-condition]", "[data-point]", "[data-elsewhere]"]; // of equals, the first comes first

/**
 * @typedef {object} Findable
 * @property {DOMStringMap} dataset of the element that is found: it says what to turn to
 * @property {string} name
 * @property {string} note what it is
 * @property {string[]} words for it
 */

/**
 * What can be found in a page, places first: what has `data-find` says there its name, what it is, and words for it.
 * @param {HTMLElement} room
 * @returns {Findable[]}
 */
export function findable(room) {
  const things = KINDS.flatMap((kind) => all(room, `${kind}[data-find]`));
  return things.map(({ dataset }) => {
    const [name, note, ...words] = (dataset.find || "").split("|");
    return { dataset, name, note, words };
  });
}
