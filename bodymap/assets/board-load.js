// Brings plotly and Dash when the board is used first, and shows how much of it has come.
(function (bodymap) {
  "use strict";
  if (bodymap.boardLoad) return;
  const PLOTLY = "_dash-component-suites/plotly/package_data/plotly.min.js"; // where Dash will look for it

  /** Fetches plotly.js into the browser's cache, so that the bar can grow. */
  async function fetchPlotly(bar) {
    const answer = await fetch(PLOTLY), reader = answer.ok && answer.body.getReader();
    if (!reader) throw new Error("plotly.js: " + answer.status);
    for (let part = await reader.read(); !part.done; part = await reader.read()) bar.value += part.value.length;
  }

  /**
   * Puts each graph of Dash's layout where the page has room for it, once it is drawn: `board` into #board-place. Not before: while
   * React still puts something else in its place, it must find its nodes where it left them.
   */
  function settle(entry, onPlot) {
    const watch = new MutationObserver(() => bodymap.all(entry, ".js-plotly-plot").forEach((plot) => {
      const part = plot.closest("[id]"), place = part && document.getElementById(part.id + "-place");
      if (!place || !plot.on || !plot.layout) return;
      place.append(part);
      if (part.id === "board") onPlot(plot);
      else bodymap.tell(place, "plot", plot);
    }));
    watch.observe(entry, { childList: true, subtree: true, attributes: true, attributeFilter: ["class"] });
  }

  /**
   * @param {HTMLElement} root the board
   * @param {{onPlot: (plot: HTMLElement) => void}} options
   * @returns starts it; more calls do nothing unless it failed
   */
  bodymap.boardLoad = function (root, { onPlot }) {
    const coming = root.querySelector("[data-coming]"), failed = root.querySelector("[data-failed]"), bar = coming.querySelector("progress");
    let started = false, settling = false;

    return async function () {
      if (started) return;
      started = true;
      coming.hidden = false;
      failed.hidden = true;
      bar.value = 0;
      try {
        await fetchPlotly(bar);
        if (!settling) settle(document.getElementById("react-entry-point"), (plot) => { coming.hidden = true; onPlot(plot); });
        settling = true;
        await bodymap.runDash();
      } catch {
        coming.hidden = true;
        failed.hidden = started = false;
      }
    };
  };
})(window.bodymap = window.bodymap || {});
