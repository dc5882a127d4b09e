// Builds the lines to paste from what is chosen, and shows the map as they make it.
import { find } from "../shared/dom.js";
import { contrastOf, READABLE } from "../shared/colour.js";
import { chosenOptions, frameSnippet, policyFor, scriptSnippet } from "./snippet.js";

/** @typedef {import("./labels.js").Labels} Labels */
/** @typedef {import("./snippet.js").Options} Options */

/** @param {Labels} labels */
export function startBuilder(labels) {
  /** @type {HTMLFormElement} */
  const form = find(document, "#options");
  /** @type {HTMLInputElement} */
  const accent = find(form, "[name=accent]");
  const preview = find(document, ".bm-preview");
  const base = document.body.dataset.base || new URL("../../", location.href).href;

  function show() {
    const values = new FormData(form);
    const options = chosenOptions((name) => String(values.get(name) || ""));
    showLines(base, options, preview.dataset.frameTitle || "");
    showContrast();
    showPreview(preview, options);
  }

  function showContrast() {
    find(document, "#contrast").textContent = contrastLine(accent.value.trim(), labels);
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", show);
  accent.addEventListener("input", showContrast);
  for (const input of document.querySelectorAll("[name=kind]")) input.addEventListener("change", show);
  show();
}

/**
 * @param {string} base
 * @param {Options} options
 * @param {string} title of a frame
 */
function showLines(base, options, title) {
  const isFrame = find(document, "[name=kind]:checked").matches("[value=frame]");
  const lines = isFrame ? frameSnippet(base, options, title) : scriptSnippet(base, options);
  find(document, "#snippet").textContent = lines;
  find(document, "#frame-note").hidden = !isFrame;
  find(document, "#policy").textContent = policyFor(base, isFrame);
  find(document, "#copied").textContent = "";
}

/**
 * What is said of a colour.
 * @param {string} colour
 * @param {Labels} labels
 */
function contrastLine(colour, labels) {
  if (!colour) return "";
  const contrast = contrastOf(colour);
  if (!contrast) return labels.no_colour;
  const line = contrast < READABLE ? labels.contrast_low : labels.contrast_ok;
  return line.replace("{contrast}", contrast.toFixed(1)).replace("{least}", String(READABLE));
}

/**
 * Shows the map as the lines make it; as long as they stay the same, it stays.
 * @param {HTMLElement} preview
 * @param {Options} options
 */
function showPreview(preview, options) {
  const key = JSON.stringify(options);
  if (preview.dataset.key === key) return;
  preview.dataset.key = key;
  const element = document.createElement("div");
  element.dataset.bodymap = "";
  element.dataset.bodymapTitle = preview.dataset.title;
  for (const [name, value] of Object.entries(options)) element.setAttribute(`data-bodymap-${name}`, value);
  preview.replaceChildren(element);
  window.bodymapEmbed?.(); // embed.js stands before this script
}
