// Times of one press, in ms from the event's own time stamp (when the browser took the release of button or finger) to the frame
// that shows its effect. Every change of the document is looked at; two frames are waited for after one that has the effect, because
// a frame's callback runs before it is drawn, and the next one after. So a time is up to one frame (16.7 ms) too long, never short.
window.benchWatch = function (painted, readable) {
  "use strict";
  let released = null;
  const seen = {};
  addEventListener("pointerup", (event) => { released ??= event.timeStamp; }, { capture: true, once: true });
  window.benchPress = new Promise((done) => {
    const times = {};
    const look = () => {
      for (const [name, test] of [["painted", painted], ["readable", readable]]) {
        if (seen[name] || !test()) continue;
        seen[name] = true;
        requestAnimationFrame(() => requestAnimationFrame(() => {
          times[name] = performance.now() - released;
          if ("painted" in times && "readable" in times) done(times);
        }));
      }
      if (seen.painted && seen.readable) watch.disconnect();
    };
    const watch = new MutationObserver(look);
    watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
};
