// The cards of trigger points: one is open at a time, in step with the picture, and those that are not core are folded at first.
import { all, around, find, tell } from "../../shared/dom.js";
import { arrive } from "./arrive.js";

/**
 * @param {HTMLElement} root the words
 * @param {HTMLElement} room the .bodymap around, where the picture hears of a point
 * @param {AbortSignal} [signal]
 */
export function createPointCards(root, room, signal) {
  /** @type {HTMLDetailsElement[]} */
  const cards = all(root, "[data-point]");
  const more = find(root, "[data-more]");
  const idPrefix = root.id.slice(0, -"words".length);

  /** Shows core points only, or all of them; says how many more there are. Where none is a core point, all are shown. */
  function fold(wanted = true) {
    const here = cards.filter((card) => !card.hidden);
    const rest = here.filter((card) => !("core" in card.dataset));
    const noneIsCore = rest.length > 0 && rest.length === here.length;
    const folds = wanted && !noneIsCore;
    const folded = rest.filter((card) => card.classList.toggle("bm-folded", folds && !card.open)).length;
    more.hidden = !folded;
    more.textContent = (more.dataset.more || "").replace("{count}", String(folded));
    tell(room, "more-points", !folds);
  }

  /**
   * Opens a point and closes the others.
   * @param {string | false} [id]
   */
  function open(id) {
    for (const card of cards) {
      card.open = card.dataset.point === id;
      if (card.open) uncover(card);
    }
  }

  /**
   * Opens a point, and has the picture turn to it.
   * @param {string | false} id
   */
  function turnTo(id) {
    tell(room, "point", id);
    open(id);
  }

  /** Shows the rest, and goes to the first of it. */
  function showRest() {
    /** @type {HTMLElement | null} */
    const first = root.querySelector(".bm-folded summary");
    fold(false);
    first?.focus();
  }

  /** @param {Event} event */
  function click(event) {
    const card = around(event, "[data-point] > summary")?.parentElement;
    /** @type {HTMLAnchorElement | null} */
    const chip = around(event, ".bm-chips a");
    if (event.target === more) showRest();
    else if (card instanceof HTMLDetailsElement) {
      turnTo(!card.open && (card.dataset.point || false)); // opened here: the map answers before the browser would
    } else if (chip) {
      turnTo(chip.hash.slice(1 + idPrefix.length));
      arrive(room, find(root, "[data-point][open]"), "nearest");
    } else return;
    event.preventDefault();
  }

  room.addEventListener("bodymap:pointed", ({ detail }) => open(detail), { signal });
  root.addEventListener("click", click, { signal });

  return { open, fold };
}

/**
 * Shows a card wherever it is, also of a place that is not shown.
 * @param {HTMLElement} card
 */
function uncover(card) {
  card.hidden = false;
  card.classList.remove("bm-folded");
  const section = card.closest("[data-points]");
  if (section instanceof HTMLElement) section.hidden = false;
}
