// Paper cannot be pressed: before printing, what is folded in the words of the chosen place opens; afterwards it folds again.
(function (bodymap) {
  "use strict";
  // More signs in the warnings of the places that are shown, the cards of their conditions, and the risks.
  const SHOWN = "[data-bodymap-words]:has(> [data-region]:not([hidden])) > :is(.bm-flags, [data-conditions], .bm-safety):not([hidden])";
  const opened = [];

  addEventListener("beforeprint", () => bodymap.all(document, SHOWN + " details:not([open], [hidden])").forEach((part) => {
    part.open = true;
    opened.push(part);
  }));
  addEventListener("afterprint", () => opened.splice(0).forEach((part) => { part.open = false; }));
})(window.bodymap = window.bodymap || {});
