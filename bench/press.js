// Times of one press, in ms from the event's own time stamp (when the browser took the release of button or finger) to the frame
// that shows its effect. Every change of the document is looked at. A frame's callback runs before the frame is laid out and drawn, so
// an urgent task is asked for from there: it comes when the page has done its part of that frame, before its timers and messages. The
// clock has steps of 0.1 ms. What the screen needs after that, a few ms and the same for every page, is not in it.
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
        const tell = () => {
          times[name] = performance.now() - released;
          if ("painted" in times && "readable" in times) done(times);
        };
        requestAnimationFrame(() => scheduler.postTask(tell, { priority: "user-blocking" }));
      }
      if (seen.painted && seen.readable) watch.disconnect();
    };
    const watch = new MutationObserver(look);
    watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
};
