import { readFileSync, writeFileSync } from "node:fs";
import type { Engine } from "../engine/engine.js";
import { engines } from "../engine/engine.js";
import { compare, shrinkDifference } from "./compare.js";
import { isolatedCases } from "./isolated.js";
import { randomProgram } from "./program.js";

/** What is looked for: transforms and polyfills that mend something, by the names that leave them out. */
export const WORKAROUNDS: readonly string[] = [
  // what the author wrote
  ...[
    "tagged-templates",
    "regular-expressions",
    "global-members",
    "eval-texts",
    "repeated-targets",
    "body-names",
    "rest-patterns",
  ],
  ...[
    "own-assignments",
    "pattern-constants",
    "early-reads",
    "super-operands",
    "strict-classes",
    "async-returns",
    "proto-literals",
  ],
  ...["block-functions", "default-parameters", "labelled-breaks", "loop-heads", "named-values", "spread-arguments"],
  ...["field-order", "finally-blocks", "import-meta", "generator-parts", "generators", "generator-targets", "big-int"],
  // what that gives
  ...[
    "catch-patterns",
    "pattern-parameters",
    "pattern-turns",
    "array-patterns",
    "private-names",
    "arrow-this",
    "bare-yields",
  ],
  ...[
    "array-concats",
    "delegations",
    "identifiers",
    "line-separators",
    "keyword-members",
    "error-causes",
    "sparse-arrays",
  ],
  ...["function-callers", "typed-stores", "inherited-assignment", "copied-properties", "own-names", "static-members"],
  ...[
    "late-targets",
    "date-texts",
    "namespace-exports",
    "arrow-super",
    "class-lengths",
    "missing-arguments",
    "object-rests",
    "property-names",
    "super-members",
    "spread-calls",
  ],
  ...[
    "template-functions",
    "template-texts",
    "pattern-targets",
    "operand-order",
    "function-statements",
    "tail-calls",
    "builtins",
  ],
  // functions in place of V4's and of Babel's
  ...["PurePromise", "PureMap", "PureSet", "PureProxy", "PureWeakMap", "PureWeakSet", "PureArrayBuffer"],
  ...["asyncFunction", "asyncGenerator", "defineField", "objectSpread", "defineAccessor", "defineStack", "applied"],
  ...["atOf", "flatOf", "findLastOf", "sortOf", "toSortedOf", "withElementOf", "toPrecisionOf"],
  ...["trimStartOf", "replaceAllOf", "matchAllOf", "patternMatchAllOf", "splitEmpty", "splitBy", "replaceBy"],
  ...["askedReplace", "askedSplit", "utcStringOf", "htmlMethod", "iteratorMethod", "mapOf", "ownNames", "ownKeys"],
  ...["typedSource", "typedFrom", "typedArgument", "objectAssign", "objectCreate", "objectFromEntries", "objectHasOwn"],
  ...[
    "dayTextOf",
    "timeTextOf",
    "substr",
    "round",
    "withMembers",
    "objectKeys",
    "objectSeal",
    "PureDataView",
    "withIndices",
    "sticky",
    "jsonStringify",
    "jsonParse",
    "arrayFrom",
    "cbrt",
    "symbolDescription",
    "regexpSource",
    "unionOf",
    "globalObject",
    "ownGlobal",
    "functionFrom",
    "writeSets",
    "error-prototypes",
    "prototypeOf",
    "patternExec",
    "async-tags",
    "slashed-expressions",
    "modernFunctionFrom",
  ],
];

export interface WorkaroundRow {
  readonly name: string;
  /** After how many programs the defect was found, where it was. */
  readonly after?: number;
  /** How many programs were tried at most. */
  readonly most: number;
  /** The program, shrunk. */
  readonly source?: string;
  /** The isolated cases of test/engine that fail. */
  readonly cases: readonly string[];
}

const AT_ONCE = 200;

/** Leaves out each workaround in turn, and tells after how many programs the defect is found. */
export async function findWorkarounds(
  first: number,
  most: number,
  names = WORKAROUNDS,
  isShrunk = true,
): Promise<WorkaroundRow[]> {
  const rows: WorkaroundRow[] = [];
  const failing = await isolatedCases(engines());
  for (const name of names) {
    const cases = await failing(name);
    const row = { ...(await find(name, first, most, engines(), isShrunk)), cases };
    rows.push(row);
    console.log(line(row));
  }
  return rows;
}

function line({ name, after, most, source = "", cases }: WorkaroundRow): string {
  const [shown = "none"] = cases;
  const more = cases.length > 1 ? ` and ${cases.length - 1} more` : "";
  const program = source
    .replace(/\s*\n\s*/g, " ")
    .replace(/`/g, "´")
    .replace(/\|/g, "\\|");
  return `| ${name} | ${after ?? `not in ${most}`} | ${source === "" ? "" : `\`${program}\``} | ${shown.replace(/\|/g, "\\|")}${more} |`;
}

const file = new URL("../../docs/v4.md", import.meta.url);

/** Puts rows into the table of docs/v4.md, in the place of those that it has of the same names. */
export function writeWorkarounds(rows: readonly WorkaroundRow[]): void {
  const text = readFileSync(file, "utf8");
  const [, before = ""] = /<!-- workarounds -->\n([\s\S]*?)<!-- end -->/.exec(text) ?? [];
  const lines = new Map(before.split("\n").map((one) => [/^\| ([\w-]+) \|/.exec(one)?.[1] ?? "", one]));
  for (const row of rows) lines.set(row.name, line(row));
  const table = [
    "| left out | found after | the program, shrunk | isolated cases that fail |",
    "|---|---|---|---|",
    ...WORKAROUNDS.flatMap((name) => lines.get(name) ?? []),
  ].join("\n");
  const written = text.replace(
    /(<!-- workarounds -->\n)[\s\S]*?(\n?<!-- end -->)/,
    (_all, begin: string) => `${begin}${table}\n<!-- end -->`,
  );
  if (written === text) throw new Error("docs/v4.md has no place for workarounds");
  writeFileSync(file, written);
}

async function find(
  name: string,
  first: number,
  most: number,
  on: readonly Engine[],
  isShrunk: boolean,
): Promise<Omit<WorkaroundRow, "cases">> {
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
    const after = difference.program.seed - first + 1;
    if (!isShrunk) return { name, most, after };
    const { program } = await shrinkDifference(difference, without);
    return { name, most, after, source: program.source };
  }
  return { name, most };
}
