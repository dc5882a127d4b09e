// Going to words: a row or a section opens, comes into view and takes the focus.
import { find, tell } from "../../shared/dom.js";

/**
 * Opens a row, or a section, and goes there: brings it into view and moves the focus to its summary or heading. In a frame as high
 * as itself only the page around can bring it into view: it hears of it by `bodymap:read`.
 * @param {HTMLElement} room the .bodymap around
 * @param {HTMLElement} element
 * @param {ScrollLogicalPosition} [block]
 */
export function arrive(room, element, block = "start") {
  const name = find(element, "summary, h2");
  const isRow = element instanceof HTMLDetailsElement;
  if (isRow) element.open = true;
  const shown = isRow ? name : element; // an open row may be higher than the screen: what stands above it stays in view
  shown.scrollIntoView({ block });
  tell(room, "read", shown);
  name.focus({ preventScroll: true });
}

/**
 * Opens a row and goes there, no further down than emergency signs above it stay in view.
 * @param {HTMLElement} room the .bodymap around
 * @param {HTMLDetailsElement} row
 * @param {HTMLElement} signs
 * @returns whether both are on the screen
 */
export function arriveBelow(room, row, signs) {
  arrive(room, row, "nearest");
  if (signs.getBoundingClientRect().top >= 0) return true;
  signs.scrollIntoView();
  tell(room, "read", signs);
  return find(row, "summary").getBoundingClientRect().bottom <= innerHeight;
}
