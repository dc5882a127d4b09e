// The parts of a map as the server made it.
import { all, find, roomOf } from "../../shared/dom.js";

/** @typedef {import("./types.js").Area} Area */
/** @typedef {import("./types.js").Labels} Labels */
/** @typedef {ReturnType<typeof elementsOf>} Elements */

/** @param {HTMLElement} root the map: pictures, switch, list */
export function elementsOf(root) {
  /** @type {SVGGraphicsElement[]} */
  const links = all(root, ".bm-area");
  /** @type {SVGGElement[]} */
  const groups = all(root, ".bm-areas");
  /** @type {HTMLInputElement[]} */
  const inputs = all(root, ".bm-twin input");
  /** @type {SVGSVGElement[]} */
  const pictures = all(root, ".bm-body");
  const areas = links.map(areaOf);
  /** @type {Labels} */
  const labels = JSON.parse(root.dataset.words || "");

  return {
    root,
    room: roomOf(root),
    views: find(root, ".bm-views"),
    live: find(root, "[data-live]"),
    pictures,
    areas,
    areasByPicture: groups.map((group) => areas.filter(({ element }) => element.parentNode === group)),
    groups,
    inputs,
    labels,
    /**
     * The area of a link on the picture.
     * @param {Element | null | undefined} element
     */
    areaAt: (element) => areas.find((area) => area.element === element),
  };
}

/**
 * @param {SVGGraphicsElement} element
 * @returns {Area}
 */
function areaOf(element) {
  const svg = element.ownerSVGElement;
  if (!svg) throw new Error("Body map: an area stands outside a picture");
  return {
    element,
    id: element.dataset.area || "",
    name: element.getAttribute("aria-label") || "",
    svg,
    view: svg.dataset.view || "",
    x: Number(element.dataset.x),
    y: Number(element.dataset.y),
    box: (element.dataset.box || "").split(" ").map(Number),
  };
}

/**
 * The name of each id that can be chosen: of areas, and of the regions that the list offers without a side.
 * @param {Elements} elements
 */
export function namesById({ inputs, areas }) {
  const names = new Map(
    inputs.map((input) => [input.value, input.dataset.name || input.parentNode?.textContent || ""]),
  );
  for (const { id, name } of areas) names.set(id, name);
  return names;
}
