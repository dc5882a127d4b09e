// The search box on the board: a place that is found is marked, and the words turn to a problem or an answer.
import { createSearch } from "../map/search/search.js";
import { find, roomOf, tell } from "../shared/dom.js";

/** @typedef {import("../map/search/search.js").Chosen} Chosen */

/**
 * @param {object} options
 * @param {import("./types.js").BoardData} options.data
 * @param {import("./state.js").BoardState} options.state
 * @param {HTMLElement} options.words of the places
 * @param {(area: string) => void} options.toggle marks an area
 * @param {AbortSignal} [options.signal]
 */
export function startSearch({ data, state, words, toggle, signal }) {
  const room = roomOf(words);

  /** @param {Chosen} chosen */
  function choose(chosen) {
    const { kind, id, region, side } = chosen;
    const sided = `${region}-${side}`;
    const area = data.areas[sided] ? sided : region;
    if (data.areas[area] && !state.get().areas.includes(area)) toggle(area);
    if (kind === "point") state.set({ point: { id, side, area } });
    else if (kind !== "region") tell(room, "turn-to", { ...chosen, ids: state.get().areas });
  }

  /**
   * @param {string} region
   * @param {import("../map/search/finder.js").Side} side
   */
  function nameOf(region, side) {
    return (side && data.areas[`${region}-${side}`]?.name) || "";
  }

  /**
   * A place with two sides is marked on one of them: where none was typed, both are offered.
   * @param {import("../map/search/finder.js").Hit} hit
   * @param {import("../map/search/finder.js").Side} side
   * @returns {import("../map/search/finder.js").Side[]}
   */
  function sidesOf({ region }, side) {
    return side || !nameOf(region, "left") ? [side] : ["right", "left"]; // as they stand on a picture from the front
  }

  createSearch(find(document, "[data-bodymap-search]"), {
    words: () => words,
    onChoose: choose,
    nameOf,
    sidesOf,
    signal,
  });
}
