import assert from "node:assert/strict";
import { test } from "node:test";
import { isTheme } from "../../bodymap/assets/shared/options.js";

test("auto, light and dark are themes, and nothing else is", () => {
  for (const theme of ["auto", "light", "dark"]) assert.equal(isTheme(theme), true);
  for (const theme of ["", "Dark", "darker", "light dark", null, undefined, ["dark"], 1])
    assert.equal(isTheme(theme), false);
});
