// From a file's being saved to the written package, in watch mode: the feed reader of the examples and a generated
// widget of 200 modules, 60 QML files and three packages, each edited in five ways. Beside it, edit by edit, `rollup -w`
// with plain @rollup/plugin-typescript on the same scripts, and at the end a cold build with type checking against
// `tsc --noEmit`. --edits N (20), --only WORD (of a project's name), --profile (no limits are looked at).
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import commonjs from "@rollup/plugin-commonjs";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import typescript from "@rollup/plugin-typescript";
import { type RollupOptions, type RollupWatcher, watch } from "rollup";
import { plasmoid } from "../src/index.js";
import type { Bench, Measured } from "./run.js";
import { apply, type Edit, type EditedProject, feedReader, generated } from "./shared/edited-projects.js";
import { median } from "./shared/median.js";

const root = fileURLToPath(new URL("../", import.meta.url));

/** How long an edit may take, in milliseconds, by the issue that asked for it. */
const LIMITS: Readonly<Record<string, number>> = { "feed reader": 100 };
const LIMIT = 150;

/** Rollup's watch mode, and when its builds end. */
class Watch {
  readonly #watcher: RollupWatcher;
  #ended: () => void = () => undefined;
  #failed: (cause: Error) => void = () => undefined;

  constructor(options: RollupOptions) {
    this.#watcher = watch({ ...options, onLog: () => undefined });
    this.#watcher.on("event", (event) => {
      if (event.code === "BUNDLE_END") void event.result.close().then(() => this.#ended());
      if (event.code === "ERROR") this.#failed(event.error as Error);
    });
  }

  /** Resolves with the milliseconds until the next build is written. */
  async built(begin: () => void = () => undefined): Promise<number> {
    const begun = performance.now();
    const ended = new Promise<void>((resolve, reject) => {
      this.#ended = resolve;
      this.#failed = reject;
    });
    const timer = setTimeout(() => this.#failed(new Error("no build within two minutes")), 120_000);
    begin();
    await ended.finally(() => clearTimeout(timer));
    return performance.now() - begun;
  }

  close = (): Promise<void> => this.#watcher.close();
}

const sourcesOf = (folder: string): string[] =>
  readdirSync(join(folder, "src"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(folder, "src", name));

const ours = ({ folder }: EditedProject): RollupOptions => ({
  input: join(folder, "src/widget.ts"),
  output: { dir: join(folder, "dist") },
  plugins: [plasmoid({ summary: false, tsconfig: join(folder, "tsconfig.json") })],
});

/** What the same scripts cost without us: no QML, no package, nothing for the engine. */
const plain = ({ folder }: EditedProject): RollupOptions => ({
  input: sourcesOf(folder),
  output: { dir: join(folder, "plain"), format: "es" },
  external: /^rollup-plugin-plasmoid/,
  plugins: [
    typescript({
      tsconfig: join(folder, "tsconfig.json"),
      filterRoot: folder,
      outDir: join(folder, "plain"),
      noEmit: false,
    }),
    nodeResolve(),
    commonjs(),
  ],
});

const quiet = (): Promise<void> => new Promise((done) => setTimeout(done, 400));

async function measure(project: EditedProject, other: EditedProject, count: number): Promise<Measured[]> {
  const [own, theirs] = [new Watch(ours(project)), new Watch(plain(other))];
  await Promise.all([own.built(), theirs.built()]);
  await quiet();
  const samples = new Map<string, { own: number[]; plain: number[] }>();
  let number = 0;
  const edit = async (one: Edit): Promise<void> => {
    number++;
    const found = samples.get(one.kind) ?? { own: [], plain: [] };
    samples.set(one.kind, found);
    found.own.push(await own.built(() => apply(project, one, number)));
    await quiet();
    if (!one.isScript) return;
    found.plain.push(await theirs.built(() => apply(other, one, number)));
    await quiet();
  };
  // The kinds by turns, so that all of them meet the machine in the same moods. The first two rounds warm up.
  for (let round = 0; round < count + 2; round++) {
    for (const one of project.edits) await edit(one);
    if (round === 1) samples.clear();
  }
  await Promise.all([own.close(), theirs.close()]);
  return [...samples].flatMap(([kind, found]) => {
    const group = `${project.name}: ${kind}`;
    const cases: Measured[] = [{ group, name: "plasmoid()", samples: found.own }];
    if (found.plain.length > 0) cases.push({ group, name: "plain @rollup/plugin-typescript", samples: found.plain });
    return cases;
  });
}

/** A build from nothing, as the command line does it, and TypeScript's own check of the same sources. */
function cold(project: EditedProject): Measured[] {
  const group = `${project.name}: cold, with type checking`;
  const program = `
    import { rollup } from "rollup";
    import { plasmoid } from "rollup-plugin-plasmoid";
    const bundle = await rollup({ input: "src/widget.ts", plugins: [plasmoid({ summary: false })], onLog() {} });
    await bundle.write({ dir: "cold" });
    await bundle.close();`;
  const timed = (command: string, args: readonly string[]): number => {
    const begun = performance.now();
    const { status, stderr, stdout } = spawnSync(command, args, { cwd: project.folder, encoding: "utf8" });
    if (status !== 0) throw new Error(`${command} ${args[0]}: ${stdout}${stderr}`);
    return performance.now() - begun;
  };
  const check: number[] = [];
  const build: number[] = [];
  for (let run = 0; run < 5; run++) {
    check.push(timed(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "--noEmit"]));
    build.push(timed(process.execPath, ["--input-type=module", "--eval", program]));
  }
  return [
    { group, name: "tsc --noEmit", samples: check },
    { group, name: "rollup -c", samples: build, limit: median(check) },
  ];
}

const bench: Bench = async ({ edits = "20", only = "", profile }) => {
  const work = mkdtempSync(join(tmpdir(), "plasmoid-bench-"));
  const measured: Measured[] = [];
  try {
    console.log(
      `load ${loadavg()
        .map((one) => one.toFixed(1))
        .join(" ")}\n`,
    );
    for (const make of [feedReader, generated]) {
      const project = make(join(work, `${make.name}-own`));
      if (!project.name.includes(only)) continue;
      const cases = await measure(project, make(join(work, `${make.name}-plain`)), Number(edits));
      measured.push(...cases);
      const limit = LIMITS[project.name] ?? LIMIT;
      for (const { group, name, samples } of cases)
        if (name === "plasmoid()" && profile === undefined && median(samples) > limit) {
          console.log(`${group}: ${median(samples).toFixed(0)} ms, more than ${limit}!`);
          process.exitCode = 1;
        }
      if (profile === undefined) measured.push(...cold(project));
    }
    console.log(
      `load ${loadavg()
        .map((one) => one.toFixed(1))
        .join(" ")}\n`,
    );
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return measured;
};

export default bench;
