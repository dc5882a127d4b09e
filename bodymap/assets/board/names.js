// How things are called in the wording that is chosen. Knows no page.

/** @typedef {import("./types.js").BoardData} BoardData */
/** @typedef {import("./types.js").Named} Named */
/** @typedef {import("./types.js").Names} Names */

/**
 * @param {BoardData} data
 * @param {() => boolean} isClinical
 * @returns {Names}
 */
export function createNames({ areas, points, regions }, isClinical) {
  /** @param {Named} thing */
  const nameOf = (thing) => (isClinical() ? thing.clinical : thing.name);
  return {
    area: (id) => nameOf(areas[id]),
    point: (id) => nameOf(points[id]),
    region: (id) => nameOf(regions[id]),
  };
}
