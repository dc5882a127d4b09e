import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { alike, stem, wordsOf } from "../../bodymap/assets/map/search/stems.js";

/** What the server makes of the same words: tests/content/test_search_words.py. */
const SHARED = JSON.parse(readFileSync(new URL("../search_words.json", import.meta.url), "utf8"));

for (const [text, words] of Object.entries(SHARED.words)) {
  test(`the words of "${text}"`, () => {
    assert.deepEqual(wordsOf(text), words);
  });
}

for (const [word, left] of Object.entries(SHARED.stems)) {
  test(`"${word}" is compared as "${left}"`, () => {
    assert.equal(stem(word, SHARED.endings), left);
  });
}

for (const [one, other, slips, expected] of /** @type {[string, string, number, boolean][]} */ ([
  ["elbow", "elbow", 0, true],
  ["elbow", "elbaw", 1, true], // wrong
  ["elbow", "elbw", 1, true], // missing
  ["elbow", "elbbow", 1, true], // too many
  ["elbow", "eblow", 1, true], // swapped
  ["elbow", "eblow", 0, false],
  ["elbow", "ealbw", 1, false],
  ["elbow", "ealbw", 2, true],
  ["knee", "neck", 2, false],
])) {
  test(`${one} and ${other} are ${expected ? "" : "not "}alike with ${slips} slips`, () => {
    assert.equal(alike(one, other, slips), expected);
    assert.equal(alike(other, one, slips), expected);
  });
}
