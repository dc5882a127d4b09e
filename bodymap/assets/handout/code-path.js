// A code to scan as the path of an SVG. Knows no page.

/** The empty modules around a code, which scanners need. */
export const QUIET = 4;

/**
 * @param {string} bits of the code in base64, row by row; 1 is black
 * @param {number} size modules of a side
 */
export function codePath(bits, size) {
  const bytes = atob(bits);

  /** @param {number} place */
  function isBlack(place) {
    const byte = bytes.charCodeAt(place >> 3);
    return ((byte >> (7 - (place & 7))) & 1) === 1;
  }

  let path = "";
  for (let place = 0; place < size * size; place += 1) {
    const x = (place % size) + QUIET;
    const y = Math.floor(place / size) + QUIET;
    if (isBlack(place)) path += `M${x} ${y}h1v1h-1z`;
  }
  return path;
}
