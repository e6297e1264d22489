// How much of test262 V4 passes, uncompiled and compiled:
//
//   npm run bench -- conformance --test262 DIR [--seed N --count N | --list FILE] [--minutes N] [--no-raw]
//     [--out FILE] [--docs FILE] [--results FILE]
//
// DIR is a checkout of tc39/test262. Of its positive tests for features up to ES2024, without Intl, Temporal, Atomics,
// BigInt and realms, those are counted that Node passes. --count is how many of these are drawn; without it all are
// run. No test is begun after --minutes. --out takes the failures, each in a line; --docs writes the report into a
// Markdown file, between `<!-- sample SEED -->` or `<!-- all -->` and `<!-- end -->`. --results keeps what each test gave,
// as it comes, and takes what is there instead of running the test again: a run that was ended goes on, and a sample is
// drawn from a run of all.
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { buildRunners } from "./conformance/engines.js";
import type { Result } from "./conformance/outcome.js";
import { runTests } from "./conformance/pool.js";
import { causes, details, failuresOf, summary, withReport } from "./conformance/report.js";
import { isWanted, listedPaths, readTest, shuffled, testPaths } from "./conformance/selection.js";
import type { Bench, BenchOptions } from "./run.js";

/** Of processor time, for one program. */
const SECONDS = 60;

const bench: Bench = async (options) => {
  const test262 = options.test262;
  if (!test262) {
    console.log("needs --test262 DIR, a checkout of tc39/test262\n");
    return undefined;
  }
  if (!existsSync(join(test262, "harness/assert.js"))) throw new Error(`${test262} is no checkout of tc39/test262`);
  const { paths, count } = selectedPaths(test262, options);
  // Chroots share /tmp and nothing else.
  const folder = mkdtempSync("/tmp/plasmoid-test262-");
  try {
    const engines = await buildRunners(folder);
    const names = engines.map(({ name }) => name);
    const start = performance.now();
    const minutes = Number(options.minutes ?? Infinity);
    const passed = (results: readonly Result[]): number => results.filter(({ node }) => node.status === "pass").length;
    const known = knownResults(options.results);
    const keep = (made: readonly Result[]): void => {
      for (const result of made) known.set(result.path, result);
      if (options.results) appendFileSync(options.results, made.map((one) => `${JSON.stringify(one)}\n`).join(""));
    };
    if (!isEnough(paths, known, count))
      await runTests(
        { test262, engines, withRaw: options["no-raw"] === undefined, seconds: SECONDS },
        paths.filter((path) => !known.has(path)),
        Number(options.processes) || availableParallelism(),
        () => isEnough(paths, known, count) || performance.now() - start > minutes * 60_000,
        keep,
      );
    const end = paths.findIndex((path) => !known.has(path));
    const run = end === -1 ? paths : paths.slice(0, end);
    const results = firstPassing(
      run.map((path) => known.get(path)!),
      count,
    );
    const failures = failuresOf(test262, results);
    const report = `${summary(results, names)}\n\n${causes(failures, names, passed(results))}\n`;
    console.log(`${report}\n${Math.round((performance.now() - start) / 1000)} s`);
    if (options.docs) {
      const sample = options.count === undefined ? "all" : `sample ${options.seed ?? 1}`;
      writeFileSync(options.docs, withReport(readFileSync(options.docs, "utf8"), sample, report));
    }
    if (options.out) writeFileSync(options.out, details(failures));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return undefined;
};

function selectedPaths(test262: string, options: BenchOptions): { paths: string[]; count: number } {
  const wanted = (list: readonly string[]): string[] => list.filter((path) => isWanted(readTest(test262, path)));
  if (options.list) return { paths: wanted(listedPaths(readFileSync(options.list, "utf8"))), count: Infinity };
  const all = wanted(testPaths(test262));
  if (options.count === undefined) return { paths: all, count: Infinity };
  const seed = Number(options.seed ?? 1);
  console.log(`seed ${seed}`);
  return { paths: shuffled(all, seed), count: Number(options.count) };
}

/** By path: what a file of results holds, each in a line as JSON. */
function knownResults(file: string | undefined): Map<string, Result> {
  const text = file && existsSync(file) ? readFileSync(file, "utf8") : "";
  const results = text.split("\n").flatMap((line) => (line === "" ? [] : (JSON.parse(line) as Result)));
  return new Map(results.map((result) => [result.path, result]));
}

/** Whether so many of the first tests pass in Node, none of those before them being left out. */
function isEnough(paths: readonly string[], known: ReadonlyMap<string, Result>, count: number): boolean {
  let passed = 0;
  for (const path of paths) {
    const result = known.get(path);
    if (!result || passed >= count) break;
    if (result.node.status === "pass") passed++;
  }
  return passed >= count;
}

/** Up to the last test that is needed: which were run beyond it depends on how fast the processes are. */
function firstPassing(results: readonly Result[], count: number): readonly Result[] {
  let passed = 0;
  const end = results.findIndex(({ node }) => node.status === "pass" && ++passed >= count);
  return end === -1 ? results : results.slice(0, end + 1);
}

export default bench;
