// Front and back: which picture is shown where there is room for one. On a wide screen both are there anyway.
import { all, around } from "../../shared/dom.js";

/** @typedef {import("./elements.js").Elements} Elements */
/** @typedef {ReturnType<typeof createViews>} Views */

/** @param {Elements} elements */
export function createViews({ root, views }) {
  const drawn = all(root, ".bm-view").map((view) => view.dataset.view);
  /** @type {HTMLInputElement[]} */
  const inputs = all(root, ".bm-switch input");

  /** @param {string | undefined} view */
  function show(view) {
    if (!view || !drawn.includes(view)) return;
    views.dataset.showing = view;
    for (const input of inputs) input.checked = input.value === view;
  }

  return {
    show,
    showing: () => views.dataset.showing || "",
    /** @param {string} view */
    has: (view) => drawn.includes(view),
  };
}

/**
 * Turns by the switch.
 * @param {Elements} elements
 * @param {(view: string) => void} turnTo
 * @param {AbortSignal} [signal]
 */
export function listenToSwitch({ root }, turnTo, signal) {
  /** @param {Event} event */
  function change(event) {
    const { target } = event;
    if (target instanceof HTMLInputElement && around(event, ".bm-switch")) turnTo(target.value);
  }

  root.addEventListener("change", change, { signal });
}
