// Presses on the picture, by mouse or finger.
import { around } from "../../shared/dom.js";

const NEAR = 12; // CSS px around an area that still hit it
const STEPS = 64; // of the spiral along which the nearest area is looked for

/** @typedef {import("./choice.js").Choice} Choice */
/** @typedef {import("./elements.js").Elements} Elements */
/** @typedef {import("./types.js").Selection} Selection */
/** @typedef {import("../points/points.js").Points} Points */

/**
 * @param {Elements} elements
 * @param {{ choice: Choice, selection: Selection, points: Points, signal?: AbortSignal }} options
 */
export function listenToPresses(elements, { choice, selection, points, signal }) {
  const { root, views, areaAt } = elements;

  /** @param {MouseEvent} event */
  function press(event) {
    const place = points.placeAt(around(event, ".bm-pt"));
    if (!place && (event.ctrlKey || event.metaKey || event.shiftKey)) return; // the link's own business
    event.preventDefault();
    if (place) {
      points.press(place);
      return;
    }
    if (root.dataset.movedIn && choice.isFresh()) return; // the picture moved under the finger
    const area = areaAt(around(event, ".bm-area")) || nearest(elements, event.clientX, event.clientY);
    if (area) selection.press(area.id);
    else if (!root.classList.contains("bm-strip")) selection.clear();
  }

  views.addEventListener("click", press, { signal });
}

/**
 * The area under a point of the screen, or the nearest within NEAR px.
 * @param {Elements} elements
 * @param {number} x
 * @param {number} y
 */
function nearest({ areaAt }, x, y) {
  for (let step = 0; step <= STEPS; step += 1) {
    const far = (NEAR * step) / STEPS;
    const hit = document.elementFromPoint(x + far * Math.cos(step), y + far * Math.sin(step));
    const area = areaAt(hit?.closest(".bm-area"));
    if (area) return area;
  }
  return undefined;
}
