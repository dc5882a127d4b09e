import assert from "node:assert/strict";
import { test } from "node:test";
import { describe } from "../../../bodymap/assets/board/describe.js";
import { createNames } from "../../../bodymap/assets/board/names.js";

/** @typedef {import("../../../bodymap/assets/board/types.js").BoardData} BoardData */
/** @typedef {import("../../../bodymap/assets/board/types.js").State} State */

/** @type {BoardData} */
const DATA = {
  said: {
    nothing_marked: "Nothing is marked.",
    one_marked: "1 place is marked",
    marked: "{count} places are marked",
    with_pain: "{place}, pain {pain} of 10",
    one_stroke: "1 line is drawn.",
    strokes: "{count} lines are drawn.",
    point_shown: "Hatched: where pain from {name} is often felt: {regions}.",
    mirrored: "The picture is mirrored.",
  },
  areas: {
    "elbow-left": { name: "Left elbow", clinical: "Elbow, left", region: "elbow" },
    jaw: { name: "Face and jaw", clinical: "Jaw $& joint", region: "jaw" },
  },
  points: {
    tp: { name: "chewing muscle", clinical: "Masseter", where: "Cheek", region: "jaw", refers: ["jaw", "elbow"] },
  },
  regions: { jaw: { name: "Face", clinical: "Jaw" }, elbow: { name: "Elbow", clinical: "Cubital region" } },
  figures: {},
};

/** @type {State} */
const EMPTY = {
  areas: [],
  pain: {},
  strokes: [],
  notes: "",
  point: null,
  figure: "drawn",
  view: "front",
  tool: "choose",
  colour: "blue",
  clinical: false,
  mirrored: false,
  big: false,
};

/** @type {import("../../../bodymap/assets/board/types.js").Stroke} */
const STROKE = { view: "front", tool: "pen", colour: "blue", points: [] };

/** @param {Partial<State>} change */
function said(change) {
  const state = { ...EMPTY, ...change };
  return describe(
    state,
    DATA,
    createNames(DATA, () => state.clinical),
  );
}

test("where nothing is marked, it says so", () => {
  assert.deepEqual(said({}), { long: "Nothing is marked.", brief: "Nothing is marked." });
});

test("one place is told by its name, and counted for who sees the list", () => {
  assert.deepEqual(said({ areas: ["jaw"] }), { long: "1 place is marked: Face and jaw.", brief: "1 place is marked." });
});

test("several places are told in the order in which they were chosen", () => {
  assert.deepEqual(said({ areas: ["jaw", "elbow-left"] }), {
    long: "2 places are marked: Face and jaw; Left elbow.",
    brief: "2 places are marked.",
  });
});

test("pain is told where it is marked, also none", () => {
  const { long } = said({ areas: ["jaw", "elbow-left"], pain: { jaw: 0 } });

  assert.equal(long, "2 places are marked: Face and jaw, pain 0 of 10; Left elbow.");
});

test("lines are counted, also where no place is marked", () => {
  assert.equal(said({ strokes: [STROKE] }).long, "Nothing is marked. 1 line is drawn.");
  assert.equal(said({ strokes: [STROKE, STROKE], areas: ["jaw"] }).brief, "1 place is marked. 2 lines are drawn.");
});

test("a trigger point is told with where its pain is often felt, then that the picture is mirrored", () => {
  const { brief } = said({ areas: ["jaw"], point: { id: "tp", side: undefined, area: "jaw" }, mirrored: true });

  assert.equal(
    brief,
    "1 place is marked. Hatched: where pain from chewing muscle is often felt: Face, Elbow. The picture is mirrored.",
  );
});

test("clinical wording has clinical names, to the letter", () => {
  const { long } = said({
    areas: ["jaw"],
    pain: { jaw: 4 },
    clinical: true,
    point: { id: "tp", side: undefined, area: "jaw" },
  });

  assert.equal(
    long,
    "1 place is marked: Jaw $& joint, pain 4 of 10. Hatched: where pain from Masseter is often felt: Jaw, Cubital region.",
  );
});
