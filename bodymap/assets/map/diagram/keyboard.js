// Keys on the picture: arrows, Space, Enter, Escape.
import { around, rove } from "../../shared/dom.js";
import { ahead } from "./ahead.js";

/** @typedef {import("./choice.js").Choice} Choice */
/** @typedef {import("./elements.js").Elements} Elements */
/** @typedef {import("./types.js").Area} Area */
/** @typedef {import("./types.js").Selection} Selection */
/** @typedef {import("../points/points.js").Place} Place */
/** @typedef {import("../points/points.js").Points} Points */
/** @typedef {import("./ahead.js").Direction} Direction */

/** @type {Record<string, Direction | undefined>} */
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/**
 * @param {Elements} elements
 * @param {{ choice: Choice, selection: Selection, points: Points, several: boolean, signal?: AbortSignal }} options
 */
export function listenToKeys(elements, { choice, selection, points, several, signal }) {
  const { root, areas, areaAt } = elements;

  /** The first Escape gives up the point, the next one the place. */
  function giveUp() {
    if (points.isPointed()) points.choose(undefined);
    else if (!choice.isEmpty()) selection.clear();
    else return false;
    return true;
  }

  /**
   * Goes to the next area of the same picture; where one alone can be chosen, the choice follows.
   * @param {Area} from
   * @param {Direction} direction
   */
  function toArea(from, direction) {
    const here = areas.filter(({ svg }) => svg === from.svg);
    const next = ahead(from, here, direction);
    if (!next) return;
    if (!several) selection.select([next.id], "key");
    const stops = here.map(({ element }) => element);
    rove(stops, (stop) => stop === next.element); // an area drawn in both views may have its first copy in the other one
    next.element.focus();
  }

  /**
   * @param {Place} from
   * @param {Direction} direction
   */
  function toPlace(from, direction) {
    const next = ahead(from, points.reachable(), direction);
    if (!next) return;
    points.choose(next);
    next.element.focus();
  }

  /**
   * @param {string} key
   * @param {Place | undefined} place the trigger point that has the focus
   * @param {Area | undefined} area the area that has it
   * @returns whether the key is done with
   */
  function press(key, place, area) {
    const arrow = ARROWS[key];
    if (key === "Escape") return giveUp();
    if (arrow && place) toPlace(place, arrow);
    else if (arrow && area) toArea(area, arrow);
    else if (key !== " " && key !== "Enter") return false;
    else if (place) points.choose(place);
    else if (!area) return false;
    else if (several || !choice.covers(area.id)) selection.press(area.id);
    return true;
  }

  root.addEventListener(
    "keydown",
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const isDone = press(event.key, points.placeAt(around(event, ".bm-pt")), areaAt(around(event, ".bm-area")));
      if (isDone) event.preventDefault();
    },
    { signal },
  );
}
