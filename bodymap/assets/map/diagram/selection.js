// Changes the choice, and has it shown: what is pressed at once, the rest when there is time.

import { afterFrame } from "./frame.js";

/** @typedef {import("./choice.js").Choice} Choice */
/** @typedef {import("./types.js").How} How */
/** @typedef {import("./types.js").Selection} Selection */

/**
 * @param {Choice} choice
 * @param {object} options
 * @param {boolean} options.several whether several areas can be chosen
 * @param {() => void} options.mark lights what is chosen
 * @param {(how: How) => void} options.settle shows what follows from it, and tells who listens
 * @returns {Selection}
 */
export function createSelection(choice, { several, mark, settle }) {
  /**
   * What a finger or the mouse pressed is lit at once and drawn, and the rest follows in the next frame (`later`): names, points,
   * words and the address take longer than an eye waits.
   * @param {string[]} ids
   * @param {How} [how]
   * @param {boolean} [later]
   */
  function select(ids, how = "call", later = false) {
    if (!choice.change(ids)) return;
    mark();
    if (!later) {
      settle(how);
      return;
    }
    const chosen = choice.ids();
    afterFrame(() => {
      if (choice.ids() === chosen) settle(how); // who chose again has it done with that
    });
  }

  function clear() {
    select([], "clear");
  }

  /**
   * Chooses, or gives up what was chosen before; the second half of a double tap does nothing.
   * @param {string} id
   */
  function press(id) {
    const chosen = choice.ids();
    if (!choice.has(id)) select(several ? [...chosen, id] : [id], "press", true);
    else if (!choice.isFresh()) {
      select(
        chosen.filter((other) => other !== id),
        "clear",
      );
    }
  }

  return { select, press, clear };
}
