import { globalsOf, smaller, tidied } from "./edits.js";
import type { RandomProgram } from "./program.js";

/** Whether each of some programs still differs as the first one did. */
export type Judge = (programs: readonly RandomProgram[]) => Promise<readonly boolean[]>;

/** How many programs are tried in one go: few where a good deal can be left out, which mostly succeeds. */
const atOnce = (round: number): number => Math.min(12 + 4 * round, 60);

/** The smallest program that still differs, found by leaving out one thing after another. */
export async function shrink(program: RandomProgram, differs: Judge, rounds = 60): Promise<RandomProgram> {
  let best: RandomProgram = program;
  // A name whose declaration is left out would be another difference.
  const globals = globalsOf(program.source, program.sourceType);
  // Names at the top level are made unlike those of the others that are tried with it.
  const own = new RegExp(`(?<=\\b\\w+_)${program.seed}\\b|\\bp${program.seed}\\b`, "g");
  const attempt = (source: string, index: number): RandomProgram => ({
    seed: index,
    name: `p${index}`,
    sourceType: program.sourceType,
    source: source.replace(own, (found) => (found.startsWith("p") ? `p${index}` : String(index))),
  });
  for (let round = 0; round < rounds; round++) {
    const tidy = { ...best, source: tidied(best.source, best.sourceType) };
    if (tidy.source !== best.source && (await differs([tidy]))[0]) best = tidy;
    const candidates = smaller(best.source, best.sourceType).filter((source) =>
      [...globalsOf(source, best.sourceType)].every((name) => globals.has(name)),
    );
    let found: string | undefined;
    for (let at = 0; at < candidates.length && found === undefined; at += atOnce(round)) {
      const some = candidates.slice(at, at + atOnce(round));
      const answers = await differs(some.map(attempt));
      found = some.find((_, index) => answers[index]);
    }
    if (found === undefined) return best;
    best = { ...program, source: found };
  }
  return best;
}
