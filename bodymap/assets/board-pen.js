// What is drawn by hand: strokes in units of a view, drawn as lines with a light edge, so that they stand out on skin and ground.
(function (bodymap) {
  "use strict";
  if (bodymap.boardPen) return;
  const REACH = 14, // CSS px around the eraser that it takes away
    APART = 3; // CSS px between two points of a stroke

  const near = ([x, y], [a, b], [c, d]) => { // the distance of a point from a piece of a line
    const long = (c - a) ** 2 + (d - b) ** 2, share = long ? Math.max(0, Math.min(1, ((x - a) * (c - a) + (y - b) * (d - b)) / long)) : 0;
    return Math.hypot(a + share * (c - a) - x, b + share * (d - b) - y);
  };

  /**
   * @param {SVGElement} drawing what shows the strokes, above the figure
   * @param {{state: object, camera: object, views: () => object[]}} options
   * @returns down, go, up (a stroke as it is drawn, at places of the figure), drop, paint
   */
  bodymap.boardPen = function (drawing, { state, camera, views }) {
    let stroke = null, erased = null;
    const viewAt = ([x]) => views().reduce((best, view) => (x >= view.left ? view : best));
    const round = (number) => Math.round(number * 10) / 10;

    function erase(place) {
      const reach = REACH * camera.unit();
      const left = state.get().strokes.filter(({ view, points }) => {
        const { left: by } = views().find((each) => each.id === view), moved = points.map(([x, y]) => [x + by, y]);
        return !moved.some((point, index) => near(place, point, moved[Math.max(0, index - 1)]) < reach);
      });
      if (left.length === state.get().strokes.length) return;
      if (erased) state.set({ strokes: left }); // one move of the eraser is undone at once
      else state.mark({ strokes: left });
      erased = true;
    }

    function down(place) {
      const { tool, colour } = state.get();
      if (tool === "eraser") { erased = false; return erase(place); }
      const view = viewAt(place);
      stroke = { view: view.id, tool, colour, points: [place] };
      return paint();
    }

    function go(place) {
      if (state.get().tool === "eraser") return erase(place);
      if (!stroke) return undefined;
      const { points } = stroke, [x, y] = points[points.length - 1];
      if (stroke.tool === "line") stroke.points = [points[0], place];
      else if (Math.hypot(place[0] - x, place[1] - y) >= APART * camera.unit()) points.push(place);
      return paint();
    }

    function up() {
      const done = stroke;
      stroke = null;
      if (!done || done.points.length < 2) return paint();
      const { left } = views().find((view) => view.id === done.view);
      return state.mark({ strokes: [...state.get().strokes, { ...done, points: done.points.map(([x, y]) => [round(x - left), round(y)]) }] });
    }

    function drop() {
      stroke = null;
      paint();
    }

    function paint() {
      const box = camera.box(), { strokes, mirrored } = state.get();
      bodymap.set(drawing, { viewBox: [box.x, box.y, box.width, box.height].join(" ") });
      const drawn = strokes.map((one) => ({ ...one, left: views().find((view) => view.id === one.view).left }));
      drawing.replaceChildren();
      const group = bodymap.draw(drawing, "g", mirrored ? { transform: `translate(${2 * box.x + box.width} 0) scale(-1 1)` } : {});
      [...drawn, ...(stroke ? [{ ...stroke, left: 0 }] : [])].forEach(({ points, colour, left }) => {
        ["bm-edge", "bm-stroke bm-ink-" + colour].forEach((name) => {
          bodymap.draw(group, "polyline", { class: name, points: points.map(([x, y]) => (x + left) + "," + y).join(" "), "vector-effect": "non-scaling-stroke" });
        });
      });
    }

    return { down, go, up, drop, paint };
  };
})(window.bodymap = window.bodymap || {});
