// The figure, what is marked and drawn on it, and which part of it is shown.
import { find } from "../../shared/dom.js";
import { createCamera } from "../camera/camera.js";
import { createEraser } from "../pen/eraser.js";
import { createPen } from "../pen/pen.js";
import { createPaint } from "./paint.js";

/** @typedef {import("../state.js").BoardState} BoardState */
/** @typedef {import("../types.js").BoardData} BoardData */
/** @typedef {import("../types.js").Box} Box */
/** @typedef {import("../types.js").Names} Names */

/**
 * @param {HTMLElement} root the board
 * @param {object} options
 * @param {BoardData} options.data
 * @param {Names} options.names
 * @param {BoardState} options.state
 * @param {() => boolean} options.isOneView whether one view is shown at a time, as on a phone
 */
export function createPicture(root, { data, names, state, isOneView }) {
  const canvas = find(root, "[data-canvas]");
  const moves = find(root, "[data-moves]");
  const figure = () => data.figures[state.get().figure];

  function views() {
    const all = figure().views;
    return isOneView() ? all.filter(({ id }) => id === state.get().view) : all;
  }

  /** @param {Box} box */
  function onMove(box) {
    paint.move(box);
    pen.paint();
    root.classList.toggle("bm-in-close", camera.isIn());
    moves.hidden = !camera.isIn();
  }

  const paint = createPaint(canvas, { data, names, state: state.get, isNear: () => camera.isIn() });
  const camera = createCamera(canvas, { views, isMirrored: () => state.get().mirrored, onMove });
  /** @type {SVGElement} */
  const drawing = find(root, "[data-drawing]");
  const pen = createPen(drawing, { state, camera, figure });
  const eraser = createEraser({ state, camera, figure });
  return { canvas, figure, camera, paint, pen, eraser };
}

/** @typedef {ReturnType<typeof createPicture>} Picture */
