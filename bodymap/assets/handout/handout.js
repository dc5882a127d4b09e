// Puts a handout together on this device: places from the address or from the consultation that opened the page, marks,
// notes. All words stand in the page already. Nothing of it is sent or stored, but the names of the places when a
// person asks for a picture.
import { all, find } from "../shared/dom.js";
import { askBeforeLeaving } from "../shared/leave.js";
import { addressed, choiceOf, isConsultation, isFromOpener, placesAlone } from "./choice.js";
import { createCodes } from "./codes.js";
import { createPaper } from "./paper.js";
import { createPlaces } from "./places.js";
import { createPlan } from "./plan.js";
import { createPlates, listOf } from "./plates.js";
import { createProblems } from "./problems.js";
import { listenToSaving } from "./save-picture.js";

/** @typedef {import("./places.js").Places} Places */
/** @typedef {import("./types.js").Choice} Choice */
/** @typedef {import("./types.js").Codes} Codes */
/** @typedef {import("./types.js").Said} Said */

/**
 * @param {HTMLElement} root the element with data-handout
 * @param {{ signal?: AbortSignal }} [options]
 */
export function startHandout(root, { signal } = {}) {
  /** @type {Said} */
  const said = JSON.parse(root.dataset.said ?? "");
  const places = createPlaces(said.names);
  const show = createSheet(root, { said, places, signal });
  const fromAddress = () => addressed(location.hash, places.isKnown);
  /** @type {string[]} */
  let shown = [];

  /** @param {Choice} choice */
  function start(choice) {
    shown = choice.areas;
    show(choice);
  }

  /** The board writes the address and tells the rest: whichever comes last, the marks stay. */
  function followAddress() {
    if (fromAddress().join() !== shown.join()) start(placesAlone(fromAddress(), said.figure));
  }

  find(root, "[data-date]").textContent = today();
  find(root, "[data-print]").addEventListener("click", () => print(), { signal });
  listenToSaving(root, { said, signal });
  addEventListener("hashchange", followAddress, { signal });
  listenToOpener(root, { places, onConsultation: start, signal });
  guardChanges(root, signal);
  start(placesAlone(fromAddress(), said.figure));
  askOpener();
}

function today() {
  return new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long" }).format(new Date());
}

/**
 * @param {HTMLElement} root
 * @param {{ places: Places, onConsultation: (choice: Choice) => void, signal?: AbortSignal }} options
 */
function listenToOpener(root, { places, onConsultation, signal }) {
  const figures = all(root, "[data-figure]").map((plate) => plate.dataset.figure ?? "");

  /** @param {MessageEvent<unknown>} event */
  function receive(event) {
    const { opener } = window;
    if (!isFromOpener(event, { opener, origin: location.origin })) return;
    const { data } = event;
    if (isConsultation(data, { isKnown: places.isKnown, figures })) onConsultation(choiceOf(data));
  }

  addEventListener("message", receive, { signal });
}

/** Asks the consultation that opened this page, where one did, for what was marked. */
function askOpener() {
  const isServed = /^https?:/.test(location.origin);
  if (!window.opener || !isServed) return;
  window.opener.postMessage({ source: "bodymap-handout", version: 1, type: "hello" }, location.origin);
}

/**
 * @param {HTMLElement} root
 * @param {{ said: Said, places: Places, signal?: AbortSignal }} options
 * @returns {(choice: Choice) => void} shows a choice; what a person ticked and typed stays
 */
function createSheet(root, { said, places, signal }) {
  const language = document.documentElement.lang;
  /** @type {Codes} */
  const codes = JSON.parse(root.dataset.codes ?? "");
  const measure = createPaper(root);
  const problems = createProblems(root, { said, onShow: measure, signal });
  const plan = createPlan(root, { onShow: measure, signal });
  const showPlates = createPlates(root, { said, places, language });
  const showCodes = createCodes(root, { said, codes });
  const sheet = find(root, "[data-sheet]");

  /** @param {string[]} areas */
  function showTitle(areas) {
    const names = areas.map(places.nameOf);
    const title = said.heading.replace("{places}", () => listOf(names, language));
    if (areas.length) find(root, "[data-title]").textContent = title;
    document.title = areas.length ? title : said.title;
  }

  return function show(choice) {
    const { areas, clinical, notes } = choice;
    const regions = new Set(areas.map(places.regionOf));
    find(root, "[data-empty]").hidden = areas.length > 0;
    sheet.hidden = !areas.length;
    find(root, "[data-tray]").hidden = !areas.length;
    showTitle(areas);
    if (areas.length) {
      sheet.toggleAttribute("data-many", regions.size > 1); // more to say on the same two pages: smaller letters
      showRegions(root, regions);
      for (const name of all(root, "[data-clinical]")) name.hidden = !clinical;
      writeAddresses(root, areas);
      showPlates(choice);
      showCodes(areas);
      problems.start([...regions]);
    }
    plan.start(notes);
  };
}

/**
 * Nothing is stored, so a reload would lose what a person ticked or typed: the browser asks first.
 * @param {HTMLElement} root
 * @param {AbortSignal} [signal]
 */
function guardChanges(root, signal) {
  let isChanged = false;

  function note() {
    isChanged = true;
  }

  root.addEventListener("input", note, { signal });
  root.addEventListener("change", note, { signal });
  askBeforeLeaving(() => isChanged, { signal });
}

/**
 * @param {HTMLElement} root
 * @param {Set<string>} regions
 */
function showRegions(root, regions) {
  for (const part of all(root, "[data-regions]")) {
    const own = (part.dataset.regions ?? "").split(" ");
    part.hidden = !own.some((id) => regions.has(id));
  }
}

/**
 * Writes the places into what leads to the map and asks for the picture.
 * @param {HTMLElement} root
 * @param {string[]} areas
 */
function writeAddresses(root, areas) {
  const places = areas.join("+");
  /** @type {HTMLInputElement | null} */
  const field = root.querySelector("[data-areas-field]"); // not there in a page without a server
  if (field) field.value = places;
  /** @type {HTMLAnchorElement[]} */
  const links = all(root, "[data-home]");
  for (const link of links) link.hash = places;
}
