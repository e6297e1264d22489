/** The examples as their authors have them: a project of its own, and `rollup` and `plasmoid` as commands in it. */
import type { ChildProcess } from "node:child_process";
import { chmodSync, copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";
import * as assert from "uvu/assert";
import { writeProject } from "./build.js";
import type { Host } from "./driver.js";
import { probe } from "./native-install.js";
import { delay, end, ended, environment, poll, start, stop } from "./processes.js";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The command lines that a package.json of the examples has, by the programs behind them. */
const COMMANDS = {
  rollup: [join(root, "node_modules/rollup/dist/bin/rollup")],
  plasmoid: [join(root, "dist/src/cli/index.js")],
} as const;

export type Change = readonly [file: string, before: string, after: string];

/** A copy of an example, its configurations included, with some texts replaced. */
export function exampleProject(name: string, changes: readonly Change[] = []): string {
  const folder = writeProject({});
  cpSync(join(root, "examples", name), folder, {
    recursive: true,
    filter: (path) => !/\/(?:dist|node_modules|native\.d\.ts)$/.test(path),
  });
  for (const [file, before, after] of changes) replaceIn(join(folder, file), before, after);
  return folder;
}

export function replaceIn(path: string, before: string, after: string): void {
  const text = readFileSync(path, "utf8");
  assert.ok(text.includes(before), `${path} has ${before}`);
  writeFileSync(
    path,
    text.replace(before, () => after),
  );
}

/** Ids of the examples with C++, and their projects with a probe that logs what they show. */
export const RANDOM = "org.example.randomnumber";
export const randomProject = (): string =>
  exampleProject("random-number", [
    ["src/ui/Full.qml", "text: item.number", `text: item.number\n${probe("item.number")}`],
  ]);
export const PROCESSES = "org.example.processes";
const NAMES = "Array.from({ length: list.count }, (_, row) => processes.data(processes.index(row, 0), 0))";
export const processesProject = (): string =>
  exampleProject("processes", [["src/ui/Full.qml", "        opacity: 0.7", `        opacity: 0.7\n${probe(NAMES)}`]]);

/** A program that is busy under a name of its own, in a place that both hosts see. */
export function busyProgram(project: string, name: string): string {
  const path = join(project, ".busy", name);
  mkdirSync(join(project, ".busy"), { recursive: true });
  copyFileSync("/bin/bash", path);
  return path;
}

/**
 * A folder for PATH by which each program is found that one of the hosts has: `cmake` is that of the Qt which is built
 * for, as it is on a machine with both, and `plasmoidviewer` that of `shown`. `only` leaves one Qt out, as where its
 * development packages are not installed. With `beside` the viewer sees no processes but its own and those that this
 * shell script starts.
 */
export function programs(
  folder: string,
  hosts: readonly Host[],
  { shown, only, beside }: { readonly shown?: Host; readonly only?: 5 | 6; readonly beside?: string } = {},
): string {
  const bin = join(folder, ".programs");
  mkdirSync(bin, { recursive: true });
  const enter = (host: Host | undefined): string => (host && host.root !== "" ? `chroot ${host.root} ` : "");
  const script = (name: string, lines: string): void => {
    writeFileSync(
      join(bin, name),
      `#!/bin/sh\nPATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin\n${lines}\n`,
    );
    chmodSync(join(bin, name), 0o755);
  };
  const of = (plasma: 5 | 6): string => {
    const host = hosts.find((one) => one.plasma === plasma);
    const call = `${enter(host)}/usr/bin/cmake "$@"`;
    if (only === undefined || only === plasma) return call;
    // Nothing is where its development package puts it, for this call alone.
    const hidden = `for folder in ${host?.root}/usr/lib/*/cmake/Qt${plasma}; do mount -t tmpfs none "$folder"; done`;
    return `unshare --mount sh -c '${hidden}; exec ${call}' sh "$@"`;
  };
  script("cmake", `case "$*" in *QT_MAJOR_VERSION=6* | *"/qt6-"*) exec ${of(6)} ;; *) exec ${of(5)} ;; esac`);
  const viewer = `${enter(shown)}/usr/bin/plasmoidviewer "$@"`;
  if (shown)
    script(
      "plasmoidviewer",
      beside === undefined
        ? `exec ${viewer}`
        : `[ "$1" != --version ] || exec ${viewer}
exec unshare --pid --fork --kill-child --mount-proc=${shown.root}/proc sh -c '${beside}
${enter(shown)}/usr/bin/plasmoidviewer "$@"' sh "$@"`,
    );
  return bin;
}

/** A command that goes on until it is ended, such as `rollup -c -w`. */
export class Command {
  readonly project: string;
  #printed = "";
  readonly #child: ChildProcess;

  constructor(
    project: string,
    [program, ...words]: readonly [keyof typeof COMMANDS, ...string[]],
    env: Readonly<Record<string, string>>,
  ) {
    this.project = project;
    this.#child = start("", process.execPath, [...COMMANDS[program], ...words], { env, cwd: project });
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.setEncoding("utf8").on("data", (text: string) => {
        this.#printed += text;
      });
  }

  /** All that it has printed, without colours. */
  get printed(): string {
    return stripVTControlCharacters(this.#printed);
  }

  /** Waits until something is printed after what was there at `since`. */
  async says(pattern: RegExp, timeout = 60_000, since = 0): Promise<RegExpExecArray> {
    try {
      return await poll(`${pattern}`, timeout, () => {
        const found = pattern.exec(this.printed.slice(since));
        if (!found && ended(this.#child)) throw new Error("the command has ended");
        return found ?? undefined;
      });
    } catch (cause) {
      throw new Error(`${pattern} was not printed, but\n${this.printed.slice(-4000)}`, { cause });
    }
  }

  /** Interrupts it as a terminal would, and waits; returns its exit code. */
  async interrupt(): Promise<number | null> {
    this.#child.kill("SIGINT");
    if (!(await end(this.#child, 20_000))) {
      stop(this.#child);
      throw new Error("it does not end when it is interrupted");
    }
    return this.#child.exitCode;
  }

  /** Ends it, however it is. */
  close(): void {
    stop(this.#child);
  }

  /** Waits until it has ended by itself; returns its exit code. */
  async over(timeout: number): Promise<number | null> {
    if (!(await end(this.#child, timeout))) {
      stop(this.#child);
      throw new Error(`it has not ended, but printed\n${this.printed.slice(-4000)}`);
    }
    await delay(50); // for what is still in the pipes
    return this.#child.exitCode;
  }
}

/** `rollup -c` in a project, as the examples' package.json has it for every Node. */
export async function rollupOnce(project: string, bin: string): Promise<{ code: number | null; printed: string }> {
  const env = environment(join(project, ".home"));
  const command = new Command(project, ["rollup", "-c", "--configPlugin", "typescript"], {
    ...env,
    PATH: `${bin}:${env.PATH}`,
  });
  const code = await command.over(300_000);
  return { code, printed: command.printed };
}
