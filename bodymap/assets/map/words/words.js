// Shows the words of what is chosen. All words stand in the page already: nothing is fetched. Knows no host.
import { all, around, find, roomOf, split } from "../../shared/dom.js";
import { arrive } from "./arrive.js";
import { nameSources } from "./name-sources.js";
import { createPointCards } from "./point-cards.js";

/** @typedef {ReturnType<typeof createWords>} Words what drives the words of a map, and what they know */

/**
 * @param {HTMLElement} root the words as the server made them
 * @param {{ signal?: AbortSignal }} [options]
 */
export function createWords(root, { signal } = {}) {
  const room = roomOf(root);
  const start = find(root, "[data-start]");
  const warnings = find(root, ".bm-words > .bm-flags");
  const sections = all(root, ".bm-region");
  const elsewhere = all(root, "[data-elsewhere]");
  const ofRegions = all(root, "[data-regions]");
  const parts = all(root, "[data-part]");
  const points = createPointCards(root, room, signal);
  /** @type {string | undefined} */
  let shown;

  /**
   * Shows the words of some areas or regions; of none, how to use the map.
   * @param {string[]} ids
   */
  function show(ids) {
    if (ids.join() === shown) return; // told twice, as by Dash when it starts: what a person has opened stays open
    shown = ids.join();
    const sides = new Map(ids.map(split));
    start.hidden = Boolean(shown);
    warnings.hidden = !shown;
    answer("");
    for (const section of sections) showRegion(section, sides);
    for (const each of ofRegions) each.hidden = !regionsOf(each).some((region) => sides.has(region));
    for (const part of parts) part.hidden = !part.querySelector("[data-regions]:not([hidden])");
    points.open();
    points.fold();
  }

  /**
   * Shows one of the honest answers about what is not on the map, or none.
   * @param {string} id
   */
  function answer(id) {
    for (const section of elsewhere) section.hidden = section.dataset.elsewhere !== id;
  }

  /**
   * Turns to an honest answer about what is not on the map.
   * @param {string} id
   */
  function showElsewhere(id) {
    show([]);
    start.hidden = true;
    answer(id);
    const section = elsewhere.find((each) => !each.hidden);
    if (section) arrive(room, section, "nearest");
  }

  /**
   * Opens a condition's card and goes there.
   * @param {string} id
   */
  function openCondition(id) {
    arrive(room, find(root, `[data-condition="${id}"]`));
  }

  /** Goes to the first place that is shown. */
  function read() {
    const section = sections.find((each) => !each.hidden);
    if (section) arrive(room, section);
  }

  /**
   * The ids of a region's conditions, in the order of the page.
   * @param {string} region
   */
  function conditions(region) {
    return all(root, `[data-condition][data-regions~="${region}"]`).map((card) => card.dataset.condition || "");
  }

  document.addEventListener(
    "click",
    (event) => {
      /** @type {HTMLAnchorElement | null} */
      const link = around(event, "[data-read]");
      if (link?.hash !== `#${root.id}`) return;
      event.preventDefault();
      read();
    },
    { signal },
  );
  setTimeout(() => nameSources(root)); // once the page can be used
  root.classList.add("bm-live");
  show([]);

  return { show, showElsewhere, openCondition, read, root, conditions };
}

/** @param {HTMLElement} element */
function regionsOf(element) {
  return (element.dataset.regions || "").split(" ");
}

/**
 * Shows a region's words where it is chosen, under its name with the side that is.
 * @param {HTMLElement} section
 * @param {Map<string, string | undefined>} sides the side by chosen region
 */
function showRegion(section, sides) {
  const region = section.dataset.region || "";
  const heading = find(section, "h2");
  section.hidden = !sides.has(region);
  heading.textContent = heading.dataset[sides.get(region) || "either"] || "";
}
