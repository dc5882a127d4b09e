import assert from "node:assert/strict";
import { test } from "node:test";
import { hashOf, idsOf, replaces } from "../../bodymap/assets/map/address.js";

test("ids are joined by + after the #, and read again", () => {
  assert.equal(hashOf(["shoulder-left", "neck-back"]), "#shoulder-left+neck-back");
  assert.deepEqual(idsOf("shoulder-left+neck-back"), ["shoulder-left", "neck-back"]);
});

test("nothing chosen leaves nothing in the address", () => {
  assert.equal(hashOf([]), "");
  assert.deepEqual(idsOf(""), []);
  assert.deepEqual(idsOf("+elbow+"), ["elbow"]);
});

test("a press adds to the history, arrows do not, and a frame never does", () => {
  assert.equal(replaces("press", false), false);
  assert.equal(replaces("clear", false), false);
  assert.equal(replaces("key", false), true);
  assert.equal(replaces("press", true), true);
});
