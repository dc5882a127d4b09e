import assert from "node:assert/strict";
import { test } from "node:test";
import { commandOf, idsOfArea, reportOf } from "../../bodymap/assets/embed/messages.js";

const COMMAND = { target: "bodymap", version: 1, type: "select", id: "bodymap-1", area: "elbow-left" };
const REPORT = { source: "bodymap", version: 1, type: "height", id: "bodymap-1", height: 700, top: 12 };

test("a command to the frame is read", () => {
  const { type, id, area } = COMMAND;

  assert.deepEqual(commandOf(COMMAND), { type, id, area, view: undefined, theme: undefined });
});

test("a report of the frame is read, with what it tells apart", () => {
  assert.deepEqual(reportOf(REPORT), {
    report: { type: "height", id: "bodymap-1" },
    detail: { height: 700, top: 12 },
  });
});

for (const [what, wrong] of /** @type {[string, unknown][]} */ ([
  ["nothing", undefined],
  ["null", null],
  ["a text", "bodymap"],
  ["a number", 1],
  ["a list", []],
  ["another's message", { ...COMMAND, ...REPORT, target: "other", source: "other" }],
  ["another version", { ...COMMAND, ...REPORT, version: 2 }],
  ["a version in words", { ...COMMAND, ...REPORT, version: "1" }],
  ["no id", { ...COMMAND, ...REPORT, id: undefined }],
  ["an id that is no text", { ...COMMAND, ...REPORT, id: 1 }],
  ["a type that is no text", { ...COMMAND, ...REPORT, type: ["select"] }],
])) {
  test(`${what} is no message`, () => {
    assert.equal(commandOf(wrong), null);
    assert.equal(reportOf(wrong), null);
  });
}

test("a message of one side is none of the other", () => {
  assert.equal(commandOf(REPORT), null);
  assert.equal(reportOf(COMMAND), null);
});

test("an area names ids as an address does; what is no text names none", () => {
  assert.deepEqual(idsOfArea("elbow-left+knee"), ["elbow-left", "knee"]);
  assert.deepEqual(idsOfArea(""), []);
  assert.deepEqual(idsOfArea(["elbow-left"]), []);
  assert.deepEqual(idsOfArea(undefined), []);
});
