import assert from "node:assert/strict";
import { test } from "node:test";
import { alike, finder, fit, wordsOf } from "../../bodymap/assets/map/search/finder.js";

const PLACES = [
  { name: "Lower back", words: ["lumbar", "small of the back"] },
  { name: "Shoulder", words: ["shoulder blade", "rotator cuff"] },
  { name: "Back of the knee", words: ["hollow of the knee"] },
  { name: "Elbow", words: ["tennis elbow", "funny bone"] },
];

/**
 * @param {string} text
 * @param {string[]} [filler]
 */
function found(text, filler = []) {
  return finder(PLACES, filler)(text).map(({ entry, also }) => [entry.name, also]);
}

test("words are in small letters, without accents, apostrophes and signs", () => {
  assert.deepEqual(wordsOf("  Écran, it’s 3-D! "), ["ecran", "its", "3", "d"]);
  assert.deepEqual(wordsOf("?!"), []);
});

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

test("the same word fits best, its beginning less, a slip still less", () => {
  const beginning = fit("shou", "shoulder");

  assert.equal(fit("shoulder", "shoulder"), 1);
  assert.ok(beginning < 1 && beginning > fit("sholder", "shoulder"));
  assert.equal(fit("sholder", "shoulder"), 0.7);
  assert.equal(fit("tooth", "shoulder"), 0);
});

test("the longer a beginning, the better it fits", () => {
  assert.ok(fit("should", "shoulder") > fit("sho", "shoulder"));
});

test("one letter is no beginning, and three letters may hold no slip", () => {
  assert.equal(fit("s", "shoulder"), 0);
  assert.equal(fit("hop", "hip"), 0);
  assert.equal(fit("nekc", "neck"), 0.7);
});

test("a name is found by its beginning", () => {
  assert.deepEqual(found("elb"), [["Elbow", ""]]);
});

test("another word for it is told, a name is not", () => {
  assert.deepEqual(found("lumbar"), [["Lower back", "lumbar"]]);
  assert.deepEqual(found("elbow")[0], ["Elbow", ""]);
});

test("a phrase that is meant as a whole comes before one of which a part is", () => {
  const backs = [
    { name: "Upper back", words: [] },
    { name: "Back", words: [] },
  ];

  const hits = finder(backs, [])("back").map(({ entry }) => entry.name);

  assert.deepEqual(hits, ["Back", "Upper back"]);
});

test("of a name and another word that fit alike, the name comes first", () => {
  const places = [
    { name: "Elbow", words: ["funny bone"] },
    { name: "Funny bone", words: [] },
  ];

  const hits = finder(places, [])("funny bone").map(({ entry }) => entry.name);

  assert.deepEqual(hits, ["Funny bone", "Elbow"]);
});

test("words that say nothing are left out, unless there are no others", () => {
  assert.deepEqual(found("pain in the elbow", ["pain", "in the"]), [["Elbow", ""]]);
  assert.deepEqual(finder([{ name: "Pain", words: [] }], ["pain"])("pain").length, 1);
});

test("what is less than half found is not given", () => {
  assert.deepEqual(found("elbow zebra giraffe"), []);
  assert.deepEqual(found("zebra"), []);
});

test("nothing typed finds nothing", () => {
  assert.deepEqual(found(""), []);
  assert.deepEqual(found("  ?"), []);
});

test("of equals the first comes first, and eight are the most", () => {
  const many = Array.from({ length: 12 }, (_, index) => ({ name: "Back", words: [], index }));

  const hits = finder(many, [])("back").map(({ entry }) => entry.index);

  assert.deepEqual(hits, [0, 1, 2, 3, 4, 5, 6, 7]);
});
