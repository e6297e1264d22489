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

/** In a process of its own: it prints the milliseconds of loading the compiler, the first call, a later one, and a watch step. */
const child = (load: string, call: string): string => `
import { readFileSync } from "node:fs";
const code = readFileSync(process.argv[2], "utf8");
const time = (work) => { const start = performance.now(); work(); return performance.now() - start; };
const before = performance.now();
${load}
const loaded = performance.now() - before;
const first = time(() => ${call}(code, "bundle.js"));
const later = [1, 2, 3, 4, 5].map((n) => time(() => ${call}(code + " ".repeat(n), "bundle.js"))).sort((a, b) => a - b)[2];
const module = readFileSync(process.argv[3], "utf8");
const step = [1, 2, 3, 4, 5].map((n) => time(() => ${call}(module + " ".repeat(n), "module.js"))).sort((a, b) => a - b)[2];
console.log(JSON.stringify({ loaded, first, later, step }));
`;

interface Times {
  readonly loaded: number;
  readonly first: number;
  readonly later: number;
  readonly step: number;
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
  for (let run = 0; run < Number(repetitions); run++)
    for (const name of run % 2 === 0 ? names : [...names].reverse())
      times.get(name)!.push(
        JSON.parse(
          execFileSync(
            process.execPath,
            [join(folder, `${name}.mjs`), join(folder, "bundle.js"), join(folder, "module.js")],
            { encoding: "utf8" },
          ),
        ) as Times,
      );
  rmSync(folder, { recursive: true });
  console.log(`${(code.length / 1024).toFixed(0)} KB, one module of ${(module.length / 1024).toFixed(1)} KB\n`);
  const measured: Measured[] = [];
  const add = (group: string, of: (times: Times) => number): void => {
    for (const name of names) measured.push({ group, name, samples: times.get(name)!.map(of) });
  };
  add("loading", ({ loaded }) => loaded);
  add("first call", ({ first }) => first);
  add("both (cold)", ({ loaded, first }) => loaded + first);
  add("later call (warm)", ({ later }) => later);
  add(`one module of ${MODULES} changed`, ({ step }) => step);
  const cold = times.get("ours")!.map(({ first }) => first);
  if (Math.min(...cold) > LIMIT_COLD) {
    console.log(`The first call took more than ${LIMIT_COLD} ms.\n`);
    process.exitCode = 1;
  }
  return measured;
};

export default bench;
