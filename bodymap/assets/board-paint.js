// Paints the state of the board: on the still until plotly has come, then on plotly's figure. Colours come from the style sheet.
(function (bodymap) {
  "use strict";
  if (bodymap.boardPaint) return;
  const CLEAR = "rgba(0,0,0,0)", POINT = 26, DOT = 8; // CSS px: a trigger point, and while the whole body is shown

  /** "#rrggbb" with an opacity. */
  const faint = (colour, share) => colour.trim() + Math.round(share * 255).toString(16).padStart(2, "0");

  /**
   * @param {HTMLElement} canvas what shows the figure
   * @param {{data: object, words: object, near: () => boolean}} options what board-data holds, how areas and points are called now,
   *   and whether the figure is so close that its points can be told apart
   */
  bodymap.boardPaint = function (canvas, { data, words, near }) {
    let plot = null, full = null, asked = 0, latest = null, wasNear = false;
    const stills = bodymap.all(canvas, "[data-still]");
    const token = (name) => getComputedStyle(canvas).getPropertyValue("--" + name).trim();

    /** The areas in which a trigger point's pain is often felt, on its own side. */
    function felt({ point }, area) {
      if (!point) return false;
      const [region, side] = bodymap.split(area);
      return data.points[point.id].refers.includes(region) && (!side || !point.side || side === point.side);
    }

    function paintStill(state) {
      stills.forEach((still) => {
        still.hidden = still.dataset.still !== state.figure;
        bodymap.all(still, "[data-area]").forEach((shape) => shape.classList.toggle("bm-on", state.areas.includes(shape.dataset.area)));
      });
    }

    /** The places of trigger points that belong to what is chosen. */
    function shownPoints(state) {
      return full.customdata.map((one, index) => ({ one, index })).filter(({ one: [, side, region] }) =>
        state.areas.some((area) => area === region || area === region + "-" + side));
    }

    function paintPlot(state) {
      const all = plot.data, areas = [], accent = token("accent"), mark = token("mark"), line = token("line");
      all.forEach((trace, index) => { if (trace.meta.kind === "area") areas.push(index); });
      const ids = areas.map((index) => all[index].meta.area), on = ids.map((id) => state.areas.includes(id)), hatched = ids.map((id) => felt(state, id));
      window.Plotly.restyle(plot, {
        fillcolor: on.map((is, at) => (is ? faint(mark, hatched[at] ? 0.35 : 0.5) : CLEAR)),
        "fillpattern.shape": hatched.map((is) => (is ? "/" : "")),
        "fillpattern.fgcolor": accent, "fillpattern.bgcolor": on.map((is) => (is ? faint(mark, 0.35) : CLEAR)), "fillpattern.size": 9, "fillpattern.solidity": 0.35,
        "line.color": on.map((is, at) => (is || hatched[at] ? accent : faint(line, 0.25))), "line.width": on.map((is, at) => (is ? 3 : hatched[at] ? 2 : 1)),
        text: ids.map((id) => words.area(id)),
      }, areas);
      const points = shownPoints(state), pick = (list) => points.map(({ index }) => list[index]), chosen = points.map(({ one: [id, side] }) => state.point && state.point.id === id && (!state.point.side || state.point.side === side));
      window.Plotly.restyle(plot, {
        x: [pick(full.x)], y: [pick(full.y)], text: [near() ? pick(full.text) : []], hovertext: [state.clinical ? points.map(({ one }) => one[4]) : pick(full.hovertext)], customdata: [pick(full.customdata)],
        "marker.size": near() ? POINT : DOT, "marker.color": [chosen.map((is) => (is ? accent : token("card")))], "marker.line.color": accent, "textfont.color": [chosen.map((is) => (is ? token("on-accent") : accent))],
      }, [all.findIndex((trace) => trace.meta.kind === "points")]);
      const pains = areas.filter((index) => all[index].meta.area in state.pain);
      window.Plotly.restyle(plot, {
        x: [pains.map((index) => all[index].meta.anchor[0])], y: [pains.map((index) => all[index].meta.anchor[1])],
        text: [pains.map((index) => String(state.pain[all[index].meta.area]))], "marker.color": token("ink"), "marker.line.color": token("card"), "textfont.color": token("card"),
      }, [all.findIndex((trace) => trace.meta.kind === "pain")]);
    }

    function move(box, mirrored) {
      stills.forEach((still) => bodymap.set(still.firstElementChild, { viewBox: [box.x, box.y, box.width, box.height].join(" ") }));
      if (!plot) return;
      if (wasNear !== near()) { wasNear = near(); paint(latest); }
      const across = [box.x, box.x + box.width];
      window.Plotly.relayout(plot, { "xaxis.range": mirrored ? across.reverse() : across, "yaxis.range": [box.y + box.height, box.y], "annotations": plot.layout.annotations.map((one) => ({ ...one, font: { ...one.font, color: token("ink") } })), "hoverlabel": { bgcolor: token("card"), bordercolor: token("edge"), font: { color: token("ink") } } });
    }

    /** Paints once before the next picture of the screen, however often it is called. */
    function paint(state) {
      latest = state;
      cancelAnimationFrame(asked);
      asked = requestAnimationFrame(() => {
        paintStill(latest);
        if (plot && plot.layout.meta.figure === latest.figure) paintPlot(latest);
      });
    }

    /** Takes plotly's figure over, after it was drawn first or anew. */
    function take(drawn) {
      plot = drawn;
      const { x, y, text, hovertext, customdata } = plot.data.find((trace) => trace.meta.kind === "points");
      full = { x: [...x], y: [...y], text: [...text], hovertext: [...hovertext], customdata: [...customdata] };
      canvas.classList.add("bm-plotted");
    }

    return { paint, move, take, plot: () => plot, points: () => (plot ? shownPoints(latest).map(({ one, index }) => ({ id: one[0], side: one[1], at: [full.x[index], full.y[index]] })) : []) };
  };
})(window.bodymap = window.bodymap || {});
