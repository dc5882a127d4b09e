// Copies the lines to paste.
import { find } from "../shared/dom.js";

/** @typedef {import("./labels.js").Labels} Labels */

/** @param {Labels} labels */
export function listenToCopy(labels) {
  find(document, "#copy").addEventListener("click", async () => {
    if (await copy(find(document, "#snippet"))) find(document, "#copied").textContent = labels.copied;
  });
}

/**
 * @param {HTMLElement} element
 * @returns whether its text is on the clipboard
 */
async function copy(element) {
  try {
    await navigator.clipboard.writeText(element.textContent || "");
    return true;
  } catch {
    // not on https: select it, so that the person's own keys copy it
    getSelection()?.selectAllChildren(element);
    return document.execCommand("copy");
  }
}
