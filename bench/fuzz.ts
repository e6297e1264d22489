// Runs random programs in Node and in both V4s, compiled, and shrinks what differs:
// npm run bench -- fuzz [--seed N --count N] [--without NAME,…] [--shrink N] [--state FILE] [--jobs N]
// npm run bench -- fuzz --regexps [--seed N --count N]
// npm run bench -- fuzz --workarounds [--seed N --count N] [--only NAME,…] [--shrink 0] [--docs]
//
// With a state file a run that was ended goes on where it was. `--workarounds` leaves out each workaround in turn and
// tells after how many programs that is found; `--docs` puts the table into docs/v4.md. `--regexps` tries random regular
// expressions in place of programs.
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { type Engine, engines } from "../test/engine/engine.js";
import { type Difference, kindOf, shrinkDifference } from "../test/fuzz/compare.js";
import { WIDE } from "../test/fuzz/idioms.js";
import { randomProgram } from "../test/fuzz/program.js";
import { differingPatterns, patternCases } from "../test/fuzz/regexps.js";
import { findWorkarounds, writeWorkarounds } from "../test/fuzz/workarounds.js";
import { runChunks } from "./fuzz/pool.js";
import type { Found } from "./fuzz/worker.js";
import type { Bench } from "./run.js";

const AT_ONCE = 400;
const PROCESSES = 2;

/** A line of the state file. */
interface Chunk {
  readonly first: number;
  readonly count: number;
  readonly differing: readonly number[];
  /** Those that differ by getters alone that V4 calls twice. */
  readonly twice?: readonly number[];
  /** Those that end V4 by making an array that holds itself a text. */
  readonly joined?: readonly number[];
  /** Those that end Node itself. */
  readonly ending?: readonly number[];
}

function show({ program, engine, inNode, inEngine }: Difference): void {
  console.log(`--- seed ${program.seed} on ${engine.name} (${program.sourceType})\n${program.source}`);
  console.log(`--- Node\n${inNode}\n--- ${engine.name}\n${inEngine}\n`);
}

function stateOf(file: string | undefined): Chunk[] {
  if (file === undefined || !existsSync(file)) return [];
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as Chunk);
}

/** As many as one seed gives to one engine at a time. */
const REGEXPS_AT_ONCE = 2000;

async function tryRegexps(first: number, count: number): Promise<void> {
  for (const engine of engines()) {
    let differing = 0;
    for (let done = 0, seed = first; done < count; done += REGEXPS_AT_ONCE, seed++) {
      const cases = patternCases(seed, Math.min(REGEXPS_AT_ONCE, count - done));
      for (const { source, flags, text, node, v4 } of await differingPatterns(engine, cases)) {
        differing++;
        console.log(
          `--- ${engine.name}, seed ${seed}: /${source}/${flags} on ${JSON.stringify(text)}\n${node}\n${v4}\n`,
        );
      }
    }
    console.log(`${engine.name}: ${differing} of ${count} regular expressions differ`);
  }
}

const listed = (text = ""): string[] => text.split(",").filter((name) => name !== "");

const fuzz: Bench = async (options) => {
  const first = Number(options.seed ?? (options.workarounds === undefined ? 0 : WIDE));
  const count = Number(options.count ?? 800);
  const without = listed(options.without);
  if (options.regexps !== undefined) {
    await tryRegexps(first, count);
    return undefined;
  }
  // programs leave promises rejected
  process.on("unhandledRejection", () => undefined);
  if (options.workarounds !== undefined) {
    const only = listed(options.only);
    const rows = await findWorkarounds(first, count, only.length > 0 ? only : undefined, options.shrink !== "0");
    if (options.docs !== undefined) writeWorkarounds(rows);
    return undefined;
  }
  const { state } = options;
  const last = first + count;
  const chunks = stateOf(state).filter((chunk) => chunk.first >= first && chunk.first < last);
  const done = new Set(chunks.map((chunk) => chunk.first));
  const starts = Array.from({ length: Math.ceil(count / AT_ONCE) }, (_, index) => first + index * AT_ONCE);
  const open = starts.filter((start) => !done.has(start));
  const all = engines();
  const kinds = new Map<string, { times: number; readonly difference: Difference }>();
  const begin = performance.now();
  let run = 0;
  await runChunks(
    open.map((start) => ({ first: start, size: Math.min(AT_ONCE, last - start), without })),
    Number(options.jobs ?? PROCESSES),
    ({ first: start, count: compared, found, twice, joined, ending }) => {
      run += compared;
      const differing = [...new Set(found.map(({ seed }) => seed))];
      const chunk = { first: start, count: compared, differing, twice, joined, ...(ending && { ending }) };
      chunks.push(chunk);
      if (state !== undefined) appendFileSync(state, `${JSON.stringify(chunk)}\n`);
      const rate = (run / ((performance.now() - begin) / 1000)).toFixed(0);
      console.log(`seeds from ${start}: ${chunk.differing.join(" ") || "none"} differ; ${rate} programs a second`);
      for (const one of found) note(kinds, differenceOf(one, all));
    },
  );
  for (const { difference } of [...kinds.values()].slice(0, Number(options.shrink ?? 3)))
    show(await shrinkDifference(difference, new Set(without)));
  const differing = chunks.flatMap((chunk) => chunk.differing).sort((one, other) => one - other);
  const total = chunks.reduce((sum, chunk) => sum + chunk.count, 0);
  for (const [kind, { times }] of kinds) console.log(`${times} × ${kind}`);
  const twice = chunks.flatMap((chunk) => chunk.twice ?? []);
  if (twice.length > 0) console.log(`${twice.length} differ by getters that V4 calls twice: ${twice.join(" ")}`);
  const joined = chunks.flatMap((chunk) => chunk.joined ?? []);
  if (joined.length > 0) console.log(`${joined.length} end V4 by the text of a cyclic array: ${joined.join(" ")}`);
  const ending = chunks.flatMap((chunk) => chunk.ending ?? []);
  if (ending.length > 0) console.log(`${ending.length} end Node itself: ${ending.join(" ")}`);
  console.log(`${total} programs, seeds ${first} to ${last - 1}: ${differing.length} differ ${differing.join(" ")}`);
  if (differing.length > 0) process.exitCode = 1;
  return undefined;
};

function differenceOf({ seed, qt, inNode, inEngine }: Found, all: readonly Engine[]): Difference {
  const engine = all.find((one) => one.qt === qt);
  if (!engine) throw new Error(`Qt ${qt} is not there`);
  return { program: randomProgram(seed), engine, inNode, inEngine };
}

function note(kinds: Map<string, { times: number; readonly difference: Difference }>, difference: Difference): void {
  const kind = kindOf(difference);
  const known = kinds.get(kind);
  if (known) known.times++;
  else kinds.set(kind, { times: 1, difference });
}

export default fuzz;
