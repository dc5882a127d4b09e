// The words about a choice as a Dash component.
import { createWords } from "../map/words/words.js";
import { find } from "../shared/dom.js";
import { domId, idsOf, useNodes } from "./nodes.js";

/**
 * @typedef {object} Properties
 * @property {string | Record<string, unknown>} [id]
 * @property {string} [html] the words as the server made them
 * @property {boolean} [adopt] drive the words that stand in the page already, instead of showing `html`
 * @property {string} [region] the choice whose words are shown
 */

/** @param {Properties} properties */
export function BodyExplanation({ id, html, adopt, region }) {
  const { createElement, useEffect } = window.React;
  const { place, driver } = useNodes({ html, adopt }, (element, signal) => {
    if (adopt) return adoptWords();
    return createWords(find(element, "[data-bodymap-words]"), { signal });
  });
  useEffect(() => {
    if (region !== undefined) driver.current?.show(idsOf(region));
  }, [region, html]);
  return createElement("div", { id: domId(id), ref: place, hidden: adopt || undefined });
}

function adoptWords() {
  const { page } = window.bodymap || {};
  if (!page) throw new Error("Body map: this page has no words to adopt");
  return page.words;
}
