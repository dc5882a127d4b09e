// What is chosen: a list of ids, each an area ("shoulder-left") or, from the list or from outside, a whole region ("shoulder").
// Knows no page.
import { split } from "../../shared/dom.js";

const DOUBLE_TAP = 400; // ms in which a second tap on the same area is the same tap

/**
 * Whether an id given from outside names this area: itself, or its region.
 * @param {string} id
 * @param {string} area
 */
export function namesArea(id, area) {
  return area === id || split(area)[0] === id;
}

/** @typedef {ReturnType<typeof createChoice>} Choice */

/**
 * @param {Map<string, string>} names of all that can be chosen, by id
 * @param {{ now?: () => number }} [options] now: the clock, in milliseconds
 */
export function createChoice(names, { now = () => Date.now() } = {}) {
  /** @type {readonly string[]} */
  let chosen = [];
  let changedAt = Number.NEGATIVE_INFINITY;

  /**
   * Chooses; unknown ids are as if they were not there.
   * @param {readonly string[]} ids
   * @returns whether that is another choice
   */
  function change(ids) {
    const next = [...new Set(ids)].filter((id) => names.has(id));
    if (next.join() === chosen.join()) return false;
    chosen = next;
    changedAt = now();
    return true;
  }

  /** @param {string} id */
  function nameOf(id) {
    return names.get(id) || "";
  }

  return {
    change,
    nameOf,
    /** The ids; another list after each change, and the same one until then. */
    ids: () => chosen,
    isEmpty: () => chosen.length === 0,
    /** Whether the choice may still be the first half of a double tap. */
    isFresh: () => now() - changedAt <= DOUBLE_TAP,
    /** @param {string} id */
    has: (id) => chosen.includes(id),
    /**
     * Whether an area is chosen, by itself or by its region.
     * @param {string} area
     */
    covers: (area) => chosen.some((id) => namesArea(id, area)),
    /**
     * The name of an area as it was chosen: "Shoulder" where no side was.
     * @param {string} area
     */
    nameAsChosen: (area) => nameOf(chosen.find((id) => namesArea(id, area)) || area),
    /** @param {string} id */
    known: (id) => names.has(id),
    /**
     * The names of some ids, as a person reads them.
     * @param {readonly string[]} ids
     */
    label: (ids) => ids.map(nameOf).join(", "),
  };
}
