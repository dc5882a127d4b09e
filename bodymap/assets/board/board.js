// Ties the parts of the consultation board together.
import { createWords } from "../map/words/words.js";
import { all, find, roomOf, split } from "../shared/dom.js";
import { createChoice } from "./choose.js";
import { createFollower } from "./follow.js";
import { listenToGestures } from "./gestures/gestures.js";
import { createHandout } from "./handout.js";
import { createLoader } from "./load.js";
import { createNames } from "./names.js";
import { followFigure } from "./picture/figure-switch.js";
import { createPicture } from "./picture/picture.js";
import { showPlaces } from "./places/places.js";
import { startSearch } from "./search.js";
import { createState } from "./state.js";
import { moveActions } from "./tools/moves.js";
import { listenToTools } from "./tools/tools.js";

/** @typedef {import("./picture/picture.js").Picture} Picture */
/** @typedef {import("./state.js").BoardState} BoardState */
/** @typedef {import("./types.js").BoardData} BoardData */

const PHONE = "(max-width: 44.99rem)"; // there one view is shown at a time

/** @returns {BoardData} */
function readData() {
  return JSON.parse(find(document, "#board-data").textContent ?? "");
}

/** @param {BoardData} data */
function startingState({ figures }) {
  const [figure] = Object.keys(figures);
  const [{ id: view }] = figures[figure].views;
  const shown = { clinical: false, mirrored: false, big: false };
  return createState({ figure, view, tool: "choose", colour: "blue", ...shown });
}

/**
 * @param {HTMLElement} root the element with data-board
 * @param {{ signal?: AbortSignal }} [options]
 */
export function startBoard(root, { signal } = {}) {
  const data = readData();
  const state = startingState(data);
  const names = createNames(data, () => state.get().clinical);
  const phone = matchMedia(PHONE);
  const isOneView = () => phone.matches;
  const picture = createPicture(root, { data, names, state, isOneView });
  const { camera, paint, pen, eraser, canvas, figure } = picture;
  const { toggle, press, zoomTo } = createChoice({ data, state, camera, paint, figure, isOneView });
  const load = createLoader(root, { onPlot: (plot) => followFigure(plot, { state, camera, paint }) });
  const explained = createWords(find(root, "[data-bodymap-words]"), { signal });
  const actions = {
    ...moveActions(root, camera),
    zoom: () => zoomTo(state.get().areas),
    retry: load,
    handout: handoutAction(root, { data, state, signal }),
  };

  showPlaces(root, { data, names, state, toggle, zoomTo, signal });
  listenToTools(root, { said: data.said, state, actions, say: createSayer(root), signal });
  const drawingTools = { pen, line: pen, eraser };
  listenToGestures(canvas, { camera, tool: () => state.get().tool, drawingTools, onPress: press, signal });
  state.on(createFollower(root, { data, names, state, camera, paint, pen, explained }));
  state.set({});
  startSearch({ data, state, words: explained.root, toggle, signal });
  listenToWords(root, { data, state, explained: explained.root, signal });
  phone.addEventListener("change", camera.whole, { signal });
  for (const type of ["pointerdown", "keydown", "input"]) {
    addEventListener(type, load, { once: true, passive: true, signal });
  }
  return { state, camera, plot: paint.plot };
}

/**
 * @param {HTMLElement} root the board
 * @returns {(text: string) => void} says something to who listens
 */
function createSayer(root) {
  const live = find(root, "[data-live]");
  return (text) => {
    live.textContent = text;
  };
}

/**
 * @param {HTMLElement} root the board
 * @param {{ data: BoardData, state: BoardState, signal?: AbortSignal }} options
 */
function handoutAction(root, { data, state, signal }) {
  const blocked = find(root, "[data-blocked]");
  const open = createHandout({ state, signal });
  return () => {
    blocked.textContent = open() ? "" : data.said.handout_blocked;
  };
}

/**
 * Follows a muscle that is opened in the words of the places, and folds these words for the next patient.
 * @param {HTMLElement} root the board
 * @param {{ data: BoardData, state: BoardState, explained: HTMLElement, signal?: AbortSignal }} options
 */
function listenToWords(root, { data, state, explained, signal }) {
  const room = roomOf(root);

  /** @param {string | false} id of a trigger point, or that none is open */
  function follow(id) {
    const area = id && state.get().areas.find((one) => data.areas[one].region === data.points[id].region);
    state.set({ point: area ? { id, side: split(area)[1], area } : null });
  }

  function fold() {
    /** @type {HTMLDetailsElement[]} */
    const folds = all(explained, "details");
    for (const details of folds) details.open = false;
  }

  room.addEventListener("bodymap:point", ({ detail }) => follow(detail), { signal });
  room.addEventListener("bodymap:wiped", fold, { signal });
}
