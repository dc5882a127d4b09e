// One marked place of the list: its name, its pain, its trigger points.
import { find, set } from "../../shared/dom.js";
import { createPointButtons } from "./point-buttons.js";

/** @typedef {import("../state.js").BoardState} BoardState */
/** @typedef {import("../types.js").BoardData} BoardData */
/** @typedef {import("../types.js").Names} Names */
/** @typedef {import("../types.js").State} State */
/** @typedef {{ element: HTMLElement, paint: (now: State) => void }} Row */

const KEYS_TO_ZERO = ["Home", "ArrowLeft", "ArrowDown", "PageDown", "0"];

/**
 * @param {string} area
 * @param {object} options
 * @param {HTMLTemplateElement} options.template
 * @param {BoardData} options.data
 * @param {Names} options.names
 * @param {BoardState} options.state
 * @param {(areas: string[]) => void} options.zoomTo
 * @param {(area: string) => void} options.remove
 * @param {AbortSignal} [options.signal]
 * @returns {Row}
 */
export function createRow(area, { template, data, names, state, zoomTo, remove, signal }) {
  const { said } = data;
  const element = /** @type {HTMLElement} */ (find(template.content, "li").cloneNode(true));
  /** @type {HTMLInputElement} */
  const slider = find(element, "input");
  const output = find(element, "output");
  const zoomButton = find(element, "[data-zoom]");
  const removeButton = find(element, "[data-remove]");
  const points = createPointButtons(element, area, { data, names, state, signal });
  slider.id = `pain-${area}`;
  set(output, { for: slider.id });

  /** @param {State} now */
  function paint({ pain, point }) {
    const name = names.area(area);
    const value = pain[area] ?? 0;
    const shown = area in pain ? String(value) : said.no_pain_mark;
    find(element, "[data-name]").textContent = name;
    output.textContent = shown;
    if (Number(slider.value) !== value) slider.value = String(value);
    set(slider, { "aria-label": said.pain_of.replace("{place}", () => name), "aria-valuetext": shown });
    nameButton(
      zoomButton,
      said.zoom_to.replace("{place}", () => name),
    );
    nameButton(
      removeButton,
      said.remove.replace("{place}", () => name),
    );
    points.paint(point);
  }

  listenToPain(slider, area, state, signal);
  zoomButton.addEventListener("click", () => zoomTo([area]), { signal });
  removeButton.addEventListener("click", () => remove(area), { signal });
  return { element, paint };
}

/**
 * @param {HTMLElement} button
 * @param {string} name
 */
function nameButton(button, name) {
  set(button, { "aria-label": name, title: name });
}

/**
 * Marks the pain of a place as its slider is moved. Until it is, no pain is marked, and 0 is a mark too: a press or a
 * key that leaves the slider at 0 changes no value, and the browser tells of no input.
 * @param {HTMLInputElement} slider
 * @param {string} area
 * @param {BoardState} state
 * @param {AbortSignal} [signal]
 */
function listenToPain(slider, area, state, signal) {
  const isMarked = () => area in state.get().pain;

  /** @param {number} value */
  function mark(value) {
    state.mark({ pain: { ...state.get().pain, [area]: value } }, `pain ${area}`);
  }

  function press() {
    if (!isMarked()) mark(Number(slider.value));
  }

  /** @param {KeyboardEvent} event */
  function key({ key }) {
    if (!isMarked() && KEYS_TO_ZERO.includes(key)) mark(0);
  }

  slider.addEventListener("input", () => mark(Number(slider.value)), { signal });
  slider.addEventListener("change", state.pause, { signal });
  slider.addEventListener("click", press, { signal });
  slider.addEventListener("keydown", key, { signal });
}
