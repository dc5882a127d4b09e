import assert from "node:assert/strict";
import { test } from "node:test";
import { inOrder } from "../../../bodymap/assets/handout/listed.js";

const LISTED = {
  elbow: [["tennis-elbow", "overuse"], ["tightness"], ["arthritis"]],
  neck: [["neck-pain", "arthritis"], ["knots", "tightness"], []],
};

test("problems of one place stand in its order", () => {
  assert.deepEqual(inOrder(["elbow"], LISTED), ["tennis-elbow", "overuse", "tightness", "arthritis"]);
});

test("those of several places come before general ones, each once", () => {
  assert.deepEqual(inOrder(["elbow", "neck"], LISTED), [
    "tennis-elbow",
    "overuse",
    "neck-pain",
    "arthritis",
    "tightness",
    "knots",
  ]);
});

test("a place without problems adds none", () => {
  assert.deepEqual(inOrder(["chest"], LISTED), []);
});
