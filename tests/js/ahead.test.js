import assert from "node:assert/strict";
import { test } from "node:test";
import { ahead } from "../../bodymap/assets/map/diagram/ahead.js";

const HERE = { x: 0, y: 0 };

test("the nearest thing in the direction is given, for each of the four", () => {
  const [right, left, below, above] = [
    { x: 10, y: 1 },
    { x: -10, y: 1 },
    { x: 1, y: 10 },
    { x: 1, y: -10 },
  ];
  const things = [right, left, below, above, { x: 30, y: 0 }];

  assert.equal(ahead(HERE, things, [1, 0]), right);
  assert.equal(ahead(HERE, things, [-1, 0]), left);
  assert.equal(ahead(HERE, things, [0, 1]), below);
  assert.equal(ahead(HERE, things, [0, -1]), above);
});

test("what lies straight ahead wins over what is nearer but lies aside", () => {
  const straight = { x: 20, y: 0 };
  const aside = { x: 10, y: 8 };

  assert.equal(ahead(HERE, [aside, straight], [1, 0]), straight);
});

test("what lies three times further aside than ahead is not ahead", () => {
  assert.equal(ahead(HERE, [{ x: 10, y: 30 }], [1, 0]), undefined);
  assert.deepEqual(ahead(HERE, [{ x: 10, y: 29 }], [1, 0]), { x: 10, y: 29 });
});

test("what lies behind, and the thing itself, are not ahead", () => {
  assert.equal(ahead(HERE, [HERE, { x: -5, y: 0 }], [1, 0]), undefined);
});
