/** Runs a package's tests in Node and in the engines and compares, test by test. */
import { writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Engine } from "../../test/engine/engine.js";
import { type CaseOutcome, runCasesInEngine, runCasesInNode } from "../../test/engine/package-run.js";
import { bundleSuite } from "./bundle.js";
import type { Checkout } from "./checkouts.js";
import type { TestOutcome } from "./shims/registry.js";

export interface Difference {
  readonly file: string;
  /** Absent where the whole file is concerned. */
  readonly test?: string;
  readonly text: string;
  /** How many tests it concerns. */
  readonly tests: number;
}

export interface SuiteReport {
  /** Test files of which at least one test passes in Node. */
  readonly files: number;
  /** Tests that pass in Node. */
  readonly passed: number;
  /** What does not pass in Node, and why. */
  readonly notCounted: readonly string[];
  readonly engines: readonly { readonly engine: string; readonly differences: readonly Difference[] }[];
}

/** How long a file's tests may take, in milliseconds. */
const LIMIT = 60_000;

/** Widgets don't have these, and are told so when building: a test that needs them is none for V4. */
const ABSENT = `for (const name of "${"Buffer process global setImmediate clearImmediate Intl BigInt BigInt64Array BigUint64Array SharedArrayBuffer Atomics WebAssembly"}".split(" ")) delete globalThis[name];
`;

/** `folder` is for the bundles that Node runs. */
export async function compareSuite(
  checkout: Checkout,
  engines: readonly Engine[],
  folder: string,
): Promise<SuiteReport> {
  writeFileSync(join(folder, "absent.mjs"), ABSENT);
  const modern = await bundleSuite(checkout, false);
  for (const [name, code] of Object.entries(modern.shared)) writeFileSync(join(folder, name), code);
  const cases = [...modern.entries].map(([file, code], index) => {
    const path = join(folder, `p${index}.mjs`);
    writeFileSync(path, `import "./absent.mjs";\n${code}`);
    return { name: file, path };
  });
  const inNode = await runCasesInNode(cases, { limit: LIMIT });
  const passing = new Map<string, readonly TestOutcome[]>();
  const notCounted: string[] = [];
  // Files that share modules can do things to one another, so the engines run what Node has run.
  const ran: string[] = [];
  for (const [file, outcome] of inNode) {
    const tests = testsOf(outcome);
    const name = relative(checkout.folder, file);
    if (typeof tests === "string") notCounted.push(`${tests} (${name})`);
    else {
      ran.push(file);
      const passed = tests.filter(({ error }) => error === undefined);
      if (passed.length > 0) passing.set(file, passed);
      for (const one of tests) if (one.error !== undefined) notCounted.push(`${one.error} (${name}: ${one.name})`);
    }
  }
  const report = { files: passing.size, passed: sum(passing.values()), notCounted };
  if (passing.size === 0) return { ...report, engines: [] };
  const compiled = await bundleSuite({ ...checkout, tests: ran }, true);
  const bundles = [...compiled.entries].map(([name, code]) => ({ name, code, warnings: [], packages: [] }));
  const found: SuiteReport["engines"][number][] = [];
  for (const engine of engines) {
    const outcomes = await runCasesInEngine(engine, bundles, { shared: compiled.shared, limit: LIMIT });
    found.push({
      engine: engine.name,
      differences: [...passing].flatMap(([file, tests]) => differences(file, tests, outcomes.get(file)!)),
    });
  }
  return { ...report, engines: found };
}

const sum = (files: Iterable<readonly TestOutcome[]>): number =>
  [...files].reduce((count, tests) => count + tests.length, 0);

const testsOf = (outcome: CaseOutcome): readonly TestOutcome[] | string =>
  "error" in outcome ? outcome.error.split("\n")[0]! : (JSON.parse(outcome.json) as TestOutcome[]);

/** Tests of one name are told apart by their order. */
export function differences(file: string, passed: readonly TestOutcome[], outcome: CaseOutcome): Difference[] {
  if ("error" in outcome) {
    const where = outcome.stack?.split("\n").slice(0, 3).join(" ← ") ?? "";
    return [{ file, text: `${outcome.error} ${where}`, tests: passed.length }];
  }
  const left = JSON.parse(outcome.json) as TestOutcome[];
  const all: Difference[] = [];
  for (const { name, notes } of passed) {
    const at = left.findIndex((one) => one.name === name);
    const [own] = at === -1 ? [] : left.splice(at, 1);
    const text = differs(notes, own);
    if (text !== undefined) all.push({ file, test: name, text, tests: 1 });
  }
  return all;
}

function differs(notes: readonly string[] | undefined, own: TestOutcome | undefined): string | undefined {
  if (own === undefined) return "was not run";
  if (own.error !== undefined) return own.error;
  const index = (notes ?? []).findIndex((text, at) => text !== own.notes?.[at]);
  return index === -1 ? undefined : `saw ${own.notes?.[index]} instead of ${notes![index]}`;
}
