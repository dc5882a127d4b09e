// Moves the picture in on what is chosen, until its trigger points are far enough apart for a finger, and out again.
(function (bodymap) {
  "use strict";
  if (bodymap.zoom) return;
  const APART = 26, // CSS px between two points once the picture has moved in; 24 is the least target
    STEP = 1.5, // how much closer or further one press goes
    TIME = 240; // ms; at once where a person asked for less motion

  /**
   * @param {HTMLElement} root the map
   * @param {{points: object, lit: () => Element[], show: (view: string) => void, dress: () => void, focus: () => void, signal?: AbortSignal}} options
   */
  bodymap.zoom = function (root, { points, lit, show, dress, focus, signal }) {
    const { all, set, draw } = bodymap, boxOf = (svg) => svg.getAttribute("viewBox").split(" ").map(Number);
    const views = root.querySelector(".bm-views"), locate = root.querySelector(".bm-locate"), stage = views.parentNode;
    const svgs = all(root, ".bm-body"), minis = root.querySelector(".bm-minis");
    const whole = new Map(svgs.map((svg) => [svg, boxOf(svg)]));
    const still = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

    const current = () => svgs.find((svg) => svg.dataset.view === views.dataset.movedIn);

    /** The view with most of the points of what is chosen; of equals, the one that is shown. */
    function best() {
      const wanted = points.wanted(), showing = views.dataset.showing;
      const count = (svg) => wanted.filter((place) => svg.contains(place)).length + (svg.dataset.view === showing ? 0.5 : 0);
      const having = svgs.filter((svg) => lit().some((shape) => svg.contains(shape)));
      return having.sort((one, other) => count(other) - count(one))[0];
    }

    /** The part of the picture around the chosen area in which its points are far enough apart. */
    function around(svg, width, height) {
      const shape = lit().find((each) => svg.contains(each)), box = shape.getBBox();
      const midline = !/-(left|right)$/.test(shape.dataset.area);
      const here = points.wanted().filter((place) => svg.contains(place) && (midline || shape.dataset.area.endsWith(place.dataset.side)));
      const xs = here.map((place) => +place.dataset.x), ys = here.map((place) => +place.dataset.y);
      let wide = Math.max(box.width * 1.5, box.height * 1.25 * width / height, 300);
      let x = box.x + box.width / 2, y = box.y + box.height / 2;
      const apart = points.closest(here) * width / APART; // units across the screen at which the nearest two are APART
      if (apart < wide) {
        wide = apart;
        x = (Math.min(...xs) + Math.max(...xs)) / 2;
        y = (Math.min(...ys) + Math.max(...ys)) / 2;
      }
      return [x - wide / 2, y - wide * height / width / 2, wide, wide * height / width];
    }

    /** Shows a part of the picture. It is drawn once, and the browser moves it there from where it was. */
    function turn(svg, to) {
      const from = boxOf(svg), { clientWidth: width, clientHeight: height } = svg, unit = Math.min(width / from[2], height / from[3]);
      const shift = [0, 1].map((axis) => (to[axis] + to[axis + 2] / 2 - from[axis] - from[axis + 2] / 2) * unit + "px");
      set(svg, { viewBox: to.join(" ") });
      dress();
      paintMinis();
      svg.animate([{ transform: `translate(${shift}) scale(${unit * to[2] / width})` }, {}], { duration: still() ? 0 : TIME, easing: "ease-out" });
    }

    /** Two small bodies that say where one is, with what is chosen and hatched on both. */
    function paintMinis() {
      minis.replaceChildren();
      svgs.forEach((svg) => {
        const mini = draw(minis, "svg", { viewBox: whole.get(svg).join(" ") });
        const figure = svg.querySelector(".bm-figure"), skin = figure.querySelector(".skin"); // its outline is enough, and drawn sooner
        if (skin) mini.append(skin.cloneNode(true));
        else draw(mini, "use", { href: "#" + figure.id });
        all(svg, ".bm-area[aria-checked=true], .bm-area[data-referred]").forEach((shape) => {
          mini.append(set(shape.firstElementChild.cloneNode(), { class: "referred" in shape.dataset ? "bm-mini-felt" : "bm-mini-lit" }));
        });
        if (svg !== current()) return;
        const [x, y, width, height] = boxOf(svg);
        draw(mini, "rect", { x, y, width, height, class: "bm-frame", ...bodymap.SAME_WIDTH });
      });
    }

    function moveIn() {
      const svg = best();
      if (!svg) return;
      if (current() && current() !== svg) out();
      if (!current()) {
        stage.style.blockSize = stage.offsetHeight + "px"; // it keeps its height: nothing below it moves
        views.dataset.movedIn = svg.dataset.view;
        show(svg.dataset.view);
        locate.hidden = false;
      }
      turn(svg, around(svg, svg.clientWidth, svg.clientHeight));
    }

    function out() {
      const svg = current();
      if (!svg) return;
      delete views.dataset.movedIn;
      locate.hidden = true;
      stage.style.blockSize = "";
      set(svg, { viewBox: whole.get(svg).join(" ") });
    }

    function scale(factor) {
      const svg = current(), [x, y, width, height] = boxOf(svg);
      const wide = Math.min(width * factor, whole.get(svg)[2] * 1.5), high = wide * height / width;
      turn(svg, [x + (width - wide) / 2, y + (height - high) / 2, wide, high]);
    }

    root.addEventListener("click", (event) => {
      const button = event.target.closest("[data-zoom]");
      if (!button) return;
      const stop = () => root.querySelector(".bm-near .bm-pt[tabindex='0']");
      ({ in: moveIn, out: () => { out(); dress(); }, closer: () => scale(1 / STEP), further: () => scale(STEP) })[button.dataset.zoom]();
      if (button.dataset.zoom === "out") focus();
      if (button.dataset.zoom === "in" && stop()) stop().focus({ preventScroll: true });
    }, { signal });
    addEventListener("resize", () => { if (current()) { out(); moveIn(); } else dress(); }, { signal });

    return { moveIn, out, isIn: () => !!current(), refresh: () => { if (current()) paintMinis(); } };
  };
})(window.bodymap = window.bodymap || {});
