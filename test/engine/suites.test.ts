// The bench of packages' own tests: stand-ins for the frameworks, in Node and, compiled, on both engines.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { checkoutsIn } from "../../bench/suites/checkouts.js";
import { compareSuite, differences } from "../../bench/suites/compare.js";
import { engines } from "./engine.js";

const test = suite("suites bench");
const folder = fileURLToPath(new URL("fixtures/suites/", import.meta.url));

test("a suite in each style passes and fails alike everywhere", async () => {
  const [checkout] = checkoutsIn(folder, () => true);
  assert.is(`${checkout!.name} ${checkout!.version}`, "tiny 1.2.3");
  assert.equal(
    checkout!.tests.map((path) => relative(checkout!.folder, path)),
    ["ava.js", "mocha.js", "node.js", "tape.cjs", "uvu.js", "vitest.test.ts"].map((name) => `test/${name}`),
  );
  const bundles = mkdtempSync(`${tmpdir()}/plasmoid-suite-`);
  try {
    const report = await compareSuite(checkout!, engines(), bundles);
    assert.equal(report.notCounted.slice().sort(), [
      "AssertionError: 2 toBe 3 (test/vitest.test.ts: matchers › fail)",
      "AssertionError: 3 the same as 4 (test/uvu.js: fails)",
      "AssertionError: Set {1} the same as Set {2} (test/ava.js: fails)",
      "AssertionError: [1, 2] alike [1, 3] (test/tape.cjs: fails)",
      'AssertionError: [1] the same as ["1"] (test/node.js: group › fails)',
      "Error: told (test/mocha.js: mocha › fails when it is told so)",
    ]);
    assert.is(report.files, 6);
    assert.is(report.passed, 18);
    for (const { engine, differences: found } of report.engines) assert.equal(found, [], engine);
  } finally {
    rmSync(bundles, { recursive: true });
  }
});

test("what an engine does otherwise is told test by test", () => {
  const passed = [{ name: "a" }, { name: "b", notes: ["1", "2"] }, { name: "c" }, { name: "a" }];
  const value = [{ name: "a" }, { name: "b", notes: ["1", "3"] }, { name: "a", error: "TypeError: no" }];
  assert.equal(differences("f", passed, { json: JSON.stringify(value) }), [
    { file: "f", test: "b", text: "saw 3 instead of 2", tests: 1 },
    { file: "f", test: "c", text: "was not run", tests: 1 },
    { file: "f", test: "a", text: "TypeError: no", tests: 1 },
  ]);
  assert.is(differences("f", passed, { error: "ended the engine" })[0]?.tests, 4);
});

test.run();
