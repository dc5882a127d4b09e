import assert from "node:assert/strict";
import { test } from "node:test";
import { originOf } from "../../bodymap/assets/setup/check.js";

for (const [address, origin] of [
  ["https://clinic.example/page?x=1", "https://clinic.example"],
  ["http://clinic.example:8080", "http://clinic.example:8080"],
  ["clinic.example", ""],
  ["ftp://clinic.example", ""],
  ["javascript:alert(1)", ""],
  ["", ""],
]) {
  test(`"${address}" is ${origin ? `of ${origin}` : "no address of the web"}`, () => {
    assert.equal(originOf(address), origin);
  });
}
