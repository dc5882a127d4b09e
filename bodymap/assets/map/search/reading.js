// Reads what was typed: which words are meant, and which nobody knows. Knows no page.

const FIRST_LETTERS = 4; // typed of a word that goes on; of the last word, which may still be typed, two are enough
const LEAST_PART = 3; // letters of each of two words that were joined

/** @typedef {import("./splitter.js").Part} Part */
/** @typedef {import("./splitter.js").Splitter} Splitter */
/** @typedef {import("./vocabulary.js").Meant} Meant */
/** @typedef {import("./vocabulary.js").Vocabulary} Vocabulary */
/** @typedef {{ text: string, meant: Meant }} Typed a word, or several that stand for one; nothing is meant where nobody knows it */

/**
 * @param {Splitter} splitter
 * @param {Vocabulary} vocabulary
 * @returns {(text: string) => Typed[]} gives what was typed, word by word
 */
export function createReader(splitter, vocabulary) {
  /**
   * @param {Part} part
   * @param {boolean} isLast whether it may still be typed
   * @returns {Typed[]}
   */
  function readPart({ text, said }, isLast) {
    const isKnown = vocabulary.has(said);
    const mayGoOn = isLast || !isKnown;
    const begun = mayGoOn && text.length >= (isLast ? 2 : FIRST_LETTERS) ? vocabulary.begun(text) : new Map();
    if (isKnown) begun.set(said, 1);
    if (begun.size) return [{ text, meant: begun }];
    const slipped = vocabulary.misspelt(text, 1);
    if (slipped.size) return [{ text, meant: slipped }];
    const joined = parted(text);
    return joined.length ? joined : [{ text, meant: vocabulary.misspelt(text, 2) }];
  }

  /**
   * Two words that were typed as one; none where they are not.
   * @param {string} text
   * @returns {Typed[]}
   */
  function parted(text) {
    for (let cut = LEAST_PART; cut <= text.length - LEAST_PART; cut += 1) {
      const parts = [text.slice(0, cut), text.slice(cut)].map((part) => ({ text: part, said: splitter.said(part) }));
      if (parts.every(({ said }) => vocabulary.has(said))) {
        return parts.map(({ text: part, said }) => ({ text: part, meant: new Map([[said, 1]]) }));
      }
    }
    return [];
  }

  return (text) => {
    const parts = splitter.split(text);
    return parts.flatMap((part, index) => readPart(part, index === parts.length - 1));
  };
}
