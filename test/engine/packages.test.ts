// npm packages, unmodified, as test/packages uses them: what they give in Node they give on both engines.
import { fileURLToPath } from "node:url";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { requireHosts } from "../host/driver.js";
import { engines } from "./engine.js";
import { type Bundle, bundleCase, casesOf, install } from "./package-cases.js";
import { compare, describeDifference, isKnown, runCasesInEngine, runCasesInNode } from "./package-run.js";

requireHosts();

const folder = fileURLToPath(new URL("../packages/", import.meta.url));
const problem = await install(folder);
if (problem !== undefined) {
  const test = suite("npm packages");
  test("are installed", () => console.log(`SKIPPED: ${problem}`));
  test.run();
} else {
  const cases = casesOf(folder);
  const bundles: Bundle[] = [];
  for (const one of cases) bundles.push(await bundleCase(one));
  const inNode = await runCasesInNode(cases);
  for (const engine of engines()) {
    const outcomes = await runCasesInEngine(engine, bundles);
    const test = suite(`npm packages on ${engine.name}`);
    for (const { name } of bundles)
      test(name, () => {
        const expected = inNode.get(name)!;
        assert.not("error" in expected, `in Node: ${"error" in expected ? expected.error : ""}`);
        if (isKnown(name, engine.qt)) return;
        const outcome = outcomes.get(name)!;
        if (outcome.isSecondTry) console.log(`${name} ended ${engine.name} among the others: run again by itself`);
        assert.is(compare(expected, outcome), "same", describeDifference(expected, outcome));
      });
    test.run();
  }
}
