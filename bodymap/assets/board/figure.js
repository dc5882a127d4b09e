// Where things are on the figure, whose views stand beside each other. Knows no page.
import { inside } from "./geometry.js";

/** @typedef {import("./types.js").Figure} Figure */
/** @typedef {import("./types.js").Point} Point */
/** @typedef {import("./types.js").Stroke} Stroke */
/** @typedef {import("./types.js").View} View */
/** @typedef {{ view: string, polygon: Point[] }} Outline an area on one view, moved to its place beside the others */

const RING = 3; // CSS px from one try around a missed place to the next
const TRIES = 16; // on each ring

/**
 * @param {Figure} figure
 * @param {string} id
 * @returns {View}
 */
export function viewOf(figure, id) {
  const found = figure.views.find((view) => view.id === id);
  if (!found) throw new Error(`the figure has no view "${id}"`);
  return found;
}

/**
 * The view that a place on the figure lies on.
 * @param {Figure} figure
 * @param {Point} place
 */
export function viewAt(figure, [x]) {
  return figure.views.reduce((best, view) => (x >= view.left ? view : best));
}

/**
 * Points of a view, moved to its place beside the others.
 * @param {Point[]} points
 * @param {number} left
 * @returns {Point[]}
 */
export function moved(points, left) {
  return points.map(([x, y]) => [x + left, y]);
}

/**
 * Where an area is drawn: on one view, or on both.
 * @param {Figure} figure
 * @param {string} area
 * @returns {Outline[]}
 */
export function outlines(figure, area) {
  return figure.areas
    .filter(({ id }) => id === area)
    .map(({ view, polygon }) => ({ view, polygon: moved(polygon, viewOf(figure, view).left) }));
}

/**
 * The area at a place, or the nearest one.
 * @param {Figure} figure
 * @param {Point} place
 * @param {object} options
 * @param {number} options.reach CSS px around an area that still hit it
 * @param {number} options.unit how many units a CSS px is
 * @returns {string | undefined}
 */
export function areaAt(figure, [x, y], { reach, unit }) {
  const all = figure.areas.map(({ id, view, polygon }) => ({ id, polygon: moved(polygon, viewOf(figure, view).left) }));
  for (let radius = 0; radius <= reach; radius += RING) {
    for (let turn = 0; turn < (radius ? TRIES : 1); turn += 1) {
      const angle = (turn * 2 * Math.PI) / TRIES;
      /** @type {Point} */
      const tried = [x + radius * unit * Math.cos(angle), y + radius * unit * Math.sin(angle)];
      const hit = all.find(({ polygon }) => inside(tried, polygon));
      if (hit) return hit.id;
    }
  }
  return undefined;
}

/**
 * The points to show so that some areas are seen closely: each area in the view that shows most of them where it is
 * drawn there, else in its own.
 * @param {Figure} figure
 * @param {string[]} areas
 * @param {{ alone: boolean }} options alone: whether one view is shown at a time
 * @returns {{ view: string, points: Point[] }}
 */
export function closeUp(figure, areas, { alone }) {
  const drawn = areas.map((area) => outlines(figure, area));
  const count = (/** @type {string} */ view) => drawn.flat().filter((outline) => outline.view === view).length;
  const [best] = figure.views.map(({ id }) => id).sort((one, other) => count(other) - count(one));
  const points = drawn.flatMap((each) => {
    const there = each.filter(({ view }) => view === best);
    return (there.length || alone ? there : each).flatMap(({ polygon }) => polygon);
  });
  return { view: best, points };
}

/**
 * Moves a stroke to another body, in proportion.
 * @param {Stroke} stroke
 * @param {Figure} from
 * @param {Figure} to
 * @returns {Stroke}
 */
export function scaled(stroke, from, to) {
  const before = viewOf(from, stroke.view);
  const after = viewOf(to, stroke.view);
  const across = after.width / before.width;
  const down = after.height / before.height;
  return { ...stroke, points: stroke.points.map(([x, y]) => [x * across, y * down]) };
}
