// A press on the short emergency signs shows the whole sentences.
import { around, find } from "../../shared/dom.js";

/**
 * @param {HTMLElement} root the words
 * @param {AbortSignal} [signal]
 */
export function listenToShortSigns(root, signal) {
  root.addEventListener(
    "click",
    (event) => {
      const box = around(event, "[data-short]")?.parentElement;
      if (!box || getSelection()?.toString()) return; // who selects text wants the text
      /** @type {HTMLDetailsElement} */
      const full = find(box, ".bm-full");
      full.open = true;
      find(full, "summary").focus({ preventScroll: true });
    },
    { signal },
  );
}
