// The list beside the picture: everything that can be marked there can be marked here, by native controls.
import { all, find } from "../../shared/dom.js";
import { createRow } from "./row.js";

/** @typedef {import("../state.js").BoardState} BoardState */
/** @typedef {import("../types.js").BoardData} BoardData */
/** @typedef {import("../types.js").Names} Names */
/** @typedef {import("../types.js").State} State */
/** @typedef {import("./row.js").Row} Row */

/**
 * @param {HTMLElement} root the board
 * @param {object} options
 * @param {BoardData} options.data
 * @param {Names} options.names
 * @param {BoardState} options.state
 * @param {(area: string) => void} options.toggle
 * @param {(areas: string[]) => void} options.zoomTo
 * @param {AbortSignal} [options.signal]
 */
export function showPlaces(root, { data, names, state, toggle, zoomTo, signal }) {
  const list = find(root, "[data-places]");
  const none = find(root, "[data-none]");
  const some = find(root, "[data-some]");
  const form = find(root, "[data-add]");
  /** @type {HTMLSelectElement} */
  const select = find(form, "select");
  /** @type {HTMLTemplateElement} */
  const template = find(root, "template[data-place]");
  /** @type {Map<string, Row>} */
  const rows = new Map();

  /** @param {string} area */
  function remove(area) {
    const element = rows.get(area)?.element;
    const next = element?.nextElementSibling ?? element?.previousElementSibling;
    toggle(area);
    const focusable = next ? find(next, "[data-remove]") : select;
    focusable.focus(); // the button that had the focus is gone
  }

  /** @param {string} area */
  function rowOf(area) {
    const row = rows.get(area) ?? createRow(area, { template, data, names, state, zoomTo, remove, signal });
    rows.set(area, row);
    return row;
  }

  /** @param {State} now */
  function paintRows(now) {
    for (const [area, { element }] of rows) {
      if (now.areas.includes(area)) continue;
      element.remove();
      rows.delete(area);
    }
    now.areas.forEach((area, index) => {
      const { element, paint } = rowOf(area);
      if (list.children[index] !== element) list.insertBefore(element, list.children[index] ?? null);
      paint(now);
    });
  }

  /** @param {State} now */
  function paint(now) {
    none.hidden = now.areas.length > 0;
    some.hidden = !none.hidden;
    paintRows(now);
    for (const option of all(select, "option")) paintOption(/** @type {HTMLOptionElement} */ (option), now);
  }

  /**
   * @param {HTMLOptionElement} option
   * @param {State} now
   */
  function paintOption(option, { areas }) {
    if (!option.value) return;
    option.textContent = names.area(option.value);
    option.disabled = areas.includes(option.value);
  }

  /** @param {Event} event */
  function add(event) {
    event.preventDefault();
    if (!select.value || state.get().areas.includes(select.value)) return;
    toggle(select.value);
    select.value = "";
  }

  form.addEventListener("submit", add, { signal });
  state.on(paint);
}
