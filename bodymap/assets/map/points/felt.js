// Hatches the regions where the pain of the chosen trigger point is often felt.
import { set, split } from "../../shared/dom.js";

/** @typedef {import("../diagram/choice.js").Choice} Choice */
/** @typedef {import("../diagram/elements.js").Elements} Elements */
/** @typedef {import("./places.js").Place} Place */

/**
 * Whether a point's pain is often felt in an area, on the point's own side.
 * @param {string} area
 * @param {{ side: string, point: { refers: string[] } } | undefined} place
 */
export function isFelt(area, place) {
  if (!place) return false;
  const [region, side] = split(area);
  return place.point.refers.includes(region) && (!side || side === place.side);
}

/**
 * @param {Elements} elements
 * @param {Choice} choice
 * @param {Place | undefined} place of the chosen point
 */
export function paintFelt({ areas, labels }, choice, place) {
  for (const { element, id } of areas) {
    const felt = isFelt(id, place);
    const name = choice.nameOf(id);
    element.toggleAttribute("data-referred", felt);
    set(element, { "aria-label": felt ? `${name}, ${labels.oftenFelt.toLowerCase()}` : name });
  }
}
