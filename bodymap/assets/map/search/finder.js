// Finds what was meant by everyday words, with slips of the finger. Knows no page.

const MOST = 8; // results given at once
const ENOUGH = 0.55; // the share of what was typed that has to be found
const OF_NAME = 0.3; // what a name is worth more than another word for the same
const EXACT = 2; // what all words of a phrase, and no others, are worth more

/**
 * Words in small letters, without accents, apostrophes and signs.
 * @param {string} text
 * @returns {string[]}
 */
export function wordsOf(text) {
  const plain = text
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\p{M}'’]/gu, "");
  return plain.match(/[\p{L}\p{N}]+/gu) || [];
}

/**
 * Whether some slips of the finger make one word of the other: a letter wrong, missing, too many, or two swapped.
 * @param {string} one
 * @param {string} other
 * @param {number} slips
 * @returns {boolean}
 */
export function alike(one, other, slips) {
  if (one[0] && one[0] === other[0]) return alike(one.slice(1), other.slice(1), slips);
  if (one.length <= slips && other.length <= slips) return true; // what is left are letters too many or wrong
  if (slips <= 0) return false;
  const wrong = alike(one.slice(1), other.slice(1), slips - 1);
  if (wrong) return true;
  const tooMany = alike(one.slice(1), other, slips - 1);
  if (tooMany) return true;
  const missing = alike(one, other.slice(1), slips - 1);
  if (missing) return true;
  const swapped = one[0] === other[1] && one[1] === other[0];
  return swapped && alike(one.slice(2), other.slice(2), slips - 1);
}

/**
 * How well a typed word fits a word: 1 the same, less for its beginning, still less for a slip, 0 not at all.
 * @param {string} typed
 * @param {string} word
 */
export function fit(typed, word) {
  if (typed === word) return 1;
  if (typed.length > 1 && word.startsWith(typed)) return 0.8 + (0.15 * typed.length) / word.length;
  const slips = Math.min(2, Math.floor(Math.max(typed.length, word.length) / 4)); // none in 3 letters, one in 4 to 7, two in more
  return slips && alike(typed, word, slips) ? 0.7 : 0;
}

/**
 * A phrase: as it is written, and in small letters those of its words that say something; all of them where none does.
 * @typedef {{ text: string, words: string[] }} Phrase
 */

/**
 * @param {string} text
 * @param {string[]} filler words that say nothing, in small letters
 * @returns {Phrase}
 */
function phraseOf(text, filler) {
  const every = wordsOf(text);
  const kept = every.filter((word) => !filler.includes(word));
  return { text, words: kept.length ? kept : every };
}

/**
 * How well a phrase fits what was typed.
 * @param {string[]} typed
 * @param {string[]} words of the phrase
 * @param {(typed: string, word: string) => number} fitOf
 * @returns {{ found: number, points: number }} the share of what was typed that is found; what orders the results
 */
function score(typed, words, fitOf) {
  const best = typed.map((one) => Math.max(...words.map((word) => fitOf(one, word))));
  const found = best.reduce((sum, each) => sum + each, 0) / best.length;
  const meant = Math.min(1, best.filter(Boolean).length / words.length);
  const exact = words.join() === typed.join() ? EXACT : 0;
  return { found, points: found * (10 + meant * 2) + exact };
}

/**
 * Makes entries searchable.
 * @template {{ name: string, words: string[] }} Entry
 * @param {Entry[]} entries what can be found; of equals, the first comes first
 * @param {string[]} filler words that say nothing about where it hurts
 * @returns {(text: string) => { entry: Entry, also: string }[]} gives the best of them; `also`: the word of theirs that was meant,
 *   empty where it was the name
 */
export function finder(entries, filler) {
  const small = filler.flatMap(wordsOf);
  const known = entries.map((entry) => ({
    entry,
    phrases: [entry.name, ...entry.words].map((text) => phraseOf(text, small)),
  }));
  /** @type {Map<string, number>} */
  const fits = new Map();

  /**
   * Each word of the map is compared once with each word that is typed.
   * @param {string} typed
   * @param {string} word
   */
  function fitOf(typed, word) {
    const key = `${typed} ${word}`;
    const fitted = fits.get(key) ?? fit(typed, word);
    fits.set(key, fitted);
    return fitted;
  }

  return (text) => {
    const typed = phraseOf(text, small).words;
    const scored = known.map(({ entry, phrases }) => {
      const each = phrases.map((phrase, index) => {
        const { found, points } = score(typed, phrase.words, fitOf);
        if (index === 0) return { entry, found, points: points + OF_NAME, also: "" };
        return { entry, found, points, also: phrase.text };
      });
      return each.sort(surestFirst)[0];
    });
    return scored
      .filter(({ found }) => found >= ENOUGH)
      .sort(surestFirst)
      .slice(0, MOST);
  };
}

/**
 * @param {{ points: number }} one
 * @param {{ points: number }} other
 */
function surestFirst(one, other) {
  return other.points - one.points;
}
