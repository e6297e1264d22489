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

/** By turns, TypeScript's own check of a project and the whole build of it by Rollup's command line, as authors call it. */
export function cold(
  name: keyof typeof projects,
  folder: string,
  times: number,
  isLate: () => boolean,
): { readonly title: string; readonly check: readonly Taken[]; readonly build: readonly Taken[] } {
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
  const [check, build]: [Taken[], Taken[]] = [[], []];
  for (let run = -1; run < times && !isLate(); run++) {
    const checked = timed([bin("typescript/bin/tsc"), "--noEmit"]);
    rmSync(join(folder, "cold"), { recursive: true, force: true });
    const built = timed([bin("rollup/dist/bin/rollup"), "-c", "--silent"]);
    if (run < 0) continue; // the disk's cache is filled
    check.push(checked);
    build.push(built);
  }
  return { title: project.name, check, build };
}
