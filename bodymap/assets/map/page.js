// Ties the map, the words, the search and the address of a page together.
import { around, find, roomOf, tell } from "../shared/dom.js";
import { asked } from "../shared/options.js";
import { idsOf, writeAddress } from "./address.js";
import { createDiagram } from "./diagram/diagram.js";
import { createSearch } from "./search/search.js";
import { turnTo } from "./search/turn-to.js";
import { createWords } from "./words/words.js";

const PAUSE = 300; // ms without a key before an arrow's choice is written to the address

/** @typedef {import("./diagram/diagram.js").Diagram} Diagram */
/** @typedef {import("./diagram/types.js").How} How */
/** @typedef {import("./words/words.js").Words} Words */
/** @typedef {import("./search/search.js").Search} Search */
/** @typedef {{ diagram: Diagram, words: Words, search: Search }} Page what drives a page; its host hears of choices by `bodymap:chosen` */

/**
 * @param {HTMLElement} main the page as the server made it
 * @returns {Page}
 */
export function startPage(main) {
  const room = roomOf(main);
  const { title } = document;
  const words = createWords(find(main, "[data-bodymap-words]"));
  const diagram = createDiagram(find(main, "[data-bodymap-diagram]"), { onSelect, summary: words.summary });
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;

  /**
   * @param {string[]} ids
   * @param {How} how
   */
  function onSelect(ids, how) {
    clearTimeout(waiting);
    if (how === "key") waiting = setTimeout(() => writeAddress(ids, how), PAUSE);
    else if (how !== "call") writeAddress(ids, how); // before anything moves: the browser notes where the page was scrolled to
    words.show(ids);
    document.title = ids.length ? `${diagram.label(ids)}. ${title}` : title;
    setTimeout(() => tell(room, "chosen", ids)); // once the words are drawn
    if (how !== "call") tell(room, "select", ids);
  }

  /**
   * Chooses what a text of ids names, or turns to the problem or the muscle that it names, unless it names something else of the
   * page, such as a source.
   * @param {string} text
   */
  function follow(text) {
    const ids = idsOf(text);
    const { condition, home = "", point } = document.getElementById(text)?.dataset || {};
    if (ids.every(diagram.known)) diagram.select(ids);
    else if (condition) {
      diagram.select([home]);
      onceLoaded(() => words.openCondition(condition, home));
    } else if (point) diagram.showPoint(point);
  }

  const search = createSearch(find(document, "[data-bodymap-search]"), {
    words: () => words.root,
    onChoose: (chosen) => turnTo(diagram, chosen),
    nameOf: diagram.nameOf,
  });
  listenToRegionLinks(main, diagram, words);
  addEventListener("popstate", () => follow(location.hash.slice(1)));
  diagram.show(asked("view"));
  follow(location.hash.slice(1) || asked("region"));

  return { diagram, words, search };
}

/**
 * A browser that opens an address goes to what it names, and takes the focus away, until the page has loaded.
 * @param {() => void} run
 */
function onceLoaded(run) {
  if (document.readyState === "complete") run();
  else addEventListener("load", () => setTimeout(run), { once: true });
}

/**
 * Links in the words that choose another region.
 * @param {HTMLElement} main
 * @param {Diagram} diagram
 * @param {Words} words
 */
function listenToRegionLinks(main, diagram, words) {
  main.addEventListener("click", (event) => {
    const region = around(event, "[data-to-region]")?.dataset.toRegion;
    if (!region) return;
    event.preventDefault();
    diagram.select([region], "press");
    words.read();
  });
}
