// Starts Dash at the first press or key. Its own tags stand in a <template>, where the browser does not run them; a page that is
// only read never loads them.
(function () {
  "use strict";
  function start() {
    removeEventListener("pointerup", start);
    removeEventListener("keydown", start);
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(load))); // the press is answered first, and its answer is drawn
  }
  function load() {
    const tags = [...document.getElementById("late-dash").content.children];
    (function next() { // one after the other, as the page would have run them
      const tag = tags.shift();
      if (!tag) return;
      const copy = document.createElement(tag.localName);
      for (const { name, value } of tag.attributes) copy.setAttribute(name, value);
      copy.text = tag.textContent;
      const waits = tag.localName === "script" && tag.hasAttribute("src");
      if (waits) {
        copy.async = false;
        copy.onload = copy.onerror = next;
      }
      document.body.append(copy);
      if (!waits) next();
    })();
  }
  addEventListener("pointerup", start, { passive: true });
  addEventListener("keydown", start, { passive: true });
})();
