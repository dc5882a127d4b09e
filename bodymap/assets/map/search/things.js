// What can be found in a page, and the emergency signs that it says: names and signs are read where they stand.
import { all } from "../../shared/dom.js";

/**
 * @typedef {object} Thing
 * @property {string} kind region, condition, point, elsewhere, question, benefit or section
 * @property {string} id of a question, a benefit and a section its anchor
 * @property {string[]} names all that the page calls it, the name of a result first
 * @property {string} note what it is
 * @property {string[]} regions where it can be turned to, its home first; none of what is no part of the body
 */

/** @typedef {{ level: string, text: string }} Sign text: none for thoughts of ending one's life, which have a line of their own */

/** @typedef {Record<string, string>} Kinds what results say of each kind, and of questions */

/** Where each kind stands in the words, and its names there; of equals, the first comes first. A section has its anchor as its id. */
const KINDS = [
  ["region", ".bm-answer", "h2, .bm-clin"],
  ["condition", "[data-condition]", "h2"],
  ["point", "details[data-point]", "h4, .bm-clin"],
  ["elsewhere", "[data-elsewhere]", "h2"],
  ["question", ".bm-questions details", "h3"],
  ["benefit", ".bm-gains > li", "strong"],
  ["section", ".bm-safety, .bm-safety > [id]", "h2, summary"],
];

/**
 * All that can be found.
 * @param {HTMLElement} words of the map
 * @param {Kinds} kinds
 * @returns {Thing[]}
 */
export function thingsOf(words, kinds) {
  const idPrefix = words.id.slice(0, -"words".length);
  const rows = all(words, ".bm-answer [data-about]");
  return KINDS.flatMap(([kind, selector, named]) =>
    all(words, selector).map((element) => {
      const id = element.dataset[kind] || element.id.slice(idPrefix.length);
      const names = all(element, named).map(textOf).slice(0, 2);
      const own = [element, ...rows.filter(({ dataset }) => dataset.about === id)];
      const places = own.flatMap((row) => answerAround(row) || []);
      const note = kind === "point" ? `${kinds.point}, ${textOf(places[0].querySelector("h2"))}` : kinds[kind];
      const homes = [element.dataset.home, ...places.map(({ dataset }) => dataset.region)];
      return { kind, id, names, note, regions: homes.flatMap((region) => region || []) };
    }),
  );
}

/**
 * The sign that an alarm of the index names, as the page says it.
 * @param {HTMLElement} words of the map
 * @param {string} place level, region and place in the list there
 * @returns {Sign}
 */
export function signAt(words, place) {
  const [level, region, number] = place.split(" ");
  const box = words.querySelector(`${region ? `[data-region="${region}"]` : "[data-start]"} .bm-now`);
  const list = level === "today" ? ".bm-full + details li" : "[data-short] > li";
  const sign = box?.querySelectorAll(list)[Number(number)];
  return { level, text: textOf(sign) };
}

/**
 * What an element says; of the heading of a place its name without a side.
 * @param {Element | null | undefined} element
 */
function textOf(element) {
  return (element?.getAttribute("data-either") || element?.textContent || "").trim();
}

/**
 * @param {HTMLElement} element
 * @returns {HTMLElement | null}
 */
function answerAround(element) {
  return element.closest(".bm-answer");
}
