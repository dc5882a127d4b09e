import assert from "node:assert/strict";
import { test } from "node:test";
import { createChoice, namesArea } from "../../bodymap/assets/map/diagram/choice.js";

const NAMES = new Map([
  ["shoulder", "Shoulder"],
  ["shoulder-left", "Left shoulder"],
  ["shoulder-right", "Right shoulder"],
  ["lower-back", "Lower back"],
]);

function choiceAt(/** @type {{ now: number }} */ clock) {
  return createChoice(NAMES, { now: () => clock.now });
}

test("an id names an area itself, or the region that it is a side of", () => {
  assert.equal(namesArea("shoulder-left", "shoulder-left"), true);
  assert.equal(namesArea("shoulder", "shoulder-left"), true);
  assert.equal(namesArea("shoulder-right", "shoulder-left"), false);
  assert.equal(namesArea("should", "shoulder-left"), false);
});

test("nothing is chosen at first, and nothing is fresh", () => {
  const choice = choiceAt({ now: 0 });

  assert.deepEqual(choice.ids(), []);
  assert.equal(choice.isEmpty(), true);
  assert.equal(choice.isFresh(), false);
});

test("unknown ids are as if they were not there, and each id counts once", () => {
  const choice = choiceAt({ now: 0 });

  assert.equal(choice.change(["tail", "lower-back", "lower-back"]), true);
  assert.deepEqual(choice.ids(), ["lower-back"]);
});

test("the same choice is no change, and the list stays the same one", () => {
  const choice = choiceAt({ now: 0 });
  choice.change(["lower-back"]);
  const before = choice.ids();

  assert.equal(choice.change(["lower-back", "tail"]), false);
  assert.equal(choice.ids(), before);
});

test("a choice is fresh for 400 ms, and one that is no change does not make it so", () => {
  const clock = { now: 1000 };
  const choice = choiceAt(clock);
  choice.change(["lower-back"]);

  clock.now = 1400;
  assert.equal(choice.isFresh(), true);
  clock.now = 1401;
  choice.change(["lower-back"]);
  assert.equal(choice.isFresh(), false);
});

test("a region covers both its sides; a side covers itself alone", () => {
  const choice = choiceAt({ now: 0 });
  choice.change(["shoulder"]);

  assert.deepEqual([choice.covers("shoulder-left"), choice.covers("shoulder-right")], [true, true]);
  choice.change(["shoulder-left"]);
  assert.deepEqual([choice.covers("shoulder-left"), choice.covers("shoulder-right")], [true, false]);
});

test("an area is named as it was chosen", () => {
  const choice = choiceAt({ now: 0 });
  choice.change(["shoulder"]);

  assert.equal(choice.nameAsChosen("shoulder-left"), "Shoulder");
  assert.equal(choice.nameAsChosen("lower-back"), "Lower back");
});

test("several are named in their order", () => {
  assert.equal(choiceAt({ now: 0 }).label(["lower-back", "shoulder-left"]), "Lower back, Left shoulder");
});
