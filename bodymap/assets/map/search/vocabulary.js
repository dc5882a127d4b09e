// The words that the search box knows: as they are, by their beginning, and with slips. Knows no page.
import { alike, grouped } from "./stems.js";

/** How well a word fits that was typed with a slip. */
export const SLIP = 0.7;
const SLIPS = 0.6; // with two
const LETTERS = 4; // of a word for each slip that it may hold

/** @typedef {import("./splitter.js").Splitter} Splitter */
/** @typedef {Map<string, number>} Meant words that may be meant, and how well each fits, up to 1 */
/** @typedef {ReturnType<typeof createVocabulary>} Vocabulary */

/**
 * @param {Splitter} splitter
 * @param {Iterable<string>} words all that stand in phrases
 */
export function createVocabulary(splitter, words) {
  const known = new Map([
    ...[...words].map((word) => /** @type {[string, string]} */ ([word, word])),
    ...splitter.single(),
  ]);
  /** @type {Map<string, [string, string][]>} */
  const byLetter = new Map();
  for (const entry of known) grouped(byLetter, entry[0][0]).push(entry);
  /** @type {Map<string, Meant>} */
  const slipped = new Map(); // a word is compared with the others once, not at each key

  /**
   * @param {string} word
   * @param {(other: string) => number} fit 0 where it does not
   * @returns {Meant}
   */
  function fitting(word, fit) {
    const found = new Map();
    for (const [other, meant] of byLetter.get(word[0]) || []) {
      const fits = fit(other);
      if (fits > (found.get(meant) || 0)) found.set(meant, fits);
    }
    return found;
  }

  return {
    /** @param {string} said */
    has: (said) => known.has(said),
    /**
     * The words that begin with what was typed.
     * @param {string} text
     */
    begun: (text) => fitting(text, (other) => (other.startsWith(text) ? 0.5 + (0.4 * text.length) / other.length : 0)),
    /**
     * The words that were typed with some slips; the first letter is right.
     * @param {string} text
     * @param {1 | 2} slips
     * @returns {Meant}
     */
    misspelt(text, slips) {
      const key = `${slips}${text}`;
      const before = slipped.get(key);
      if (before) return before;
      const word = splitter.stem(text);
      const isLong = text.length >= LETTERS * slips;
      const fits = slips === 1 ? SLIP : SLIPS;
      const found = fitting(word, (other) =>
        isNear(word, other, slips) && (isLong || lacksOne(text, other)) ? fits : 0,
      );
      slipped.set(key, found);
      return found;
    },
  };
}

/**
 * @param {string} one
 * @param {string} other
 * @param {number} slips
 */
function isNear(one, other, slips) {
  return Math.abs(one.length - other.length) <= slips && other.length > 3 && alike(one, other, slips);
}

/**
 * Whether a word of three letters is one of four without a letter in the middle.
 * @param {string} text
 * @param {string} other
 */
function lacksOne(text, other) {
  return text.length === LETTERS - 1 && other.length === LETTERS && other.endsWith(text.slice(-1));
}
