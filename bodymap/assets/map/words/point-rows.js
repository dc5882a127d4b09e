// The rows of trigger points: one is open at a time, in step with the picture.
import { all, around, find, tell } from "../../shared/dom.js";
import { arrive } from "./arrive.js";
import { drawFelt } from "./felt-figure.js";

/**
 * @param {HTMLElement} root the words
 * @param {HTMLElement} room the .bodymap around, where the picture hears of a point
 * @param {AbortSignal} [signal]
 */
export function createPointRows(root, room, signal) {
  /** @type {HTMLDetailsElement[]} */
  const rows = all(root, "details[data-point]");
  const idPrefix = root.id.slice(0, -"words".length);

  /**
   * Opens a point and closes the others.
   * @param {string | false} id
   */
  function open(id) {
    for (const row of rows) {
      const isMeant = row.dataset.point === id;
      if (isMeant) uncover(row);
      if (isMeant) drawFelt(room, row);
      if (row.open !== isMeant) row.open = isMeant;
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

  /** @param {Event} event */
  function click(event) {
    const row = around(event, "[data-point] > summary")?.parentElement;
    /** @type {HTMLAnchorElement | null} */
    const chip = around(event, ".bm-chips a");
    if (row instanceof HTMLDetailsElement) {
      turnTo(!row.open && (row.dataset.point || false)); // opened here: the map answers before the browser would
    } else if (chip) {
      turnTo(chip.hash.slice(1 + idPrefix.length));
      arrive(room, find(root, "[data-point][open]"), "nearest");
    } else return;
    event.preventDefault();
  }

  /** @param {Event} event of the fold with those that are not core: the picture shows them with it */
  function toggle({ target }) {
    if (!(target instanceof HTMLDetailsElement) || !target.matches("[data-points] > .bm-fold")) return;
    if (target.querySelector("[data-point]")) tell(room, "more-points", target.open);
  }

  room.addEventListener("bodymap:pointed", ({ detail }) => open(detail), { signal });
  root.addEventListener("click", click, { signal });
  root.addEventListener("toggle", toggle, { capture: true, signal }); // it does not bubble
}

/**
 * Shows a row wherever it stands, also at a place that lists no point.
 * @param {HTMLElement} row
 */
function uncover(row) {
  const fold = row.parentElement?.closest("details");
  if (fold && !fold.open) fold.open = true;
  const section = row.closest("[data-points]");
  if (section instanceof HTMLElement && section.hidden) section.hidden = false;
}
