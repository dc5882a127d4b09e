// In which order problems stand, and which of them come first. Knows no page.

/**
 * A line of a table. A problem has one line in the first table and one for each course in the second.
 * @typedef {object} Line
 * @property {string} condition
 * @property {string[]} regions
 */

/**
 * A line that can be sorted; ranks: by column, where it has one.
 * @typedef {Line & { name: string, ranks: number[] }} Row
 */

/** @typedef {"name" | "guideline" | "certainty"} Kind what a column holds */

/**
 * @param {string} by what the column is sorted by, as the page says it: a benefit's id, where it is of the third kind
 * @returns {Kind}
 */
export function kindOf(by) {
  return by === "name" || by === "guideline" ? by : "certainty";
}

/**
 * The rows sorted by a column; equals stay in the order in which they are given.
 * @template {Row} R
 * @param {R[]} rows
 * @param {{ column: number, kind: Kind, isReversed: boolean, language: string }} options
 * @returns {R[]}
 */
export function sorted(rows, { column, kind, isReversed, language }) {
  /** @type {(one: Row, other: Row) => number} */
  const byName = (one, other) => one.name.localeCompare(other.name, language);
  /** @type {(one: Row, other: Row) => number} */
  const byRank = (one, other) => one.ranks[column] - other.ranks[column];
  const compare = kind === "name" ? byName : byRank;
  return [...rows].sort((one, other) => (isReversed ? compare(other, one) : compare(one, other)));
}

/**
 * What `aria-sort` says of a column: certainty falls from its first order on, names and guidelines rise.
 * @param {Kind} kind
 * @param {boolean} isReversed
 */
export function ariaSort(kind, isReversed) {
  const isFalling = (kind === "certainty") !== isReversed;
  return isFalling ? "descending" : "ascending";
}

/**
 * The lines in the order of some problems; courses of a problem keep theirs.
 * @template {Line} L
 * @param {L[]} lines
 * @param {string[]} conditions
 * @returns {L[]}
 */
export function inOrderOf(lines, conditions) {
  const place = new Map(conditions.map((condition, index) => [condition, index]));
  const placeOf = (/** @type {Line} */ { condition }) => place.get(condition) ?? -1;
  return [...lines].sort((one, other) => placeOf(one) - placeOf(other));
}

/**
 * The lines about some regions, and the others, each in their order.
 * @template {Line} L
 * @param {L[]} lines
 * @param {string[]} regions
 * @returns {{ here: L[], elsewhere: L[] }}
 */
export function parted(lines, regions) {
  const isHere = (/** @type {Line} */ line) => line.regions.some((region) => regions.includes(region));
  return { here: lines.filter(isHere), elsewhere: lines.filter((line) => !isHere(line)) };
}
