// Runs benches: npm run bench -- NAME … [--option value …], or all of them. Each is a file here whose default export
// measures, or reports by itself; it is given the options, and says which it needs.
import { readdirSync } from "node:fs";
import { median } from "./shared/median.js";

/** The times of one case, in milliseconds. The first case of a group is what the others are compared with. */
export interface Measured {
  readonly group: string;
  readonly name: string;
  readonly samples: readonly number[];
  /** The most that it may cost above the first case. */
  readonly limit?: number;
}

/** What was written as `--name value`; a name without a value stands for "". */
export type BenchOptions = Readonly<Record<string, string>>;

/** A bench that prints its own report returns nothing; it sets `process.exitCode` itself. */
export type Bench = (options: BenchOptions) => Promise<readonly Measured[] | undefined>;

/** Prints a table for each group; returns whether every case kept within its limit. */
function print(measured: readonly Measured[]): boolean {
  let kept = true;
  for (const group of new Set(measured.map((one) => one.group))) {
    const cases = measured.filter((one) => one.group === group);
    const base = median(cases[0]!.samples);
    const rows = cases.map(({ name, samples, limit }, index) => {
      const middle = median(samples);
      const over = limit !== undefined && middle - base > limit;
      if (over) kept = false;
      return [
        name,
        middle.toFixed(1),
        `${Math.min(...samples).toFixed(1)}–${Math.max(...samples).toFixed(1)}`,
        index === 0 ? "" : `+${(middle - base).toFixed(1)}`,
        index === 0 ? "" : `× ${(middle / base).toFixed(2)}`,
        limit === undefined ? "" : over ? `more than ${limit}!` : `at most ${limit}`,
      ];
    });
    const table = [[group, "median ms", "range", "more", "ratio", "limit"], ...rows];
    const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
    for (const row of table)
      console.log(
        row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join("  "),
      );
    console.log("");
  }
  return kept;
}

const names = readdirSync(new URL(".", import.meta.url))
  .filter((file) => /\.ts$/.test(file) && file !== "run.ts")
  .map((file) => file.slice(0, -3));
const wanted: string[] = [];
const options: Record<string, string> = {};
const words = process.argv.slice(2);
for (let word = words.shift(); word !== undefined; word = words.shift()) {
  const [, name, value] = /^--([^=]+)(?:=(.*))?$/s.exec(word) ?? [];
  if (name === undefined) wanted.push(word);
  else options[name] = value ?? (words[0] === undefined || words[0].startsWith("--") ? "" : words.shift()!);
}
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`No bench is called ${unknown.join(", ")}; there are ${names.join(", ")}.`);
  process.exitCode = 1;
} else
  for (const name of wanted.length > 0 ? wanted : names) {
    console.log(`${name}\n`);
    const { default: bench }: { default: Bench } = await import(`./${name}.ts`);
    if (!print((await bench(options)) ?? [])) process.exitCode = 1;
  }
