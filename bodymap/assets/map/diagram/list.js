// The list of regions: the same choice by native controls.

/** @typedef {import("./choice.js").Choice} Choice */
/** @typedef {import("./elements.js").Elements} Elements */
/** @typedef {import("./types.js").Selection} Selection */

/**
 * @param {Elements} elements
 * @param {{ choice: Choice, selection: Selection, several: boolean, signal?: AbortSignal }} options
 */
export function listenToList({ inputs }, { choice, selection, several, signal }) {
  /**
   * @param {HTMLInputElement} input
   * @param {MouseEvent} event
   */
  function press(input, { detail }) {
    const isByKey = detail === 0;
    if (several || choice.has(input.value)) selection.press(input.value);
    else selection.select([input.value], isByKey ? "key" : "press");
    input.checked = choice.has(input.value);
  }

  for (const input of inputs) input.addEventListener("click", (event) => press(input, event), { signal });
}
