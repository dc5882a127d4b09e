// Starts Dash at the first press or key; a page that is only read never loads it.
import { runDash } from "./run-dash.js";

const PAUSE = 300; // ms in which the press is answered, its answer is drawn, and the picture moves in

export function startDashLate() {
  const first = new AbortController();

  function start() {
    first.abort();
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(load, PAUSE)));
  }

  addEventListener("pointerup", start, { passive: true, signal: first.signal });
  addEventListener("keydown", start, { passive: true, signal: first.signal });
}

function load() {
  runDash().catch(() => {}); // the map works without
}
