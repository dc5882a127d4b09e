import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { built } from "../../bodymap/assets/build.mjs";

const DIST = new URL("../../bodymap/assets/dist/", import.meta.url);

test("dist holds what the sources of today make, and nothing else: else run npm run build", async () => {
  const files = await built();

  assert.deepEqual(readdirSync(DIST).sort(), [...files.keys()].sort());
  for (const [name, text] of files) assert.equal(readFileSync(new URL(name, DIST), "utf8") === text, true, name);
});
