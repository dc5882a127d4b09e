// Puts the body map on a page of any site:
//   <div data-bodymap data-bodymap-region="neck-back"></div><script async src="https://HOST/embed.js"></script>
// Each such element gets a frame as high as its content, events (bodymap:ready, :view, and :select where asked for) and, as
// `element.bodymap`, commands. The one global name, `bodymapEmbed`, looks for new elements when called.
(function () {
  "use strict";
  if (window.bodymapEmbed) { window.bodymapEmbed(); return; }
  const PATIENCE = 5000; // ms after loading until a frame that said nothing is given up
  const MARGIN = 12; // CSS px above what a person asked to read
  const OPTIONS = ["region", "view", "theme", "accent", "figure", "lang", "events"];
  const map = new URL("embed/" + (location.protocol === "file:" ? "index.html" : ""), document.currentScript.src);
  const made = [];

  function make(element) {
    const frame = document.createElement("iframe"), own = element.dataset, address = new URL(map), id = "bodymap-" + (made.length + 1);
    const name = (option) => "bodymap" + option[0].toUpperCase() + option.slice(1);
    OPTIONS.forEach((option) => { if (own[name(option)]) address.searchParams.set(option, own[name(option)]); });
    frame.title = own.bodymapTitle || "Body map: where does it hurt?";
    frame.loading = "lazy";
    if (own.bodymapSandbox !== undefined) frame.sandbox = "allow-scripts";
    // At first as high as the window: what comes after the frame is out of sight when it finds its height.
    frame.style.cssText = "display:block;border:0;width:100%;height:max(46rem,100vh)";
    if (+own.bodymapWidth) frame.style.maxWidth = +own.bodymapWidth + "px";

    // A sandboxed frame has no origin: a message to an exact one would never reach it.
    const aim = frame.sandbox.length || map.protocol === "file:" ? "*" : map.origin;
    const say = (to, type, more) => frame.contentWindow.postMessage({ target: "bodymap", version: 1, type, id, ...more }, to);
    const tell = (type, detail) => element.dispatchEvent(new CustomEvent("bodymap:" + type, { detail, bubbles: true }));
    let ready = false, waiting = []; // commands given before the frame was ready

    function command(type, more) {
      if (ready) say(aim, type, more);
      else waiting.push([aim, type, more]);
    }

    function hear(data) {
      const { source, version, type, id: to, ...detail } = data;
      if (type === "height" && detail.height > 0) {
        frame.style.height = detail.height + "px";
        const at = frame.getBoundingClientRect().top + detail.top;
        if (at < 0 || at > innerHeight - 80) scrollBy(0, at - MARGIN);
      } else if (type === "ready" || type === "view" || (type === "select" && /\bselect\b/.test(own.bodymapEvents))) {
        if (type === "ready") {
          ready = true;
          waiting.splice(0).forEach((each) => say(...each));
        }
        tell(type, detail);
      }
    }

    frame.addEventListener("load", () => {
      ready = false;
      say("*", "hello"); // carries nothing private
      setTimeout(() => {
        if (!ready) console.warn(`Body map: ${map.origin} gave no answer. Perhaps ${location.origin} is not among its frame_ancestors; see ${new URL("setup/", map)}`);
      }, PATIENCE);
    });
    element.bodymap = {
      select: (area) => command("select", { area }),
      clear: () => command("clear"),
      view: (view) => command("view", { view }),
      theme: (theme) => command("theme", { theme }),
    };
    made.push({ element, frame, id, hear });
    frame.src = address.href;
    element.replaceChildren(frame);
  }

  addEventListener("message", ({ source, origin, data }) => {
    const one = made.find(({ frame }) => frame.contentWindow === source);
    if (one && data && data.source === "bodymap" && data.version === 1 && data.id === one.id && [map.origin, "null"].includes(origin)) one.hear(data);
  });

  (window.bodymapEmbed = () => {
    document.querySelectorAll("[data-bodymap]").forEach((element) => { if (!element.bodymap) make(element); });
  })();
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", window.bodymapEmbed);
})();
