import assert from "node:assert/strict";
import { test } from "node:test";
import { codePath } from "../../../bodymap/assets/handout/code-path.js";

test("each black module is a square, row by row, inside an empty edge of four", () => {
  // 3 by 3: black, white, black; white, black, white; white, white, black
  const bits = Buffer.from([0b10101000, 0b10000000]).toString("base64");

  assert.equal(codePath(bits, 3), "M4 4h1v1h-1zM6 4h1v1h-1zM5 5h1v1h-1zM6 6h1v1h-1z");
});
