// What the map is to assistive technology once a script drives it; until then its areas are links.
import { set } from "../../shared/dom.js";

/** @typedef {import("./elements.js").Elements} Elements */

/**
 * @param {Elements} elements
 * @param {boolean} several whether several areas can be chosen
 */
export function takeRoles({ root, groups, areas, inputs }, several) {
  for (const group of groups) set(group, { role: several ? "group" : "radiogroup" });
  for (const { element } of areas) set(element, { role: several ? "checkbox" : "radio" });
  if (several) for (const input of inputs) input.type = "checkbox";
  const idPrefix = root.id.slice(0, -"map".length);
  for (const name of ["hatch", "hatch-on"]) root.style.setProperty(`--${name}`, `url(#${idPrefix}${name})`);
  root.classList.add("bm-live");
}
