// Times of one press, in ms from the event's own time stamp (when the browser took the release of button or finger) to the frame
// that shows its effect. Every change of the document is looked at. A frame's callback runs before the frame is laid out and drawn, so
// a message is sent from there, which is the next task: it comes when the page has done its part of that frame. The clock has steps of
// 0.1 ms. What the screen needs after that, a few ms and the same for every page, is not in it.
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
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          times[name] = performance.now() - released;
          if ("painted" in times && "readable" in times) done(times);
        };
        requestAnimationFrame(() => port2.postMessage(null));
      }
      if (seen.painted && seen.readable) watch.disconnect();
    };
    const watch = new MutationObserver(look);
    watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
};
