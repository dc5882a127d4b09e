// The buttons that move what is shown of the figure.
import { find } from "../../shared/dom.js";

/** @typedef {import("../camera/camera.js").Camera} Camera */

const STEP = 0.25; // of what is shown, for one press
const CLOSER = 1.5; // times, for one press

/**
 * @param {HTMLElement} root the board
 * @param {Camera} camera
 * @returns {Record<string, () => void>} what buttons do, by name
 */
export function moveActions(root, camera) {
  const canvas = find(root, "[data-canvas]");

  /**
   * Shows what lies to the right and below, as far as these are more than 0.
   * @param {number} right
   * @param {number} down
   */
  function step(right, down) {
    camera.pan(-right * STEP * canvas.clientWidth, -down * STEP * canvas.clientHeight);
  }

  function whole() {
    camera.whole();
    find(root, '[data-do="zoom"]').focus(); // the button that had the focus is gone
  }

  return {
    closer: () => camera.zoom(CLOSER),
    further: () => camera.zoom(1 / CLOSER),
    whole,
    left: () => step(-1, 0),
    right: () => step(1, 0),
    up: () => step(0, -1),
    down: () => step(0, 1),
  };
}
