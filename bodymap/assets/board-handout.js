// Opens the handout and tells it what was marked, window to window: nothing of it goes to a server.
(function (bodymap) {
  "use strict";
  if (bodymap.boardHandout) return;
  const HANDOUT = "../handout/", VERSION = 1;

  /**
   * @param {{state: object, signal?: AbortSignal}} options
   * @returns opens the handout; whether the browser let it
   */
  bodymap.boardHandout = function ({ state, signal }) {
    let opened = null;

    function told() {
      const { figure, areas, pain, strokes, notes, clinical } = state.get();
      return { source: "bodymap-board", version: VERSION, type: "consultation", figure, areas, pain, strokes, notes, clinical };
    }

    addEventListener("message", ({ data, origin, source }) => { // a window that this page opened, of its own origin, and nobody else
      if (!opened || source !== opened || origin !== location.origin) return;
      if (!data || data.source !== "bodymap-handout" || data.version !== VERSION || data.type !== "hello") return;
      opened.postMessage(told(), location.origin);
    }, { signal });

    return function () {
      const stands = opened && !opened.closed; // then only what follows the # changes, and it says no hello
      opened = window.open(HANDOUT + (state.get().areas.length ? "#" + state.get().areas.join("+") : ""), "bodymap-handout");
      if (!opened) return false;
      if (stands) opened.postMessage(told(), location.origin);
      opened.focus();
      return true;
    };
  };
})(window.bodymap = window.bodymap || {});
