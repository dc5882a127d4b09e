import assert from "node:assert/strict";
import { test } from "node:test";
import { createFinder } from "../../bodymap/assets/map/search/finder.js";
import { createSplitter } from "../../bodymap/assets/map/search/splitter.js";
import { createVocabulary } from "../../bodymap/assets/map/search/vocabulary.js";

const INDEX = {
  endings: ["ness", "s", "ing", "ed", "e"],
  filler: "my the in a i on",
  own: "my i",
  complaints: "pain,stif",
  same: ["pain,ach,sor,hurt", "knecap,kne cap", "behind,back of", "left,left sid", "right", "both"],
  sides: { left: "left", right: "right", both: "both" },
  leads: {
    elbow: "funny bon",
    "thigh-front thigh-back": "thigh",
    "thigh-back": "behind thigh",
    knee: "knecap",
    sciatica: "slip disc",
  },
  situations: { "tennis elbow": "kettl" },
  notMeant: "elbow grease,palm tree",
  alarms: { "emergency chest 0": "heart attack,chest pain", crisis: "want die" },
};

/** @type {import("../../bodymap/assets/map/search/things.js").Thing[]} */
const THINGS = [
  ["region", "elbow", "Elbow"],
  ["region", "knee", "Knee"],
  ["region", "thigh-front", "Front of the thigh"],
  ["region", "thigh-back", "Back of the thigh"],
  ["region", "shoulder", "Shoulder"],
  ["condition", "tennis", "Tennis elbow", "elbow"],
  ["condition", "sciatica", "Sciatica", "thigh-back"],
  ["condition", "arthritis", "Arthritis", "shoulder", "knee"],
].map(([kind, id, name, ...regions]) => ({
  kind,
  id,
  names: [name],
  note: "",
  regions: regions.length ? regions : [id],
}));

const find = createFinder(INDEX, THINGS);

/** @param {string} text */
function ids(text) {
  return find(text).hits.map(({ id }) => id);
}

test("a name is found by its beginning, and by its words in any order", () => {
  assert.equal(ids("elb")[0], "elbow");
  assert.equal(ids("elbow tennis")[0], "tennis");
});

test("words that nobody knows carry the place beside them, and are told", () => {
  const { hits, unknown } = find("wibbling shoulder");

  assert.equal(hits[0].id, "shoulder");
  assert.deepEqual(unknown, ["wibbling"]);
});

test("a place among more words that nobody knows is none, unless somebody surely speaks of a body", () => {
  assert.deepEqual(ids("chicken shoulder recipe"), []);
  assert.equal(ids("my chicken shoulder recipe")[0], "shoulder");
  assert.equal(ids("left chicken shoulder recipe")[0], "shoulder");
  assert.equal(ids("chicken shoulder recipe hurts")[0], "shoulder");
});

test("words that were typed as one are two", () => {
  assert.equal(ids("tenniselbow")[0], "tennis");
});

test("a slip is forgiven, but for the first letter", () => {
  assert.equal(ids("sholder")[0], "shoulder");
  assert.equal(ids("siatica")[0], "sciatica");
  assert.deepEqual(ids("zhoulder"), []);
});

test("three letters may lack a fourth, and hold no other slip", () => {
  const vocabulary = createVocabulary(createSplitter(INDEX), ["neck", "hip"]);

  assert.deepEqual([...vocabulary.misspelt("nek", 1).keys()], ["neck"]);
  assert.deepEqual([...vocabulary.misspelt("hop", 1).keys()], []);
});

test("words of the same meaning are the same, one or several", () => {
  assert.equal(ids("knee cap")[0], "knee");
  assert.deepEqual(ids("back of my thigh")[0], "thigh-back");
  assert.equal(ids("thigh")[0], "thigh-front");
});

test("endings count for nothing", () => {
  assert.equal(ids("elbows hurting")[0], "elbow");
});

test("a complaint alone leads nowhere, with a place to the place", () => {
  assert.deepEqual(ids("sore"), []);
  assert.equal(ids("sore stiff shoulder")[0], "shoulder");
});

for (const [typed, side] of /** @type {[string, string | undefined][]} */ ([
  ["left elbow", "left"],
  ["elbow, right", "right"],
  ["left and right elbow", undefined],
  ["both elbows", undefined],
  ["elbow", undefined],
])) {
  test(`"${typed}" is the elbow on the side: ${side}`, () => {
    const found = find(typed);

    assert.equal(found.hits[0].id, "elbow");
    assert.equal(found.side, side);
  });
}

test("what is at the place that was named comes before what is elsewhere", () => {
  assert.equal(ids("kettle")[0], "tennis");
  assert.equal(ids("kettle shoulder")[0], "shoulder");
});

test("a problem is turned to at the place that was named with it, else at its home", () => {
  const at = (/** @type {string} */ text) => find(text).hits.find(({ id }) => id === "arthritis")?.region;

  assert.equal(at("arthritis"), "shoulder");
  assert.equal(at("arthritis in my knee"), "knee");
});

test("a situation with words that nobody knows is none, unless something hurts", () => {
  assert.deepEqual(ids("kettle wibble"), []);
  assert.equal(ids("kettle wibble hurts")[0], "tennis");
});

test("what holds a word of the body and means something else is not found, unless it hurts", () => {
  assert.deepEqual(ids("elbow grease"), []);
  assert.equal(ids("elbow grease pain")[0], "elbow");
  assert.equal(ids("grease on elbow")[0], "elbow");
});

for (const [typed, alarms] of /** @type {[string, string[]][]} */ ([
  ["heart attack", ["emergency chest 0"]],
  ["am i having an attack of the heart please help", ["emergency chest 0"]],
  ["hart attack", []], // a short word with a slip may be another one
  ["heart atack", ["emergency chest 0"]],
  ["heart attac", ["emergency chest 0"]],
  ["heart at", []],
  ["chest", []],
  ["aching chest", ["emergency chest 0"]],
  ["i want to die, my chest hurts", ["emergency chest 0", "crisis"]],
])) {
  test(`"${typed}" warns of ${alarms.join(" and ") || "nothing"}`, () => {
    assert.deepEqual(find(typed).alarms.sort(), alarms.sort());
  });
}

test("nothing typed finds nothing", () => {
  assert.deepEqual(find("  ?"), { hits: [], alarms: [], unknown: [], side: undefined });
});

test("six results are the most, and of equals the first comes first", () => {
  const many = Array.from({ length: 12 }, (_, number) => ({
    kind: "region",
    id: `${number}`,
    names: ["Back"],
    note: "",
    regions: [],
  }));

  const hits = createFinder({ ...INDEX, leads: {} }, many)("back").hits.map(({ id }) => id);

  assert.deepEqual(hits, ["0", "1", "2", "3", "4", "5"]);
});
