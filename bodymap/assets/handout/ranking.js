// Which problems are ticked at the start. Knows no page.

/** @typedef {import("./types.js").Said} Said */

/**
 * The problems that are ticked at the start: the surest, and fewer of them where there are many regions.
 * @template {{ rank: number }} Problem
 * @param {Problem[]} listed rank: the surest has the lowest
 * @param {number} regions how many there are
 * @param {Pick<Said, "ticked" | "many" | "ticked_of_many">} numbers
 * @returns {Problem[]}
 */
export function surest(listed, regions, { ticked, many, ticked_of_many: tickedOfMany }) {
  const count = regions < many ? ticked : tickedOfMany;
  return [...listed].sort((one, other) => one.rank - other.rank).slice(0, count);
}
