// Dash's own tags stand in a <template>, where the browser does not run them; here they run when they are needed.
(function (bodymap) {
  "use strict";
  if (bodymap.runDash) return;

  /** Runs the tags one after the other, as the page would have. A script that does not come stops them with an error; called again, it goes on there. */
  bodymap.runDash = () => [...document.getElementById("late-dash").content.children].reduce((before, tag) => before.then(() => new Promise((done, failed) => {
    const copy = document.createElement(tag.localName), waits = tag.localName === "script" && tag.hasAttribute("src");
    const ran = () => { tag.remove(); done(); };
    for (const { name, value } of tag.attributes) copy.setAttribute(name, value);
    copy.text = tag.textContent;
    if (waits) {
      copy.async = false;
      copy.onload = ran;
      copy.onerror = () => failed(new Error(copy.src));
    }
    document.body.append(copy);
    if (!waits) ran();
  })), Promise.resolve());
})(window.bodymap = window.bodymap || {});
