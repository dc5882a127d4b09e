// The pictures of the body: places lit, pain and lines drawn on them, and all of it in their names.
import { all, draw, find, set } from "../shared/dom.js";

/** @typedef {import("./places.js").Places} Places */
/** @typedef {import("./types.js").Choice} Choice */
/** @typedef {import("./types.js").Said} Said */

const PAIN_RADIUS = 46; // units of the picture

/**
 * @param {string[]} texts
 * @param {string} language
 */
export function listOf(texts, language) {
  return new Intl.ListFormat(language, { type: "conjunction" }).format(texts);
}

/**
 * @param {HTMLElement} root the page
 * @param {{ said: Said, places: Places, language: string }} options
 * @returns {(choice: Choice) => void} draws a choice
 */
export function createPlates(root, { said, places, language }) {
  const painLine = find(root, "[data-pain]");

  /**
   * Whether a place is chosen, or its region without a side.
   * @param {string} id
   * @param {Choice} choice
   */
  function isChosen(id, { areas }) {
    return areas.includes(id) || areas.includes(places.regionOf(id));
  }

  /**
   * @param {string} id
   * @param {number} pain
   */
  function sayPain(id, pain) {
    return said.pain_one.replace("{place}", () => places.nameOf(id)).replace("{pain}", String(pain));
  }

  /**
   * Draws the pain of an area on it and gives its name, with the pain. A region whose side is not said carries it on
   * both.
   * @param {HTMLElement} plate
   * @param {string} id
   * @param {Choice} choice
   */
  function drawPain(plate, id, { pain }) {
    const value = pain.get(id) ?? pain.get(places.regionOf(id));
    if (value === undefined) return places.nameOf(id);
    const { x = 0, y = 0 } = find(plate, `[data-area="${id}"]`).dataset;
    const marks = find(plate, "[data-marks]");
    draw(marks, "circle", { cx: x, cy: y, r: PAIN_RADIUS });
    draw(marks, "text", { x, y }).textContent = String(value);
    return sayPain(id, value);
  }

  /**
   * @param {HTMLElement} plate
   * @param {Choice} choice
   */
  function drawPlate(plate, choice) {
    const { figure, view, label = "" } = plate.dataset;
    const isLit = (/** @type {HTMLElement} */ shape) => isChosen(shape.dataset.area ?? "", choice);
    const lit = all(plate, "[data-area]").filter((shape) => shape.toggleAttribute("data-lit", isLit(shape)));
    const strokes = choice.strokes.filter((stroke) => stroke.view === view);
    plate.hidden = figure !== choice.figure || !(lit.length || strokes.length);
    find(plate, "[data-marks]").replaceChildren();
    if (plate.hidden) return;
    bringPicture(plate);
    drawStrokes(find(plate, "[data-marks]"), strokes);
    const ids = new Set(lit.map((shape) => shape.dataset.area ?? ""));
    const names = [...ids].map((id) => drawPain(plate, id, choice));
    const name = label.replace("{places}", () => listOf(names, language));
    set(find(plate, "svg"), { "aria-label": strokes.length ? `${name} ${said.drawn}` : name });
  }

  /** @param {Choice} choice */
  function sayPains(choice) {
    const ids = new Set([...choice.areas, ...choice.pain.keys()]);
    const told = [...ids].flatMap((id) => {
      const value = choice.pain.get(id);
      return value !== undefined && isChosen(id, choice) ? [sayPain(id, value)] : [];
    });
    painLine.hidden = !told.length;
    painLine.textContent = said.pain.replace("{marks}", () => told.join(", "));
  }

  return function show(choice) {
    for (const plate of all(root, "[data-view]")) drawPlate(plate, choice);
    sayPains(choice);
  };
}

/**
 * A raster picture comes only when it is needed.
 * @param {HTMLElement} plate
 */
function bringPicture(plate) {
  /** @type {SVGElement | null} */
  const image = plate.querySelector("image[data-href]");
  if (image) set(image, { href: image.dataset.href ?? "" });
}

/**
 * @param {Element} marks
 * @param {Choice["strokes"]} strokes
 */
function drawStrokes(marks, strokes) {
  for (const { colour, points } of strokes) {
    draw(marks, "polyline", { "data-colour": colour, points: points.map((point) => point.join()).join(" ") });
  }
}
