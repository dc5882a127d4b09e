import assert from "node:assert/strict";
import { test } from "node:test";
import { chosenOptions, frameSnippet, policyFor, scriptSnippet } from "../../bodymap/assets/setup/snippet.js";

const BASE = "https://map.example/body/";

/** @param {Record<string, string>} values */
function chosen(values) {
  return chosenOptions((name) => values[name] || "");
}

test("options stand in one order, without what is empty", () => {
  const options = chosen({ events: "select", region: "elbow-left", theme: " ", width: "420" });

  assert.deepEqual(Object.entries(options), [
    ["region", "elbow-left"],
    ["width", "420"],
    ["events", "select"],
  ]);
});

test("a colour is written with its #, and one that is too faint or none is left out", () => {
  assert.deepEqual(chosen({ accent: "8A2A5B" }), { accent: "#8a2a5b" });
  assert.deepEqual(chosen({ accent: "#ffee00" }), {});
  assert.deepEqual(chosen({ accent: "blue" }), {});
});

test("the script's lines hold the options as attributes", () => {
  assert.equal(
    scriptSnippet(BASE, { region: "elbow-left", width: "420" }),
    '<div data-bodymap data-bodymap-region="elbow-left" data-bodymap-width="420"></div>\n' +
      '<script async src="https://map.example/body/embed.js"></script>',
  );
});

test("a frame's options stand in its address, but for its width; it gets no events", () => {
  const lines = frameSnippet(BASE, { region: "elbow-left", accent: "#8a2a5b", width: "420", events: "select" }, "Map");

  assert.match(
    lines,
    /^<iframe src="https:\/\/map\.example\/body\/embed\/\?region=elbow-left&amp;accent=%238a2a5b" title="Map"\n/,
  );
  assert.match(lines, /style="border:0;width:100%;max-width:420px"><\/iframe>$/);
});

test("a frame without options has a plain address", () => {
  assert.match(
    frameSnippet(BASE, {}, "Map"),
    /src="https:\/\/map\.example\/body\/embed\/" .*style="border:0;width:100%"/s,
  );
});

test("words that look like markup stay words", () => {
  assert.match(frameSnippet(BASE, {}, '"><b>&'), /title="&quot;>&lt;b>&amp;"/);
  assert.match(scriptSnippet(BASE, { region: '"<' }), /region="&quot;&lt;"/);
});

test("the content policy of a site names the map's origin, and its script where there is one", () => {
  assert.equal(policyFor(BASE, true), "frame-src https://map.example");
  assert.equal(policyFor(BASE, false), "frame-src https://map.example; script-src https://map.example");
});
