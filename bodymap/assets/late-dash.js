// Starts Dash at the first press or key; a page that is only read never loads it.
(function (bodymap) {
  "use strict";
  const PAUSE = 300; // ms in which the press is answered, its answer is drawn, and the picture moves in
  function start() {
    removeEventListener("pointerup", start);
    removeEventListener("keydown", start);
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(load, PAUSE)));
  }
  const load = () => bodymap.runDash().catch(() => {}); // the map works without
  addEventListener("pointerup", start, { passive: true });
  addEventListener("keydown", start, { passive: true });
})(window.bodymap = window.bodymap || {});
