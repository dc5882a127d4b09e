// Headings of the table that sort it; once more, they turn the order round.
import { all, set } from "../shared/dom.js";
import { ariaSort, kindOf, sorted } from "./order.js";

/** @typedef {import("./order.js").Kind} Kind */
/** @typedef {import("./tables.js").ShownRow} ShownRow */

/** @type {Record<Kind, [string, string]>} the words that say the order, and the other way round */
const DIRECTIONS = {
  name: ["forward", "backward"],
  guideline: ["care_first", "care_last"],
  certainty: ["surest_first", "least_sure_first"],
};

/**
 * @param {HTMLTableElement} table
 * @param {object} options
 * @param {ShownRow[]} options.rows as the server made them
 * @param {Record<string, string>} options.said
 * @param {(rows: ShownRow[]) => void} options.onSort
 * @param {(text: string) => void} options.say
 * @param {AbortSignal} [options.signal]
 */
export function listenToHeadings(table, { rows, said, onSort, say, signal }) {
  const heads = all(table, "thead th");
  let last = { by: "", isReversed: false };

  /**
   * @param {HTMLElement} head
   * @param {number} column
   */
  function sort(head, column) {
    const { by = "" } = head.dataset;
    const isReversed = last.by === by && !last.isReversed;
    const kind = kindOf(by);
    last = { by, isReversed };
    for (const each of heads) set(each, { "aria-sort": each === head ? ariaSort(kind, isReversed) : "none" });
    onSort(sorted(rows, { column, kind, isReversed, language: document.documentElement.lang }));
    const direction = said[DIRECTIONS[kind][isReversed ? 1 : 0]];
    say(said.sorted.replace("{column}", () => head.textContent ?? "").replace("{direction}", () => direction));
  }

  heads.forEach((head, column) => {
    const button = set(document.createElement("button"), { type: "button" });
    button.append(...head.childNodes);
    set(head, { "aria-sort": "none" }).append(button);
    button.addEventListener("click", () => sort(head, column), { signal });
  });
}
