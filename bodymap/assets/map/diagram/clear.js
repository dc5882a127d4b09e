// Buttons of the map that clear the choice, and links to the map that go away with it: the focus stays on the map.
import { around } from "../../shared/dom.js";

/** @typedef {import("./elements.js").Elements} Elements */

/**
 * @param {Elements} elements
 * @param {() => void} clear clears and moves the focus
 * @param {AbortSignal} [signal]
 */
export function listenToClear({ root }, clear, signal) {
  /** @param {MouseEvent} event */
  function press(event) {
    const button = around(event, "[data-clear], [data-another]");
    const leadsHere = button instanceof HTMLAnchorElement && button.hash === `#${root.id}`;
    if (!leadsHere && !root.contains(button)) return;
    event.preventDefault();
    clear();
    if (leadsHere) root.scrollIntoView({ block: "nearest" });
  }

  document.addEventListener("click", press, { signal });
}
