// The lines that a webmaster pastes. Knows no page.
import { contrastOf, hexOf, READABLE } from "../shared/colour.js";

/** @typedef {Record<string, string>} Options what was chosen, by the name of the option; nothing is empty */

const ORDER = ["region", "view", "theme", "accent", "width", "events"];

/**
 * What was chosen, in the order of the lines, without what is empty and without a colour in which words cannot be read.
 * @param {(name: string) => string} valueFor
 * @returns {Options}
 */
export function chosenOptions(valueFor) {
  /** @type {Options} */
  const options = {};
  for (const name of ORDER) {
    const value = valueFor(name).trim();
    const isFaint = name === "accent" && contrastOf(value) < READABLE;
    if (value && !isFaint) options[name] = name === "accent" ? hexOf(value) : value;
  }
  return options;
}

/**
 * @param {string} base the map's own address
 * @param {Options} options
 */
export function scriptSnippet(base, options) {
  const attributes = Object.entries(options).map(([name, value]) => ` data-bodymap-${name}="${escaped(value)}"`);
  return `<div data-bodymap${attributes.join("")}></div>\n<script async src="${base}embed.js"></script>`;
}

/**
 * @param {string} base the map's own address
 * @param {Options} options
 * @param {string} title
 */
export function frameSnippet(base, { width, events, ...options }, title) {
  const asked = new URLSearchParams(options).toString();
  const address = `${base}embed/${asked && `?${asked}`}`;
  const widest = width ? `;max-width:${Number(width)}px` : "";
  return `<iframe src="${escaped(address)}" title="${escaped(title)}"
  width="100%" height="760" loading="lazy" style="border:0;width:100%${widest}"></iframe>`;
}

/**
 * The line of the site's content policy that lets the map in.
 * @param {string} base the map's own address
 * @param {boolean} isFrame whether it is a plain frame
 */
export function policyFor(base, isFrame) {
  const { origin } = new URL(base);
  return isFrame ? `frame-src ${origin}` : `frame-src ${origin}; script-src ${origin}`;
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
}
