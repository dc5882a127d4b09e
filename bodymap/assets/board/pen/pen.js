// What is drawn by hand: strokes in units of a view, drawn as lines with a light edge, so that they stand out on skin
// and ground.
import { draw, set } from "../../shared/dom.js";
import { moved, viewAt, viewOf } from "../figure.js";

/** @typedef {import("../camera/camera.js").Camera} Camera */
/** @typedef {import("../state.js").BoardState} BoardState */
/** @typedef {import("../types.js").Figure} Figure */
/** @typedef {import("../types.js").Point} Point */
/** @typedef {import("../types.js").Stroke} Stroke */

const APART = 3; // CSS px between two points of a stroke

/** @param {number} number */
function rounded(number) {
  return Math.round(number * 10) / 10;
}

/**
 * @param {SVGElement} group
 * @param {Point[]} points
 * @param {string} colour
 */
function drawLine(group, points, colour) {
  const places = points.map((point) => point.join()).join(" ");
  for (const name of ["bm-edge", `bm-stroke bm-ink-${colour}`]) {
    draw(group, "polyline", { class: name, points: places, "vector-effect": "non-scaling-stroke" });
  }
}

/**
 * @param {SVGElement} drawing what shows the strokes, above the figure
 * @param {{ state: BoardState, camera: Camera, figure: () => Figure }} options
 */
export function createPen(drawing, { state, camera, figure }) {
  /** @type {Stroke | null} its points are places of the figure until it is done */
  let stroke = null;

  /** @param {Point} place */
  function down(place) {
    const { tool, colour } = state.get();
    stroke = { view: viewAt(figure(), place).id, tool, colour, points: [place] };
    paint();
  }

  /** @param {Point} place */
  function go(place) {
    if (!stroke) return;
    const { points } = stroke;
    const [x, y] = points[points.length - 1];
    if (stroke.tool === "line") stroke.points = [points[0], place];
    else if (Math.hypot(place[0] - x, place[1] - y) >= APART * camera.unit()) points.push(place);
    paint();
  }

  function up() {
    const done = stroke;
    drop();
    if (!done || done.points.length < 2) return;
    const { left } = viewOf(figure(), done.view);
    /** @type {Point[]} */
    const points = done.points.map(([x, y]) => [rounded(x - left), rounded(y)]);
    state.mark({ strokes: [...state.get().strokes, { ...done, points }] });
  }

  /** Gives up the stroke that is drawn now. */
  function drop() {
    stroke = null;
    paint();
  }

  function paint() {
    const { x, y, width, height } = camera.box();
    const { strokes, mirrored } = state.get();
    set(drawing, { viewBox: [x, y, width, height].join(" ") });
    drawing.replaceChildren();
    const group = draw(drawing, "g", mirrored ? { transform: `translate(${2 * x + width} 0) scale(-1 1)` } : {});
    for (const { view, points, colour } of strokes) drawLine(group, moved(points, viewOf(figure(), view).left), colour);
    if (stroke) drawLine(group, stroke.points, stroke.colour);
  }

  return { down, go, up, drop, paint };
}

/** @typedef {ReturnType<typeof createPen>} Pen */
