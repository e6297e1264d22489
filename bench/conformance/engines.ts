/** Qt's engines as the runner drives them: compiled here, for the Qt of each host. */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Host, hosts } from "../../test/host/driver.js";
import { run } from "../../test/host/processes.js";
import { firstLine, type Outcome } from "./outcome.js";
import type { Program } from "./program.js";

export interface TestEngine {
  readonly name: string;
  readonly root: string;
  readonly runner: string;
}

const SOURCE = fileURLToPath(new URL("runner.cpp", import.meta.url));

const PACKAGES = { 5: "g++ qtdeclarative5-dev", 6: "g++ qt6-declarative-dev" } as const;

/** Says what to install where the toolchain is missing. Files lie below `folder`, in /tmp, which chroots share. */
export async function buildRunners(folder: string): Promise<TestEngine[]> {
  const found = hosts();
  if (found.length === 0) throw new Error("There is no Qt to test: run scripts/hosts.sh --native.");
  return await Promise.all(found.map((host) => buildRunner(host, folder)));
}

async function buildRunner(host: Host, folder: string): Promise<TestEngine> {
  const qt = host.plasma;
  const runner = join(folder, `runner${qt}`);
  const source = `${runner}.cpp`;
  copyFileSync(SOURCE, source);
  const { stdout: machine } = await host.run("g++", ["-dumpmachine"]).catch(() => ({ stdout: "" }));
  const folders = [`/usr/include/${machine.trim()}/qt${qt}`, `/usr/include/qt${qt}`];
  const includes = folders.flatMap((base) => [base, `${base}/QtCore`, `${base}/QtQml`, `${base}/QtNetwork`]);
  const options = ["-O2", "-fPIC", "-std=c++17", ...includes.map((one) => `-I${one}`)];
  const libraries = ["Qml", "Network", "Core"].map((name) => `-lQt${qt}${name}`);
  const { code, stderr } = await host
    .run("g++", [source, "-o", runner, ...options, ...libraries], { timeout: 120_000 })
    .catch((cause: unknown) => ({ code: 1, stderr: String(cause) }));
  if (code !== 0) {
    const where = host.root === "" ? "" : ` in ${host.root} (chroot)`;
    const how = `scripts/hosts.sh --native, or apt-get install ${PACKAGES[qt]}${where}`;
    throw new Error(`The runner for Qt ${qt} can't be compiled; its toolchain is installed by ${how}.\n${stderr}`);
  }
  return { name: qt === 5 ? "Qt 5.15" : "Qt 6", root: host.root, runner };
}

/** Each program on one engine; processor time is limited for each. */
export async function runPrograms(
  engine: TestEngine,
  programs: ReadonlyMap<string, Program>,
  seconds: number,
): Promise<Map<string, Outcome>> {
  const folder = mkdtempSync(`${dirname(engine.runner)}/jobs-`);
  try {
    const names = [...programs.keys()];
    const lines = names.map((name, index) => jobLine(`${index}`, programs.get(name)!, join(folder, `${index}`)));
    writeFileSync(join(folder, "jobs"), lines.join("\n"));
    const { stdout } = await run(engine.root, engine.runner, [join(folder, "jobs"), `${seconds}`], {
      timeout: programs.size * seconds * 3_000 + 10_000,
      env: { QT_LOGGING_RULES: "*=false" },
    });
    const outcomes = new Map<string, Outcome>();
    for (const line of stdout.split("\n")) {
      const [index, status, message = ""] = line.split("\t");
      const name = names[Number(index)];
      if (status !== undefined && name !== undefined)
        outcomes.set(name, { status: status as Outcome["status"], message: firstLine(message) });
    }
    for (const name of names)
      if (!outcomes.has(name)) outcomes.set(name, { status: "crash", message: "the runner said nothing" });
    return outcomes;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const END = "\n;$completed();\n";

function jobLine(id: string, { isAsync, script, main, modules }: Program, folder: string): string {
  // A folder for each costs as much as running a program does; only modules need one.
  const file = `${folder}.js`;
  writeFileSync(file, main === undefined ? script + END : script);
  // Names with slashes are paths; they are kept, so that what is relative stays so.
  const place = (name: string): string => join(folder, "modules", name);
  for (const [name, source] of modules) {
    mkdirSync(dirname(place(name)), { recursive: true });
    const bound = source.replace(/(["'])(rollup-plugin-plasmoid\/v4\/[^"']*)\1/g, (_all, _quote, id: string) =>
      JSON.stringify(place(id)),
    );
    writeFileSync(place(name), bound);
  }
  return [id, isAsync ? "a" : "", file, main === undefined ? "-" : place(main)].join("\t");
}

/** What names the compiled runner: it is made anew when its source changes. */
export const runnerSource = (): string => readFileSync(SOURCE, "utf8");
