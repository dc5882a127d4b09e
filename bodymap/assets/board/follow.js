// What follows when the state changes: the picture, its description, the words of the places, and the other parts of
// the page.
import { find, roomOf, set, tell } from "../shared/dom.js";
import { describe } from "./describe.js";
import { scaled } from "./figure.js";
import { askForFigure } from "./picture/figure-switch.js";

/** @typedef {import("../map/words/words.js").Words} Words */
/** @typedef {import("./camera/camera.js").Camera} Camera */
/** @typedef {import("./pen/pen.js").Pen} Pen */
/** @typedef {import("./picture/paint.js").Paint} Paint */
/** @typedef {import("./state.js").BoardState} BoardState */
/** @typedef {import("./types.js").BoardData} BoardData */
/** @typedef {import("./types.js").Names} Names */
/** @typedef {import("./types.js").State} State */
/** @typedef {(now: State) => void} Follower */

const PAUSE = 500; // ms before a change is said

/**
 * @param {HTMLElement} root the board
 * @param {object} options
 * @param {BoardData} options.data
 * @param {Names} options.names
 * @param {BoardState} options.state
 * @param {Camera} options.camera
 * @param {Paint} options.paint
 * @param {Pen} options.pen
 * @param {Words} options.explained the words of the places
 * @returns {Follower}
 */
export function createFollower(root, { data, names, state, camera, paint, pen, explained }) {
  const say = createDescription(root, { data, names });
  const tellOthers = createTeller(root, { data, explained });
  let { figure } = state.get();
  /** @type {State | null} */
  let before = null;

  /**
   * Shows another body, on which strokes keep their place in proportion.
   * @param {string} next
   */
  function changeFigure(next) {
    const [from, to] = [data.figures[figure], data.figures[next]];
    figure = next;
    askForFigure(next);
    state.redraw((stroke) => scaled(stroke, from, to)); // the state changes once more, and all else follows that
    camera.whole();
  }

  /** @param {State} now */
  function moveCamera(now) {
    const { view, mirrored } = before ?? {};
    if (view !== now.view) camera.whole();
    else if (mirrored !== now.mirrored) camera.again();
  }

  return function follow(now) {
    if (now.figure !== figure) {
      changeFigure(now.figure);
      return;
    }
    root.classList.toggle("bm-mirrored", now.mirrored);
    moveCamera(now);
    tellOthers(now);
    before = now;
    paint.paint();
    pen.paint();
    say(now);
  };
}

/**
 * Names and describes the picture; a change is said after a pause, once.
 * @param {HTMLElement} root the board
 * @param {{ data: BoardData, names: Names }} options
 * @returns {Follower}
 */
function createDescription(root, { data, names }) {
  const canvas = find(root, "[data-canvas]");
  const description = find(root, "#board-said");
  const forEyes = find(root, "[data-short]");
  let waiting = 0;

  /** @param {State} now */
  function figureName({ figure }) {
    const chosen = root.querySelector("[name=figure]:checked"); // not there where the map has one figure
    return chosen?.parentElement?.textContent?.trim() ?? figure;
  }

  return function say(now) {
    const { long, brief } = describe(now, data, names);
    set(canvas, { "aria-label": data.said.figure_name.replace("{figure}", () => figureName(now)) });
    forEyes.textContent = brief;
    clearTimeout(waiting);
    waiting = window.setTimeout(() => {
      if (description.textContent !== long) description.textContent = long;
    }, PAUSE);
  };
}

/**
 * Tells the words and the evidence which places are marked, and the words which trigger point is.
 * @param {HTMLElement} root the board
 * @param {{ data: BoardData, explained: Words }} options
 * @returns {Follower}
 */
function createTeller(root, { data, explained }) {
  const room = roomOf(root);
  /** @type {Pick<State, "areas" | "point">} */
  let told = { areas: [], point: null };

  return function tellOthers({ areas, point }) {
    const before = told;
    told = { areas, point };
    if (before.areas.join() !== areas.join()) {
      explained.show(areas);
      const regions = areas.map((area) => data.areas[area].region);
      tell(room, "marked", regions);
    }
    if (before.point !== point) tell(room, "pointed", point?.id ?? false);
  };
}
