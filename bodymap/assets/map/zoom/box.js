// Parts of a picture, as its viewBox names them. Knows no page.

/** @typedef {[x: number, y: number, width: number, height: number]} Box */
/** @typedef {{ x: number, y: number, width: number, height: number }} Extent */

const ROOM_ACROSS = 1.5; // times the width of what is chosen
const ROOM_ALONG = 1.25; // times its height
const LEAST = 300; // units across: no closer than this around an area

/**
 * A part of a picture by its middle, width and proportions.
 * @param {number} x
 * @param {number} y
 * @param {number} width
 * @param {number} ratio its height for a width of 1
 * @returns {Box}
 */
export function boxAround(x, y, width, ratio) {
  return [x - width / 2, y - (width * ratio) / 2, width, width * ratio];
}

/**
 * The part of a picture around a chosen area in which its points are far enough apart: around the area, or, where that is too wide
 * for its points, around those.
 * @param {Extent} area
 * @param {{ x: number, y: number }[]} points
 * @param {object} options
 * @param {number} options.ratio of the screen's height to its width
 * @param {number} options.widest the most units across at which the points are far enough apart
 * @returns {Box}
 */
export function boxFor(area, points, { ratio, widest }) {
  const wide = Math.max(area.width * ROOM_ACROSS, (area.height * ROOM_ALONG) / ratio, LEAST);
  if (widest < wide)
    return boxAround(middle(points.map(({ x }) => x)), middle(points.map(({ y }) => y)), widest, ratio);
  return boxAround(area.x + area.width / 2, area.y + area.height / 2, wide, ratio);
}

/**
 * A closer or wider part around the same middle.
 * @param {Box} box
 * @param {number} factor more than 1: wider
 * @param {number} widest units across that are enough
 * @returns {Box}
 */
export function scaled([x, y, width, height], factor, widest) {
  return boxAround(x + width / 2, y + height / 2, Math.min(width * factor, widest), height / width);
}

/** @param {number[]} numbers */
function middle(numbers) {
  return (Math.min(...numbers) + Math.max(...numbers)) / 2;
}
