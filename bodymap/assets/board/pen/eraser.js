// Takes strokes away that it passes. One move of it is undone at once.
import { passes } from "../geometry.js";
import { moved, viewOf } from "../figure.js";

/** @typedef {import("../camera/camera.js").Camera} Camera */
/** @typedef {import("../state.js").BoardState} BoardState */
/** @typedef {import("../types.js").Figure} Figure */
/** @typedef {import("../types.js").Point} Point */

const REACH = 14; // CSS px around the eraser

/** @param {{ state: BoardState, camera: Camera, figure: () => Figure }} options */
export function createEraser({ state, camera, figure }) {
  let hasErased = false;

  /** @param {Point} place */
  function erase(place) {
    const reach = REACH * camera.unit();
    const { strokes } = state.get();
    const left = strokes.filter(
      ({ view, points }) => !passes(moved(points, viewOf(figure(), view).left), place, reach),
    );
    if (left.length === strokes.length) return;
    if (hasErased) state.set({ strokes: left });
    else state.mark({ strokes: left });
    hasErased = true;
  }

  /** @param {Point} place */
  function down(place) {
    hasErased = false;
    erase(place);
  }

  return { down, go: erase };
}
