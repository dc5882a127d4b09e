// Parts a text into words as they are compared: stems, or what words mean that mean the same. Knows no page.
import { stem, wordsOf } from "./stems.js";

/**
 * What the server knows of words; content/search_index.py says what each part is.
 * @typedef {object} Index
 * @property {string[]} endings
 * @property {string} filler
 * @property {string} own
 * @property {string} complaints
 * @property {string[]} same
 * @property {Record<"left" | "right" | "both", string>} sides
 * @property {Record<string, string>} leads
 * @property {Record<string, string>} situations
 * @property {string} notMeant
 * @property {Record<string, string>} alarms
 */

/** @typedef {{ text: string, said: string }} Part as it was typed, a word or several that stand for one; and as it is compared */
/** @typedef {ReturnType<typeof createSplitter>} Splitter */

/** @param {Index} index */
export function createSplitter({ endings, filler, same }) {
  const passedOver = new Set(filler.split(" "));
  /** @type {Map<string, string>} */
  const aliases = new Map();
  for (const group of same) {
    const said = group.split(",");
    for (const each of said) aliases.set(each, said[0].replaceAll(" ", "_"));
  }
  const longest = Math.max(1, ...[...aliases.keys()].map((said) => said.split(" ").length));

  /**
   * What a word is compared by.
   * @param {string} text
   */
  function said(text) {
    const word = stem(text, endings);
    return aliases.get(word) || word;
  }

  /**
   * The parts of a text; without filler, unless nothing else is there.
   * @param {string} text
   * @returns {Part[]}
   */
  function split(text) {
    const typed = wordsOf(text);
    const stems = typed.map((word) => stem(word, endings));
    /** @type {(Part & { isFiller: boolean })[]} */
    const found = [];
    for (let start = 0, length = 1; start < typed.length; start += length) {
      length = lengthOfAlias(stems, start);
      const key = stems.slice(start, start + length).join(" ");
      const text = typed.slice(start, start + length).join(" ");
      found.push({ text, said: aliases.get(key) || key, isFiller: length === 1 && passedOver.has(key) });
    }
    const kept = found.filter(({ isFiller }) => !isFiller);
    return kept.length ? kept : found;
  }

  /**
   * How many words from here on stand for one; 1 where none do.
   * @param {string[]} stems
   * @param {number} start
   */
  function lengthOfAlias(stems, start) {
    for (let length = Math.min(longest, stems.length - start); length > 1; length -= 1) {
      if (aliases.has(stems.slice(start, start + length).join(" "))) return length;
    }
    return 1;
  }

  return {
    split,
    said,
    stem: (/** @type {string} */ text) => stem(text, endings),
    /**
     * Each word that means the same as another one, alone, and what it is compared by.
     * @returns {[string, string][]}
     */
    single: () => [...aliases].filter(([word]) => !word.includes(" ")),
  };
}
