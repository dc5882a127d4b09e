// Runs before the page's own: times in ms from the start of the visit. A time is that of the second frame after the change, which
// follows the drawing of the first: up to one frame (16.7 ms) too long. `frames` are the times at which the first began: a frame is drawn
// before anything else can run, so one that began before a script was drawn before it.
window.benchPaint = { picture: null, usable: null, script: null, shift: 0, frames: {} };
(function () {
  "use strict";
  const marks = window.benchPaint, seen = {}, tests = window.benchTests;
  const executable = (node) => node.localName === "script" && (!node.type || node.type === "module" || node.type.endsWith("javascript"));
  const look = () => {
    for (const name in tests) {
      if (seen[name] || !tests[name]()) continue;
      seen[name] = true;
      requestAnimationFrame(() => {
        marks.frames[name] = performance.now();
        requestAnimationFrame(() => { marks[name] = performance.now(); });
      });
    }
  };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) marks.shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
  new MutationObserver((changes) => {
    if (marks.script === null && changes.some((change) => [...change.addedNodes].some(executable))) marks.script = performance.now();
    look();
  }).observe(document, { subtree: true, childList: true, attributes: true });
})();
