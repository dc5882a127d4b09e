// Paper cannot be pressed: before printing, what is folded in the words of the chosen place opens; afterwards it folds again.
import { all } from "../shared/dom.js";

const WORDS = "[data-bodymap-words]:has(> [data-region]:not([hidden]))"; // those of a place
const SHOWN = `${WORDS} > :is(.bm-flags, [data-conditions], .bm-safety):not([hidden])`; // its warnings, its problems, the risks
const FOLDED = `${SHOWN} details:not([open], [hidden])`;

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
