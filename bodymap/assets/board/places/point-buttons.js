// The trigger points of a place in the list: each button hatches where the point's pain is often felt, and says it.
import { find, set, split } from "../../shared/dom.js";
import { sayPoint } from "../describe.js";

/** @typedef {import("../state.js").BoardState} BoardState */
/** @typedef {import("../types.js").BoardData} BoardData */
/** @typedef {import("../types.js").Names} Names */
/** @typedef {import("../types.js").ShownPoint} ShownPoint */
/** @typedef {Record<"item" | "button" | "name" | "told", HTMLElement> & { id: string }} PointButton */

/**
 * @param {string} id
 * @param {number} number
 * @returns {PointButton}
 */
function createButton(id, number) {
  const item = document.createElement("li");
  const button = document.createElement("button");
  const name = document.createElement("span");
  const told = document.createElement("small");
  set(button, { type: "button", class: "bm-btn bm-sm", "data-point-button": id });
  button.append(`${number}. `, name);
  item.append(button, told);
  return { id, item, button, name, told };
}

/**
 * @param {HTMLElement} row the place in the list
 * @param {string} area
 * @param {{ data: BoardData, names: Names, state: BoardState, signal?: AbortSignal }} options
 */
export function createPointButtons(row, area, { data, names, state, signal }) {
  const [region, side] = split(area);
  const ids = Object.keys(data.points).filter((id) => data.points[id].region === region);
  const buttons = ids.map((id, index) => createButton(id, index + 1));

  /** @param {string} id */
  function toggle(id) {
    const { point } = state.get();
    const isShown = point?.id === id && point.area === area;
    state.set({ point: isShown ? null : { id, side, area } });
  }

  /** @param {ShownPoint | null} point the one that is shown now */
  function paint(point) {
    for (const { id, button, name, told } of buttons) {
      const isShown = point?.id === id && point.area === area;
      name.textContent = names.point(id);
      set(button, {
        "aria-pressed": isShown,
        "aria-label": data.said.show_felt.replace("{muscle}", () => names.point(id)),
      });
      told.hidden = !isShown;
      told.textContent = `${data.points[id].where}. ${sayPoint(id, data, names)}`;
    }
  }

  find(row, "[data-points-of]").hidden = !buttons.length;
  find(row, ".bm-point-list").replaceChildren(...buttons.map(({ item }) => item));
  for (const { id, button } of buttons) button.addEventListener("click", () => toggle(id), { signal });
  return { paint };
}
