// Turns to a trigger point that was found or chosen elsewhere.
import { split } from "../../shared/dom.js";
import { namesArea } from "./choice.js";

/** @typedef {import("./choice.js").Choice} Choice */
/** @typedef {import("./types.js").Area} Area */
/** @typedef {import("./types.js").Selection} Selection */
/** @typedef {import("../points/points.js").Points} Points */
/** @typedef {import("../zoom/zoom.js").Zoom} Zoom */

/**
 * @param {object} map
 * @param {Choice} map.choice
 * @param {() => Area[]} map.lit the areas that are chosen
 * @param {Selection} map.selection
 * @param {Points} map.points
 * @param {Zoom} map.zoom
 * @param {() => boolean} map.canStay whether the picture shows the point where it is
 * @returns {(id: string, side?: string) => void} chooses a point; where its region is not chosen, turns to it first, on the side that is
 *   named, or that was chosen before
 */
export function createShowPoint({ choice, lit, selection, points, zoom, canStay }) {
  return (id, asked) => {
    const point = points.find(id)?.point;
    if (!point) return;
    const { region } = point;
    const side = asked || split(choice.ids()[0] || "")[1];
    const here = () => lit().find((area) => namesArea(asked ? `${region}-${asked}` : region, area.id));
    if (!here()) {
      const sided = `${region}-${side}`;
      selection.select([choice.known(sided) ? sided : region], "press");
    }
    const [, sideHere] = split(here()?.id || "");
    points.choose(points.find(id, side || sideHere));
    if (!canStay()) zoom.moveIn();
  };
}
