import { readFileSync, writeFileSync } from "node:fs";
import type { Engine } from "../engine/engine.js";
import { engines } from "../engine/engine.js";
import { compare, shrinkDifference } from "./compare.js";
import { randomProgram } from "./program.js";

/** The workarounds that random programs meet: transforms and polyfills, by the names that leave them out. */
export const WORKAROUNDS: readonly string[] = [
  "operand-order",
  "tail-calls",
  "pattern-targets",
  "pattern-parameters",
  "array-patterns",
  "rest-patterns",
  "finally-blocks",
  "labelled-breaks",
  "loop-heads",
  "delegations",
  "template-texts",
  "template-functions",
  "spread-arguments",
  "named-values",
  "own-assignments",
  "default-parameters",
  "block-functions",
  "own-names",
  "arrow-this",
  "static-members",
  "field-order",
  "async-returns",
  "bare-yields",
  "proto-literals",
  "inherited-assignment",
  "builtins",
  "PurePromise",
  "PureMap",
  "PureSet",
  "PureProxy",
  "at",
  "atOf",
  "flatOf",
  "flat",
  "findLast",
  "findLastOf",
  "objectAssign",
];

export interface WorkaroundRow {
  readonly name: string;
  /** After how many programs the defect was found, where it was. */
  readonly after?: number;
  /** How many programs were tried at most. */
  readonly most: number;
  /** The program, shrunk. */
  readonly source?: string;
}

const AT_ONCE = 200;

/** Leaves out each workaround in turn, and tells after how many programs the defect is found. */
export async function findWorkarounds(first: number, most: number, names = WORKAROUNDS): Promise<WorkaroundRow[]> {
  const rows: WorkaroundRow[] = [];
  for (const name of names) {
    const row = await find(name, first, most, engines());
    rows.push(row);
    console.log(line(row));
  }
  return rows;
}

function line({ name, after, most, source = "" }: WorkaroundRow): string {
  const program = source
    .replace(/\s*\n\s*/g, " ")
    .replace(/`/g, "´")
    .replace(/\|/g, "\\|");
  return `| ${name} | ${after ?? `not in ${most}`} | ${source === "" ? "" : `\`${program}\``} |`;
}

const file = new URL("../../docs/v4.md", import.meta.url);

/** Puts the table into docs/v4.md. */
export function writeWorkarounds(rows: readonly WorkaroundRow[]): void {
  const table = ["| left out | found after | the program, shrunk |", "|---|---|---|", ...rows.map(line)].join("\n");
  const text = readFileSync(file, "utf8");
  const written = text.replace(
    /(<!-- workarounds -->\n)[\s\S]*?(\n?<!-- end -->)/,
    (_all, begin: string) => `${begin}${table}\n<!-- end -->`,
  );
  if (written === text) throw new Error("docs/v4.md has no place for workarounds");
  writeFileSync(file, written);
}

async function find(name: string, first: number, most: number, on: readonly Engine[]): Promise<WorkaroundRow> {
  const without = new Set([name]);
  for (let at = first; at < first + most; at += AT_ONCE) {
    const programs = Array.from({ length: AT_ONCE }, (_, index) => randomProgram(at + index));
    const { differences } = await compare(programs, on, without);
    const seeds = new Set(differences.map(({ program }) => program.seed));
    // what differs with the workaround too is another thing
    const suspects = programs.filter(({ seed }) => seeds.has(seed));
    const others = new Set((await compare(suspects, on)).differences.map(({ program }) => program.seed));
    const difference = differences
      .filter(({ program }) => !others.has(program.seed))
      .sort((one, other) => one.program.seed - other.program.seed)[0];
    if (!difference) continue;
    const { program } = await shrinkDifference(difference, without);
    return { name, most, after: difference.program.seed - first + 1, source: program.source };
  }
  return { name, most };
}
