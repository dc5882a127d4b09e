// What can be found in a page.
import { all } from "../../shared/dom.js";

/**
 * @typedef {object} Findable
 * @property {DOMStringMap} dataset of the element that is found: it says what to turn to
 * @property {string} name
 * @property {string} note what it is
 * @property {string[]} words for it
 */

/**
 * What can be found in a page, in its order: what has `data-find` says there its name, what it is, and words for it.
 * @param {HTMLElement} room
 * @returns {Findable[]}
 */
export function findable(room) {
  return all(room, "[data-find]").map(({ dataset }) => {
    const [name, note, ...words] = (dataset.find || "").split("|");
    return { dataset, name, note, words };
  });
}
