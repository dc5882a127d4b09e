// Makes a drawn body map something a person can choose on: by mouse, finger, keyboard and list. Knows no host: neither Dash nor
// the address. Works on the server's HTML; the state stands in ARIA attributes, and the looks follow them.
// A choice is a list of ids: areas ("shoulder-left") or, from the list or from outside, whole regions ("shoulder").
(function (bodymap) {
  "use strict";
  if (bodymap.diagram) return; // a host may load this file a second time
  const DOUBLE_TAP = 400, // ms in which a second tap on the same area is the same tap
    NEAR = 12, // CSS px around an area that still hit it
    PAUSE = 300; // ms without a key before an arrow's choice is announced
  const SAME_WIDTH = bodymap.SAME_WIDTH = { "vector-effect": "non-scaling-stroke" }; // lines in CSS px, however large the picture is
  const PHONE = "(max-width: 44.99rem)"; // one view at a time; there the picture moves in by itself
  const ARROWS = bodymap.ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

  /** Whether an id given from outside names this area: itself, or its region. */
  const names = bodymap.names = (id, area) => area === id || area === id + "-left" || area === id + "-right";

  /**
   * @param {HTMLElement} root the map as the server made it: pictures, switch, list, bar of the choice
   * @param {{onSelect?: (ids: string[], how: string) => void, several?: boolean, signal?: AbortSignal}} options
   *   how: "press", "key" (arrows: more may follow at once), "clear" or "call" (from a program)
   * @returns what drives it: select, selected, known, label, show
   */
  bodymap.diagram = function (root, { onSelect = () => {}, several = false, signal } = {}) {
    const { set, draw, split, tell } = bodymap, all = (selector) => bodymap.all(root, selector);
    const on = (target, type, listener) => target.addEventListener(type, listener, { signal });
    const shapes = all(".bm-area"), groups = all(".bm-areas"), inputs = all(".bm-twin input");
    const room = root.closest(".bodymap"), views = root.querySelector(".bm-views"), pin = root.querySelector(".bm-pin"), live = root.querySelector("[data-live]");
    const said = JSON.parse(root.dataset.words), drawn = all(".bm-view").map((view) => view.dataset.view);
    const areaOf = (shape) => shape.dataset.area, viewOf = (element) => element.closest("[data-view]").dataset.view;
    const labels = new Map([...inputs.map((input) => [input.value, input.dataset.name || input.parentNode.textContent]),
      ...shapes.map((shape) => [areaOf(shape), shape.getAttribute("aria-label")])]);
    let chosen = [], chosenAt = 0, waiting = 0, turn = 0;
    const isLit = (shape) => chosen.some((id) => names(id, areaOf(shape)));
    const lit = () => shapes.filter(isLit);
    const label = (ids) => ids.map((id) => labels.get(id)).join(", ");

    function say(text, pause) {
      clearTimeout(waiting);
      waiting = setTimeout(() => { live.textContent = text; }, pause);
    }

    const drop = (selector) => all(selector).forEach((element) => element.remove());

    /** Writes the names of some areas on the picture, in the place of those written before for the same reason. */
    function tag(why, tagged) {
      drop(".bm-tag-" + why);
      const texts = tagged.map((shape) => {
        const text = draw(shape.ownerSVGElement, "text", { class: "bm-tag bm-tag-" + why, "aria-hidden": true, "paint-order": "stroke" });
        text.textContent = labels.get(chosen.find((id) => names(id, areaOf(shape)))) || shape.getAttribute("aria-label"); // "Shoulder" where no side was chosen
        return text;
      });
      const halves = texts.map((text) => text.getComputedTextLength() / 2 + 8); // all before any is placed: a measure after a change lays the page out anew
      tagged.forEach(({ ownerSVGElement, dataset }, index) => {
        const { x, width } = ownerSVGElement.viewBox.baseVal, half = halves[index];
        set(texts[index], { x: Math.max(x + half, Math.min(x + width - half, dataset.x)), y: +dataset.y + 15 });
      });
    }

    /** Writes the name of the area that the mouse or the focus is on; a chosen one has its name already. */
    const point = (shape) => tag("pointed", shape && !isLit(shape) ? [shape] : []);

    /**
     * Shows the state everywhere but on the shapes: tab stops, list, bar, points, picture moved in or out, names. What changes much of the
     * page comes first and what has to measure it last, so that the page is laid out once.
     */
    function paint(closer) {
      groups.forEach((group) => {
        const stops = [...group.children];
        const stop = stops.find(isLit) || stops.find((shape) => shape.tabIndex === 0) || stops[0];
        stops.forEach((shape) => set(shape, { tabindex: shape === stop ? 0 : -1 }));
      });
      inputs.forEach((input) => { input.checked = chosen.includes(input.value); });
      const none = !chosen.length, any = points.any();
      root.querySelector("[data-zoom=in]").hidden = !any;
      pin.hidden = none;
      root.querySelector(".bm-tools").hidden = none;
      root.querySelector("[data-chosen]").textContent = label(chosen);
      all("[data-read]").forEach((link) => set(link, { "aria-label": said.readAboutThis.replace("{region}", label(chosen)) }));
      if (any && (closer || zoom.isIn())) zoom.moveIn();
      else { zoom.out(); dress(); }
    }

    /** Draws points and names on the picture as it is shown now. */
    function dress() {
      points.paint();
      tag("chosen", groups.map((group) => [...group.children].find(isLit)).filter(Boolean));
    }

    /** Moves the focus to the area that Tab would reach. */
    const focus = () => root.querySelector(`[data-view="${views.dataset.showing}"] .bm-area[tabindex="0"]`).focus({ preventScroll: true });

    const points = bodymap.points(root, { lit, label: (id) => labels.get(id), said, say, onPoint, signal });
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
    function select(ids, how = "call", later = false) {
      const wanted = [...new Set(ids)].filter((id) => labels.has(id));
      const next = several || how === "call" ? wanted : wanted.slice(0, 1);
      if (next.join() === chosen.join()) return;
      chosen = next;
      chosenAt = Date.now();
      points.reset();
      const seen = lit().map(viewOf);
      if (seen.length && !seen.includes(views.dataset.showing)) show(seen[0]);
      light();
      const mine = turn += 1; // whoever chooses again before that has the rest done for them
      if (later && !document.hidden) requestAnimationFrame(() => setTimeout(() => { if (mine === turn) settle(how); }));
      else settle(how);
    }

    /** Shows what follows from a choice, and tells who listens. */
    function settle(how) {
      onSelect([...chosen], how);
      paint(how === "press" && matchMedia(PHONE).matches);
      say(chosen.length ? said.announce.replace("{region}", label(chosen)) : said.announceClear, how === "key" ? PAUSE : 0);
    }

    const clear = () => select([], "clear");

    /** A press: chooses, or clears what was chosen before; the second half of a double tap does nothing. */
    function press(id) {
      if (!chosen.includes(id)) select(several ? [...chosen, id] : [id], "press", true);
      else if (Date.now() - chosenAt > DOUBLE_TAP) select(chosen.filter((other) => other !== id), "clear");
    }

    /** The area under a point, or the nearest within NEAR px. */
    function areaAt(x, y) {
      for (let radius = 0; radius <= NEAR; radius += 3) {
        for (let turn = 0; turn < (radius ? 16 : 1); turn += 1) {
          const angle = turn * Math.PI / 8;
          const hit = document.elementFromPoint(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
          const shape = hit && hit.closest(".bm-area");
          if (shape && root.contains(shape)) return shape;
        }
      }
      return null;
    }

    groups.forEach((group) => set(group, { role: several ? "group" : "radiogroup" }));
    shapes.forEach((shape) => {
      set(shape, { role: several ? "checkbox" : "radio" });
      set(shape.firstElementChild, SAME_WIDTH);
    });
    ["hatch", "hatch-on"].forEach((name) => root.style.setProperty("--" + name, `url(#${root.id.slice(0, -3) + name})`));
    inputs.forEach((input) => { if (several) input.type = "checkbox"; });
    root.classList.add("bm-live");
    show(views.dataset.showing);
    light();
    paint();

    on(views, "click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.target.closest(".bm-pt")) return; // the link's own business
      if (Date.now() - chosenAt < DOUBLE_TAP && zoom.isIn()) { event.preventDefault(); return; } // the picture moved under the finger
      const shape = event.target.closest(".bm-area") || areaAt(event.clientX, event.clientY);
      event.preventDefault();
      if (shape) press(areaOf(shape));
      else clear();
    });
    on(views, "pointerover", (event) => { if (event.pointerType === "mouse") point(event.target.closest(".bm-area")); });
    on(views, "focusin", (event) => {
      const shape = event.target.closest(".bm-area:focus-visible");
      point(shape);
      for (let i = 0; shape && i < 2; i += 1) { // two rings, so that one of their colours always stands out; on top, so that no neighbour covers them
        shape.ownerSVGElement.append(set(shape.firstElementChild.cloneNode(), { class: "bm-ring" }));
      }
    });
    ["pointerout", "focusout"].forEach((type) => on(views, type, () => point()));
    on(views, "focusout", () => drop(".bm-ring"));
    on(root, "keydown", (event) => {
      if (event.key === "Escape" && chosen.length) { event.preventDefault(); clear(); return; }
      const shape = event.target.closest(".bm-area");
      if (!shape || event.ctrlKey || event.metaKey || event.altKey) return;
      const direction = ARROWS[event.key];
      if (direction) {
        event.preventDefault();
        const next = bodymap.ahead(shape, shape.parentNode.children, direction);
        if (!next) return;
        if (!several) select([areaOf(next)], "key");
        [...shape.parentNode.children].forEach((other) => set(other, { tabindex: other === next ? 0 : -1 })); // an area drawn in both views may have its first copy in the other one
        next.focus();
      } else if (event.key === " " || event.key === "Enter") {
        event.preventDefault();
        if (several || !isLit(shape)) press(areaOf(shape));
      }
    });
    on(root, "change", (event) => {
      if (event.target.closest(".bm-switch")) show(event.target.value, true);
    });
    inputs.forEach((input) => on(input, "click", (event) => {
      const byKey = event.detail === 0;
      if (several || chosen.includes(input.value)) press(input.value);
      else select([input.value], byKey ? "key" : "press");
      input.checked = chosen.includes(input.value);
    }));
    /** Clears by a button or link that goes away with the choice: the focus stays on the map. */
    on(document, "click", (event) => {
      const button = event.target.closest("[data-clear], [data-another]");
      if (!button || (button.hash ? button.hash !== "#" + root.id : !root.contains(button))) return;
      event.preventDefault();
      clear();
      focus();
      if (button.hash) root.scrollIntoView({ block: "nearest" });
    });

    /** Tells the words which point is chosen. */
    function onPoint(point) {
      zoom.refresh();
      tell(room, "point", { point, by: "map" });
    }

    /** Chooses a trigger point; where its region is not chosen, turns to it first. */
    function showPoint(id) {
      const region = points.region(id), { side } = split(chosen[0] || ""), isHere = (shape) => names(region, areaOf(shape));
      if (!region) return;
      if (!lit().some(isHere)) select([labels.has(region + "-left") && side ? region + "-" + side : region], "press");
      points.choose(id, side || split(areaOf(lit().find(isHere))).side);
      zoom.moveIn();
    }

    on(room, "bodymap:point", ({ detail }) => {
      if (detail.by === "map") return;
      if (detail.point) showPoint(detail.point);
      else points.choose(null);
    });
    on(room, "bodymap:more-points", ({ detail }) => points.showMore(detail));

    return { select, showPoint, selected: () => [...chosen], known: (id) => labels.has(id), label, show, root };
  };
})(window.bodymap = window.bodymap || {});
