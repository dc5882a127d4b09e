// Moves the picture in on what is chosen, until its trigger points are far enough apart for a finger, and out again.
(function (bodymap) {
  "use strict";
  const APART = 26, // CSS px between two points once the picture has moved in; 24 is the least target
    STEP = 1.5, // how much closer or further one press goes
    TIME = 240; // ms; at once where a person asked for less motion

  /**
   * @param {HTMLElement} root the map
   * @param {{points: object, lit: () => Element[], show: (view: string) => void, dress: () => void, focus: () => void, signal?: AbortSignal}} options
   */
  bodymap.zoom = function (root, { points, lit, show, dress, focus, signal }) {
    const { all, set } = bodymap;
    const views = root.querySelector(".bm-views"), stage = views.parentNode, svgs = all(root, ".bm-body");
    const boxOf = (svg) => svg.getAttribute("viewBox").split(" ").map(Number);
    const whole = new Map(svgs.map((svg) => [svg, boxOf(svg)]));
    const current = () => svgs.find((svg) => svg.dataset.view === root.dataset.movedIn);

    /** The view with most of the points of what is chosen; of equals, the one that is shown. */
    function best() {
      const wanted = points.wanted(), count = (svg) => wanted.filter((place) => svg.contains(place)).length + (svg.dataset.view === views.dataset.showing ? 0.5 : 0);
      return svgs.filter((svg) => lit().some((shape) => svg.contains(shape))).sort((one, other) => count(other) - count(one))[0];
    }

    /** The part of the picture around the chosen area, as wide and high as the screen has room, in which its points are far enough apart. */
    function around(svg) {
      const shape = lit().find((each) => svg.contains(each)), { x, y, width, height } = shape.getBBox(), ratio = svg.clientHeight / svg.clientWidth;
      const here = points.within([shape], points.wanted()).filter((place) => svg.contains(place));
      const middle = (axis) => {
        const all = here.map((place) => +place.dataset[axis]);
        return (Math.min(...all) + Math.max(...all)) / 2;
      };
      const wide = Math.max(width * 1.5, height * 1.25 / ratio, 300);
      const apart = points.closest(here) * svg.clientWidth / APART; // units across the screen at which the nearest two are APART
      return apart < wide ? box(middle("x"), middle("y"), apart, ratio) : box(x + width / 2, y + height / 2, wide, ratio);
    }

    /** A part of the picture by its middle, width and shape. */
    const box = (x, y, wide, ratio) => [x - wide / 2, y - wide * ratio / 2, wide, wide * ratio];

    /** Shows a part of the picture. It is drawn once, and the browser moves it there from where it was. */
    function turn(svg, to) {
      const from = boxOf(svg), unit = Math.min(svg.clientWidth / from[2], svg.clientHeight / from[3]);
      const shift = [0, 1].map((axis) => (to[axis] + to[axis + 2] / 2 - from[axis] - from[axis + 2] / 2) * unit + "px");
      set(svg, { viewBox: to.join(" ") });
      dress();
      refresh();
      svg.animate([{ transform: `translate(${shift}) scale(${unit * to[2] / svg.clientWidth})` }, {}], {
        duration: matchMedia("(prefers-reduced-motion)").matches ? 0 : TIME, easing: "ease-out",
      });
    }

    /** Small bodies that say where one is, with what is chosen and hatched on all. */
    function refresh() {
      all(root, ".bm-minis svg").forEach((mini, index) => {
        const svg = svgs[index], [x, y, width, height] = svg === current() ? boxOf(svg) : [0, 0, 0, 0];
        mini.children[1].replaceChildren(...all(svg, ".bm-area[aria-checked=true], .bm-area[data-referred]").map((shape) =>
          set(shape.firstElementChild.cloneNode(), { class: "referred" in shape.dataset ? "bm-mini-felt" : "bm-mini-lit" })));
        set(mini.lastElementChild, { x, y, width, height });
      });
    }

    function moveIn() {
      const svg = best();
      if (!svg) return;
      if (current() !== svg) out();
      if (!current()) {
        stage.style.blockSize = stage.offsetHeight + "px"; // it keeps its height: nothing below it moves
        root.dataset.movedIn = svg.dataset.view;
        show(svg.dataset.view);
      }
      turn(svg, around(svg));
    }

    function out() {
      const svg = current();
      if (!svg) return;
      delete root.dataset.movedIn;
      stage.style.blockSize = "";
      set(svg, { viewBox: whole.get(svg).join(" ") });
    }

    function scale(factor) {
      const svg = current(), [x, y, width, height] = boxOf(svg);
      turn(svg, box(x + width / 2, y + height / 2, Math.min(width * factor, whole.get(svg)[2] * 1.5), height / width));
    }

    root.addEventListener("click", ({ target }) => {
      const how = target.closest("[data-zoom]")?.dataset.zoom;
      if (how === "in") {
        moveIn();
        root.querySelector(".bm-near [tabindex='0']")?.focus({ preventScroll: true });
      } else if (how === "out") {
        out();
        dress();
        focus();
      } else if (how) scale(how === "closer" ? 1 / STEP : STEP);
    });
    addEventListener("resize", () => { if (current()) { out(); moveIn(); } else dress(); }, { signal });

    return { moveIn, out, refresh };
  };
})(window.bodymap = window.bodymap || {});
