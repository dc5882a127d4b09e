// What the page's own address asks for after its "?". An unknown name or value is as if it were not there. The server never reads
// these.
import { hexOf } from "./colour.js";

/** @param {string} name */
export function asked(name) {
  return new URLSearchParams(location.search).get(name) || "";
}

/**
 * Whether a text is a theme of the page.
 * @param {unknown} text
 * @returns {text is "auto" | "light" | "dark"}
 */
export function isTheme(text) {
  return text === "auto" || text === "light" || text === "dark";
}

/** @param {unknown} theme */
export function setTheme(theme) {
  if (isTheme(theme)) document.body.dataset.theme = theme;
}

/** Takes theme and accent from the address: first of all, so that no other colour is seen before. */
export function applyOptions() {
  const { dataset, style } = document.body;
  setTheme(asked("theme"));
  const accent = hexOf(asked("accent"));
  if (!accent) return;
  style.setProperty("--asked-accent", accent); // the style sheet makes it dark enough for words
  dataset.accent = "";
}
