// Trigger points on the picture: a teaching aid, never a needle target. Shows the points of what is chosen, lets a person choose
// one, and hatches the regions where its pain is often felt. diagram.js drives it.
(function (bodymap) {
  "use strict";
  const FINGER = 44, LEAST = 24; // CSS px: the target where neighbours allow it, the least target
  const PEBBLE = '<circle class="bm-warm" r="24"/><rect x="-13.5" y="-13.5" width="27" height="27" rx="9"/><text y="1"/><circle class="bm-target"/>';

  /** The nearest of some elements in a direction; what lies straight ahead counts more than what lies aside. */
  bodymap.ahead = function (from, others, [right, down]) {
    let best, least = Infinity;
    for (const other of others) {
      const x = other.dataset.x - from.dataset.x, y = other.dataset.y - from.dataset.y;
      const along = x * right + y * down, aside = Math.abs(x * down + y * right), far = along + 2 * aside;
      if (along > 0 && far < least && aside < 3 * along) { best = other; least = far; }
    }
    return best;
  };

  /**
   * @param {HTMLElement} root the map
   * @param {{lit: () => Element[], label: (id: string) => string, said: object, say: (text: string) => void,
   *   onPoint: (id: string | false) => void}} options
   */
  bodymap.points = function (root, { lit, label, said, say, onPoint }) {
    const { all, set, draw, split } = bodymap;
    const groups = all(root, ".bm-points"), shapes = all(root, ".bm-area");
    const of = (place) => place.parentNode.dataset; // the trigger point of a place
    const places = all(root, "[data-places]").flatMap((point) => point.dataset.places.split("|").map((text) => {
      const [side, x, y] = text.split(" ");
      return draw(point, "g", {
        class: "bm-pt", role: "radio", "data-side": side, "data-x": x, "data-y": y,
        "aria-label": said.pointName.replace("{muscle}", point.dataset.name).replace("{side}", said[side]),
      });
    }));
    let chosen = false, more = false; // one of the places of the chosen point and side; whether those that are not core are wanted too
    const is = (place) => chosen && of(place).point === of(chosen).point && place.dataset.side === chosen.dataset.side;
    const told = (place) => !("quiet" in of(place));
    /** Those of some places that lie in the regions of some shapes, on their side. */
    function within(shapes, some) {
      const areas = shapes.map((shape) => shape.dataset.area);
      return some.filter((place) => areas.includes(of(place).region) || areas.includes(of(place).region + "-" + place.dataset.side));
    }
    /** Those of what is chosen. */
    const here = () => within(lit(), places);
    /** The places that belong to what is chosen: core ones, with the rest when asked for; on the chosen side. */
    const wanted = () => here().filter((place) => is(place) || (told(place) && (more || "core" in of(place))));

    /** How far apart the nearest two places of one picture are, in its units. */
    function closest(shown) {
      let least = Infinity;
      shown.forEach((one, index) => shown.slice(index + 1).forEach(({ ownerSVGElement, dataset }) => {
        if (one.ownerSVGElement === ownerSVGElement) least = Math.min(least, Math.hypot(one.dataset.x - dataset.x, one.dataset.y - dataset.y));
      }));
      return least;
    }

    /** Draws what is seen of the points, at the size of the screen. */
    function paint() {
      const shown = wanted();
      const widths = groups.map((group) => shown[0] && group.ownerSVGElement.clientWidth); // before any change: a measure after one lays the page out anew
      places.forEach((place) => place.classList.toggle("bm-on", shown.includes(place)));
      groups.forEach((group, index) => {
        const svg = group.ownerSVGElement, seen = shown.filter((place) => group.contains(place));
        const moved = root.dataset.movedIn === svg.dataset.view;
        const unit = svg.viewBox.baseVal.width / (widths[index] || 1); // units of the picture in a CSS px
        const target = Math.max(LEAST, Math.min(FINGER, closest(seen) / unit)) / 2;
        set(group, { role: "radiogroup", class: moved ? "bm-points bm-near" : "bm-points", "aria-hidden": !moved });
        bodymap.rove(seen, is, !moved);
        seen.forEach((place) => {
          if (!place.firstChild) {
            place.innerHTML = PEBBLE;
            place.children[2].textContent = of(place).number;
          }
          set(place, { transform: `translate(${place.dataset.x} ${place.dataset.y}) scale(${unit})`, "aria-checked": !!is(place) });
          set(place.lastChild, { r: target });
        });
      });
      const refers = chosen ? of(chosen).refers.split(" ") : [];
      shapes.forEach((shape) => {
        const [region, side] = split(shape.dataset.area);
        const felt = refers.includes(region) && (!side || side === chosen.dataset.side);
        shape.toggleAttribute("data-referred", felt);
        set(shape, { "aria-label": label(shape.dataset.area) + (felt ? ", " + said.oftenFelt.toLowerCase() : "") });
      });
      root.classList.toggle("bm-pointed", !!chosen);
    }

    /** Chooses a place, or none; its point is marked on both views where it is drawn in both. */
    function choose(place) {
      if (place ? is(place) : !chosen) return;
      chosen = place;
      paint();
      if (place) say(said.pointChosen.replace("{name}", place.getAttribute("aria-label")).replace("{regions}", of(place).refers.split(" ").map(label).join(", ")));
      onPoint(place && of(place).point);
    }

    return {
      paint,
      wanted,
      closest,
      within,
      press: (place) => choose(!is(place) && place),
      choose,
      find: (id, side) => places.find((place) => of(place).point === id && (!side || place.dataset.side === side)),
      any: () => here().some(told),
      showMore: (rest) => { if (more !== rest) { more = rest; paint(); } },
      reset: () => { chosen = more = false; }, // painted with the choice that follows
    };
  };
})(window.bodymap = window.bodymap || {});
