// Words as they are compared. The server does the same with the words of the data (content/search_words.py). Knows no page.

const LEAST = 3; // letters that are left of a word when it loses an ending

/**
 * The words of a text in small letters, without accents, apostrophes and signs.
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
 * A word without its endings, and with one letter where it ends in a double one: "gripping" and "grip" are the same.
 * @param {string} word
 * @param {string[]} endings
 */
export function stem(word, endings) {
  let left = word;
  for (const ending of endings) {
    const isDouble = ending === "s" && left.endsWith("ss");
    if (left.endsWith(ending) && left.length - ending.length >= LEAST && !isDouble)
      left = left.slice(0, -ending.length);
  }
  const shorter = left.slice(0, -1);
  return left.length > LEAST && shorter.endsWith(left.slice(-1)) ? shorter : left;
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
 * The list of a key, a new one where it has none.
 * @template Value
 * @param {Map<string, Value[]>} lists
 * @param {string} key
 * @returns {Value[]}
 */
export function grouped(lists, key) {
  const list = lists.get(key) || [];
  lists.set(key, list);
  return list;
}
