// Runs random programs in Node and in both V4s, compiled, and shrinks what differs:
// npm run bench -- fuzz [--seed N --count N] [--without NAME,…] [--shrink N] [--state FILE] [--workarounds]
//
// With a state file a run that was ended goes on where it was. `--workarounds` leaves out each workaround in turn and
// tells after how many programs that is found.
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { engines } from "../test/engine/engine.js";
import { compare, type Difference, kindOf, shrinkDifference } from "../test/fuzz/compare.js";
import { randomProgram } from "../test/fuzz/program.js";
import { findWorkarounds } from "../test/fuzz/workarounds.js";
import type { Bench } from "./run.js";

const AT_ONCE = 400;

interface Chunk {
  readonly first: number;
  readonly count: number;
  readonly differing: readonly number[];
}

const programsFrom = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => randomProgram(first + index));

function show({ program, engine, inNode, inEngine }: Difference): void {
  console.log(`--- seed ${program.seed} on ${engine.name} (${program.sourceType})\n${program.source}`);
  console.log(`--- Node\n${inNode}\n--- ${engine.name}\n${inEngine}\n`);
}

const fuzz: Bench = async (options) => {
  const first = Number(options.seed ?? 0);
  const count = Number(options.count ?? 800);
  const without = new Set((options.without ?? "").split(",").filter((name) => name !== ""));
  // programs leave promises rejected
  process.on("unhandledRejection", () => undefined);
  if (options.workarounds !== undefined) {
    await findWorkarounds(first, count);
    return undefined;
  }
  const { state } = options;
  const chunks: Chunk[] =
    state !== undefined && existsSync(state)
      ? readFileSync(state, "utf8")
          .split("\n")
          .filter((line) => line !== "")
          .map((line) => JSON.parse(line) as Chunk)
      : [];
  const done = new Set(chunks.map((chunk) => chunk.first));
  const kinds = new Map<string, number>();
  const begin = performance.now();
  let run = 0;
  let toShrink = Number(options.shrink ?? 3);
  // The engines run one lot of programs while the next is made and compiled.
  const finish = async (at: number, size: number, compared: ReturnType<typeof compare>): Promise<void> => {
    const { differences, count: compiled } = await compared;
    run += compiled;
    const chunk = { first: at, count: compiled, differing: [...new Set(differences.map((one) => one.program.seed))] };
    chunks.push(chunk);
    if (state !== undefined) appendFileSync(state, `${JSON.stringify(chunk)}\n`);
    const rate = (run / ((performance.now() - begin) / 1000)).toFixed(0);
    console.log(`seeds ${at} to ${at + size - 1}: ${chunk.differing.length} differ; ${rate} programs a second`);
    for (const difference of differences) {
      const kind = kindOf(difference);
      const times = (kinds.get(kind) ?? 0) + 1;
      kinds.set(kind, times);
      if (times > 1 || toShrink-- <= 0) continue;
      show(await shrinkDifference(difference, without));
    }
  };
  let pending: Promise<void> | undefined;
  for (let at = first; at < first + count; at += AT_ONCE) {
    if (done.has(at)) continue;
    const size = Math.min(AT_ONCE, first + count - at);
    const compared = compare(programsFrom(at, size), engines(), without);
    await pending;
    pending = finish(at, size, compared);
  }
  await pending;
  const differing = chunks.flatMap((chunk) => chunk.differing);
  const total = chunks.reduce((sum, chunk) => sum + chunk.count, 0);
  for (const [kind, times] of kinds) console.log(`${times} × ${kind}`);
  console.log(
    `${total} programs, seeds ${first} to ${first + count - 1}: ${differing.length} differ ${differing.join(" ")}`,
  );
  if (differing.length > 0) process.exitCode = 1;
  return undefined;
};

export default fuzz;
