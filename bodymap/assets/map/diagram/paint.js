// Shows the choice on everything but the points and the names, which follow the picture.
import { rove, set } from "../../shared/dom.js";

/** @typedef {import("./choice.js").Choice} Choice */
/** @typedef {import("./elements.js").Elements} Elements */
/** @typedef {import("./types.js").Area} Area */

/**
 * Lights what is chosen.
 * @param {Elements} elements
 * @param {Choice} choice
 */
export function lightAreas({ areas }, choice) {
  for (const { element, id } of areas) set(element, { "aria-checked": choice.covers(id) });
}

/**
 * Shows what follows from a choice: tab stops and list.
 * @param {Elements} elements
 * @param {Choice} choice
 */
export function paintChoice({ root, areasByPicture, inputs }, choice) {
  for (const areas of areasByPicture) paintStops(areas, choice);
  for (const input of inputs) input.checked = choice.has(input.value);
  root.classList.toggle("bm-chosen", !choice.isEmpty());
}

/**
 * The areas of a picture are one stop of the Tab key: what is chosen, else what was it before.
 * @param {Area[]} areas
 * @param {Choice} choice
 */
function paintStops(areas, choice) {
  const chosen = areas.find(({ id }) => choice.covers(id))?.element;
  const stops = areas.map(({ element }) => element);
  rove(stops, (stop) => stop === chosen);
}
