// Puts the body map on a page of any site:
//   <div data-bodymap data-bodymap-region="neck-back"></div><script async src="https://HOST/embed.js"></script>
// Each such element gets a frame as high as its content, events (bodymap:ready, :view, and :select where asked for) and, as
// `element.bodymap`, commands. The one global name, `bodymapEmbed`, looks for new elements when called.
import { createEmbeddedMap } from "./embedded-map.js";

/** @typedef {import("./embedded-map.js").EmbeddedMap} EmbeddedMap */

if (!window.bodymapEmbed) window.bodymapEmbed = createEmbed(addressOfMap());
window.bodymapEmbed();
if (document.readyState === "loading") addEventListener("DOMContentLoaded", window.bodymapEmbed);

/** The page to show: it stands beside this script. */
function addressOfMap() {
  const script = document.currentScript;
  if (!(script instanceof HTMLScriptElement)) throw new Error("Body map: embed.js is no module; load it as a script");
  const page = location.protocol === "file:" ? "embed/index.html" : "embed/";
  return new URL(page, script.src);
}

/**
 * @param {URL} map
 * @returns {() => void} puts a map into each element that has none yet
 */
function createEmbed(map) {
  /** @type {EmbeddedMap[]} */
  const made = [];

  addEventListener("message", ({ source, origin, data }) => {
    const one = made.find(({ frame }) => frame.contentWindow === source);
    if (one && (origin === map.origin || origin === "null")) one.hear(data);
  });

  return () => {
    /** @type {NodeListOf<HTMLElement>} */
    const elements = document.querySelectorAll("[data-bodymap]");
    for (const element of elements) {
      if (element.bodymap) continue;
      const one = createEmbeddedMap(element, map, `bodymap-${made.length + 1}`);
      made.push(one);
      element.replaceChildren(one.frame);
    }
  };
}
