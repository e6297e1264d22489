// What compiling for V4 costs: a bundle of about 100 KB in a fresh Node process, again in the same one, and in a watched
// project where one module of fifty has changed. TypeScript's transpileModule to ES2016, which mends nothing and knows no
// polyfills, does the same work beside it. Runs what is built: npm run build.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import nodeResolve from "@rollup/plugin-node-resolve";
import { parse } from "acorn";
import { rollup } from "rollup";
import type { Bench, Measured } from "./run.js";

const PACKAGES = ["dayjs/esm/index.js", "fflate", "magic-string", "@jridgewell/sourcemap-codec", "estree-walker"];
const BYTES = 100 * 1024;
const MODULES = 50;
const LIMIT_COLD = 250;

/** Packages as authors bundle them, not lowered; whole statements of it up to the size. */
async function bundle(): Promise<{ code: string; module: string }> {
  const entry = PACKAGES.map((name, at) => `export * as p${at} from ${JSON.stringify(name)};`).join("\n");
  const build = await rollup({
    input: "entry",
    onwarn: () => undefined,
    plugins: [
      { name: "entry", resolveId: (id) => (id === "entry" ? id : null), load: (id) => (id === "entry" ? entry : null) },
      nodeResolve({ rootDir: process.cwd() }),
    ],
  });
  const { output } = await build.generate({ format: "es" });
  await build.close();
  const { code } = output[0];
  const ends = parse(code, { ecmaVersion: "latest", sourceType: "module" }).body.map(({ end }) => end);
  const upTo = (bytes: number): string => code.slice(0, ends.filter((end) => end <= bytes).at(-1));
  return { code: upTo(BYTES), module: upTo(BYTES / MODULES) };
}

/** In a process of its own: loading the compiler, the first call, a later one, and a watch step. */
const child = (load: string, call: string): string => `
import { readFileSync } from "node:fs";
const [code, module] = process.argv.slice(2).map((path) => readFileSync(path, "utf8"));
const now = () => [performance.now(), parseInt(readFileSync("/proc/thread-self/schedstat", "utf8")) / 1e6];
const since = (start) => now().map((time, at) => time - start[at]);
const time = (work) => { const start = now(); work(); return since(start); };
const middle = (text, name) =>
  [1, 2, 3, 4, 5].map((n) => time(() => ${call}(text + " ".repeat(n), name))).sort((a, b) => a[1] - b[1])[2];
const before = now();
${load}
const loaded = since(before);
const first = time(() => ${call}(code, "bundle.js"));
console.log(JSON.stringify({ loaded, first, later: middle(code, "bundle.js"), step: middle(module, "module.js") }));
`;

/** By the clock, and what Linux has counted for the thread, which tells more on a busy machine. */
type Time = readonly [wall: number, processor: number];

interface Times {
  readonly loaded: Time;
  readonly first: Time;
  readonly later: Time;
  readonly step: Time;
}

const bench: Bench = async ({ repetitions = "9" }) => {
  const folder = mkdtempSync(join(tmpdir(), "plasmoid-lower-"));
  const { code, module } = await bundle();
  writeFileSync(join(folder, "bundle.js"), code);
  writeFileSync(join(folder, "module.js"), module);
  const built = new URL("../dist/src/v4.js", import.meta.url).href;
  const typescript = import.meta.resolve("typescript");
  const sides: Record<string, string> = {
    TypeScript: child(
      `const { default: ts } = await import(${JSON.stringify(typescript)});`,
      "((text, fileName) => ts.transpileModule(text, { fileName, compilerOptions: { target: 3, module: 99, allowJs: true, sourceMap: true } }))",
    ),
    ours: child(
      `const { lower } = await import(${JSON.stringify(built)});`,
      '((text, filename) => lower(text, { filename, sourceType: "module" }))',
    ),
  };
  const names = Object.keys(sides);
  for (const name of names) writeFileSync(join(folder, `${name}.mjs`), sides[name]!);
  const times = new Map<string, Times[]>(names.map((name) => [name, []]));
  const files = ["bundle.js", "module.js"].map((file) => join(folder, file));
  const measure = (name: string): Times =>
    JSON.parse(execFileSync(process.execPath, [join(folder, `${name}.mjs`), ...files], { encoding: "utf8" })) as Times;
  for (let run = 0; run < Number(repetitions); run++)
    for (const name of run % 2 === 0 ? names : [...names].reverse()) times.get(name)!.push(measure(name));
  rmSync(folder, { recursive: true });
  console.log(`${(code.length / 1024).toFixed(0)} KB, one module of ${(module.length / 1024).toFixed(1)} KB\n`);
  const measured: Measured[] = [];
  const add = (group: string, of: (times: Times) => Time): void => {
    for (const [at, kind] of ["", ", processor"].entries())
      for (const name of names)
        measured.push({ group: group + kind, name, samples: times.get(name)!.map((one) => of(one)[at]!) });
  };
  const cold = ({ loaded, first }: Times): Time => [loaded[0] + first[0], loaded[1] + first[1]];
  add("loading", ({ loaded }) => loaded);
  add("first call", ({ first }) => first);
  add("both (cold)", cold);
  add("later call (warm)", ({ later }) => later);
  add(`one module of ${MODULES} changed`, ({ step }) => step);
  const best = Math.min(...times.get("ours")!.map((one) => cold(one)[0]));
  if (best > LIMIT_COLD) {
    console.log(`Loading and the first call took ${best.toFixed(0)} ms at best, more than ${LIMIT_COLD}.\n`);
    process.exitCode = 1;
  }
  return measured;
};

export default bench;
