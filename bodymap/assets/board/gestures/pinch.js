// Two fingers move the figure and zoom.

/** @typedef {import("../camera/camera.js").Camera} Camera */
/** @typedef {import("../types.js").Point} Point */

/** @param {Camera} camera */
export function createPinch(camera) {
  /** @type {{ distance: number, x: number, y: number } | null} */
  let before = null;

  /** @param {Point[]} fingers two places on the screen */
  function move([[x1, y1], [x2, y2]]) {
    const now = { distance: Math.hypot(x2 - x1, y2 - y1), x: (x1 + x2) / 2, y: (y1 + y2) / 2 };
    if (before) {
      camera.pan(now.x - before.x, now.y - before.y);
      camera.zoom(now.distance / before.distance, camera.at(now.x, now.y));
    }
    before = now;
  }

  function end() {
    before = null;
  }

  return { move, end };
}
