// Starts Dash at the first press or key; a page that is only read never loads it.
(function (bodymap) {
  "use strict";
  function start() {
    removeEventListener("pointerup", start);
    removeEventListener("keydown", start);
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(load))); // the press is answered first, and its answer is drawn
  }
  const load = () => bodymap.runDash().catch(() => {}); // the map works without
  addEventListener("pointerup", start, { passive: true });
  addEventListener("keydown", start, { passive: true });
})(window.bodymap = window.bodymap || {});
