// Ties the parts of the consultation board together.
(function (bodymap) {
  "use strict";
  const root = document.querySelector("[data-board]");
  if (!root || bodymap.board) return;
  const STEP = 0.25, // of what is shown, for one press of a button that moves it
    PAUSE = 500, // ms before a change is said
    NEAR = 12, // CSS px around an area that still hit it
    POINT = 14; // CSS px around a trigger point that hit it
  const data = JSON.parse(document.getElementById("board-data").textContent), { said } = data;
  const room = root.closest(".bodymap"), canvas = root.querySelector("[data-canvas]"), told = root.querySelector("#board-said"), short = root.querySelector("[data-short]"), live = root.querySelector("[data-live]");
  const moves = root.querySelector("[data-moves]"), phone = matchMedia("(max-width: 44.99rem)");
  const [figure] = Object.keys(data.figures), [{ id: view }] = data.figures[figure].views;
  const state = bodymap.boardState({ figure, view, tool: "choose", colour: "blue", clinical: false, mirrored: false, big: false });
  const views = () => data.figures[state.get().figure].views;
  const named = (thing) => thing[state.get().clinical ? "clinical" : "name"];
  const words = { area: (id) => named(data.areas[id]), point: (id) => named(data.points[id]), region: (id) => named(data.regions[id]) };
  const explained = bodymap.words(root.querySelector("[data-bodymap-words]"));
  const paint = bodymap.boardPaint(canvas, { data, words, near: () => camera.isIn() });
  let shown = { areas: [], point: null }, waiting = 0;
  const camera = bodymap.boardCamera(canvas, {
    views, one: () => (phone.matches ? state.get().view : null), mirrored: () => state.get().mirrored,
    onMove: (box) => { paint.move(box, state.get().mirrored); pen.paint(); root.classList.toggle("bm-in-close", camera.isIn()); moves.hidden = !camera.isIn(); },
  });
  const pen = bodymap.boardPen(root.querySelector("[data-drawing]"), { state, camera, views });
  const load = bodymap.boardLoad(root, { onPlot });
  const openHandout = bodymap.boardHandout({ state });

  /** Where an area is drawn, moved to its place beside the other view. */
  const drawn = (area) => data.figures[state.get().figure].areas.filter(({ id }) => id === area).map(({ view: on, polygon, anchor }) => {
    const { left } = views().find((each) => each.id === on);
    return { view: on, polygon: polygon.map(([x, y]) => [x + left, y]), anchor };
  });

  function toggle(area) {
    const { areas, pain } = state.get(), { [area]: gone, ...rest } = pain, is = areas.includes(area);
    state.mark({ areas: is ? areas.filter((one) => one !== area) : [...areas, area], pain: rest });
    if (!is && phone.matches && !drawn(area).some((one) => one.view === state.get().view)) state.set({ view: drawn(area)[0].view });
  }

  /** Shows areas closely, each in the view that shows most of them where it is drawn there; on a phone in that view alone. */
  function zoomTo(areas) {
    const count = (id) => areas.flatMap(drawn).filter((one) => one.view === id).length;
    const [best] = views().map(({ id }) => id).sort((one, other) => count(other) - count(one));
    if (phone.matches) state.set({ view: best });
    camera.fit(areas.flatMap((area) => {
      const all = drawn(area), there = all.filter((one) => one.view === best);
      return (there.length || phone.matches ? there : all).flatMap((one) => one.polygon);
    }));
  }

  const inside = ([x, y], polygon) => polygon.reduce((is, [a, b], index) => {
    const [c, d] = polygon[(index || polygon.length) - 1];
    return (b > y) !== (d > y) && x < (y - b) * (c - a) / (d - b) + a ? !is : is;
  }, false);

  /** The area at a place of the figure, or the nearest within NEAR px. */
  function areaAt([x, y]) {
    const all = data.figures[state.get().figure].areas.map(({ id }) => id);
    for (let radius = 0; radius <= NEAR; radius += 3) {
      for (let turn = 0; turn < (radius ? 16 : 1); turn += 1) {
        const by = radius * camera.unit(), at = [x + by * Math.cos(turn * Math.PI / 8), y + by * Math.sin(turn * Math.PI / 8)];
        const hit = all.find((id) => drawn(id).some(({ polygon }) => inside(at, polygon)));
        if (hit) return hit;
      }
    }
    return null;
  }

  function press(place) {
    const reach = POINT * camera.unit(), hit = camera.isIn() && paint.points().find(({ at: [x, y] }) => Math.hypot(x - place[0], y - place[1]) < reach);
    if (hit) {
      const area = state.get().areas.find((one) => one === data.points[hit.id].region || one === data.points[hit.id].region + "-" + hit.side), { point } = state.get();
      state.set({ point: point && point.id === hit.id && point.side === hit.side ? null : { id: hit.id, side: hit.side, area } });
      return;
    }
    const area = areaAt(place);
    if (area) toggle(area);
  }

  /** What is marked, in words: the picture's description. */
  function describe({ areas, pain, strokes, point, mirrored }) {
    const list = areas.map((area) => (area in pain ? said.with_pain.replace("{place}", words.area(area)).replace("{pain}", pain[area]) : words.area(area)));
    const count = areas.length === 1 ? said.one_marked : said.marked.replace("{count}", areas.length);
    const parts = [];
    if (strokes.length) parts.push(strokes.length === 1 ? said.one_stroke : said.strokes.replace("{count}", strokes.length));
    if (point) parts.push(said.point_shown.replace("{name}", words.point(point.id)).replace("{regions}", data.points[point.id].refers.map(words.region).join(", ")));
    if (mirrored) parts.push(said.mirrored);
    const join = (first) => [areas.length ? first : said.nothing_marked, ...parts].join(" ");
    return { long: join(count + ": " + list.join("; ") + "."), brief: join(count + ".") };
  }

  function scale(from, to, strokes) {
    const of = (name, id) => data.figures[name].views.find((each) => each.id === id);
    return strokes.map((stroke) => {
      const [a, b] = [of(from, stroke.view), of(to, stroke.view)];
      return { ...stroke, points: stroke.points.map(([x, y]) => [x * b.width / a.width, y * b.height / a.height]) };
    });
  }

  function onState(now) {
    if (shown.figure !== undefined && shown.figure !== now.figure) {
      const from = shown.figure;
      shown = { ...shown, figure: now.figure };
      if (window.dash_clientside && window.dash_clientside.set_props) window.dash_clientside.set_props("board-shows", { data: now.figure });
      state.set({ strokes: scale(from, now.figure, now.strokes) }); // another body: strokes keep their place in proportion
      return camera.go(null);
    }
    root.classList.toggle("bm-mirrored", now.mirrored);
    if (shown.view !== now.view || !shown.figure) camera.go(null);
    else if (shown.mirrored !== now.mirrored) camera.go(camera.box());
    if (shown.areas.join() !== now.areas.join()) {
      explained.show(now.areas);
      bodymap.tell(room, "marked", now.areas.map((id) => data.areas[id].region));
    }
    if (shown.point !== now.point) bodymap.tell(room, "pointed", now.point?.id);
    shown = now;
    paint.paint(now);
    pen.paint();
    bodymap.set(canvas, { "aria-label": said.figure_name.replace("{figure}", root.querySelector("[name=figure]:checked") ? root.querySelector("[name=figure]:checked").parentNode.textContent.trim() : now.figure) });
    clearTimeout(waiting);
    const { long, brief } = describe(now);
    short.textContent = brief; // for eyes, which have the list too
    waiting = setTimeout(() => { if (told.textContent !== long) told.textContent = long; }, PAUSE);
    return undefined;
  }

  function onPlot(plot) {
    const again = () => {
      if (plot.layout.meta.figure !== state.get().figure) return;
      paint.take(plot);
      paint.paint(state.get());
      paint.move(camera.box(), state.get().mirrored);
    };
    again();
    let figureNow = plot.layout.meta.figure;
    plot.on("plotly_afterplot", () => { if (plot.layout.meta.figure !== figureNow) { figureNow = plot.layout.meta.figure; again(); } });
    if (figureNow !== state.get().figure) window.dash_clientside.set_props("board-shows", { data: state.get().figure });
  }

  const step = (right, down) => () => camera.pan(-right * STEP * canvas.clientWidth, -down * STEP * canvas.clientHeight);
  bodymap.boardPlaces(root, { data, words, state, toggle, zoomTo });
  bodymap.boardTools(root, {
    data, state,
    say: (text) => { live.textContent = text; },
    actions: {
      closer: () => camera.zoom(1.5), further: () => camera.zoom(1 / 1.5), whole: () => { camera.go(null); root.querySelector('[data-do="zoom"]').focus(); },
      left: step(-1, 0), right: step(1, 0), up: step(0, -1), down: step(0, 1),
      zoom: () => zoomTo(state.get().areas), retry: load,
      handout: () => { root.querySelector("[data-blocked]").textContent = openHandout() ? "" : said.handout_blocked; },
    },
  });
  bodymap.boardGestures(canvas, { state, camera, pen, onPress: press });
  state.on(onState);
  state.set({});
  room.addEventListener("bodymap:point", ({ detail: point }) => { // a muscle opened in the words below
    const area = point && state.get().areas.find((one) => data.areas[one].region === data.points[point].region);
    state.set({ point: area ? { id: point, side: bodymap.split(area)[1], area } : null });
  });
  room.addEventListener("bodymap:wiped", () => bodymap.all(explained.root, "details").forEach((fold) => { fold.open = false; }));
  phone.addEventListener("change", () => camera.go(null));
  ["pointerdown", "keydown", "input"].forEach((type) => addEventListener(type, load, { once: true, passive: true }));
  bodymap.board = { state, camera, plot: paint.plot };
})(window.bodymap = window.bodymap || {});
