// Which of some things on a picture lies ahead, for arrow keys. Knows no page.

/** @typedef {[right: number, down: number]} Direction one of them is 1 or -1, the other 0 */

const ASIDE = 2; // what lies aside counts that much more than what lies ahead
const WIDEST = 3; // how much further aside than ahead a thing may lie

/**
 * The nearest of some things in a direction; none where nothing lies there.
 * @template {{ x: number, y: number }} Thing
 * @param {{ x: number, y: number }} from
 * @param {Thing[]} things
 * @param {Direction} direction
 * @returns {Thing | undefined}
 */
export function ahead(from, things, [right, down]) {
  /** @type {Thing | undefined} */
  let nearest;
  let least = Number.POSITIVE_INFINITY;
  for (const thing of things) {
    const x = thing.x - from.x;
    const y = thing.y - from.y;
    const along = x * right + y * down;
    const aside = Math.abs(x * down + y * right);
    const far = along + ASIDE * aside;
    const isAhead = aside < WIDEST * along; // never where it is behind: there `along` is less than 0
    if (isAhead && far < least) {
      nearest = thing;
      least = far;
    }
  }
  return nearest;
}
