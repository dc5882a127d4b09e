// What the handout's parts tell each other, as types alone: nothing here runs.

/** @typedef {import("../board/types.js").Stroke} Stroke */

/**
 * What the page holds for the script (`handout_page.py`): words, and what it must know of the map.
 * @typedef {object} Said
 * @property {string} title
 * @property {string} heading
 * @property {string} drawn
 * @property {string} pain
 * @property {string} pain_one
 * @property {string} read_more
 * @property {string} code
 * @property {string} picture_making
 * @property {string} picture_saved
 * @property {string} picture_failed
 * @property {string} picture_no_answer
 * @property {Record<string, string>} names of places, by id
 * @property {string} figure the map's own
 * @property {Record<string, string[][]>} listed the problems of each region: its own, general ones, and quiet ones
 */

/**
 * Codes to scan: modules of a side, and bits in base64 by place.
 * @typedef {{ size: number, bits: Record<string, string> }} Codes
 */

/**
 * What a handout is about.
 * @typedef {object} Choice
 * @property {string} figure
 * @property {string[]} areas
 * @property {Map<string, number>} pain 0 to 10, by place
 * @property {Stroke[]} strokes
 * @property {string | null} notes null: what is typed stays
 * @property {boolean} clinical
 */

export {};
