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
  "finally-blocks",
  "template-texts",
  "default-parameters",
  "block-functions",
  "own-names",
  "arrow-this",
  "static-members",
  "async-returns",
  "proto-literals",
  "inherited-assignment",
  "builtins",
  "PurePromise",
  "at",
  "flatOf",
  "findLastOf",
  "objectAssign",
];

const AT_ONCE = 200;

/** Leaves out each workaround in turn, and prints after how many programs the defect is found. */
export async function findWorkarounds(first: number, most: number, names = WORKAROUNDS): Promise<boolean> {
  let isAllFound = true;
  console.log("| left out | found after | the program, shrunk |\n|---|---|---|");
  for (const name of names) {
    const found = await find(name, first, most, engines());
    if (!found) isAllFound = false;
    const program = found?.source.replace(/\s*\n\s*/g, " ").replace(/\|/g, "\\|") ?? "";
    console.log(`| ${name} | ${found ? found.after : `not in ${most} programs`} | ${program} |`);
  }
  return isAllFound;
}

async function find(
  name: string,
  first: number,
  most: number,
  on: readonly Engine[],
): Promise<{ readonly after: number; readonly source: string } | undefined> {
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
    return { after: difference.program.seed - first + 1, source: program.source };
  }
  return undefined;
}
