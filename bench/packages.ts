// Which npm packages do in V4 what they do in Node:
// npm run bench -- packages --cases DIR [--only NAME,…] [--details] [--docs]
import { readFileSync, writeFileSync } from "node:fs";
import { type Engine, engines } from "../test/engine/engine.js";
import { type Bundle, bundleCase, callsOf, casesOf, install, packagesOf } from "../test/engine/package-cases.js";
import {
  type CaseOutcome,
  compare,
  describeDifference,
  runCasesInEngine,
  runCasesInNode,
  type Verdict,
} from "../test/engine/package-run.js";
import type { Bench } from "./run.js";

const own = new URL("../test/packages/", import.meta.url).pathname;

const bench: Bench = async (options) => {
  const folder = options.cases || own;
  const only = options.only?.split(",");
  const problem = await install(folder);
  if (problem !== undefined) console.error(problem);
  const cases = casesOf(folder, (name) => !only || only.includes(name));
  const inNode = await runCasesInNode(cases);
  const bundles: Bundle[] = [];
  for (const one of cases) bundles.push(await bundleCase(one));
  if (options.out) for (const { name, code } of bundles) if (code) writeFileSync(`${options.out}/${name}.mjs`, code);
  const found: { engine: Engine; outcomes: Map<string, CaseOutcome> }[] = await Promise.all(
    engines().map(async (engine) => ({ engine, outcomes: await runCasesInEngine(engine, bundles) })),
  );
  const rows = bundles.map(({ name }) => {
    const node = inNode.get(name)!;
    return [
      name,
      "error" in node ? node.error.slice(0, 60) : "ok",
      ...found.map(({ outcomes }) => describe(compare(node, outcomes.get(name)!))),
    ];
  });
  print([["case", "Node", ...found.map(({ engine }) => engine.name)], ...rows]);
  for (const { engine, outcomes } of found) {
    const same = bundles.filter(({ name }) => compare(inNode.get(name)!, outcomes.get(name)!) === "same").length;
    console.log(`${engine.name}: ${same} of ${bundles.length} same`);
    if ("details" in options)
      for (const { name } of bundles) {
        const node = inNode.get(name)!;
        const outcome = outcomes.get(name)!;
        if (compare(node, outcome) === "same") continue;
        console.log(`  ${name}: ${describeDifference(node, outcome)}`);
      }
  }
  if ("docs" in options)
    document(
      cases.map((one) => {
        const verdicts = found.map(({ outcomes }) => compare(inNode.get(one.name)!, outcomes.get(one.name)!));
        return [
          packagesOf(one).join(", "),
          String(callsOf(one)),
          ...verdicts.map((verdict) => (verdict === "same" ? "same" : "✗")),
        ];
      }),
    );
  if ("details" in options)
    for (const { name, warnings } of bundles)
      for (const warning of new Set(warnings)) console.log(`  ${name}: ${warning}`);
  return undefined;
};

/** Writes the table of docs/packages.md. */
function document(rows: readonly (readonly string[])[]): void {
  const file = new URL("../docs/packages.md", import.meta.url);
  const table = [["packages", "calls", "5.15", "6.8"], ["---", "---", "---", "---"], ...rows];
  const text = table.map((row) => `| ${row.join(" | ")} |`).join("\n");
  const whole = readFileSync(file, "utf8");
  writeFileSync(
    file,
    whole.replace(/(<!-- packages -->\n)[\s\S]*?(\n<!-- end -->)/, (_all, begin, end) => begin + text + end),
  );
}

const describe = (verdict: Verdict): string => (typeof verdict === "string" ? verdict : verdict.error.slice(0, 90));

function print(rows: readonly (readonly string[])[]): void {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join("  ")
        .trimEnd(),
    );
}

export default bench;
