// Makes a drawn body map something a person can choose on: by mouse, finger, keyboard and list. Knows no host: neither Dash nor
// the address. Works on the server's HTML; the state stands in ARIA attributes, and the looks follow them.
// A choice is a list of ids: areas ("shoulder-left") or, from the list or from outside, whole regions ("shoulder").
(function (bodymap) {
  "use strict";
  const DOUBLE_TAP = 400, // ms in which a second tap on the same area is the same tap
    NEAR = 12, // CSS px around an area that still hit it
    PAUSE = 300; // ms without a key before an arrow's choice is announced
  const PHONE = "(max-width: 44.99rem)"; // one view at a time; there the picture moves in by itself
  const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

  /** Whether an id given from outside names this area: itself, or its region. */
  const names = (id, area) => area === id || bodymap.split(area)[0] === id;

  /**
   * @param {HTMLElement} root the map as the server made it: pictures, switch, list, bar of the choice
   * @param {{onSelect?: (ids: string[], how: string) => void, several?: boolean, signal?: AbortSignal}} options
   *   how: "press", "key" (arrows: more may follow at once), "clear" or "call" (from a program)
   * @returns what drives it: select, selected, known, label, show
   */
  bodymap.diagram = function (root, { onSelect = () => {}, several, signal } = {}) {
    const { set, draw, split, tell, rove, ahead } = bodymap, all = (selector) => bodymap.all(root, selector);
    const on = (target, type, listener) => target.addEventListener(type, listener, { signal });
    const shapes = all(".bm-area"), groups = all(".bm-areas"), inputs = all(".bm-twin input");
    const room = root.closest(".bodymap"), views = root.querySelector(".bm-views"), live = root.querySelector("[data-live]");
    const said = JSON.parse(root.dataset.words), drawn = all(".bm-view").map((view) => view.dataset.view);
    const areaOf = (shape) => shape.dataset.area;
    const labels = new Map([...inputs.map((input) => [input.value, input.dataset.name || input.parentNode.textContent]),
      ...shapes.map((shape) => [areaOf(shape), shape.getAttribute("aria-label")])]);
    let chosen = [], chosenAt, waiting;
    const isLit = (shape) => chosen.some((id) => names(id, areaOf(shape)));
    const lit = () => shapes.filter(isLit);
    const known = (id) => labels.has(id);
    const nameOf = (id) => labels.get(id), label = (ids) => ids.map(nameOf).join(", ");

    function say(text, pause) {
      clearTimeout(waiting);
      waiting = setTimeout(() => { live.textContent = text; }, pause);
    }

    const drop = (selector) => all(selector).forEach((element) => element.remove());

    /** Writes the names of some areas on the picture, in the place of those written before for the same reason. */
    function tag(why, tagged) {
      drop(".bm-tag-" + why);
      tagged.forEach((shape) => {
        const svg = shape.ownerSVGElement, { width } = svg.viewBox.baseVal, { x, y } = shape.dataset;
        const third = Math.floor(3 * x / width); // starts, is centred or ends halfway to the edge or middle: inside without being measured
        const text = draw(svg, "text", {
          class: "bm-tag bm-tag-" + why, "aria-hidden": true, "paint-order": "stroke",
          "text-anchor": ["start", "middle", "end"][third], x: (+x + third * width / 2) / 2, y: +y + 15,
        });
        text.textContent = nameOf(chosen.find((id) => names(id, areaOf(shape))) || areaOf(shape)); // "Shoulder" where no side was chosen
      });
    }

    /** Writes the name of the area that the mouse or the focus is on; a chosen one has its name already. */
    const point = (shape) => tag("pointed", shape && !isLit(shape) ? [shape] : []);

    /**
     * Shows the state everywhere but on the shapes: tab stops, list, bar, points, picture moved in or out, names. What changes much of the
     * page comes first and what has to measure it last, so that the page is laid out once.
     */
    function paint(closer) {
      groups.forEach((group) => rove([...group.children], isLit));
      inputs.forEach((input) => { input.checked = chosen.includes(input.value); });
      root.classList.toggle("bm-chosen", !!chosen[0]);
      root.querySelector("[data-chosen]").textContent = label(chosen);
      all("[data-read]").forEach((link) => set(link, { "aria-label": said.readAboutThis.replace("{region}", label(chosen)) }));
      if (points.any() && (closer || root.dataset.movedIn)) zoom.moveIn();
      else { zoom.out(); dress(); }
    }

    /** Draws points and names on the picture as it is shown now. */
    function dress() {
      points.paint();
      tag("chosen", groups.map((group) => [...group.children].find(isLit)).filter(Boolean));
    }

    /** Moves the focus to the area that Tab would reach. */
    const focus = () => root.querySelector(`[data-view="${views.dataset.showing}"] .bm-area[tabindex="0"]`).focus({ preventScroll: true });

    const points = bodymap.points(root, {
      lit, label: nameOf, said, say,
      onPoint(point) { // the words hear which one is chosen
        zoom.refresh();
        tell(room, "pointed", point);
      },
    });
    const zoom = bodymap.zoom(root, { points, lit, show, dress, focus, signal });

    /** Turns to a view; on a wide screen both are there anyway. By hand: it is told, and the picture moves out. */
    function show(view, byHand) {
      if (!drawn.includes(view)) return;
      if (byHand) {
        zoom.out();
        dress();
        tell(room, "view", view);
      }
      views.dataset.showing = view;
      all(".bm-switch input").forEach((input) => { input.checked = input.value === view; });
    }

    const light = () => shapes.forEach((shape) => set(shape, { "aria-checked": isLit(shape) }));

    /**
     * Chooses. What a finger or the mouse pressed is lit at once and drawn, and the rest follows in the next frame (`later`): names,
     * points, words and the address take longer than an eye waits.
     */
    function select(ids, how = "call", later) {
      const next = [...new Set(ids)].filter(known);
      if (next.join() === chosen.join()) return;
      chosen = next;
      chosenAt = Date.now();
      points.reset();
      const seen = lit().map((shape) => shape.ownerSVGElement.dataset.view);
      if (!seen.includes(views.dataset.showing)) show(seen[0]);
      light();
      if (later) requestAnimationFrame(() => setTimeout(() => { if (chosen === next) settle(how); })); // who chose again has it done with that
      else settle(how);
    }

    /** Shows what follows from a choice, and tells who listens. */
    function settle(how) {
      onSelect([...chosen], how);
      paint(how === "press" && matchMedia(PHONE).matches);
      say(chosen[0] ? said.announce.replace("{region}", label(chosen)) : said.announceClear, how === "key" ? PAUSE : 0);
    }

    const clear = () => select([], "clear");

    /** A press: chooses, or clears what was chosen before; the second half of a double tap does nothing. */
    function press(id) {
      if (!chosen.includes(id)) select(several ? [...chosen, id] : [id], "press", true);
      else if (Date.now() - chosenAt > DOUBLE_TAP) select(chosen.filter((other) => other !== id), "clear");
    }

    /** The area under a point, or the nearest within NEAR px: looks along a spiral. */
    function areaAt(x, y) {
      for (let step = 0; step < 65; step += 1) {
        const far = NEAR * step / 64, hit = document.elementFromPoint(x + far * Math.cos(step), y + far * Math.sin(step))?.closest(".bm-area");
        if (shapes.includes(hit)) return hit;
      }
    }

    groups.forEach((group) => set(group, { role: several ? "group" : "radiogroup" }));
    shapes.forEach((shape) => set(shape, { role: several ? "checkbox" : "radio" }));
    ["hatch", "hatch-on"].forEach((name) => root.style.setProperty("--" + name, `url(#${root.id.slice(0, -3) + name})`));
    root.classList.add("bm-live");
    show(views.dataset.showing);
    light();
    paint();

    on(views, "click", (event) => {
      const { target, clientX, clientY } = event, place = target.closest(".bm-pt");
      if (!place && (event.ctrlKey || event.metaKey || event.shiftKey)) return; // the link's own business
      event.preventDefault();
      if (place) points.press(place);
      else if (!root.dataset.movedIn || Date.now() - chosenAt > DOUBLE_TAP) { // else the picture moved under the finger
        const shape = target.closest(".bm-area") || areaAt(clientX, clientY);
        if (shape) press(areaOf(shape));
        else clear();
      }
    });
    on(views, "pointerover", ({ target, pointerType }) => { if (pointerType === "mouse") point(target.closest(".bm-area")); });
    on(views, "focusin", ({ target }) => {
      const shape = target.closest(".bm-area:focus-visible");
      point(shape);
      for (let rings = shape ? 2 : 0; rings; rings -= 1) { // two, so that one of their colours always stands out; on top, so that no neighbour covers them
        shape.ownerSVGElement.append(set(shape.firstElementChild.cloneNode(), { class: "bm-ring" }));
      }
    });
    ["pointerout", "focusout"].forEach((type) => on(views, type, () => point()));
    on(views, "focusout", () => drop(".bm-ring"));
    on(root, "keydown", (event) => {
      const { key, target } = event, arrow = ARROWS[key], place = target.closest(".bm-pt"), shape = target.closest(".bm-area");
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (key === "Escape" && root.matches(".bm-pointed")) points.choose(); // the first Escape gives up the point, the next one the place
      else if (key === "Escape" && chosen[0]) clear();
      else if (arrow && (place || shape)) {
        const stops = place ? all(".bm-near .bm-on") : [...shape.parentNode.children], next = ahead(target, stops, arrow);
        if (next && place) points.choose(next);
        else if (next) {
          if (!several) select([areaOf(next)], "key");
          rove(stops, (stop) => stop === next); // an area drawn in both views may have its first copy in the other one
        }
        next?.focus();
      } else if (key === " " || key === "Enter") {
        if (place) points.choose(place);
        else if (!shape) return;
        else if (several || !isLit(shape)) press(areaOf(shape));
      } else return;
      event.preventDefault();
    });
    on(root, "change", ({ target }) => { if (target.closest(".bm-switch")) show(target.value, true); });
    inputs.forEach((input) => {
      if (several) input.type = "checkbox";
      on(input, "click", ({ detail }) => {
        if (several || chosen.includes(input.value)) press(input.value);
        else select([input.value], detail ? "press" : "key");
        input.checked = chosen.includes(input.value);
      });
    });
    /** Clears by a button or link that goes away with the choice: the focus stays on the map. */
    on(document, "click", (event) => {
      const button = event.target.closest("[data-clear], [data-another]");
      if (!root.contains(button) && button?.hash !== "#" + root.id) return;
      event.preventDefault();
      clear();
      focus();
      if (button.hash) root.scrollIntoView({ block: "nearest" });
    });

    /** Chooses a trigger point; where its region is not chosen, turns to it first. */
    function showPoint(id) {
      const [, side] = split(chosen[0] || ""), place = points.find(id);
      if (!place) return;
      const { region } = place.parentNode.dataset, isHere = (shape) => names(region, areaOf(shape));
      if (!lit().some(isHere)) select([known(region + "-left") && side ? region + "-" + side : region], "press");
      points.choose(points.find(id, side || split(areaOf(lit().find(isHere)))[1]));
      zoom.moveIn();
    }

    on(room, "bodymap:point", ({ detail }) => (detail ? showPoint(detail) : points.choose()));
    on(room, "bodymap:more-points", ({ detail }) => points.showMore(detail));

    return { select, showPoint, selected: () => [...chosen], known, label, show, root };
  };
})(window.bodymap = window.bodymap || {});
