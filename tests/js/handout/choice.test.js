import assert from "node:assert/strict";
import { test } from "node:test";
import {
  addressed,
  choiceOf,
  isConsultation,
  isFromOpener,
  MOST,
  placesAlone,
} from "../../../bodymap/assets/handout/choice.js";
import { createPlaces } from "../../../bodymap/assets/handout/places.js";

const NAMES = {
  "lower-back": "Lower back",
  buttock: "Buttock",
  "buttock-left": "Left buttock",
  "buttock-right": "Right buttock",
};
const { isKnown, regionOf, nameOf } = createPlaces(NAMES);

const STROKE = {
  view: "back",
  tool: "pen",
  colour: "blue",
  points: [
    [468, 900],
    [500, 950],
  ],
};

const CONSULTATION = {
  source: "bodymap-board",
  version: 1,
  type: "consultation",
  figure: "drawn",
  areas: ["lower-back", "buttock-right"],
  pain: { "lower-back": 6, "buttock-right": 0 },
  strokes: [STROKE],
  notes: "Walk",
  clinical: true,
};

/** @param {unknown} data */
function isTaken(data) {
  return isConsultation(data, { isKnown, figures: ["drawn", "sculpted"] });
}

/** @param {number} length @param {unknown} item */
function many(length, item) {
  return Array.from({ length }, () => item);
}

/** @param {object} change */
function stroked(change) {
  return { strokes: [STROKE, { ...STROKE, ...change }] };
}

test("a consultation as the board sends it is taken", () => {
  assert.equal(isTaken(CONSULTATION), true);
});

/** @type {[string, object][]} */
const ALSO_TAKEN = [
  ["the other figure", { figure: "sculpted" }],
  ["no place", { areas: [] }],
  ["a region whose side is not said", { areas: ["buttock"] }],
  ["as many places as can be", { areas: many(MOST.areas, "lower-back") }],
  ["the worst pain", { pain: { "lower-back": 10 } }],
  ["no pain marked", { pain: {} }],
  ["no line", { strokes: [] }],
  ["a straight line", stroked({ tool: "line" })],
  ["a dark line", stroked({ colour: "dark" })],
  ["an orange line", stroked({ colour: "orange" })],
  [
    "a line beside the body",
    stroked({
      points: [
        [-20, 0.5],
        [0, -1],
      ],
    }),
  ],
  ["a line of as many points as can be", stroked({ points: many(MOST.points, [1, 2]) })],
  ["as many lines as can be", { strokes: many(MOST.strokes, STROKE) }],
  ["no notes", { notes: "" }],
  ["as long notes as can be", { notes: "x".repeat(MOST.notes) }],
  ["simple wording", { clinical: false }],
];

for (const [what, change] of ALSO_TAKEN) {
  test(`so is one with ${what}`, () => {
    assert.equal(isTaken({ ...CONSULTATION, ...change }), true);
  });
}

/** @type {[string, object][]} */
const IGNORED = [
  ["of another source", { source: "somebody" }],
  ["of another version", { version: 2 }],
  ["of another type", { type: "hello" }],
  ["with a figure that the page does not have", { figure: "nobody" }],
  ["with a figure that is no text", { figure: ["drawn"] }],
  ["with places that are no list", { areas: "lower-back" }],
  ["with an unknown place", { areas: ["lower-back", "nowhere"] }],
  ["with a place that is a name of every object", { areas: ["constructor"] }],
  ["with a place that is no text", { areas: [["lower-back"]] }],
  ["with more places than a body has", { areas: many(MOST.areas + 1, "lower-back") }],
  ["without pain", { pain: undefined }],
  ["with pain that is nothing", { pain: null }],
  ["with pain that is a number", { pain: 6 }],
  ["with pain of an unknown place", { pain: { nowhere: 6 } }],
  ["with pain below 0", { pain: { "lower-back": -1 } }],
  ["with pain above 10", { pain: { "lower-back": 11 } }],
  ["with pain between two numbers", { pain: { "lower-back": 6.5 } }],
  ["with pain that is text", { pain: { "lower-back": "6" } }],
  ["with lines that are no list", { strokes: STROKE }],
  ["with more lines than a person draws", { strokes: many(MOST.strokes + 1, STROKE) }],
  ["with a line that is nothing", { strokes: [null] }],
  ["with a line that is text", { strokes: ["line"] }],
  ["with a line on no view", stroked({ view: 5 })],
  ["with a line of an unknown tool", stroked({ tool: "eraser" })],
  ["with a line of an unknown colour", stroked({ colour: "red" })],
  ["with a line whose points are no list", stroked({ points: "1,2 3,4" })],
  ["with a line of one point", stroked({ points: [[1, 2]] })],
  ["with a line of more points than a person draws", stroked({ points: many(MOST.points + 1, [1, 2]) })],
  ["with a point that is no pair", stroked({ points: [[1, 2], [3]] })],
  [
    "with a point of three numbers",
    stroked({
      points: [
        [1, 2],
        [3, 4, 5],
      ],
    }),
  ],
  ["with a point that is text", stroked({ points: [[1, 2], "34"] })],
  [
    "with a point of text",
    stroked({
      points: [
        [1, 2],
        [3, "4"],
      ],
    }),
  ],
  [
    "with a point that is not a number",
    stroked({
      points: [
        [1, 2],
        [3, Number.NaN],
      ],
    }),
  ],
  [
    "with a point far beside the body",
    stroked({
      points: [
        [1, 2],
        [3, -1e5],
      ],
    }),
  ],
  ["with notes that are no text", { notes: 5 }],
  ["with notes that no person typed", { notes: "x".repeat(MOST.notes + 1) }],
  ["with a wording that is no yes or no", { clinical: "yes" }],
];

