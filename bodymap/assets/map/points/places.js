// The places of trigger points: a point may have several, on either side and in both views.
import { all, draw } from "../../shared/dom.js";

/**
 * A trigger point, as the server tells it.
 * @typedef {object} TriggerPoint
 * @property {string} id
 * @property {string} name of its muscle
 * @property {string} number
 * @property {string} region
 * @property {string[]} refers the regions where its pain is often felt
 * @property {boolean} isCore whether it is shown before others are asked for
 * @property {boolean} isQuiet whether it is shown only when somebody turns to it
 */

/**
 * @typedef {object} Place
 * @property {SVGGElement} element
 * @property {TriggerPoint} point
 * @property {string} side
 * @property {string} name with its side
 * @property {SVGSVGElement} svg the picture that it is on
 * @property {number} x in units of the picture
 * @property {number} y
 */

/** @typedef {import("../diagram/types.js").Labels} Labels */

/**
 * Draws an element for each place; what is seen of it follows when it is shown first.
 * @param {HTMLElement} root the map
 * @param {Labels} labels
 * @returns {Place[]}
 */
export function drawPlaces(root, labels) {
  return all(root, "[data-places]").flatMap((group) => {
    const point = pointOf(group.dataset);
    const places = (group.dataset.places || "").split("|");
    return places.map((text) => drawPlace(group, point, text, labels));
  });
}

/**
 * @param {DOMStringMap} dataset
 * @returns {TriggerPoint}
 */
function pointOf(dataset) {
  const { point = "", name = "", number = "", region = "", refers = "" } = dataset;
  return {
    id: point,
    name,
    number,
    region,
    refers: refers.split(" "),
    isCore: "core" in dataset,
    isQuiet: "quiet" in dataset,
  };
}

/**
 * @param {Element} group
 * @param {TriggerPoint} point
 * @param {string} text side, x and y
 * @param {Labels} labels
 * @returns {Place}
 */
function drawPlace(group, point, text, labels) {
  const [side, x, y] = text.split(" ");
  const sideName = side === "left" || side === "right" ? labels[side] : "";
  const name = labels.pointName.replace("{muscle}", point.name).replace("{side}", sideName);
  const element = draw(group, "g", {
    class: "bm-pt",
    role: "radio",
    "data-side": side,
    "data-x": x,
    "data-y": y,
    "aria-label": name,
  });
  const svg = element.ownerSVGElement;
  if (!svg) throw new Error("Body map: a trigger point stands outside a picture");
  return { element, point, side, name, svg, x: Number(x), y: Number(y) };
}
