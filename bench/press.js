// Times of one press, in ms from the event's own time stamp (when the browser took the release of button or finger) to the frame
// that shows its effect. From the release on every frame is looked at. A frame's callback runs before the frame is laid out and drawn, so
// an urgent task is asked for from there: it comes when the page has done its part of that frame, before its timers and messages, and
// finds the layout made. The clock has steps of 0.1 ms. What the screen needs after that, a few ms and the same for every page, is not in it.
(function () {
  "use strict";

  /** Whether an element is drawn and says something. */
  window.benchShown = (element) =>
    Boolean(element?.textContent.trim()) &&
    element.getClientRects().length > 0 &&
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

  /** Whether a place of the map is answered: its heading, and an item or a paragraph of its own; the date of a review is none. */
  window.benchAnswered = (region) => {
    const words = document.querySelector("[data-bodymap-words]");
    const shown = (selector) => [...words.querySelectorAll(selector)].some(window.benchShown);
    const own = `:is([data-region="${region}"], [data-regions~="${region}"]) :is(li, p):not(.bm-review)`;
    return shown(`[data-region="${region}"] h2`) && shown(own);
  };

  /** Promises the times of the next press in `benchPress`; a press before it that was lost is given up. */
  window.benchWatch = (painted, readable) => {
    const effects = Object.entries({ painted, readable });
    window.benchGiveUp?.abort();
    const { signal } = (window.benchGiveUp = new AbortController());
    window.benchPress = new Promise((done) => {
      const times = {};
      const look = (released) => {
        const now = performance.now();
        for (const [name, test] of effects) if (!(name in times) && test()) times[name] = now - released;
        if (effects.every(([name]) => name in times)) done(times);
        else if (!signal.aborted) awaitFrame(released);
      };
      const awaitFrame = (released) =>
        requestAnimationFrame(() => scheduler.postTask(() => look(released), { priority: "user-blocking" }));
      addEventListener("pointerup", (event) => awaitFrame(event.timeStamp), { capture: true, once: true, signal });
    });
  };
})();
