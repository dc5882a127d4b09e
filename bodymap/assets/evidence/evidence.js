// The evidence at a glance: sorts its tables, puts the places of a person first, opens the words of a problem, and
// paints its pictures as the tables stand. What is chosen stays in the page.
import { find } from "../shared/dom.js";
import { parted } from "./order.js";
import { createPictures } from "./pictures.js";
import { createRegionFirst } from "./region-first.js";
import { listenToHeadings } from "./sorting.js";
import { createTables } from "./tables.js";
import { createWordsBox } from "./words.js";

/**
 * @param {HTMLElement} root the element with data-evidence
 * @param {{ signal?: AbortSignal }} [options]
 */
export function startEvidence(root, { signal } = {}) {
  /** @type {Record<string, string>} */
  const said = JSON.parse(root.dataset.said ?? "");
  const live = find(root, "[data-evidence-said]");
  const { sortable, rows, show } = createTables(root);
  const open = createWordsBox(root, { signal });
  const first = createRegionFirst(root, { onChange: arrange, onChoose: sayRegions, signal });
  const pictures = createPictures(root, { arrangement, open, signal });
  let ordered = rows;

  /** @param {string} text */
  function say(text) {
    live.textContent = text;
  }

  /** Puts the tables, and the pictures after them, in the order that was chosen, the regions of a person first. */
  function arrange() {
    const regions = first.regions();
    const heading = regions.length > 1 ? said.first_several : said.first;
    show(
      ordered.map(({ condition }) => condition),
      regions,
      { heading: heading.replace("{region}", () => first.names(regions)), others: said.others },
    );
    pictures.repaint();
  }

  /** How the table stands. */
  function arrangement() {
    const regions = first.regions();
    const { here, elsewhere } = parted(ordered, regions);
    const order = [...here, ...elsewhere].map(({ condition }) => condition);
    return { order, first: here.length, isParted: regions.length > 0 };
  }

  /** @param {string[]} regions what a person chose from the list */
  function sayRegions(regions) {
    const { here } = parted(rows, regions);
    const text = said.sorted_region.replace("{count}", String(here.length));
    say(regions.length ? text.replace("{region}", () => first.names(regions)) : "");
  }

  listenToHeadings(sortable, {
    rows,
    said,
    say,
    onSort: (sortedRows) => {
      ordered = sortedRows;
      arrange();
    },
    signal,
  });
  return { painted: pictures.painted, pressed: pictures.pressed };
}
