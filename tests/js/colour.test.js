import assert from "node:assert/strict";
import { test } from "node:test";
import { contrastOf, hexOf, READABLE } from "../../bodymap/assets/shared/colour.js";

test("a colour may have its # or not, and is written in small letters with it", () => {
  assert.equal(hexOf("#8A2A5b"), "#8a2a5b");
  assert.equal(hexOf("8a2a5b"), "#8a2a5b");
});

for (const text of ["", "#", "#8a2a5", "#8a2a5b0", "##8a2a5b", "red", "#8a2a5g", " #8a2a5b"]) {
  test(`"${text}" is no colour, and has no contrast`, () => {
    assert.equal(hexOf(text), "");
    assert.equal(contrastOf(text), 0);
  });
}

test("contrast is that of WCAG, with the light page", () => {
  assert.ok(Math.abs(contrastOf("#8a2a5b") - 8) < 0.05);
  assert.ok(Math.abs(contrastOf("#000000") - 20.4) < 0.1);
  assert.ok(Math.abs(contrastOf("#fdfcfa") - 1) < 1e-9);
});

test("a faint grey is below what words need, a darker one above", () => {
  assert.ok(contrastOf("#777777") < READABLE);
  assert.ok(contrastOf("#6f6f6f") > READABLE);
});
