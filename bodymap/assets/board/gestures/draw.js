// Pen, line and eraser: one finger or the mouse draws, and the page stays.

/** @typedef {import("../camera/camera.js").Camera} Camera */
/** @typedef {import("../types.js").Point} Point */
/**
 * What draws or erases.
 * @typedef {object} Tool
 * @property {(place: Point) => void} down
 * @property {(place: Point) => void} go
 * @property {() => void} [up]
 * @property {() => void} [drop]
 */

/**
 * @param {HTMLElement} canvas what shows the figure
 * @param {{ camera: Camera, tool: () => Tool | null }} options tool: the one that is chosen, where it draws
 */
export function createDrawing(canvas, { camera, tool }) {
  /** @type {Tool | null} */
  let used = null;

  /**
   * Begins, where a tool that draws is chosen.
   * @param {PointerEvent} event
   */
  function start({ clientX, clientY, pointerId }) {
    used = tool();
    if (!used) return;
    used.down(camera.at(clientX, clientY));
    canvas.setPointerCapture(pointerId);
  }

  /** @param {PointerEvent} event */
  function move(event) {
    const steps = event.getCoalescedEvents?.() ?? []; // a pen tells more places than the screen shows
    for (const { clientX, clientY } of steps.length ? steps : [event]) used?.go(camera.at(clientX, clientY));
  }

  function end() {
    used?.up?.();
    used = null;
  }

  function cancel() {
    used?.drop?.();
    used = null;
  }

  return { isActive: () => used !== null, start, move, end, cancel };
}
