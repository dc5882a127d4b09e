// The two tables: how sure each benefit is, and what trials used. The first is the one source of the order; the second
// follows it.
import { all, find, set } from "../shared/dom.js";
import { inOrderOf, parted } from "./order.js";

/** @typedef {import("./order.js").Line} Line */
/** @typedef {import("./order.js").Row} Row */
/** @typedef {Line & { element: HTMLTableRowElement }} ShownLine */
/** @typedef {Row & { element: HTMLTableRowElement }} ShownRow */
/** @typedef {{ heading: string, others: string }} Headings above the problems of some regions, and above the others */
/** @typedef {{ show: (order: string[], regions: string[], headings: Headings) => void }} Table */

/**
 * @param {HTMLTableRowElement} element
 * @returns {ShownLine}
 */
function readLine(element) {
  const { condition = "", regions = "" } = element.dataset;
  return { condition, regions: regions.split(" "), element };
}

/**
 * @param {HTMLTableRowElement} element
 * @returns {ShownRow}
 */
function readRow(element) {
  const cells = [...element.cells];
  return {
    ...readLine(element),
    name: find(cells[0], "a").textContent ?? "",
    ranks: cells.map((cell) => Number(cell.dataset.rank)),
  };
}

/**
 * A row that names the problems under it.
 * @param {string} text
 * @param {number} columns
 */
function headingRow(text, columns) {
  const row = document.createElement("tr");
  const heading = set(document.createElement("th"), { scope: "rowgroup", colspan: columns });
  row.className = "bm-here";
  heading.textContent = text;
  row.append(heading);
  return row;
}

/**
 * @param {HTMLTableElement} table
 * @returns {Table}
 */
function createTable(table) {
  const [first] = table.tBodies;
  const second = document.createElement("tbody");
  const columns = table.tHead?.rows[0].cells.length ?? 0;
  const lines = [...first.rows].map(readLine);

  return {
    show(order, regions, { heading, others }) {
      const ordered = inOrderOf(lines, order);
      if (!regions.length) {
        first.replaceChildren(...ordered.map(({ element }) => element));
        second.remove();
        return;
      }
      const { here, elsewhere } = parted(ordered, regions);
      first.replaceChildren(headingRow(heading, columns), ...here.map(({ element }) => element));
      second.replaceChildren(headingRow(others, columns), ...elsewhere.map(({ element }) => element));
      first.after(second);
    },
  };
}

/** @param {HTMLElement} root the evidence */
export function createTables(root) {
  /** @type {HTMLTableElement} */
  const sortable = find(root, "[data-sortable]");
  const rows = [...sortable.tBodies[0].rows].map(readRow);
  const tables = all(root, ".bm-ev").map((table) => createTable(/** @type {HTMLTableElement} */ (table)));

  /**
   * Puts the lines of both tables in an order, those of some regions first.
   * @param {string[]} order problems
   * @param {string[]} regions
   * @param {Headings} headings
   */
  function show(order, regions, headings) {
    const focused = document.activeElement;
    for (const table of tables) table.show(order, regions, headings);
    // A row that is moved loses the focus.
    if (focused instanceof HTMLElement && root.contains(focused)) focused.focus({ preventScroll: true });
  }

  return { sortable, rows, show };
}
