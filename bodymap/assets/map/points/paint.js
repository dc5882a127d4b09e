// Draws what is seen of trigger points: pebbles once the picture has moved in, dots while the whole body is shown.
import { rove, set } from "../../shared/dom.js";
import { leastDistance } from "./pick.js";

const FINGER = 44; // CSS px: the target where neighbours allow it
const LEAST = 24; // CSS px: the least target
const PEBBLE =
  '<circle class="bm-warm" r="24"/><rect x="-13.5" y="-13.5" width="27" height="27" rx="9"/><text y="1"/><circle class="bm-target"/>';

/** @typedef {import("./places.js").Place} Place */

/**
 * @param {SVGGElement[]} groups one for each picture
 * @param {Place[]} places all of them
 * @param {object} options
 * @param {Place[]} options.shown
 * @param {(place: Place) => boolean} options.isChosen
 * @param {string | undefined} options.movedIn the picture that is moved in
 */
export function paintPlaces(groups, places, { shown, isChosen, movedIn }) {
  // Before any change: a measure after one lays the page out anew.
  const units = groups.map(({ ownerSVGElement }) => (shown.length && ownerSVGElement ? unitOf(ownerSVGElement) : 1));
  for (const place of places) place.element.classList.toggle("bm-on", shown.includes(place));
  groups.forEach((group, index) => {
    const svg = group.ownerSVGElement;
    if (!svg) return;
    const seen = shown.filter((place) => place.svg === svg);
    const isNear = movedIn === svg.dataset.view;
    const unit = units[index];
    const target = Math.max(LEAST, Math.min(FINGER, leastDistance(seen) / unit)) / 2;
    set(group, { role: "radiogroup", class: isNear ? "bm-points bm-near" : "bm-points", "aria-hidden": !isNear });
    paintStops(seen, isChosen, isNear);
    for (const place of seen) paintPlace(place, { unit, target, isChosen: isChosen(place) });
  });
}

/**
 * The units of a picture in a CSS px, as the browser fits its part into the room for it.
 * @param {SVGSVGElement} svg
 */
function unitOf({ viewBox, clientWidth, clientHeight }) {
  const { width, height } = viewBox.baseVal;
  return Math.max(width / (clientWidth || 1), height / (clientHeight || 1));
}

/**
 * The places that are near are one stop of the Tab key; those of the whole body are none.
 * @param {Place[]} seen
 * @param {(place: Place) => boolean} isChosen
 * @param {boolean} isNear
 */
function paintStops(seen, isChosen, isNear) {
  const chosen = seen.find(isChosen)?.element;
  const stops = seen.map(({ element }) => element);
  rove(stops, (stop) => stop === chosen, !isNear);
}

/**
 * @param {Place} place
 * @param {{ unit: number, target: number, isChosen: boolean }} options unit: of the picture in a CSS px; target: its radius in CSS px
 */
function paintPlace({ element, point, x, y }, { unit, target, isChosen }) {
  if (!element.firstChild) {
    element.innerHTML = PEBBLE;
    element.children[2].textContent = point.number;
  }
  set(element, { transform: `translate(${x} ${y}) scale(${unit})`, "aria-checked": isChosen });
  if (element.lastElementChild) set(element.lastElementChild, { r: target });
}
