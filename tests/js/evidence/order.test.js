import assert from "node:assert/strict";
import { test } from "node:test";
import { ariaSort, inOrderOf, kindOf, parted, sorted } from "../../../bodymap/assets/evidence/order.js";

/** @param {string} condition @param {string} name @param {number} rank @param {string[]} regions */
function row(condition, name, rank, ...regions) {
  return { condition, name, ranks: [Number.NaN, rank], regions };
}

const ROWS = [
  row("whiplash", "Whiplash", 2, "neck"),
  row("ankle", "ankle sprain", 0, "ankle"),
  row("zebra", "Äussere Ellbogen", 2, "elbow"),
  row("back", "Backache", 1, "lower-back", "buttock"),
];

/** @param {{ condition: string }[]} rows */
function conditions(rows) {
  return rows.map(({ condition }) => condition);
}

/** @param {Partial<Parameters<typeof sorted>[1]>} options */
function sortedBy(options) {
  return conditions(sorted(ROWS, { column: 1, kind: "certainty", isReversed: false, language: "en", ...options }));
}

test("the surest stand first, and equals as they were", () => {
  assert.deepEqual(sortedBy({}), ["ankle", "back", "whiplash", "zebra"]);
});

test("the other way round the least sure stand first, and equals still as they were", () => {
  assert.deepEqual(sortedBy({ isReversed: true }), ["whiplash", "zebra", "back", "ankle"]);
});

test("names are sorted as the language does, whatever the case of their letters", () => {
  assert.deepEqual(sortedBy({ kind: "name", column: 0 }), ["ankle", "zebra", "back", "whiplash"]);
  assert.deepEqual(sortedBy({ kind: "name", column: 0, language: "sv" }), ["ankle", "back", "whiplash", "zebra"]);
  assert.deepEqual(sortedBy({ kind: "name", column: 0, isReversed: true }), ["whiplash", "back", "zebra", "ankle"]);
});

test("rows that are sorted are not changed themselves", () => {
  const before = conditions(ROWS);

  sortedBy({});

  assert.deepEqual(conditions(ROWS), before);
});

test("a column holds names, guidelines or how sure a benefit is", () => {
  assert.deepEqual(["name", "guideline", "movement"].map(kindOf), ["name", "guideline", "certainty"]);
});

test("certainty falls at first, names and guidelines rise, and the other way round each turns", () => {
  assert.equal(ariaSort("certainty", false), "descending");
  assert.equal(ariaSort("certainty", true), "ascending");
  assert.equal(ariaSort("name", false), "ascending");
  assert.equal(ariaSort("name", true), "descending");
  assert.equal(ariaSort("guideline", false), "ascending");
  assert.equal(ariaSort("guideline", true), "descending");
});

test("lines stand in the order of problems, and courses of a problem keep theirs", () => {
  const lines = [
    { condition: "back", regions: [], course: 1 },
    { condition: "elbow", regions: [], course: 1 },
    { condition: "elbow", regions: [], course: 2 },
    { condition: "ankle", regions: [], course: 1 },
  ];

  const ordered = inOrderOf(lines, ["elbow", "ankle", "back"]).map(({ condition, course }) => `${condition} ${course}`);

  assert.deepEqual(ordered, ["elbow 1", "elbow 2", "ankle 1", "back 1"]);
});

test("the problems of some regions come first, each part in the order that was chosen", () => {
  const rows = sorted(ROWS, { column: 0, kind: "name", isReversed: true, language: "en" });

  const { here, elsewhere } = parted(rows, ["neck", "buttock", "jaw"]);

  assert.deepEqual(conditions(here), ["whiplash", "back"]);
  assert.deepEqual(conditions(elsewhere), ["zebra", "ankle"]);
});

test("a problem of two regions that are both chosen stands there once", () => {
  assert.deepEqual(conditions(parted(ROWS, ["lower-back", "buttock"]).here), ["back"]);
});

test("a region is its whole name, not a part of another one's", () => {
  assert.deepEqual(parted(ROWS, ["back"]).here, []);
});

test("without a region nothing comes first", () => {
  const { here, elsewhere } = parted(ROWS, []);

  assert.deepEqual([here, elsewhere], [[], ROWS]);
});
