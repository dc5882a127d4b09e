// Numbers of sources say little where a screen reader reads them out of their line: each gets the name of what it stands for.
import { all, set } from "../../shared/dom.js";

/** @param {HTMLElement} root the words */
export function nameSources(root) {
  const pattern = root.dataset.source || "";
  /** @type {HTMLAnchorElement[]} */
  const links = all(root, ".bm-src a");
  for (const link of links) {
    const citation = document.getElementById(link.hash.slice(1))?.firstChild?.textContent;
    if (!citation) continue;
    const label = pattern.replace("{number}", link.textContent || "").replace("{citation}", citation.trim());
    set(link, { "aria-label": label });
  }
}