for (const [what, change] of IGNORED) {
  test(`a message ${what} is ignored`, () => {
    assert.equal(isTaken({ ...CONSULTATION, ...change }), false);
  });
}

for (const data of [null, undefined, 5, "consultation", [], true]) {
  test(`a message that is ${JSON.stringify(data)} is ignored`, () => {
    assert.equal(isTaken(data), false);
  });
}

const OPENER = { name: "the board's window" };
const OWN = { opener: OPENER, origin: "https://clinic.example" };

test("the window that opened the handout may tell it what was marked", () => {
  assert.equal(isFromOpener({ source: OPENER, origin: "https://clinic.example" }, OWN), true);
});

test("another window may not", () => {
  assert.equal(isFromOpener({ source: { name: "another" }, origin: "https://clinic.example" }, OWN), false);
});

test("a page of another origin may not, in whichever window", () => {
  assert.equal(isFromOpener({ source: OPENER, origin: "https://other.example" }, OWN), false);
});

test("nobody may where no window opened it", () => {
  const own = { ...OWN, opener: null };

  assert.equal(isFromOpener({ source: null, origin: "https://clinic.example" }, own), false);
});

test("an address names its places, each once, in its order", () => {
  assert.deepEqual(addressed("#buttock-left+lower-back+buttock-left", isKnown), ["buttock-left", "lower-back"]);
});

test("a plus too much in an address is as if it were not there", () => {
  assert.deepEqual(addressed("#+buttock-left++lower-back+", isKnown), ["buttock-left", "lower-back"]);
});

test("an address without places names none", () => {
  assert.deepEqual(addressed("", isKnown), []);
  assert.deepEqual(addressed("#", isKnown), []);
  assert.deepEqual(addressed("#+", isKnown), []);
});

test("an address with an unknown place names none", () => {
  assert.deepEqual(addressed("#lower-back+nowhere", isKnown), []);
  assert.deepEqual(addressed("#constructor", isKnown), []);
});

test("an address with more places than a body has names none", () => {
  const ids = Array.from({ length: MOST.areas + 1 }, (_, number) => `place-${number}`);
  const places = createPlaces(Object.fromEntries(ids.map((id) => [id, id])));

  assert.equal(addressed(`#${ids.slice(1).join("+")}`, places.isKnown).length, MOST.areas);
  assert.deepEqual(addressed(`#${ids.join("+")}`, places.isKnown), []);
});

test("a place belongs to its region, and a region to itself", () => {
  assert.equal(regionOf("buttock-left"), "buttock");
  assert.equal(regionOf("buttock"), "buttock");
  assert.equal(regionOf("lower-back"), "lower-back");
});

test("a region whose name ends like a side is no side of another", () => {
  assert.equal(createPlaces({ "turn-left": "Turn left" }).regionOf("turn-left"), "turn-left");
});

test("within a sentence a place's name starts small", () => {
  assert.equal(nameOf("lower-back"), "lower back");
});

test("a choice has each place of a consultation once", () => {
  assert.ok(isConsultation(CONSULTATION, { isKnown, figures: ["drawn"] }));
  const { areas, pain, notes } = choiceOf({ ...CONSULTATION, areas: ["lower-back", "buttock-right", "lower-back"] });

  assert.deepEqual(areas, ["lower-back", "buttock-right"]);
  assert.deepEqual(
    [...pain],
    [
      ["lower-back", 6],
      ["buttock-right", 0],
    ],
  );
  assert.equal(notes, "Walk");
});

test("places from an address leave what was typed", () => {
  assert.equal(placesAlone(["jaw"], "drawn").notes, null);
});
