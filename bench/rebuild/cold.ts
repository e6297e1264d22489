import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { projects } from "../shared/edited-projects.js";

const bin = (path: string): string => fileURLToPath(new URL(`../../node_modules/${path}`, import.meta.url));

/** Milliseconds; `processor` is of all threads. */
export interface Taken {
  readonly wall: number;
  readonly processor: number;
}

const CONFIG = `import { plasmoid } from "rollup-plugin-plasmoid";
export default { input: "src/widget.ts", output: { dir: "cold" }, plugins: [plasmoid({ summary: false })] };
`;

/** What a project's builds by Rollup's command line take beside TypeScript's own check of it. */
export interface ColdBuilds {
  readonly title: string;
  readonly check: readonly Taken[];
  /** Without what an earlier build has kept: the first on a machine. */
  readonly first: readonly Taken[];
  /** With it: a process of its own as well. */
  readonly next: readonly Taken[];
}

/** By turns, the check and the whole builds, as authors call them. */
export function cold(name: keyof typeof projects, folder: string, times: number, isLate: () => boolean): ColdBuilds {
  mkdirSync(folder, { recursive: true });
  const project = projects[name](folder);
  writeFileSync(join(folder, "rollup.config.js"), CONFIG);
  const clock = join(folder, "times");
  const timed = (args: readonly string[]): Taken => {
    const begun = performance.now();
    const { status, stderr, stdout } = spawnSync(
      "bash",
      ["-c", 'TIMEFORMAT="%U %S"; { time "$@" >&3 2>&4; } 3>&1 4>&2 2>"$0"', clock, process.execPath, ...args],
      { cwd: folder, encoding: "utf8" },
    );
    const wall = performance.now() - begun;
    if (status !== 0) throw new Error(`${args.join(" ")}: ${stdout}${stderr}`);
    const [user = 0, system = 0] = readFileSync(clock, "utf8").trim().split(" ").map(Number);
    return { wall, processor: (user + system) * 1000 };
  };
  const [check, first, next]: [Taken[], Taken[], Taken[]] = [[], [], []];
  const build = (): Taken => {
    rmSync(join(folder, "cold"), { recursive: true, force: true });
    return timed([bin("rollup/dist/bin/rollup"), "-c", "--silent"]);
  };
  for (let run = -1; run < times && !isLate(); run++) {
    const checked = timed([bin("typescript/bin/tsc"), "--noEmit"]);
    // What builds keep is the project's; what V8 made of the compilers is kept where this package is.
    for (const place of [join(folder, "node_modules/.cache"), bin(".cache/rollup-plugin-plasmoid")])
      rmSync(place, { recursive: true, force: true });
    const [withNothing, withKept] = [build(), build()];
    if (run < 0) continue; // the disk's cache is filled
    check.push(checked);
    first.push(withNothing);
    next.push(withKept);
  }
  return { title: project.name, check, first, next };
}
