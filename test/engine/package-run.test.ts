// Cases that end their engine: after others they get a process of their own, and only one.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { requireHosts } from "../host/driver.js";
import { engines } from "./engine.js";
import { runCasesInEngine } from "./package-run.js";

requireHosts();

const state = `let count = 0;\nexport function next() { return count++; }\n`;
const counted = `import { next } from "state.mjs";\nexport function run(report) { report(JSON.stringify({ value: next() })); }\n`;
const afterOthers = `import { next } from "state.mjs";
export function run(report) { if (next() > 0) Qt.quit(); else report(JSON.stringify({ value: "alone" })); }
`;
const always = `export function run(report) { Qt.quit(); }\n`;

for (const engine of engines()) {
  const test = suite(`cases on ${engine.name}`);
  test("that end the engine are tried once more by themselves", async () => {
    const codes = { first: counted, late: afterOthers, ends: always, last: counted };
    const bundles = Object.entries(codes).map(([name, code]) => ({ name, code, warnings: [] }));
    const outcomes = await runCasesInEngine(engine, bundles, { shared: { "state.mjs": state } });
    assert.equal(outcomes.get("first"), { json: "0" });
    assert.equal(outcomes.get("late"), { json: '"alone"', isSecondTry: true });
    assert.equal(outcomes.get("ends"), { error: "ended the engine" });
    assert.equal(outcomes.get("last"), { json: "0" });
  });
  test("that end it after others and by themselves have failed", async () => {
    const codes = { first: counted, ends: always };
    const bundles = Object.entries(codes).map(([name, code]) => ({ name, code, warnings: [] }));
    const outcomes = await runCasesInEngine(engine, bundles, { shared: { "state.mjs": state } });
    assert.equal(outcomes.get("ends"), { error: "ended the engine", isSecondTry: true });
  });
  test.run();
}
