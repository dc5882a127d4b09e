// Points, lines and polygons. Knows no page.

/** @typedef {import("./types.js").Point} Point */

/**
 * Whether a point lies inside a polygon: a ray from it to the right crosses the edges an odd number of times.
 * @param {Point} point
 * @param {Point[]} polygon its corners, in either direction
 */
export function inside([x, y], polygon) {
  let isInside = false;
  polygon.forEach(([x1, y1], index) => {
    const [x2, y2] = polygon[(index || polygon.length) - 1];
    const crossesLine = y1 > y !== y2 > y;
    if (crossesLine && x < ((y - y1) * (x2 - x1)) / (y2 - y1) + x1) isInside = !isInside;
  });
  return isInside;
}

/**
 * The distance of a point from a piece of a line.
 * @param {Point} point
 * @param {Point} start
 * @param {Point} end
 */
export function distanceToSegment([x, y], [x1, y1], [x2, y2]) {
  const squaredLength = (x2 - x1) ** 2 + (y2 - y1) ** 2;
  const along = squaredLength ? ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / squaredLength : 0;
  const share = Math.max(0, Math.min(1, along));
  return Math.hypot(x1 + share * (x2 - x1) - x, y1 + share * (y2 - y1) - y);
}

/**
 * Whether a line of several points passes a place closer than `reach`.
 * @param {Point[]} line
 * @param {Point} place
 * @param {number} reach
 */
export function passes(line, place, reach) {
  return line.some((point, index) => distanceToSegment(place, point, line[Math.max(0, index - 1)]) < reach);
}
