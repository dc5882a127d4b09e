// The rows of conditions. The words of a condition stand in the page once: they move into the row that is opened.
import { all, around, find } from "../../shared/dom.js";

/**
 * @param {HTMLElement} root the words
 * @param {AbortSignal} [signal]
 */
export function createRows(root, signal) {
  let lower = () => {}; // puts the row back that was lifted
  const bodies = new Map(all(root, ".bm-store > [data-condition]").map((body) => [body.dataset.condition, body]));

  /**
   * Puts a condition's words into a row; the row that had them closes.
   * @param {HTMLDetailsElement} row
   */
  function fill(row) {
    const body = bodies.get(row.dataset.about);
    const owner = body?.closest("[data-about]");
    if (!body || owner === row) return;
    if (owner instanceof HTMLDetailsElement) owner.open = false;
    row.append(body);
  }

  /** @param {Event} event of a summary: its row is filled before the browser opens it */
  function press(event) {
    const row = around(event, "[data-about] > summary")?.parentElement;
    if (row instanceof HTMLDetailsElement) fill(row);
  }

  /** @param {Event} event of a row that opened otherwise, as by the browser's own search */
  function toggle({ target }) {
    if (target instanceof HTMLDetailsElement && target.open) fill(target);
  }

  /**
   * Opens the row of a condition at a place, and the fold that it stands in.
   * @param {string} condition
   * @param {string} region
   * @returns {HTMLDetailsElement}
   */
  function open(condition, region) {
    /** @type {HTMLDetailsElement} */
    const row = find(root, `[data-region="${region}"] [data-about="${condition}"]`);
    const fold = row.parentElement?.closest("details");
    if (fold) fold.open = true;
    fill(row);
    row.open = true;
    return row;
  }

  /**
   * Puts a row that was asked for first at its place, where it would be below the screen.
   * @param {HTMLDetailsElement} row
   */
  function lift(row) {
    const { parentNode, nextSibling } = row;
    const answer = row.closest(".bm-answer");
    lower();
    if (!answer || !parentNode) return;
    find(answer, ".bm-rows").prepend(row);
    lower = () => {
      parentNode.insertBefore(row, nextSibling);
      lower = () => {};
    };
  }

  root.addEventListener("click", press, { signal });
  root.addEventListener("toggle", toggle, { capture: true, signal }); // it does not bubble

  return { open, lift, lower: () => lower() };
}
