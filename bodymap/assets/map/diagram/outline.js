import { set } from "../../shared/dom.js";

/**
 * A copy of an area's outline, to be drawn elsewhere.
 * @param {Element} area
 * @param {string} className
 * @returns {SVGElement}
 */
export function outlineOf(area, className) {
  const [path] = area.children;
  const copy = /** @type {SVGElement} */ (path.cloneNode());
  return set(copy, { class: className });
}
