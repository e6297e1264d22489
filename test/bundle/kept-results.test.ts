import assert from "node:assert/strict";
import { test } from "uvu";
import { LastResults } from "../../src/bundle/index.js";

const never = (): never => {
  throw new Error("it was made again");
};

test("a file's last result is found by all that it was made from", async () => {
  const results = new LastResults();
  assert.equal(
    results.get("stage", ["a.ts", "one"], () => 1),
    1,
  );
  assert.equal(
    results.get("other stage", ["a.ts", "one"], () => 2),
    2,
  );
  assert.equal(
    results.get("stage", ["b.ts", "one"], () => 3),
    3,
  );
  assert.equal(results.get("stage", ["a.ts", "one"], never), 1);
  assert.equal(await results.wait("later", ["a.ts", "one"], async () => 4), 4);
  assert.equal(await results.wait("later", ["a.ts", "one"], never), 4);
  assert.equal(
    results.get("stage", ["a.ts", "two"], () => 5),
    5,
  );
  assert.equal(
    results.get("stage", ["a.ts", "one"], () => 6),
    6,
    "one is kept for each file",
  );
});

test("what is not good is made again, and what was good before it is kept", () => {
  const results = new LastResults();
  const isGood = (found: readonly string[]): boolean => found.length === 0;
  results.get("stage", ["a.ts", "good"], () => [], isGood);
  assert.deepEqual(
    results.get("stage", ["a.ts", "bad"], () => ["wrong"], isGood),
    ["wrong"],
  );
  assert.deepEqual(
    results.get("stage", ["a.ts", "bad"], () => ["wrong again"], isGood),
    ["wrong again"],
  );
  assert.deepEqual(results.get("stage", ["a.ts", "good"], never, isGood), []);
});

test.run();
