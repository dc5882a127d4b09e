// Brings plotly and Dash when the board is used first, and shows how much of it has come.
import { runDash } from "../dash/run-dash.js";
import { all, find, tell } from "../shared/dom.js";

const PLOTLY = "_dash-component-suites/plotly/package_data/plotly.min.js"; // where Dash will look for it

/**
 * Fetches plotly.js into the browser's cache, so that the bar can grow.
 * @param {HTMLProgressElement} bar
 */
async function fetchPlotly(bar) {
  const answer = await fetch(PLOTLY);
  if (!answer.ok || !answer.body) throw new Error(`plotly.js: ${answer.status}`);
  const reader = answer.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) bar.value += part.value.length;
}

/**
 * Puts each graph of Dash's layout where the page has room for it, once it is drawn: `board` into #board-place. Not
 * before: while React still puts something else in its place, it must find its nodes where it left them.
 * @param {HTMLElement} entry where Dash draws
 * @param {(plot: PlotlyElement) => void} onPlot gets the board's own
 */
function settleGraphs(entry, onPlot) {
  /** @param {PlotlyElement} plot */
  function settle(plot) {
    const part = plot.closest("[id]");
    const place = part && document.getElementById(`${part.id}-place`);
    const isDrawn = "on" in plot && Boolean(plot.layout);
    if (!place || !isDrawn) return;
    place.append(part);
    if (part.id === "board") onPlot(plot);
    else tell(place, "plot", plot);
  }

  const observer = new MutationObserver(() => {
    /** @type {PlotlyElement[]} */
    const plots = all(entry, ".js-plotly-plot");
    plots.forEach(settle);
  });
  observer.observe(entry, { childList: true, subtree: true, attributes: true, attributeFilter: ["class"] });
}

/**
 * @param {HTMLElement} root the board
 * @param {{ onPlot: (plot: PlotlyElement) => void }} options
 * @returns {() => Promise<void>} starts it; more calls do nothing unless it failed
 */
export function createLoader(root, { onPlot }) {
  const coming = find(root, "[data-coming]");
  const failed = find(root, "[data-failed]");
  /** @type {HTMLProgressElement} */
  const bar = find(coming, "progress");
  let isStarted = false;
  let isSettling = false;

  /** @param {PlotlyElement} plot */
  function show(plot) {
    coming.hidden = true;
    onPlot(plot);
  }

  return async function load() {
    if (isStarted) return;
    isStarted = true;
    coming.hidden = false;
    failed.hidden = true;
    bar.value = 0;
    try {
      await fetchPlotly(bar);
      if (!isSettling) settleGraphs(find(document, "#react-entry-point"), show);
      isSettling = true;
      await runDash();
    } catch {
      coming.hidden = true;
      failed.hidden = false;
      isStarted = false;
    }
  };
}
