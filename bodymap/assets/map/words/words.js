// Shows the answer to what is chosen. All words stand in the page already: nothing is fetched. Knows no host.
import { all, around, find, roomOf, split } from "../../shared/dom.js";
import { arrive, arriveBelow } from "./arrive.js";
import { listenToShortSigns } from "./full-signs.js";
import { nameSources } from "./name-sources.js";
import { createPointRows } from "./point-rows.js";
import { createRows } from "./rows.js";

/** @typedef {ReturnType<typeof createWords>} Words what drives the words of a map, and what they know */

/**
 * @param {HTMLElement} root the words as the server made them
 * @param {{ signal?: AbortSignal }} [options]
 */
export function createWords(root, { signal } = {}) {
  const room = roomOf(root);
  const start = find(root, "[data-start]");
  const answers = all(root, ".bm-answer");
  const elsewhere = all(root, "[data-elsewhere]");
  const rows = createRows(root, signal);
  /** @type {string | undefined} */
  let shown;

  /**
   * Shows the answers of some areas or regions; of none, the start.
   * @param {string[]} ids
   */
  function show(ids) {
    if (ids.join() === shown) return; // told twice, as by Dash when it starts: what a person has opened stays open
    const isAbove = shown !== undefined && root.getBoundingClientRect().top < 0; // measured before any change
    shown = ids.join();
    rows.lower();
    const sides = new Map(ids.map(split));
    hide(start, Boolean(shown));
    answerElsewhere("");
    for (const answer of answers) showAnswer(answer, sides, ids);
    if (isAbove) root.scrollIntoView(); // its first line is what was asked for
  }

  /**
   * Shows one of the honest answers about what is not on the map, or none.
   * @param {string} id
   */
  function answerElsewhere(id) {
    for (const section of elsewhere) hide(section, section.dataset.elsewhere !== id);
  }

  /**
   * Turns to an honest answer about what is not on the map.
   * @param {string} id
   */
  function showElsewhere(id) {
    show([]);
    hide(start, true);
    answerElsewhere(id);
    const section = elsewhere.find((each) => !each.hidden);
    if (section) arrive(room, section, "nearest");
  }

  /**
   * Opens the row of a condition at a place that is shown, and goes there; the emergency signs of the place stay in view.
   * @param {string} condition
   * @param {string} region
   */
  function openCondition(condition, region) {
    const row = rows.open(condition, region);
    const answer = row.closest(".bm-answer");
    if (answer && !arriveBelow(room, row, find(answer, ".bm-now"))) {
      rows.lift(row);
      find(row, "summary").focus({ preventScroll: true }); // it goes with what is moved
    }
  }

  /**
   * Goes to a question, or to another part of the page, by its anchor.
   * @param {string} anchor
   */
  function openSection(anchor) {
    const idPrefix = root.id.slice(0, -"words".length);
    /** @type {HTMLElement | null | undefined} */
    const section = document.getElementById(idPrefix + anchor)?.closest("details, section");
    if (section) arrive(room, section);
  }

  /** @param {{ detail: import("../search/turn-to.js").TurnTo }} event of what was found by words */
  function turnTo({ detail: { kind, id, region, ids } }) {
    if (kind === "elsewhere") {
      showElsewhere(id);
      return;
    }
    show(ids);
    if (kind === "condition") openCondition(id, region);
    else openSection(id);
  }

  /** Goes to the first answer that is shown. */
  function read() {
    const answer = answers.find((each) => !each.hidden);
    if (answer) arrive(room, answer);
  }

  /**
   * The ids of a region's conditions, in the order of the page.
   * @param {string} region
   */
  function conditions(region) {
    return all(root, `[data-region="${region}"] [data-about]`).map((row) => row.dataset.about || "");
  }

  /**
   * What is said of a choice once it is shown, after its name; empty where it has no answer.
   * @param {readonly string[]} ids
   */
  function summary(ids) {
    const regions = ids.map((id) => split(id)[0]);
    return answers
      .filter(({ dataset }) => regions.includes(dataset.region || ""))
      .map(({ dataset }) => dataset.said)
      .join(" ");
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
  room.addEventListener("bodymap:turn-to", turnTo, { signal });
  createPointRows(root, room, signal);
  listenToShortSigns(root, signal);
  setTimeout(() => nameSources(root)); // once the page can be used
  root.style.setProperty("--hatch", `url(#${root.id.slice(0, -"words".length)}hatch)`);
  root.classList.add("bm-live");
  show([]);

  return { show, showElsewhere, openCondition, read, root, conditions, summary };
}

/**
 * @param {HTMLElement} element
 * @param {boolean} isHidden
 */
function hide(element, isHidden) {
  if (element.hidden !== isHidden) element.hidden = isHidden; // what stays as it is costs no style
}

/**
 * Shows the answer of a region where it is chosen, under its name with the side that is. One that goes away folds again.
 * @param {HTMLElement} answer
 * @param {Map<string, string | undefined>} sides the side by chosen region
 * @param {string[]} ids all that is chosen
 */
function showAnswer(answer, sides, ids) {
  const region = answer.dataset.region || "";
  const isShown = sides.has(region);
  if (isShown) {
    const heading = find(answer, "h2");
    heading.textContent = heading.dataset[sides.get(region) || "either"] || "";
    /** @type {HTMLAnchorElement | null} */
    const handout = answer.querySelector("[data-handout]");
    if (handout) handout.hash = ids.join("+");
  } else if (!answer.hidden) {
    /** @type {HTMLDetailsElement[]} */
    const opened = all(answer, "details[open]");
    for (const part of opened) part.open = false;
  }
  hide(answer, !isShown);
}
