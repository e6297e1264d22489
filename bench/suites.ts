// What npm packages' own tests find in V4: npm run bench -- suites --packages DIR [--only NAME,…] [--details] [--table]
//
// DIR holds checkouts, and beside each NAME a NAME.suite.json that says which of its files are tests
// (bench/suites/checkouts.ts). What passes in Node has to pass in the engines, compiled.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { engines } from "../test/engine/engine.js";
import type { Bench } from "./run.js";
import { type Checkout, checkoutsIn } from "./suites/checkouts.js";
import { compareSuite, type Difference, type SuiteReport } from "./suites/compare.js";

const bench: Bench = async ({ packages, only, out, ...options }) => {
  if (!packages) {
    console.log("It needs --packages DIR, a folder of checkouts.");
    return undefined;
  }
  const names = only?.split(",");
  const checkouts = checkoutsIn(resolve(packages), (name) => !names || names.includes(name));
  const header = ["package", "version", "files", "pass in Node", ...engines().map(({ name }) => `pass on ${name}`)];
  const rows: string[][] = [];
  for (const checkout of checkouts) {
    const folder = mkdtempSync(join(tmpdir(), "plasmoid-suite-"));
    try {
      const report = await compareSuite(checkout, engines(), folder);
      rows.push(rowOf(checkout, report));
      console.log(rows.at(-1)!.join("  "));
      if ("details" in options) printDetails(checkout, report);
      if (report.engines.some(({ differences }) => differences.length > 0)) process.exitCode = 1;
      if (out) writeFileSync(join(out, `${checkout.name}.json`), JSON.stringify(report, null, 1));
    } catch (cause) {
      console.log(`${checkout.name}: ${cause instanceof Error ? cause.message : String(cause)}`);
      process.exitCode = 1;
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  console.log("");
  for (const row of [header, header.map(() => "---"), ...rows]) console.log(`| ${row.join(" | ")} |`);
  console.log("");
  return undefined;
};

function rowOf({ name, version, commit }: Checkout, report: SuiteReport): string[] {
  return [
    name,
    commit === "" ? version : `${version} (${commit})`,
    String(report.files),
    String(report.passed),
    ...report.engines.map(({ differences }) => {
      const failed = differences.reduce((sum, { tests }) => sum + tests, 0);
      return failed === 0 ? "all" : `${report.passed - failed} (${failed} differ)`;
    }),
  ];
}

function printDetails({ folder }: Checkout, report: SuiteReport): void {
  for (const [reason, count] of counted(report.notCounted.map((line) => line.replace(/ \(\S+?(?:: .*)?\)$/, ""))))
    console.log(`  not counted: ${count} × ${reason.slice(0, 160)}`);
  for (const { engine, differences } of report.engines)
    for (const difference of differences) console.log(`  ${engine}: ${tell(folder, difference)}`);
}

function counted(texts: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).slice(0, 12);
}

const tell = (folder: string, { file, test, text }: Difference): string =>
  `${relative(folder, file)}: ${test === undefined ? "" : `${test}: `}${text}`;

export default bench;
