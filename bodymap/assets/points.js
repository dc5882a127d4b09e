// Trigger points on the picture: a teaching aid, never a needle target. Shows the points of what is chosen, lets a person choose
// one, and hatches the regions where its pain is often felt. diagram.js drives it.
(function (bodymap) {
  "use strict";
  if (bodymap.points) return;
  const PEBBLE = 27, FINGER = 44, LEAST = 24; // CSS px: the mark, the target where neighbours allow it, the least target

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
   *   onPoint: (id: string | null) => void, signal?: AbortSignal}} options
   */
  bodymap.points = function (root, { lit, label, said, say, onPoint, signal }) {
    const { all, set, draw, split } = bodymap, on = (type, listener) => root.addEventListener(type, listener, { signal });
    const groups = all(root, ".bm-points"), shapes = all(root, ".bm-area");
    const places = all(root, "[data-places]").flatMap((point) => point.dataset.places.split("|").map((place) => {
      const [side, x, y] = place.split(" ");
      return draw(point, "g", { class: "bm-pt", "data-side": side, "data-x": x, "data-y": y });
    }));
    const names = new Map(shapes.map((shape) => [shape, shape.getAttribute("aria-label")]));
    const of = (place) => place.parentNode.dataset; // the trigger point of a place
    const pictureOf = (place) => place.closest(".bm-points");
    let chosen = null, more = false; // one of the places of the chosen point and side
    const is = (place) => chosen && of(place).point === of(chosen).point && place.dataset.side === chosen.dataset.side;
    const told = (place) => !("quiet" in of(place));
    /** Those of what is chosen. */
    function here() {
      const areas = new Set(lit().map((shape) => shape.dataset.area));
      return places.filter((place) => areas.has(of(place).region) || areas.has(of(place).region + "-" + place.dataset.side));
    }

    /** The places that belong to what is chosen: core ones, with the rest when asked for; on the chosen side. */
    const wanted = () => here().filter((place) => is(place) || (told(place) && (more || "core" in of(place))));

    /** How far apart the nearest two places of one picture are, in its units. */
    function closest(shown) {
      let least = Infinity;
      shown.forEach((one, index) => shown.slice(index + 1).forEach((other) => {
        if (pictureOf(one) === pictureOf(other)) least = Math.min(least, Math.hypot(one.dataset.x - other.dataset.x, one.dataset.y - other.dataset.y));
      }));
      return least;
    }

    /** Draws what is seen of the points, at the size of the screen. */
    function paint() {
      const shown = wanted(), movedIn = root.querySelector(".bm-views").dataset.movedIn;
      const measured = groups.map((group) => { // all measures before any change: a measure after a change lays the page out anew
        const svg = group.ownerSVGElement, seen = shown.filter((place) => group.contains(place));
        return { group, seen, moved: movedIn === svg.dataset.view, unit: seen.length && svg.viewBox.baseVal.width / (svg.clientWidth || 1) };
      });
      places.forEach((place) => place.classList.toggle("bm-on", shown.includes(place)));
      measured.forEach(({ group, seen, moved, unit }) => { // unit: units of the picture in a CSS px
        const target = Math.max(LEAST, Math.min(FINGER, closest(seen) / unit)) / 2;
        set(group, { display: seen.length ? "inline" : "none", class: moved ? "bm-points bm-near" : "bm-points", "aria-hidden": !moved });
        const stop = seen.find(is) || seen.find((place) => place.tabIndex === 0) || seen[0];
        seen.forEach((place) => {
          if (!place.firstChild) {
            draw(place, "circle", { class: "bm-warm", r: 24 });
            draw(place, "rect", { x: -PEBBLE / 2, y: -PEBBLE / 2, width: PEBBLE, height: PEBBLE, rx: 9 });
            draw(place, "text", { y: 1 }).textContent = of(place).number;
            draw(place, "circle", { class: "bm-target" });
          }
          set(place, {
            transform: `translate(${place.dataset.x} ${place.dataset.y}) scale(${unit})`,
            "aria-checked": !!is(place),
            tabindex: moved && place === stop ? 0 : -1,
          });
          set(place.lastChild, { r: target });
        });
      });
      const refers = chosen ? of(chosen).refers.split(" ") : [];
      shapes.forEach((shape) => {
        const { region, side } = split(shape.dataset.area);
        const felt = refers.includes(region) && (!side || side === chosen.dataset.side);
        if (felt === shape.hasAttribute("data-referred")) return;
        shape.toggleAttribute("data-referred");
        set(shape, { "aria-label": names.get(shape) + (felt ? ", " + said.oftenFelt.toLowerCase() : "") });
      });
      root.classList.toggle("bm-pointed", !!chosen);
      root.querySelector(".bm-hint").hidden = !!chosen;
      root.querySelector(".bm-legend").hidden = !chosen;
    }

    /** Chooses a place, or none; its point is marked on both views where it is drawn in both. */
    function choose(place) {
      if (place ? is(place) : !chosen) return;
      chosen = place;
      paint();
      if (place) say(said.pointChosen.replace("{name}", place.getAttribute("aria-label")).replace("{regions}", of(place).refers.split(" ").map(label).join(", ")));
      onPoint(place && of(place).point);
    }

    on("click", (event) => {
      const place = event.target.closest(".bm-pt");
      if (place) choose(is(place) ? null : place);
    });
    on("keydown", (event) => {
      const place = event.target.closest(".bm-pt"), direction = bodymap.ARROWS[event.key];
      if (event.key === "Escape" && chosen) {
        event.stopImmediatePropagation(); // the first Escape gives up the point, the next one the place
        choose(null);
      } else if (place && direction) {
        const next = bodymap.ahead(place, all(pictureOf(place), ".bm-on"), direction);
        if (next) { choose(next); next.focus(); }
      } else if (place && (event.key === " " || event.key === "Enter")) choose(place);
      else return;
      event.preventDefault();
    });
    groups.forEach((group) => set(group, { role: "radiogroup" }));
    places.forEach((place) => set(place, { role: "radio", "aria-label": said.pointName.replace("{muscle}", of(place).name).replace("{side}", said[place.dataset.side]) }));

    return {
      paint,
      wanted,
      closest,
      choose: (id, side) => choose(places.find((place) => of(place).point === id && (!side || place.dataset.side === side)) || null),
      region: (id) => places.filter((place) => of(place).point === id).map((place) => of(place).region)[0],
      any: () => here().some(told),
      showMore: (rest) => { if (more !== rest) { more = rest; paint(); } },
      reset: () => { chosen = null; more = false; }, // painted with the choice that follows
    };
  };
})(window.bodymap = window.bodymap || {});
