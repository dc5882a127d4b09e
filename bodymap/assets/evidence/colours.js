// The colours of the pictures. They come from the server in those of the light page (evidence_figure.py); here they
// take those of the theme that is shown. Knows no page.

/** @type {Record<string, string>} tokens of the style sheet by the colours that the pictures come with */
const TOKENS = {
  "#fdfcfa": "--paper",
  "#1b2725": "--ink",
  "#51605c": "--quiet",
  "#d5dcd8": "--rule",
  "#8a2a5b": "--accent",
  "#a35b00": "--care",
  "#e0c2d1": "--sure-3",
  "#f1e2ea": "--sure-2",
  "#fefefe": "--card",
  "#e3eae6": "--sure-0",
  "#fdfcf9": "--paper",
};

/**
 * A copy of a value in which each colour is the one of its token.
 * @template Value
 * @param {Value} value anything that is JSON
 * @param {(token: string) => string} colourOf the colour of a token; empty where there is none
 * @returns {Value}
 */
export function inColours(value, colourOf) {
  const text = JSON.stringify(value).replace(/"(#[0-9a-f]{6})"/g, (quoted, colour) => {
    const found = TOKENS[colour] && colourOf(TOKENS[colour]);
    return found ? `"${found}"` : quoted;
  });
  return JSON.parse(text);
}
