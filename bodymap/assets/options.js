// What the page's own address asks for after its "?": theme and accent here, first of all; the rest is read by page.js. An unknown
// name or value is as if it were not there. The server never reads these.
(function (bodymap) {
  "use strict";
  const options = new URLSearchParams(location.search), { dataset, style } = document.body;

  bodymap.asked = (name) => options.get(name) || "";

  bodymap.setTheme = function (theme) {
    if (/^(auto|light|dark)$/.test(theme)) dataset.theme = theme;
  };

  bodymap.setTheme(bodymap.asked("theme"));
  const accent = bodymap.asked("accent").replace("#", "");
  if (/^[\da-f]{6}$/i.test(accent)) { // bodymap.css makes it dark enough for words
    style.setProperty("--asked-accent", "#" + accent);
    dataset.accent = "";
  }
})(window.bodymap = window.bodymap || {});
