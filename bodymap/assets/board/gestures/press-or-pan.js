// A press chooses; a mouse that moves, or a finger while "Move" is chosen, moves the figure.

/** @typedef {import("../camera/camera.js").Camera} Camera */
/** @typedef {import("../types.js").Point} Point */

const SLIP = 6; // CSS px that a press may move

/**
 * @param {object} options
 * @param {Camera} options.camera
 * @param {() => string} options.tool
 * @param {(place: Point) => void} options.onPress gets a place on the figure
 */
export function createPressOrPan({ camera, tool, onPress }) {
  let hasMoved = false;

  function start() {
    hasMoved = false;
  }

  /**
   * @param {PointerEvent} event
   * @param {Point} from where it was before, on the screen
   * @returns {boolean} whether the figure has followed
   */
  function move({ clientX, clientY, pointerType }, [x, y]) {
    const right = clientX - x;
    const down = clientY - y;
    if (!hasMoved && Math.hypot(right, down) < SLIP) return false;
    hasMoved = true;
    const pans = pointerType === "mouse" || tool() === "move";
    if (pans) camera.pan(right, down);
    return pans;
  }

  /** @param {PointerEvent} event */
  function end({ clientX, clientY }) {
    if (!hasMoved && tool() === "choose") onPress(camera.at(clientX, clientY));
  }

  /** Makes no press of it: another finger has come. */
  function cancel() {
    hasMoved = true;
  }

  return { start, move, end, cancel };
}
