// Colours as people type them, and whether words can be read in them. Knows no page.

/** The least contrast of words (WCAG 1.4.3). */
export const READABLE = 4.5;

const PAPER = 0xfdfcfa; // the light page, as in tokens.css

/**
 * "#rrggbb" in small letters of a colour with or without its "#"; empty where it is none.
 * @param {string} text
 */
export function hexOf(text) {
  const digits = /^#?([\da-f]{6})$/i.exec(text)?.[1];
  return digits ? `#${digits.toLowerCase()}` : "";
}

/**
 * The contrast of a colour with the light page, 1 to 21; 0 where it is no colour.
 * @param {string} text
 */
export function contrastOf(text) {
  const hex = hexOf(text);
  return hex ? luminance(PAPER) / luminance(Number.parseInt(hex.slice(1), 16)) : 0;
}

/**
 * The luminance of a colour 0xrrggbb (WCAG 2.2), with the flare of 0.05 that a contrast adds.
 * @param {number} colour
 */
function luminance(colour) {
  const [red, green, blue] = [16, 8, 0].map((bits) => linear((colour >> bits) & 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
}

/** @param {number} part 0 to 255 */
function linear(part) {
  return part <= 10 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4;
}
