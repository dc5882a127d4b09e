// A body of two views beside each other, for tests.

/** @typedef {import("../../../bodymap/assets/board/types.js").Figure} Figure */
/** @typedef {import("../../../bodymap/assets/board/types.js").Point} Point */

/**
 * A square of 100 units, by its upper left corner.
 * @param {number} x
 * @param {number} y
 * @returns {Point[]}
 */
export function square(x, y) {
  return [
    [x, y],
    [x + 100, y],
    [x + 100, y + 100],
    [x, y + 100],
  ];
}

/** @type {Figure} */
export const FIGURE = {
  views: [
    { id: "front", left: 0, width: 1000, height: 2000 },
    { id: "back", left: 1040, width: 1000, height: 2000 },
  ],
  areas: [
    { id: "elbow-left", view: "front", anchor: [150, 150], polygon: square(100, 100) },
    { id: "abdomen", view: "front", anchor: [550, 550], polygon: square(500, 500) },
    { id: "elbow-left", view: "back", anchor: [850, 150], polygon: square(800, 100) },
    { id: "lower-back", view: "back", anchor: [550, 650], polygon: square(500, 600) },
  ],
};
