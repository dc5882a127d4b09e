import assert from "node:assert/strict";
import { test } from "node:test";
import { domId, idsOf } from "../../bodymap/assets/dash/nodes.js";

test("an id of Dash may be an object, whose keys are sorted", () => {
  assert.equal(domId("map"), "map");
  assert.equal(domId({ part: "diagram", aio_id: "a" }), '{"aio_id":"a","part":"diagram"}');
  assert.equal(domId(undefined), undefined);
});

test("no text is no choice", () => {
  assert.deepEqual(idsOf(""), []);
  assert.deepEqual(idsOf("elbow-left+knee"), ["elbow-left", "knee"]);
});
