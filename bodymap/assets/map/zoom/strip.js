// In one column the picture of a chosen place is a strip, so that its answer is on the same screen. Knows no page.

/** @typedef {import("./box.js").Box} Box */

const ROOM_ACROSS = 1.5; // times the width of what is chosen
const ROOM_ALONG = 1.2; // times its height
const LEAST = 300; // units across: no closer than this around an area

/**
 * The part of a picture that a strip shows at least: the areas with room around them. The browser fits it into the strip.
 * @param {{ box: number[] }[]} areas at least one; their left, top, right and bottom
 * @returns {Box}
 */
export function stripBox(areas) {
  const left = Math.min(...areas.map(({ box }) => box[0]));
  const top = Math.min(...areas.map(({ box }) => box[1]));
  const right = Math.max(...areas.map(({ box }) => box[2]));
  const bottom = Math.max(...areas.map(({ box }) => box[3]));
  const width = Math.max((right - left) * ROOM_ACROSS, LEAST);
  const height = (bottom - top) * ROOM_ALONG;
  return [(left + right - width) / 2, (top + bottom - height) / 2, width, height];
}
