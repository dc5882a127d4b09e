// Paints the state of the board: on the still until plotly has come, then on plotly's figure. Colours come from the
// style sheet.
import { createStills } from "./still.js";
import { movePlot, paintPlot, placesOf } from "./plot.js";

/** @typedef {import("./plot.js").AllPoints} AllPoints */
/** @typedef {import("../types.js").BoardData} BoardData */
/** @typedef {import("../types.js").Box} Box */
/** @typedef {import("../types.js").Names} Names */
/** @typedef {import("../types.js").Point} Point */
/** @typedef {import("../types.js").State} State */

/**
 * The places of every trigger point, as plotly's figure comes from the server; later it shows some of them.
 * @param {PlotlyElement} plot
 * @returns {AllPoints}
 */
function allPoints(plot) {
  const trace = plot.data.find(({ meta }) => meta.kind === "points");
  if (!trace) throw new Error("plotly's figure has no trigger points");
  return {
    x: [...trace.x],
    y: [...trace.y],
    text: [...trace.text],
    hovertext: [...trace.hovertext],
    customdata: [...trace.customdata],
  };
}

/**
 * @param {HTMLElement} canvas what shows the figure
 * @param {object} options
 * @param {BoardData} options.data
 * @param {Names} options.names
 * @param {() => State} options.state
 * @param {() => boolean} options.isNear whether the figure is so close that its points can be told apart
 */
export function createPaint(canvas, { data, names, state, isNear }) {
  const stills = createStills(canvas);
  /** @type {{ plot: PlotlyElement, points: AllPoints } | null} */
  let drawn = null;
  let frame = 0;
  let wasNear = false;

  /** @param {string} name */
  const token = (name) => getComputedStyle(canvas).getPropertyValue(`--${name}`).trim();

  function paintNow() {
    const now = state();
    stills.paint(now);
    if (drawn?.plot.layout.meta.figure === now.figure) {
      paintPlot({ ...drawn, token, names, data, isNear: isNear() }, now);
    }
  }

  /** Paints once before the next picture of the screen, however often it is called. */
  function paint() {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(paintNow);
  }

  /** @param {Box} box */
  function move(box) {
    stills.move(box);
    if (!drawn) return;
    if (wasNear !== isNear()) {
      wasNear = isNear();
      paint();
    }
    movePlot(drawn.plot, box, { isMirrored: state().mirrored, token });
  }

  /**
   * Takes plotly's figure over, after it was drawn first or anew.
   * @param {PlotlyElement} plot
   */
  function take(plot) {
    drawn = { plot, points: allPoints(plot) };
    canvas.classList.add("bm-plotted");
  }

  /**
   * The trigger points that can be pressed.
   * @returns {{ id: string, side: string, at: Point }[]}
   */
  function points() {
    if (!drawn) return [];
    const { x, y, customdata } = drawn.points;
    return placesOf(customdata, state().areas).map((index) => {
      const [id, side] = customdata[index];
      return { id, side, at: [x[index], y[index]] };
    });
  }

  return { paint, move, take, points, plot: () => drawn?.plot ?? null };
}

/** @typedef {ReturnType<typeof createPaint>} Paint */
