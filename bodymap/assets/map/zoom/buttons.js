// The buttons of the map that move the picture in and out, and a screen that changes its size.
import { around } from "../../shared/dom.js";

/** @typedef {import("../diagram/elements.js").Elements} Elements */
/** @typedef {import("./zoom.js").Zoom} Zoom */

/**
 * @param {Elements} elements
 * @param {object} options
 * @param {Zoom} options.zoom
 * @param {() => void} options.resize between a strip and a large picture
 * @param {() => void} options.place puts the picture where it belongs on this screen
 * @param {() => void} options.moveOut
 * @param {() => void} options.focus moves the focus to the area that Tab would reach
 * @param {AbortSignal} [options.signal]
 */
export function listenToZoom({ root }, { zoom, resize, place, moveOut, focus, signal }) {
  /** Moves in, and the focus to the first trigger point there. */
  function moveIn() {
    zoom.moveIn();
    /** @type {SVGElement | null} */
    const first = root.querySelector(".bm-near [tabindex='0']");
    first?.focus({ preventScroll: true });
  }

  function moveOutAndFocus() {
    moveOut();
    focus();
  }

  /** @param {MouseEvent} event */
  function press(event) {
    const button = around(event, "[data-zoom]")?.dataset.zoom;
    if (button === "in") moveIn();
    else if (button === "out") moveOutAndFocus();
    else if (button === "size") resize();
    else if (button === "closer") zoom.closer();
    else if (button === "further") zoom.further();
  }

  root.addEventListener("click", press, { signal });
  addEventListener("resize", () => place(), { signal });
}
