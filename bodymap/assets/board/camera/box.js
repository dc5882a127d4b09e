// Which box of the figure can be shown: never more than everything, never closer than points can be told apart, and
// always in the proportions of everything, so that nothing moves around the picture. Knows no page.

/** @typedef {import("../types.js").Box} Box */
/** @typedef {import("../types.js").Point} Point */
/** @typedef {import("../types.js").View} View */

const CLOSEST = 8; // times
const MARGIN = 1.35; // what is fitted and what is around it

/**
 * The box that shows some views, which stand beside each other.
 * @param {View[]} views at least one
 * @returns {Box}
 */
export function everything(views) {
  const first = views[0];
  const last = views[views.length - 1];
  return {
    x: first.left,
    y: 0,
    width: last.left + last.width - first.left,
    height: Math.max(...views.map((view) => view.height)),
  };
}

/**
 * @param {number} value
 * @param {number} least
 * @param {number} most
 */
function between(value, least, most) {
  return Math.min(most, Math.max(least, value));
}

/**
 * The box around the middle of another one that can be shown.
 * @param {Box} wanted
 * @param {Box} all what shows everything
 * @returns {Box}
 */
export function clamp(wanted, all) {
  const width = between(wanted.width, all.width / CLOSEST, all.width);
  const height = (width * all.height) / all.width;
  const x = wanted.x + (wanted.width - width) / 2;
  const y = wanted.y + (wanted.height - height) / 2;
  return {
    x: between(x, all.x, all.x + all.width - width),
    y: between(y, all.y, all.y + all.height - height),
    width,
    height,
  };
}

/**
 * The box around some points, with room around them; everything where there is no point.
 * @param {Point[]} points
 * @param {Box} all what shows everything
 * @returns {Box}
 */
export function fit(points, all) {
  if (!points.length) return all;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const width = Math.max(right - left, ((bottom - top) * all.width) / all.height) * MARGIN;
  const height = (width * all.height) / all.width;
  return clamp({ x: (left + right - width) / 2, y: (top + bottom - height) / 2, width, height }, all);
}

/**
 * The box that is closer (more than 1) or further, around a place that stays where it is.
 * @param {Box} box
 * @param {number} times
 * @param {Point} around
 * @param {Box} all what shows everything
 * @returns {Box}
 */
export function zoomed(box, times, [x, y], all) {
  const width = between(box.width / times, all.width / CLOSEST, all.width);
  const by = width / box.width;
  return clamp({ x: x - (x - box.x) * by, y: y - (y - box.y) * by, width, height: box.height * by }, all);
}
