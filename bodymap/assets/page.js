// Ties the map, the words and the address of a page together. What a person chooses stands after the # of the address, which
// browsers never send to a server. `bodymap.page` is what a host (Dash, a frame's page) listens to.
(function (bodymap) {
  "use strict";
  const main = document.querySelector("[data-bodymap-page]");
  if (!main || bodymap.page) return;
  const PAUSE = 300; // ms without a key before an arrow's choice is written to the address
  const framed = window.parent !== window, room = main.closest(".bodymap");
  const listeners = new Set();
  const handout = main.querySelector("[data-handout]");
  let waiting = 0;

  const words = bodymap.words(main.querySelector("[data-bodymap-words]"));
  const diagram = bodymap.diagram(main.querySelector("[data-bodymap-diagram]"), { onSelect });

  /** The ids in the address; undefined where it names something else of the page, such as a source. */
  function addressed() {
    const ids = location.hash.slice(1).split("+").filter(Boolean);
    return ids.every(diagram.known) ? ids : undefined;
  }

  /** A press adds one entry to the history; arrows replace it, and a frame always does: its host's Back button stays its own. */
  function write(ids, how) {
    const address = ids.length ? "#" + ids.join("+") : location.pathname + location.search;
    if (location.hash === (ids.length ? address : "")) return;
    try {
      history[how === "key" || framed ? "replaceState" : "pushState"](null, "", address);
    } catch { /* a sandboxed page may not change its address; the map goes on without */ }
  }

  function onSelect(ids, how) {
    if (handout) { handout.hidden = !ids.length; handout.firstChild.hash = ids.join("+"); }
    words.show(ids);
    if (listeners.size) setTimeout(() => listeners.forEach((listen) => listen(diagram.selected()))); // once the words are drawn
    if (how !== "call") bodymap.tell(room, "select", ids);
    clearTimeout(waiting);
    if (how !== "call") waiting = setTimeout(() => write(ids, how), how === "key" ? PAUSE : 0); // the words are drawn first
  }

  function follow() {
    const ids = addressed();
    if (ids) diagram.select(ids);
  }

  /** Turns to what was found by words. */
  function turnTo({ region, condition, point, elsewhere, regions }) {
    if (region) diagram.select([region], "press");
    else if (condition) {
      diagram.select([regions.split(" ")[0]], "press");
      words.openCondition(condition);
    } else if (point) diagram.showPoint(point);
    else {
      diagram.select([], "clear");
      words.showElsewhere(elsewhere);
    }
  }

  const box = document.querySelector("[data-bodymap-search]");
  if (box) bodymap.search(box, { onChoose: turnTo });
  main.addEventListener("click", (event) => {
    const link = event.target.closest("[data-to-region]");
    if (!link) return;
    event.preventDefault();
    diagram.select([link.dataset.toRegion], "press");
    words.read();
  });
  addEventListener("popstate", follow);
  diagram.show(bodymap.asked("view"));
  if (location.hash.length > 1) follow();
  else {
    const asked = bodymap.asked("region").split("+");
    if (asked.every(diagram.known)) diagram.select(asked);
  }

  /** What a page around may be told of a choice: region, area and side of the first place, its name, its conditions, and codes. */
  function told(ids) {
    const [area = ""] = ids, { region, side } = bodymap.split(area), codes = JSON.parse(diagram.root.dataset.codes || "null");
    return {
      region, area, side, label: diagram.label(ids), conditions: words.conditions(region),
      ...(codes && { codes: { system: codes.system, region: codes.regions[region] || "", side: codes.sides[side] || "" } }),
    };
  }

  bodymap.page = {
    diagram,
    words,
    told,
    listen: (listener) => { listeners.add(listener); return () => listeners.delete(listener); },
    listened: () => listeners.size,
  };
})(window.bodymap = window.bodymap || {});
