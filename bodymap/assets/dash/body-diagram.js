// The map as a Dash component.
import { createDiagram } from "../map/diagram/diagram.js";
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
    return createDiagram(find(element, "[data-bodymap-diagram]"), { onSelect: tell, several, signal });
  });
  useEffect(() => {
    if (selected !== undefined && selected !== told.current) driver.current?.select(idsOf(selected));
  }, [selected]);
  return createElement("div", { id: domId(id), ref: place, hidden: adopt || undefined });
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
