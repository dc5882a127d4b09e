// Which part of the figure the board shows. The still and plotly's axes follow it.
import { clamp, everything, fit, zoomed } from "./box.js";

/** @typedef {import("../types.js").Box} Box */
/** @typedef {import("../types.js").Point} Point */
/** @typedef {import("../types.js").View} View */

const WHOLE = 0.5; // units of the pictures; a box that is smaller by less shows everything

/**
 * @param {HTMLElement} canvas what shows the figure
 * @param {object} options
 * @param {() => View[]} options.views those that are shown: all of them, or one on a phone
 * @param {() => boolean} options.isMirrored
 * @param {(box: Box) => void} options.onMove
 */
export function createCamera(canvas, { views, isMirrored, onMove }) {
  let box = home();

  function home() {
    return everything(views());
  }

  /** @param {Box} next */
  function show(next) {
    box = next;
    onMove(box);
  }

  /**
   * The place on the figure under a place on the screen.
   * @param {number} clientX
   * @param {number} clientY
   * @returns {Point}
   */
  function at(clientX, clientY) {
    const { left, top, width, height } = canvas.getBoundingClientRect();
    const across = (clientX - left) / width;
    const down = (clientY - top) / height;
    return [box.x + (isMirrored() ? 1 - across : across) * box.width, box.y + down * box.height];
  }

  /**
   * Moves closer (more than 1) or further, around a place that stays where it is; around the middle when left out.
   * @param {number} times
   * @param {Point} [around]
   */
  function zoom(times, around = [box.x + box.width / 2, box.y + box.height / 2]) {
    show(zoomed(box, times, around, home()));
  }

  /**
   * Moves the figure by CSS pixels, as a hand would.
   * @param {number} right
   * @param {number} down
   */
  function pan(right, down) {
    const unit = box.width / canvas.getBoundingClientRect().width;
    const across = isMirrored() ? -right : right;
    show(clamp({ ...box, x: box.x - across * unit, y: box.y - down * unit }, home()));
  }

  return {
    /** Shows everything. */
    whole: () => show(home()),
    /** Shows the same again, where what is around it has changed. */
    again: () => show(clamp(box, home())),
    /** @param {Point[]} points are shown, with room around them; without any, everything is */
    fit: (points) => show(fit(points, home())),
    at,
    zoom,
    pan,
    box: () => box,
    /** Whether less than everything is shown. */
    isIn: () => box.width < home().width - WHOLE,
    /** How many units of the pictures a CSS pixel is. */
    unit: () => box.width / canvas.clientWidth,
  };
}

/** @typedef {ReturnType<typeof createCamera>} Camera */
