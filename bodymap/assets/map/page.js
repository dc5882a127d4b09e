// Ties the map, the words, the search and the address of a page together.
import { around, find, roomOf, tell } from "../shared/dom.js";
import { asked } from "../shared/options.js";
import { idsOf, writeAddress } from "./address.js";
import { createDiagram } from "./diagram/diagram.js";
import { createSearch } from "./search/search.js";
import { createWords } from "./words/words.js";

const PAUSE = 300; // ms without a key before an arrow's choice is written to the address

/** @typedef {import("./diagram/diagram.js").Diagram} Diagram */
/** @typedef {import("./diagram/types.js").How} How */
/** @typedef {import("./words/words.js").Words} Words */
/** @typedef {{ diagram: Diagram, words: Words }} Page what drives a page; its host hears of choices by `bodymap:chosen` */

/**
 * @param {HTMLElement} main the page as the server made it
 * @returns {Page}
 */
export function startPage(main) {
  const room = roomOf(main);
  const words = createWords(find(main, "[data-bodymap-words]"));
  const diagram = createDiagram(find(main, "[data-bodymap-diagram]"), { onSelect });
  const showHandout = createHandoutLink(main);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;

  /**
   * @param {string[]} ids
   * @param {How} how
   */
  function onSelect(ids, how) {
    showHandout(ids);
    words.show(ids);
    setTimeout(() => tell(room, "chosen", ids)); // once the words are drawn
    clearTimeout(waiting);
    if (how === "call") return;
    tell(room, "select", ids);
    waiting = setTimeout(() => writeAddress(ids, how), how === "key" ? PAUSE : 0); // the words are drawn first
  }

  /**
   * Chooses what a text of ids names, unless it names something else of the page, such as a source.
   * @param {string} text
   */
  function follow(text) {
    const ids = idsOf(text);
    if (ids.every(diagram.known)) diagram.select(ids);
  }

  createSearch(find(document, "[data-bodymap-search]"), (found) => turnTo({ diagram, words }, found));
  listenToRegionLinks(main, { diagram, words });
  addEventListener("popstate", () => follow(location.hash.slice(1)));
  diagram.show(asked("view"));
  follow(location.hash.slice(1) || asked("region"));

  return { diagram, words };
}

/**
 * The link to the handout, where the page has one: it leads to the handout of what is chosen.
 * @param {HTMLElement} main
 * @returns {(ids: string[]) => void}
 */
function createHandoutLink(main) {
  /** @type {HTMLElement | null} */
  const handout = main.querySelector("[data-handout]");
  if (!handout) return () => {};
  /** @type {HTMLAnchorElement} */
  const link = find(handout, "a");
  return (ids) => {
    handout.hidden = !ids.length;
    link.hash = ids.join("+");
  };
}

/**
 * Turns to what was found by words.
 * @param {Page} page
 * @param {DOMStringMap} found
 */
function turnTo({ diagram, words }, { region, condition, point, elsewhere, regions }) {
  if (point) diagram.showPoint(point);
  else if (elsewhere) {
    diagram.select([], "clear");
    words.showElsewhere(elsewhere);
  } else {
    const [first] = (regions || "").split(" ");
    diagram.select([region || first], "press");
    if (condition) words.openCondition(condition);
  }
}

/**
 * Links in the words that choose another region.
 * @param {HTMLElement} main
 * @param {Page} page
 */
function listenToRegionLinks(main, { diagram, words }) {
  main.addEventListener("click", (event) => {
    const region = around(event, "[data-to-region]")?.dataset.toRegion;
    if (!region) return;
    event.preventDefault();
    diagram.select([region], "press");
    words.read();
  });
}
