// Shows the state of the board on the pictures that stand in the page before plotly has come.
import { all, set } from "../../shared/dom.js";

/** @typedef {import("../types.js").Box} Box */
/** @typedef {import("../types.js").State} State */

/** @param {HTMLElement} canvas what shows the figure */
export function createStills(canvas) {
  const stills = all(canvas, "[data-still]");

  /** @param {State} state */
  function paint({ figure, areas }) {
    for (const still of stills) {
      still.hidden = still.dataset.still !== figure;
      for (const shape of all(still, "[data-area]")) {
        shape.classList.toggle("bm-on", areas.includes(shape.dataset.area ?? ""));
      }
    }
  }

  /** @param {Box} box */
  function move({ x, y, width, height }) {
    for (const { firstElementChild: svg } of stills) {
      if (svg) set(svg, { viewBox: [x, y, width, height].join(" ") });
    }
  }

  return { paint, move };
}
