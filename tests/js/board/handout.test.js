import assert from "node:assert/strict";
import { test } from "node:test";
import { isHello } from "../../../bodymap/assets/board/handout.js";

const HELLO = { source: "bodymap-handout", version: 1, type: "hello" };

test("the handout's question is answered", () => {
  assert.equal(isHello(HELLO), true);
});

for (const wrong of [{ source: "bodymap-board" }, { version: 2 }, { version: "1" }, { type: "consultation" }]) {
  test(`a message with ${JSON.stringify(wrong)} is not`, () => {
    assert.equal(isHello({ ...HELLO, ...wrong }), false);
  });
}

for (const wrong of [null, undefined, 1, "hello", []]) {
  test(`neither is ${JSON.stringify(wrong)}`, () => {
    assert.equal(isHello(wrong), false);
  });
}
