// Fingers, mouse and pen on the figure: which gesture they make. One finger scrolls the page unless a tool needs it;
// two are the board's. plotly's own drag is off: with it nobody could scroll past the board on a phone.
import { createDrawing } from "./draw.js";
import { createPinch } from "./pinch.js";
import { createPressOrPan } from "./press-or-pan.js";
import { zoomByWheel } from "./wheel.js";

/** @typedef {import("../camera/camera.js").Camera} Camera */
/** @typedef {import("../types.js").Point} Point */
/** @typedef {import("./draw.js").Tool} Tool */

/**
 * @param {HTMLElement} canvas what shows the figure
 * @param {object} options
 * @param {Camera} options.camera
 * @param {() => string} options.tool
 * @param {Record<string, Tool>} options.drawingTools by the name of the tool
 * @param {(place: Point) => void} options.onPress gets a place on the figure
 * @param {AbortSignal} [options.signal]
 */
export function listenToGestures(canvas, { camera, tool, drawingTools, onPress, signal }) {
  /** @type {Map<number, Point>} where each finger is, on the screen */
  const fingers = new Map();
  const pinch = createPinch(camera);
  const hand = createPressOrPan({ camera, tool, onPress });
  const drawing = createDrawing(canvas, { camera, tool: () => drawingTools[tool()] ?? null });

  /** @param {PointerEvent} event */
  function down(event) {
    if (event.button) return;
    fingers.set(event.pointerId, [event.clientX, event.clientY]);
    if (fingers.size > 1) {
      pinch.end();
      hand.cancel();
      drawing.cancel();
      return;
    }
    hand.start();
    drawing.start(event);
  }

  /** @param {PointerEvent} event */
  function move(event) {
    const from = fingers.get(event.pointerId);
    if (!from) return;
    /** @type {Point} */
    const at = [event.clientX, event.clientY];
    if (fingers.size > 1) {
      fingers.set(event.pointerId, at);
      pinch.move([...fingers.values()]);
    } else if (drawing.isActive()) drawing.move(event);
    else if (hand.move(event, from)) fingers.set(event.pointerId, at);
  }

  /** @param {PointerEvent} event */
  function up(event) {
    if (!fingers.delete(event.pointerId)) return;
    pinch.end();
    if (drawing.isActive()) drawing.end();
    else hand.end(event); // not plotly's click, which makes two of one
  }

  /** @param {PointerEvent} event */
  function cancel(event) {
    if (!fingers.delete(event.pointerId)) return;
    pinch.end();
    drawing.cancel();
  }

  /** @param {TouchEvent} event */
  function keepTwoFingers(event) {
    if (event.touches.length > 1) event.preventDefault();
  }

  canvas.addEventListener("touchstart", keepTwoFingers, { signal, passive: false });
  canvas.addEventListener("pointerdown", down, { signal });
  canvas.addEventListener("pointermove", move, { signal });
  addEventListener("pointerup", up, { signal });
  addEventListener("pointercancel", cancel, { signal });
  zoomByWheel(canvas, { camera, signal });
}
