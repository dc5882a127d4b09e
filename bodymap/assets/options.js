// What the page's own address asks for after its "?": theme and accent here, first of all; the rest is read by page.js. An unknown
// name or value is as if it were not there. The server never reads these.
(function (bodymap) {
  "use strict";
  if (bodymap.asked) return;
  const READABLE = 4.5; // the least contrast of words (WCAG 1.4.3)
  const PAPER = 0xfdfcfa; // the light page, as in bodymap.css
  const asked = new URLSearchParams(location.search), body = document.body;

  /** The luminance of a colour 0xrrggbb (WCAG 2.2), with the flare of 0.05 that a contrast adds. */
  function luminance(colour) {
    const [red, green, blue] = [16, 8, 0].map((bits) => (colour >> bits) & 255)
      .map((part) => (part <= 10 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
  }

  /** The contrast of "#rrggbb" with the light page, 1 to 21; 0 where it is no colour. */
  function contrast(colour) {
    return /^#?[\da-f]{6}$/i.test(colour) ? luminance(PAPER) / luminance(parseInt(colour.slice(-6), 16)) : 0;
  }

  function setTheme(theme) {
    if (["auto", "light", "dark"].includes(theme)) body.dataset.theme = theme;
  }

  const accent = asked.get("accent");
  setTheme(asked.get("theme"));
  if (contrast(accent) >= READABLE) {
    body.style.setProperty("--asked-accent", "#" + accent.replace("#", ""));
    body.dataset.accent = "";
  }
  bodymap.asked = (name) => asked.get(name) || "";
  Object.assign(bodymap, { contrast, setTheme, READABLE });
})(window.bodymap = window.bodymap || {});
