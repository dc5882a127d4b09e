// Ties the map, the words and the address of a page together. What a person chooses stands after the # of the address, which
// browsers never send to a server. A host (Dash, a frame's page) finds both in `bodymap.page` and hears of choices by `bodymap:chosen`.
(function (bodymap) {
  "use strict";
  const main = document.querySelector("[data-bodymap-page]");
  if (!main || bodymap.page) return;
  const PAUSE = 300; // ms without a key before an arrow's choice is written to the address
  const framed = parent !== window, room = main.closest(".bodymap"), find = (selector) => main.querySelector(selector);
  const handout = find("[data-handout]"), box = document.querySelector("[data-bodymap-search]");
  let waiting;

  const words = bodymap.words(find("[data-bodymap-words]"));
  const diagram = bodymap.diagram(find("[data-bodymap-diagram]"), { onSelect });

  /** A press adds one entry to the history; arrows replace it, and a frame always does: its host's Back button stays its own. */
  function write(ids, how) {
    const hash = ids[0] ? "#" + ids.join("+") : "";
    if (location.hash === hash) return;
    try {
      history[how === "key" || framed ? "replaceState" : "pushState"](null, "", location.href.split("#")[0] + hash);
    } catch { /* a sandboxed page may not change its address; the map goes on without */ }
  }

  function onSelect(ids, how) {
    if (handout) { handout.hidden = !ids[0]; handout.firstChild.hash = ids.join("+"); }
    words.show(ids);
    setTimeout(() => bodymap.tell(room, "chosen", ids)); // once the words are drawn
    clearTimeout(waiting);
    if (how === "call") return;
    bodymap.tell(room, "select", ids);
    waiting = setTimeout(() => write(ids, how), how === "key" ? PAUSE : 0); // the words are drawn first
  }

  /** Chooses what a text of ids names, unless it names something else of the page, such as a source. */
  function follow(text) {
    const ids = text.split("+").filter(Boolean);
    if (ids.every(diagram.known)) diagram.select(ids);
  }

  /** Turns to what was found by words. */
  function turnTo({ region, condition, point, elsewhere, regions }) {
    if (point) diagram.showPoint(point);
    else if (elsewhere) {
      diagram.select([], "clear");
      words.showElsewhere(elsewhere);
    } else {
      diagram.select([region || regions.split(" ")[0]], "press");
      if (condition) words.openCondition(condition);
    }
  }

  bodymap.search(box, turnTo);
  main.addEventListener("click", (event) => {
    const region = event.target.closest("[data-to-region]")?.dataset.toRegion;
    if (!region) return;
    event.preventDefault();
    diagram.select([region], "press");
    words.read();
  });
  addEventListener("popstate", () => follow(location.hash.slice(1)));
  diagram.show(bodymap.asked("view"));
  follow(location.hash.slice(1) || bodymap.asked("region"));

  bodymap.page = { diagram, words };
})(window.bodymap = window.bodymap || {});
