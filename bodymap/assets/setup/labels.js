// What the page for webmasters says, as types alone: nothing here runs.

/**
 * @typedef {object} Labels
 * @property {string} contrast_ok with {contrast}
 * @property {string} contrast_low with {contrast} and {least}
 * @property {string} no_colour
 * @property {string} copied
 * @property {string} may with {origin}
 * @property {string} may_not with {origin} and {setting}
 * @property {string} no_address
 */

export {};
