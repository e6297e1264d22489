// Runs random programs in Node and on both engines:
// node --import ./test/loader.mjs test/fuzz/run.ts [--seed N] [--count N] [--shrink N]
import { engines } from "../engine/engine.js";
import { compare, type Difference, kindOf, shrinkDifference } from "./compare.js";
import { randomProgram } from "./program.js";

const option = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at === -1 ? otherwise : Number(process.argv[at + 1]);
};
// programs leave promises rejected
process.on("unhandledRejection", () => undefined);

const first = option("seed", 0);
const count = option("count", 1000);
const toShrink = option("shrink", 3);
const AT_ONCE = 100;

const print = ({ program, engine, inNode, inEngine }: Difference): void => {
  console.log(`--- seed ${program.seed} on ${engine.name} (${program.sourceType})\n${program.source}`);
  console.log(`--- Node\n${inNode}\n--- ${engine.name}\n${inEngine}\n`);
};

const kinds = new Map<string, number>();
let shrunk = 0;
let total = 0;
const begin = performance.now();
const all: Difference[] = [];
for (let at = first; at < first + count; at += AT_ONCE) {
  const programs = Array.from({ length: Math.min(AT_ONCE, first + count - at) }, (_, index) =>
    randomProgram(at + index),
  );
  const compared = await compare(programs, engines());
  total += compared.count;
  all.push(...compared.differences);
  const seconds = (performance.now() - begin) / 1000;
  console.log(
    `seeds ${at}–${at + programs.length - 1}: ${compared.differences.length} differences; ${(total / seconds).toFixed(0)} programs/s`,
  );
  for (const difference of compared.differences) {
    const kind = kindOf(difference);
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    if (shrunk >= toShrink || kinds.get(kind) !== 1) continue;
    shrunk++;
    print(await shrinkDifference(difference));
  }
}
console.log(
  `${total} programs from seed ${first}, ${all.length} differences, ${((performance.now() - begin) / 1000).toFixed(0)} s`,
);
process.exitCode = all.length > 0 ? 1 : 0;
for (const [kind, times] of kinds) console.log(`${times} × ${kind}`);
