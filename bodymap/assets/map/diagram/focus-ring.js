// A ring around the area that has the focus, in its own shape.
import { all, around } from "../../shared/dom.js";
import { outlineOf } from "./outline.js";

const RINGS = 2; // so that one of their colours always stands out

/** @typedef {import("./elements.js").Elements} Elements */

/**
 * @param {Elements} elements
 * @param {AbortSignal} [signal]
 */
export function drawFocusRing({ root, views, areaAt }, signal) {
  /** @param {FocusEvent} event */
  function ring(event) {
    const area = areaAt(around(event, ".bm-area:focus-visible"));
    if (!area) return;
    for (let drawn = 0; drawn < RINGS; drawn += 1) {
      area.svg.append(outlineOf(area.element, "bm-ring")); // on top, so that no neighbour covers it
    }
  }

  function unring() {
    for (const each of all(root, ".bm-ring")) each.remove();
  }

  views.addEventListener("focusin", ring, { signal });
  views.addEventListener("focusout", unring, { signal });
}
