// The map as a Dash component.
import { createDiagram } from "../map/diagram/diagram.js";
import { createSearch } from "../map/search/search.js";
import { turnTo } from "../map/search/turn-to.js";
import { find, roomOf } from "../shared/dom.js";
import { publish } from "../shared/surface.js";
import { domId, idsOf, useNodes } from "./nodes.js";

/**
 * @typedef {object} Properties
 * @property {string | Record<string, unknown>} [id]
 * @property {string} [html] the map as the server made it
 * @property {boolean} [adopt] listen to the map that stands in the page already, instead of showing `html`
 * @property {boolean} [several] whether several areas can be chosen
 * @property {string} [selected] the choice
 * @property {(properties: { selected: string }) => void} setProps
 */

/** @param {Properties} properties */
export function BodyDiagram({ id, html, adopt, several, selected, setProps }) {
  const { createElement, useEffect, useRef } = window.React;
  const told = useRef(/** @type {string | null} */ (null));

  /** @param {string[]} ids */
  function tell(ids) {
    told.current = ids.join("+");
    setProps({ selected: told.current });
  }

  const { place, driver } = useNodes({ html, adopt }, (element, signal) => {
    if (adopt) return adoptDiagram(tell, signal);
    const diagram = createDiagram(find(element, "[data-bodymap-diagram]"), { onSelect: tell, several, signal });
    startSearch(element, diagram, signal);
    return diagram;
  });
  useEffect(() => {
    if (selected !== undefined && selected !== told.current) driver.current?.select(idsOf(selected));
  }, [selected]);
  return createElement("div", { id: domId(id), ref: place, hidden: adopt || undefined });
}

/**
 * Starts the search box above the map, where there is one; it finds what the words beside the map say.
 * @param {HTMLElement} element
 * @param {import("../map/diagram/diagram.js").Diagram} diagram
 * @param {AbortSignal} signal
 */
function startSearch(element, diagram, signal) {
  /** @type {HTMLElement | null} */
  const box = element.querySelector("[data-bodymap-search]");
  if (!box) return;
  createSearch(box, {
    words: () => find(roomOf(diagram.root), "[data-bodymap-words]"),
    onChoose: (chosen) => turnTo(diagram, chosen),
    nameOf: diagram.nameOf,
    signal,
  });
}

/**
 * Listens to the map of the page.
 * @param {(ids: string[]) => void} tell
 * @param {AbortSignal} signal
 */
function adoptDiagram(tell, signal) {
  const { page } = window.bodymap || {};
  if (!page) throw new Error("Body map: this page has no map to adopt");
  const { diagram } = page;
  roomOf(diagram.root).addEventListener("bodymap:chosen", ({ detail }) => tell(detail), { signal });
  tell(diagram.selected()); // the press that started Dash is not lost
  publish({ adopted: true });
  return diagram;
}
