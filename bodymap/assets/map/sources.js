// The sources of a page: without script they lie open, with it a source that is asked for opens them.
import { around } from "../shared/dom.js";

/**
 * @typedef {object} InnerLink
 * @property {string} hash with its "#"
 * @property {HTMLElement} aim what it leads to
 */

/**
 * The link within the page that was pressed, and what it leads to.
 * @param {Event} event
 * @returns {InnerLink | null}
 */
export function innerLink(event) {
  const hash = around(event, "a[href^='#']")?.getAttribute("href");
  const aim = hash && document.getElementById(hash.slice(1));
  return aim ? { hash, aim } : null;
}

export function foldSources() {
  /** @type {HTMLDetailsElement | null} */
  const sources = document.querySelector("#sources details");
  if (!sources) return;
  sources.open = false;
  document.addEventListener("click", (event) => {
    const link = innerLink(event);
    if (link && sources.contains(link.aim)) sources.open = true;
  });
}
