// The search box: a combobox by the ARIA pattern, for places, problems and muscles. Knows no host.
import { find, roomOf, set } from "../../shared/dom.js";
import { findable } from "./findable.js";
import { finder } from "./finder.js";
import { createListbox } from "./listbox.js";

const PAUSE = 300; // ms without a key before the number of results is announced

/** @typedef {import("./findable.js").Findable} Findable */

/** @typedef {{ also: string, found: string, nothing: string, filler: string[] }} Labels what the box says, and words that say nothing */

/**
 * @param {HTMLElement} root the search box as the server made it
 * @param {(dataset: DOMStringMap) => void} onChoose gets the data of what was found
 * @param {{ signal?: AbortSignal }} [options]
 */
export function createSearch(root, onChoose, { signal } = {}) {
  /** @type {HTMLInputElement} */
  const input = find(root, "input");
  const list = find(root, ".bm-hits");
  const listbox = createListbox(list, input);
  const status = find(root, "[role=status]");
  const clear = find(root, "[data-find-clear]");
  const opener = find(root, ".bm-find-open");
  /** @type {Labels} */
  const labels = JSON.parse(root.dataset.said || "");
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  /** @type {ReturnType<typeof finder<Findable>> | undefined} */
  let hitsFor;

  function show() {
    hitsFor = hitsFor || finder(findable(roomOf(root)), labels.filler);
    const hits = hitsFor(input.value);
    clear.hidden = !input.value;
    listbox.show(hits.map(({ entry, also }, index) => option(entry, also, index)));
    announce(hits.length);
  }

  /**
   * @param {Findable} entry
   * @param {string} also the word that was meant, where it was not the name
   * @param {number} index
   */
  function option(entry, also, index) {
    const made = document.createElement("li");
    const note = document.createElement("small");
    note.textContent = also ? `${entry.note}, ${labels.also.replace("{word}", also)}` : entry.note;
    made.append(entry.name, note);
    made.addEventListener("click", () => choose(entry), { signal });
    return set(made, { id: `${list.id}-${index}`, role: "option" });
  }

  /** @param {number} count */
  function announce(count) {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const nothing = input.value.trim() && labels.nothing;
      status.textContent = count ? labels.found.replace("{count}", String(count)) : nothing;
      status.className = count ? "bm-vh" : ""; // what is not there is said to everybody
    }, PAUSE);
  }

  function empty() {
    input.value = "";
    show();
  }

  /** @param {Findable} entry */
  function choose({ name, dataset }) {
    input.value = name;
    listbox.close();
    unfold(false);
    onChoose(dataset);
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

  input.addEventListener("input", show, { signal });
  input.addEventListener("keydown", key, { signal });
  input.addEventListener("blur", listbox.close, { signal });
  list.addEventListener("pointerdown", (event) => event.preventDefault(), { signal }); // the focus stays in the box
  clear.addEventListener("click", clearAndStay, { signal });
  opener.addEventListener("click", toggle, { signal });
}
