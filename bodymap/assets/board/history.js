// The steps that undoing takes back, each with what was marked before it. Knows no page.

/** @typedef {import("./types.js").Marks} Marks */
/** @typedef {import("./types.js").Stroke} Stroke */
/** @typedef {{ marks: Marks, same: string }} Step `same` names a change that still goes on */

const MOST = 200;

/**
 * @param {Step[]} past
 * @param {Marks} marks as they are before the change
 * @param {string} same names a change of many values, as by a slider: one step takes it all back
 * @returns {Step[]}
 */
export function remembered(past, marks, same) {
  const goesOn = same !== "" && past[past.length - 1]?.same === same;
  return goesOn ? past : [...past.slice(1 - MOST), { marks, same }];
}

/**
 * Ends what `same` holds together.
 * @param {Step[]} past
 * @returns {Step[]}
 */
export function paused(past) {
  return past.map(({ marks }) => ({ marks, same: "" }));
}

/**
 * Changes every stroke that would come back.
 * @param {Step[]} past
 * @param {(stroke: Stroke) => Stroke} change
 * @returns {Step[]}
 */
export function redrawn(past, change) {
  return past.map(({ marks, same }) => ({ marks: { ...marks, strokes: marks.strokes.map(change) }, same }));
}
