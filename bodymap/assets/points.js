// Trigger points on the picture: a teaching aid, never a needle target. Shows the points of what is chosen, lets a person choose
// one, and hatches the regions where its pain is often felt. diagram.js drives it.
(function (bodymap) {
  "use strict";
  if (bodymap.points) return;
  const SVG = "http://www.w3.org/2000/svg";
  const PEBBLE = 27, FINGER = 44, LEAST = 24; // CSS px: the mark, the target where neighbours allow it, the least target

  /** An SVG element with attributes, put into a parent. */
  function draw(parent, name, attributes) {
    const element = document.createElementNS(SVG, name);
    for (const key in attributes) element.setAttribute(key, attributes[key]);
    parent.append(element);
    return element;
  }

  /** The nearest of some elements in a direction; what lies straight ahead counts more than what lies aside. */
  bodymap.ahead = function (from, others, [right, down]) {
    let best = null, least = Infinity;
    for (const other of others) {
      const x = other.dataset.x - from.dataset.x, y = other.dataset.y - from.dataset.y;
      const along = x * right + y * down, aside = Math.abs(x * down) + Math.abs(y * right);
      if (other !== from && along > 0 && along + 2 * aside < least && aside < 3 * along) { best = other; least = along + 2 * aside; }
    }
    return best;
  };

  /**
   * @param {HTMLElement} root the map
   * @param {{lit: () => Element[], label: (id: string) => string, said: object, say: (text: string) => void,
   *   onPoint: (point: {id: string, side: string} | null) => void, signal?: AbortSignal}} options
   */
  bodymap.points = function (root, { lit, label, said, say, onPoint, signal }) {
    const all = (selector) => [...root.querySelectorAll(selector)];
    const on = (type, listener) => root.addEventListener(type, listener, { signal });
    const groups = all(".bm-points"), places = all(".bm-pt"), shapes = all(".bm-area");
    const names = new Map(shapes.map((shape) => [shape, shape.getAttribute("aria-label")]));
    let chosen = null, more = false;
    const is = (place) => chosen !== null && place.dataset.point === chosen.id && place.dataset.side === chosen.side;

    /** The places that belong to what is chosen: core ones, with the rest when asked for; on the chosen side. */
    function wanted() {
      const areas = new Set(lit().map((shape) => shape.dataset.area));
      return places.filter((place) => {
        const { region, side, core, quiet } = place.dataset;
        if (!areas.has(region) && !areas.has(region + "-" + side)) return false;
        return is(place) || (quiet === undefined && (more || core !== undefined));
      });
    }

    /** How far apart the nearest two places of one picture are, in its units. */
    function closest(shown) {
      let least = Infinity;
      shown.forEach((one, index) => shown.slice(index + 1).forEach((other) => {
        if (one.parentNode !== other.parentNode) return;
        least = Math.min(least, Math.hypot(one.dataset.x - other.dataset.x, one.dataset.y - other.dataset.y));
      }));
      return least;
    }

    /** Draws what is seen of the points, at the size of the screen. */
    function paint() {
      const shown = new Set(wanted()), movedIn = root.querySelector(".bm-views").dataset.movedIn;
      const measured = groups.map((group) => { // all measures before any change: a measure after a change lays the page out anew
        const svg = group.ownerSVGElement, here = [...group.children].filter((place) => shown.has(place));
        return { group, here, moved: movedIn === svg.dataset.view, unit: here.length && svg.viewBox.baseVal.width / (svg.clientWidth || 1) };
      });
      measured.forEach(({ group, here, moved, unit }) => { // unit: units of the picture in a CSS px
        const target = Math.max(LEAST, Math.min(FINGER, closest(here) / unit)) / 2;
        group.setAttribute("display", here.length ? "inline" : "none");
        group.setAttribute("class", moved ? "bm-points bm-near" : "bm-points");
        group.setAttribute("aria-hidden", !moved);
        const stop = here.find(is) || here.find((place) => place.tabIndex === 0) || here[0];
        [...group.children].forEach((place) => {
          place.classList.toggle("bm-on", shown.has(place));
          if (!shown.has(place)) return;
          if (!place.firstChild) {
            draw(place, "circle", { class: "bm-warm", r: 24 });
            draw(place, "rect", { x: -PEBBLE / 2, y: -PEBBLE / 2, width: PEBBLE, height: PEBBLE, rx: 9 });
            draw(place, "text", { y: 1 }).textContent = place.dataset.number;
            draw(place, "circle", { class: "bm-target" });
          }
          place.setAttribute("transform", `translate(${place.dataset.x} ${place.dataset.y}) scale(${unit})`);
          place.lastChild.setAttribute("r", target);
          place.setAttribute("role", "radio");
          place.setAttribute("aria-checked", is(place));
          place.setAttribute("tabindex", moved && place === stop ? 0 : -1);
        });
      });
      const refers = chosen ? places.find(is).dataset.refers.split(" ") : [];
      shapes.forEach((shape) => {
        const [, region, side] = /^(.*?)(?:-(left|right))?$/.exec(shape.dataset.area);
        const felt = refers.includes(region) && (!side || side === chosen.side);
        shape.toggleAttribute("data-referred", felt);
        shape.setAttribute("aria-label", names.get(shape) + (felt ? ", " + said.oftenFelt.toLowerCase() : ""));
      });
      root.classList.toggle("bm-pointed", chosen !== null);
      root.querySelector(".bm-hint").hidden = chosen !== null;
      root.querySelector(".bm-legend").hidden = chosen === null;
    }

    /** Chooses a point on a side, or none; on both views where it is drawn in both. */
    function choose(point) {
      const place = point && places.find((each) => each.dataset.point === point.id && (!point.side || each.dataset.side === point.side));
      const next = place ? { id: place.dataset.point, side: place.dataset.side } : null;
      if (JSON.stringify(next) === JSON.stringify(chosen)) return;
      chosen = next;
      paint();
      if (chosen) say(said.pointChosen.replace("{name}", place.getAttribute("aria-label")).replace("{regions}", place.dataset.refers.split(" ").map(label).join(", ")));
      onPoint(chosen);
    }

    on("click", (event) => {
      const place = event.target.closest(".bm-pt");
      if (!place) return;
      event.preventDefault();
      choose(is(place) ? null : { id: place.dataset.point, side: place.dataset.side });
    });
    on("keydown", (event) => {
      const place = event.target.closest(".bm-pt"), direction = bodymap.ARROWS[event.key];
      if (event.key === "Escape" && chosen) {
        event.preventDefault();
        event.stopImmediatePropagation(); // the first Escape gives up the point, the next one the place
        choose(null);
      } else if (place && direction) {
        event.preventDefault();
        const next = bodymap.ahead(place, [...place.parentNode.children].filter((each) => each.classList.contains("bm-on")), direction);
        if (!next) return;
        choose({ id: next.dataset.point, side: next.dataset.side });
        next.focus();
      } else if (place && (event.key === " " || event.key === "Enter")) {
        event.preventDefault();
        if (!is(place)) choose({ id: place.dataset.point, side: place.dataset.side });
      }
    });
    groups.forEach((group) => group.setAttribute("role", "radiogroup"));

    return {
      paint,
      choose,
      wanted,
      closest,
      chosen: () => chosen,
      region: (id) => (places.find((place) => place.dataset.point === id) || { dataset: {} }).dataset.region,
      any: () => { const areas = new Set(lit().map((shape) => shape.dataset.area)); return places.some(({ dataset: { region, side, quiet } }) => quiet === undefined && (areas.has(region) || areas.has(region + "-" + side))); },
      showMore: (all) => { if (more !== all) { more = all; paint(); } },
      reset: () => { chosen = null; more = false; }, // painted with the choice that follows
    };
  };
})(window.bodymap = window.bodymap || {});
