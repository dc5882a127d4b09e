// Paper cannot be pressed: before printing, the whole emergency sentences open; afterwards they fold again.
import { all } from "../shared/dom.js";

const FOLDED = ".bm-answer:not([hidden]) .bm-full:not([open])";

/** @param {{ signal?: AbortSignal }} [options] */
export function unfoldForPrint({ signal } = {}) {
  /** @type {HTMLDetailsElement[]} */
  const opened = [];

  function unfold() {
    /** @type {HTMLDetailsElement[]} */
    const folded = all(document, FOLDED);
    for (const part of folded) part.open = true;
    opened.push(...folded);
  }

  function fold() {
    for (const part of opened.splice(0)) part.open = false;
  }

  addEventListener("beforeprint", unfold, { signal });
  addEventListener("afterprint", fold, { signal });
}
