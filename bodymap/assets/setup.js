// The page for webmasters: builds the lines to paste, shows the map as they make it, and says whether a site may show it.
(function (bodymap) {
  "use strict";
  const find = (id) => document.getElementById(id), options = find("options"), said = JSON.parse(document.body.dataset.said);
  const base = document.body.dataset.base || new URL("../../", location.href).href;
  const preview = document.querySelector(".bm-preview");
  const ORDER = ["region", "view", "theme", "accent", "width", "events"];
  const escaped = (text) => text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");

  const READABLE = 4.5; // the least contrast of words (WCAG 1.4.3)
  const PAPER = 0xfdfcfa; // the light page, as in bodymap.css

  /** The luminance of a colour 0xrrggbb (WCAG 2.2), with the flare of 0.05 that a contrast adds. */
  function luminance(colour) {
    const [red, green, blue] = [16, 8, 0].map((bits) => (colour >> bits) & 255)
      .map((part) => (part <= 10 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
  }

  /** The contrast of "#rrggbb" with the light page, 1 to 21; 0 where it is no colour. */
  function contrastOf(colour) {
    return /^#?[\da-f]{6}$/i.test(colour) ? luminance(PAPER) / luminance(parseInt(colour.slice(-6), 16)) : 0;
  }

  /** What is chosen, without what is as it would be anyway. */
  function chosen() {
    const values = new FormData(options), found = {};
    ORDER.forEach((name) => {
      const value = String(values.get(name) || "").trim();
      if (value && (name !== "accent" || contrastOf(value) >= READABLE)) found[name] = value;
    });
    if (found.accent) found.accent = "#" + found.accent.replace("#", "").toLowerCase();
    return found;
  }

  function snippet(values, kind) {
    if (kind === "script") {
      const attributes = Object.entries(values).map(([name, value]) => ` data-bodymap-${name}="${escaped(value)}"`).join("");
      return `<div data-bodymap${attributes}></div>\n<script async src="${base}embed.js"></scr` + "ipt>";
    }
    const { width, events, ...rest } = values, asked = new URLSearchParams(rest).toString();
    const style = `border:0;width:100%${width ? `;max-width:${+width}px` : ""}`;
    return `<iframe src="${escaped(base + "embed/" + (asked && "?" + asked))}" title="${escaped(preview.dataset.frameTitle)}"\n  width="100%" height="760" loading="lazy" style="${style}"></iframe>`;
  }

  function colour() {
    const value = options.elements.accent.value.trim(), contrast = contrastOf(value);
    const line = !value ? "" : !contrast ? said.no_colour : contrast < READABLE ? said.contrast_low : said.contrast_ok;
    find("contrast").textContent = line.replace("{contrast}", contrast.toFixed(1)).replace("{least}", READABLE);
  }

  function show() {
    const values = chosen(), kind = document.querySelector("[name=kind]:checked").value, origin = new URL(base).origin;
    find("snippet").textContent = snippet(values, kind);
    find("frame-note").hidden = kind !== "frame";
    find("policy").textContent = kind === "frame" ? `frame-src ${origin}` : `frame-src ${origin}; script-src ${origin}`;
    find("copied").textContent = "";
    colour();
    const key = JSON.stringify(values);
    if (preview.dataset.key === key) return;
    preview.dataset.key = key;
    const element = document.createElement("div");
    element.dataset.bodymap = "";
    element.dataset.bodymapTitle = preview.dataset.title;
    Object.entries(values).forEach(([name, value]) => { element.dataset["bodymap" + name[0].toUpperCase() + name.slice(1)] = value; });
    preview.replaceChildren(element);
    window.bodymapEmbed();
  }

  function check(event) {
    event.preventDefault();
    const typed = event.target.elements.address.value.trim();
    let origin = "";
    try {
      const { protocol, origin: of } = new URL(typed);
      if (/^https?:$/.test(protocol)) origin = of;
    } catch { /* no address */ }
    const setting = `BODYMAP_FRAME_ANCESTORS="${[document.body.dataset.embedders, origin].join(" ").trim()}"`;
    const line = !origin ? said.no_address : bodymap.mayEmbed(origin) ? said.may : said.may_not;
    find("answer").textContent = line.replace("{origin}", origin).replace("{setting}", setting);
  }

  async function copy() {
    const text = find("snippet").textContent;
    try {
      await navigator.clipboard.writeText(text);
    } catch { // not on https: select it, so that the person's own keys copy it
      getSelection().selectAllChildren(find("snippet"));
      if (!document.execCommand("copy")) return;
    }
    find("copied").textContent = said.copied;
  }

  options.addEventListener("submit", (event) => event.preventDefault());
  options.addEventListener("change", show);
  options.elements.accent.addEventListener("input", colour);
  document.querySelectorAll("[name=kind]").forEach((input) => input.addEventListener("change", show));
  find("copy").addEventListener("click", copy);
  find("check").addEventListener("submit", check);
  show();
})(window.bodymap = window.bodymap || {});
