// The search box: a combobox by the ARIA pattern, for places, problems and muscles. Knows no host.
import { find, roomOf, set } from "../../shared/dom.js";
import { findable } from "./findable.js";
import { finder } from "./finder.js";

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
  const status = find(root, "[role=status]");
  const clear = find(root, "button");
  /** @type {Labels} */
  const labels = JSON.parse(root.dataset.said || "");
  let marked = -1; // the option that Enter would choose; none while the list is closed
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  /** @type {ReturnType<typeof finder<Findable>> | undefined} */
  let hitsFor;

  /**
   * Opens the list with an option marked; closes it with none (-1).
   *
   * @param {number} index
   */
  function mark(index) {
    marked = index;
    list.hidden = index < 0;
    [...list.children].forEach((option, each) => {
      set(option, { "aria-selected": each === index });
    });
    set(input, { "aria-expanded": index >= 0, "aria-activedescendant": list.children[index]?.id || "" });
  }

  function show() {
    hitsFor = hitsFor || finder(findable(roomOf(root)), labels.filler);
    const hits = hitsFor(input.value);
    clear.hidden = !input.value;
    list.replaceChildren(...hits.map(({ entry, also }, index) => option(entry, also, index)));
    mark(hits.length ? 0 : -1);
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
    mark(-1);
    onChoose(dataset);
  }

  /**
   * Marks the next option in a direction, around the ends.
   *
   * @param {1 | -1} step
   */
  function move(step) {
    const many = list.children.length;
    const from = Math.max(marked, step > 0 ? -1 : 0);
    mark((from + step + many) % many);
    list.children[marked].scrollIntoView({ block: "nearest" }); // by keys only: while typing it would lay the page out at each
  }

  /** @param {KeyboardEvent} event */
  function key(event) {
    const open = marked >= 0;
    const option = list.children[marked];
    if (event.key === "ArrowDown" && list.children.length) move(1);
    else if (event.key === "ArrowUp" && list.children.length) move(-1);
    else if (event.key === "Enter" && option instanceof HTMLElement) option.click();
    else if (event.key === "Escape" && open) mark(-1);
    else if (event.key === "Escape") empty();
    else return;
    event.preventDefault();
  }

  function clearAndStay() {
    empty();
    input.focus();
  }

  input.addEventListener("input", show, { signal });
  input.addEventListener("keydown", key, { signal });
  input.addEventListener("blur", () => mark(-1), { signal });
  list.addEventListener("pointerdown", (event) => event.preventDefault(), { signal }); // the focus stays in the box
  clear.addEventListener("click", clearAndStay, { signal });
}
