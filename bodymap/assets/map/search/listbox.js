// The list below the search box: one of its options is marked, and the box says so to assistive technology.
import { set } from "../../shared/dom.js";

/** @typedef {ReturnType<typeof createListbox>} Listbox */

/**
 * @param {HTMLElement} list
 * @param {HTMLElement} input the box that it belongs to
 */
export function createListbox(list, input) {
  let marked = -1; // the option that Enter would choose; none while the list is closed

  /**
   * Opens the list with an option marked; closes it with none (-1).
   * @param {number} index
   */
  function mark(index) {
    marked = index;
    list.hidden = index < 0;
    [...list.children].forEach((option, each) => {
      set(option, { "aria-selected": each === index });
    });
    set(input, { "aria-expanded": index >= 0, "aria-activedescendant": list.children[index]?.id || "" });
  }

  /**
   * Shows other options, the first one marked.
   * @param {HTMLElement[]} options
   */
  function show(options) {
    list.replaceChildren(...options);
    mark(options.length ? 0 : -1);
  }

  /**
   * Marks the next option in a direction, around the ends.
   * @param {1 | -1} step
   */
  function move(step) {
    const many = list.children.length;
    const from = Math.max(marked, step > 0 ? -1 : 0);
    mark((from + step + many) % many);
    list.children[marked].scrollIntoView({ block: "nearest" }); // by keys only: while typing it would lay the page out at each
  }

  function choose() {
    const option = list.children[marked];
    if (option instanceof HTMLElement) option.click();
  }

  return {
    show,
    move,
    choose,
    close: () => mark(-1),
    isOpen: () => marked >= 0,
    isEmpty: () => list.children.length === 0,
  };
}
