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
    const { set, draw } = bodymap, all = (selector) => bodymap.all(root, selector);
    const on = (target, type, listener) => target.addEventListener(type, listener, { signal });
    const shapes = all(".bm-area"), groups = all(".bm-areas"), inputs = all(".bm-twin input");
    const views = root.querySelector(".bm-views"), pin = root.querySelector(".bm-pin"), live = root.querySelector("[data-live]");
    const said = JSON.parse(root.dataset.words), drawn = all(".bm-view").map((view) => view.dataset.view);
    const areaOf = (shape) => shape.dataset.area, viewOf = (element) => element.closest("[data-view]").dataset.view;
    const labels = new Map([...inputs.map((input) => [input.value, input.dataset.name || input.parentNode.textContent]),
      ...shapes.map((shape) => [areaOf(shape), shape.getAttribute("aria-label")])]);
    let chosen = [], chosenAt = 0, waiting = 0;
    const isLit = (shape) => chosen.some((id) => names(id, areaOf(shape)));
    const label = (ids) => ids.map((id) => labels.get(id)).join(", ");

    function say(text, pause) {
      clearTimeout(waiting);
      waiting = setTimeout(() => { live.textContent = text; }, pause);
    }

    function tag(svg, kind, shape) {
      let text = svg.querySelector(".bm-tag-" + kind);
      if (!shape) { if (text) text.remove(); return; }
      if (!text) text = draw(svg, "text", { class: "bm-tag bm-tag-" + kind, "aria-hidden": true, "paint-order": "stroke" });
      const id = kind === "chosen" && chosen.find((one) => names(one, areaOf(shape)));
      text.textContent = id ? labels.get(id) : shape.getAttribute("aria-label"); // "Shoulder" where no side was chosen
      svg.append(text); // on top
      const half = text.getComputedTextLength() / 2 + 8, box = svg.viewBox.baseVal;
      set(text, { x: Math.max(box.x + half, Math.min(box.x + box.width - half, +shape.dataset.x)), y: +shape.dataset.y + 15 });
    }

    function ring(shape) {
      all(".bm-ring").forEach((path) => path.remove());
      if (!shape || !shape.matches(":focus-visible")) return;
      for (let i = 0; i < 2; i += 1) { // two colours, so that one of them always stands out; on top, so that no neighbour covers it
        draw(shape.ownerSVGElement, "path", { class: "bm-ring", d: shape.firstElementChild.getAttribute("d"), ...SAME_WIDTH });
      }
    }

    /** Shows the state everywhere: shapes, tab stops, names, list, bar. */
    function paint() {
      shapes.forEach((shape) => set(shape, { "aria-checked": isLit(shape) }));
      groups.forEach((group) => {
        const stops = [...group.children], lit = stops.filter(isLit);
        const stop = lit[0] || stops.find((shape) => shape.tabIndex === 0) || stops[0];
        stops.forEach((shape) => set(shape, { tabindex: shape === stop ? 0 : -1 }));
      });
      groups.forEach((group) => tag(group.ownerSVGElement, "chosen", [...group.children].find(isLit))); // measures, so after the changes
      inputs.forEach((input) => { input.checked = chosen.includes(input.value); });
      const none = !chosen.length;
      root.querySelector("[data-zoom=in]").hidden = !points.any();
      points.paint();
      zoom.refresh();
      pin.hidden = none;
      root.querySelector(".bm-tools").hidden = none;
      root.querySelector("[data-chosen]").textContent = label(chosen);
      all("[data-read]").forEach((link) => set(link, { "aria-label": said.readAboutThis.replace("{region}", label(chosen)) }));
    }

    const points = bodymap.points(root, { lit: () => shapes.filter(isLit), label: (id) => labels.get(id), said, say: (text) => say(text, 0), onPoint, signal });
    const zoom = bodymap.zoom(root, { points, lit: () => shapes.filter(isLit), show, signal });

    /** Turns to a view; on a wide screen both are there anyway. By hand: it is told, and the picture moves out. */
    function show(view, byHand) {
      if (!drawn.includes(view)) return;
      if (byHand) {
        zoom.out();
        root.closest(".bodymap").dispatchEvent(new CustomEvent("bodymap:view", { detail: view }));
      }
      views.dataset.showing = view;
      all(".bm-switch input").forEach((input) => { input.checked = input.value === view; });
    }

    function select(ids, how = "call") {
      const wanted = [...new Set(ids)].filter((id) => labels.has(id));
      const next = several || how === "call" ? wanted : wanted.slice(0, 1);
      if (next.join() === chosen.join()) return;
      chosen = next;
      chosenAt = Date.now();
      points.reset();
      const lit = shapes.filter(isLit);
      if (lit.length && !lit.some((shape) => viewOf(shape) === views.dataset.showing)) show(viewOf(lit[0]));
      paint();
      if (!points.any()) zoom.out();
      else if (zoom.isIn() || (how === "press" && matchMedia(PHONE).matches)) zoom.moveIn();
      say(chosen.length ? said.announce.replace("{region}", label(chosen)) : said.announceClear, how === "key" ? PAUSE : 0);
      onSelect([...chosen], how);
    }

    const clear = () => select([], "clear");

    /** A press: chooses, or clears what was chosen before; the second half of a double tap does nothing. */
    function press(id) {
      if (!chosen.includes(id)) select(several ? [...chosen, id] : [id], "press");
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
    paint();

    on(views, "click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.target.closest(".bm-pt")) return; // the link's own business
      if (Date.now() - chosenAt < DOUBLE_TAP && zoom.isIn()) { event.preventDefault(); return; } // the picture moved under the finger
      const shape = event.target.closest(".bm-area") || areaAt(event.clientX, event.clientY);
      event.preventDefault();
      if (shape) press(areaOf(shape));
      else clear();
    });
    on(views, "pointerover", (event) => {
      const shape = event.pointerType === "mouse" && event.target.closest(".bm-area");
      if (shape) tag(shape.ownerSVGElement, "pointed", isLit(shape) ? null : shape);
    });
    on(views, "pointerout", (event) => {
      const shape = event.target.closest(".bm-area");
      if (shape) tag(shape.ownerSVGElement, "pointed", null);
    });
    on(views, "focusin", (event) => {
      const shape = event.target.closest(".bm-area");
      ring(shape);
      if (shape && shape.matches(":focus-visible") && !isLit(shape)) tag(shape.ownerSVGElement, "pointed", shape);
    });
    on(views, "focusout", (event) => {
      const shape = event.target.closest(".bm-area");
      ring(null);
      if (shape) tag(shape.ownerSVGElement, "pointed", null);
    });
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
    /** Clears by a button that goes away with the choice: the focus stays on the map. */
    function startAgain() {
      clear();
      root.querySelector(`[data-view="${views.dataset.showing}"] .bm-area[tabindex="0"]`).focus({ preventScroll: true });
    }

    all("[data-clear]").forEach((button) => on(button, "click", startAgain));
    on(document, "click", (event) => {
      const link = event.target.closest("[data-another]");
      if (!link || link.hash !== "#" + root.id) return;
      event.preventDefault();
      startAgain();
      root.scrollIntoView({ block: "nearest" });
    });

    /** Tells the words which point is chosen; they stand elsewhere under the same .bodymap. */
    function onPoint(point) {
      zoom.refresh();
      root.closest(".bodymap").dispatchEvent(new CustomEvent("bodymap:point", { detail: { point, by: "map" } }));
    }

    /** Chooses a trigger point; where its region is not chosen, turns to it first. */
    function showPoint(id) {
      const region = points.region(id), [first] = chosen, side = first && /-(left|right)$/.exec(first);
      if (!region) return;
      const here = shapes.filter(isLit).find((shape) => names(region, areaOf(shape)));
      if (!here) select([labels.has(region + "-left") && side ? region + side[0] : region], "press");
      const lit = shapes.filter(isLit).find((shape) => names(region, areaOf(shape)));
      const onSide = lit && /-(left|right)$/.exec(areaOf(lit));
      points.choose(id, (side || onSide || [])[1]);
      zoom.moveIn();
    }

    on(root.closest(".bodymap"), "bodymap:point", ({ detail }) => {
      if (detail.by === "map") return;
      if (detail.point) showPoint(detail.point);
      else points.choose(null);
    });
    on(root.closest(".bodymap"), "bodymap:more-points", ({ detail }) => points.showMore(detail));

    return { select, showPoint, selected: () => [...chosen], known: (id) => labels.has(id), label, show, root };
  };
})(window.bodymap = window.bodymap || {});
