import assert from "node:assert/strict";
import { test } from "node:test";
import { mayEmbed } from "../../bodymap/assets/embed/may-embed.js";

const SERVED = {
  own: "https://map.example",
  isFile: false,
  embedders: ["https://clinic.example", "https://*.hospital.example"],
};

for (const [origin, may] of /** @type {[string, boolean][]} */ ([
  ["https://map.example", true],
  ["https://clinic.example", true],
  ["https://clinic.example.evil.example", false],
  ["http://clinic.example", false],
  ["https://www.clinic.example", false],
  ["https://a.hospital.example", true],
  ["https://a.b.hospital.example", true],
  ["https://hospital.example", false],
  ["https://evilhospital.example", false],
  ["http://a.hospital.example", false],
  ["null", false],
  ["", false],
])) {
  test(`${origin || "no origin"} may ${may ? "" : "not "}show the map`, () => {
    assert.equal(mayEmbed(origin, SERVED), may);
  });
}

test("a map on a disk may be shown by a page on it", () => {
  assert.equal(mayEmbed("null", { own: "null", isFile: true, embedders: [] }), true);
  assert.equal(mayEmbed("https://clinic.example", { own: "null", isFile: true, embedders: [] }), false);
});
