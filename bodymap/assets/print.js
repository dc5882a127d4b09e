// Paper cannot be pressed: before printing, what is folded in the words of the chosen place opens; afterwards it folds again.
(function (bodymap) {
  "use strict";
  if (bodymap.print) return;
  /** @type {HTMLDetailsElement[]} those that were folded */
  let folded = [];

  /** The folded parts of the places that are shown: more signs in their warnings, the cards of their conditions, and the risks. */
  function foldedParts() {
    const shown = '[data-bodymap-words]:has(> [data-region]:not([hidden])) > :is(.bm-flags, [data-conditions], .bm-safety):not([hidden])';
    return [...document.querySelectorAll(`${shown} details:not([open])`)].filter((part) => !part.hidden);
  }

  addEventListener("beforeprint", () => {
    if (folded.length) return; // a second event before the first one's end
    folded = foldedParts();
    folded.forEach((part) => { part.open = true; });
  });
  addEventListener("afterprint", () => {
    folded.forEach((part) => { part.open = false; });
    folded = [];
  });
  bodymap.print = { foldedParts };
})(window.bodymap = window.bodymap || {});
