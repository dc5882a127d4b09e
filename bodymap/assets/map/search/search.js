// The search box: a combobox by the ARIA pattern, for places, problems, muscles and answers, with emergency signs above them. Knows
// no host: it tells what was chosen.
import { find, set } from "../../shared/dom.js";
import { createAlarm } from "./alarm.js";
import { createFinder } from "./finder.js";
import { createListbox } from "./listbox.js";
import { signAt, thingsOf } from "./things.js";

const PAUSE = 300; // ms without a key before the number of results is announced

/** @typedef {import("./finder.js").Found} Found */
/** @typedef {import("./finder.js").Hit} Hit */
/** @typedef {import("./finder.js").Side} Side */
/** @typedef {ReturnType<typeof createSearch>} Search */

/** @typedef {{ found: string, nothing: string, unknown: string, kinds: import("./things.js").Kinds }} Labels what the box says */

/** @typedef {{ kind: string, id: string, region: string, side: Side }} Chosen what was found and chosen, and the side that was typed */

/**
 * @param {HTMLElement} root the search box as the server made it
 * @param {object} options
 * @param {() => HTMLElement} options.words of the map: what is found stands there
 * @param {(chosen: Chosen) => void} options.onChoose
 * @param {(region: string, side: Side) => string} options.nameOf the name of a region on a side; empty where it has none
 * @param {(hit: Hit, side: Side) => Side[]} [options.sidesOf] the sides on which something is offered: the one that was typed, or none
 * @param {AbortSignal} [options.signal]
 */
export function createSearch(root, { words, onChoose, nameOf, sidesOf = (_, side) => [side], signal }) {
  /** @type {HTMLInputElement} */
  const input = find(root, "input");
  const list = find(root, ".bm-hits");
  const listbox = createListbox(list, input);
  const alarm = createAlarm(root);
  const status = find(root, "[role=status]");
  const clear = find(root, "[data-find-clear]");
  const opener = find(root, ".bm-find-open");
  /** @type {Labels} */
  const labels = JSON.parse(root.dataset.said || "");
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  /** @type {ReturnType<typeof createFinder> | undefined} */
  let finder;

  /** Reads the index when somebody turns to the box, before the first key. */
  function prepare() {
    if (!finder) {
      /** @type {import("./splitter.js").Index} */
      const index = JSON.parse(root.dataset.index || "");
      finder = createFinder(index, thingsOf(words(), labels.kinds));
    }
    return finder;
  }

  function show() {
    const found = prepare()(input.value);
    clear.hidden = !input.value;
    alarm(found.alarms.map((sign) => signAt(words(), sign)));
    const options = found.hits.flatMap((hit) => sidesOf(hit, found.side).map((side) => ({ hit, side })));
    listbox.show(options.map(({ hit, side }, index) => option(hit, side, { index, found })));
    announce(found.hits.length, found.alarms.length > 0);
  }

  /**
   * @param {Hit} hit
   * @param {Side} side
   * @param {{ index: number, found: Found }} options
   */
  function option(hit, side, { index, found }) {
    const made = document.createElement("li");
    const note = document.createElement("small");
    const isPlace = hit.kind === "region";
    const area = nameOf(hit.region, side);
    const name = (isPlace && area) || hit.name;
    const unknown = isPlace && index === 0 && found.unknown.join(", ");
    const notes = [hit.note, !isPlace && area, unknown && labels.unknown.replace("{words}", unknown)];
    note.textContent = notes.filter(Boolean).join(". ");
    made.append(name, note);
    made.addEventListener("click", () => choose(hit, name, side), { signal });
    return set(made, { id: `${list.id}-${index}`, role: "option" });
  }

  /**
   * @param {number} count
   * @param {boolean} isAlarm whether emergency signs stand above
   */
  function announce(count, isAlarm) {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const nothing = input.value.trim() && !isAlarm ? labels.nothing : "";
      status.textContent = count ? labels.found.replace("{count}", String(count)) : nothing;
      status.className = count ? "bm-vh" : ""; // what is not there is said to everybody
    }, PAUSE);
  }

  function empty() {
    input.value = "";
    show();
  }

  /**
   * @param {Hit} hit
   * @param {string} name
   * @param {Side} side
   */
  function choose({ kind, id, region }, name, side) {
    input.value = name;
    alarm([]);
    listbox.close();
    unfold(false);
    onChoose({ kind, id, region, side });
  }

  /**
   * Opens or closes the box where only its button has room.
   * @param {boolean} isOpen
   */
  function unfold(isOpen) {
    set(opener, { "aria-expanded": isOpen });
    if (isOpen) input.focus();
  }

  function toggle() {
    unfold(opener.getAttribute("aria-expanded") !== "true");
  }

  /** @param {KeyboardEvent} event */
  function key(event) {
    if (event.key === "ArrowDown" && !listbox.isEmpty()) listbox.move(1);
    else if (event.key === "ArrowUp" && !listbox.isEmpty()) listbox.move(-1);
    else if (event.key === "Enter" && listbox.isOpen()) listbox.choose();
    else if (event.key === "Escape" && listbox.isOpen()) listbox.close();
    else if (event.key === "Escape" && input.value) empty();
    else if (event.key === "Escape") closeAndReturn();
    else return;
    event.preventDefault();
  }

  function closeAndReturn() {
    unfold(false);
    opener.focus();
  }

  function clearAndStay() {
    empty();
    input.focus();
  }

  input.addEventListener("focus", () => setTimeout(prepare), { signal }); // once the box is drawn
  input.addEventListener("input", show, { signal });
  input.addEventListener("keydown", key, { signal });
  input.addEventListener("blur", listbox.close, { signal });
  list.addEventListener("pointerdown", (event) => event.preventDefault(), { signal }); // the focus stays in the box
  clear.addEventListener("click", clearAndStay, { signal });
  opener.addEventListener("click", toggle, { signal });

  return {
    /**
     * What is found by a text.
     * @param {string} text
     */
    find: (text) => prepare()(text),
  };
}
