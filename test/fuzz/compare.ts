import type { Engine } from "../engine/engine.js";
import { compileAll, runInV4 } from "./batch.js";
import {
  asksForFunctionTexts,
  asksForWording,
  assignsUndeclared,
  joinsItself,
  outcomeWithLittleStack,
  overflows,
  sortsByContradiction,
  withoutLookups,
} from "./known.js";
import type { RandomProgram } from "./program.js";
import { runInNode } from "./reference.js";
import { type Judge, shrink } from "./shrink.js";

/** A program that does not do in an engine what it does in Node. */
export interface Difference {
  readonly program: RandomProgram;
  readonly engine: Engine;
  readonly inNode: string;
  readonly inEngine: string;
}

export interface Compared {
  readonly differences: readonly Difference[];
  /** How many programs were run everywhere, and count. */
  readonly count: number;
  /** Programs that tell nothing, since the language leaves open what they do. */
  readonly vague: readonly number[];
  /** Programs that differ by nothing but getters that V4 calls twice, which is not mended. */
  readonly twice: readonly number[];
  /** Programs that end V4 by making an array that holds itself a text, which is not mended. */
  readonly joined: readonly number[];
}

/** What is done otherwise where many programs are tried that nobody asks about further. */
interface Trial {
  /** Which differences count. */
  readonly isMeant: (difference: Difference) => boolean;
  /** How many milliseconds a program may take in Node, and an engine for all. */
  readonly nodeLimit: number;
  readonly engineLimit: number;
}

export async function compare(
  programs: readonly RandomProgram[],
  engines: readonly Engine[],
  without?: ReadonlySet<string>,
  trial?: Trial,
): Promise<Compared> {
  const expected = runInNode(programs, trial?.nodeLimit);
  const run = programs.filter(({ seed }) => expected.has(seed));
  const { files, failures } = compileAll(run, without);
  const found = await Promise.all(
    engines.map(async (engine) => {
      const outcomes = new Map([...failures, ...(await runInV4(engine, files, without, trial?.engineLimit))]);
      return run.flatMap((program): Difference[] => {
        const inNode = expected.get(program.seed) ?? "";
        const inEngine = outcomes.get(program.seed) ?? "no outcome";
        return inNode === inEngine ? [] : [{ program, engine, inNode, inEngine }];
      });
    }),
  );
  const differences = found.flat().filter((one) => trial?.isMeant(one) ?? true);
  const seeds = new Set(differences.map(({ program }) => program.seed));
  const vague: number[] = [];
  for (const program of run.filter(({ seed }) => seeds.has(seed)))
    if (await isVague(program, expected.get(program.seed) ?? "")) vague.push(program.seed);
  const isCrash = ({ program, inEngine }: Difference): boolean => inEngine === "crash" && joinsItself(program);
  const joined = [...new Set(differences.filter(isCrash).map(({ program }) => program.seed))];
  const told = differences.filter(({ program: { seed } }) => !vague.includes(seed) && !joined.includes(seed));
  const twice = await gettersTwice(told, without);
  return {
    differences: told.filter(({ program }) => !twice.includes(program.seed)),
    count: run.length - vague.length,
    vague,
    twice,
    joined,
  };
}

/**
 * Whether what a program does in Node depends on how much stack there is, on the order that values get which a function
 * compares that contradicts itself, or on the wording of errors or the texts of functions; or makes global variables, which QML refuses.
 */
const isVague = async (program: RandomProgram, inNode: string): Promise<boolean> =>
  sortsByContradiction(program) ||
  asksForWording(program, inNode) ||
  asksForFunctionTexts(program, inNode) ||
  overflows(program) ||
  assignsUndeclared(program) ||
  (await outcomeWithLittleStack(program)) !== inNode;

/** Those of the programs that do what they do in Node once places in the source don't remember what they read. */
async function gettersTwice(
  differences: readonly Difference[],
  without: ReadonlySet<string> | undefined,
): Promise<readonly number[]> {
  const explained = new Map<number, boolean>();
  for (const engine of new Set(differences.map((one) => one.engine))) {
    const differing = differences.filter((one) => one.engine === engine);
    const changed = differing.flatMap(({ program }) => withoutLookups(program) ?? []);
    const { files } = compileAll(changed, without);
    const outcomes = await runInV4(engine, files, without);
    for (const { program, inNode } of differing) {
      const isSame = outcomes.get(program.seed) === inNode;
      explained.set(program.seed, isSame && explained.get(program.seed) !== false);
    }
  }
  return [...explained].flatMap(([seed, isExplained]) => (isExplained ? [seed] : []));
}

/** What is wrong, apart from details: shrinking keeps to it. */
export function kindOf({ inNode, inEngine }: Difference): string {
  const how = /^(?:refused|crash|endless|not compiled: [^/]*)/.exec(inEngine)?.[0];
  if (how !== undefined) return how;
  const left = inNode.split("\n");
  const right = inEngine.split("\n");
  const at = left.findIndex((line, index) => line !== right[index]);
  return `${shape(left[at])} / ${shape(right[at])}`;
}

/** Which errors a line tells of, and how it begins. */
const shape = (line = "nothing"): string =>
  `${/^"\w+"/.exec(line)?.[0] ?? ""} ${(line.match(/\b(?:\w*Error\b(?:: own)?|undefined|nothing)/g) ?? []).join(" ")}`;

/** The smallest program that differs as the one given does. */
export async function shrinkDifference(difference: Difference, without?: ReadonlySet<string>): Promise<Difference> {
  const kind = kindOf(difference);
  const { engine } = difference;
  // What is left of a program when something was left out is often endless.
  const trial: Trial = { isMeant: (one) => kindOf(one) === kind, nodeLimit: 100, engineLimit: 2_500 };
  const differs: Judge = async (candidates) => {
    const { differences } = await compare(candidates, [engine], without, trial);
    const differing = new Set(differences.map(({ program }) => program.seed));
    return candidates.map(({ seed }) => differing.has(seed));
  };
  const program = await shrink(difference.program, differs);
  const [shrunk] = (await compare([program], [engine], without)).differences;
  return shrunk ?? difference;
}
