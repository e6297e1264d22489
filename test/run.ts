// Runs all tests, or those whose path contains one of the words given: npm test [-- bundle engine/lower]
//
// Each file runs in a process group of its own, so that none can break another or leave anything behind. The last line
// says how many single tests passed, failed and were skipped. A test that prints a line beginning with "SKIPPED:" did
// not really pass; where CI is set it failed, since everything it needs should be there. A file that drives a real
// desktop is run once more when it fails, and both are said: a window that comes up late is no fault of the code's.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";

interface Job {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** Whether it prints uvu's counts; otherwise its exit code is its one result. */
  readonly isUvu: boolean;
}

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

interface Result extends Counts {
  readonly output: string;
  /** What went wrong apart from single tests. */
  readonly problem?: string;
}

const root = fileURLToPath(new URL("../", import.meta.url));
const loader = join(root, "test/loader.mjs");
const limitMinutes = Number(process.env.PLASMOID_TEST_MINUTES ?? 10);
const isCI = process.env.CI !== undefined && !["", "0", "false"].includes(process.env.CI);

/** Rooms whose tests need nothing but Node, in the order of the data flow: what breaks first is said first. */
const quickRooms = [
  "diagnostics",
  "widget",
  "emit",
  "bundle",
  "qml",
  "types",
  "native",
  "translations",
  "language",
  "dev",
  "plugin",
  "cli",
];
const hostRooms = ["engine", "host"];

const roomOf = (path: string): string => path.split("/")[1] ?? "";
const isBench = (path: string): boolean => /\bbench/.test(path);
const isQuick = (path: string): boolean => !isBench(path) && quickRooms.some((room) => roomOf(path).startsWith(room));
const isHosted = (path: string): boolean => hostRooms.includes(roomOf(path)) || isBench(path);

function findTests(): string[] {
  const paths = readdirSync(join(root, "test"), { recursive: true, encoding: "utf8" })
    .map((path) => `test/${path}`)
    .filter((path) => path.endsWith(".test.ts") && !/\/(?:fixtures|golden|node_modules)\//.test(path));
  const rooms = [...quickRooms, ...hostRooms];
  const rank = (path: string): number => {
    if (isBench(path)) return rooms.length + 1;
    const index = rooms.findIndex((room) => roomOf(path).startsWith(room));
    return index === -1 ? rooms.length : index;
  };
  return paths.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

const bin = (name: string): string => join(root, "node_modules/.bin", name);
const checks: readonly Job[] = [
  { name: "types (tsc)", command: [bin("tsc"), "-p", "."], isUvu: false },
  { name: "lint (biome)", command: [bin("biome"), "check", "."], isUvu: false },
];
const jobFor = (path: string): Job => ({
  name: path,
  command: [process.execPath, "--import", loader, join(root, path)],
  isUvu: true,
});

const running = new Set<ChildProcess>();

/** Also ends what the child started and left behind, a display server for one. */
function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    // nobody is left in it
  }
}

function run({ command: [program, ...args], isUvu }: Job): Promise<Result> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, detached: true, stdio: ["ignore", "pipe", "pipe"] });
    running.add(child);
    let output = "";
    let problem: string | undefined;
    const collect = (data: string): void => {
      output += data;
    };
    child.stdout.setEncoding("utf8").on("data", collect);
    child.stderr.setEncoding("utf8").on("data", collect);
    const timer = setTimeout(() => {
      problem = `was ended after ${limitMinutes} minutes`;
      killGroup(child);
    }, limitMinutes * 60_000);
    child.on("error", (cause) => {
      problem = cause.message;
    });
    // before "close", which waits for everyone who still holds the pipes
    child.on("exit", () => killGroup(child));
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      running.delete(child);
      if (signal !== null) problem ??= `was ended by ${signal}`;
      resolve(resultOf(isUvu, stripVTControlCharacters(output), code ?? 1, problem));
    });
  });
}

function resultOf(isUvu: boolean, output: string, code: number, problem: string | undefined): Result {
  if (!isUvu) {
    const counts = { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
    return { output, ...counts, ...(problem !== undefined && { problem }) };
  }
  const sum = (label: string): number =>
    [...output.matchAll(new RegExp(`^  ${label}: +(\\d+)$`, "gm"))].reduce(
      (total, match) => total + Number(match[1]),
      0,
    );
  const total = sum("Total");
  const uvuSkipped = sum("Skipped");
  // uvu swallows what hooks throw and exits with 0: only the counts tell
  const failed = total - sum("Passed");
  const said = Math.min(skippedLines(output).length, sum("Passed"));
  if (problem === undefined && total + uvuSkipped === 0)
    problem = code === 0 ? "ran no test" : `ended with code ${code}`;
  else if (problem === undefined && code !== 0 && failed === 0) problem = `ended with code ${code} after its tests`;
  return {
    output,
    passed: sum("Passed") - said,
    failed: failed + (isCI ? said : 0) + (problem === undefined ? 0 : 1),
    skipped: uvuSkipped + (isCI ? 0 : said),
    ...(problem !== undefined && { problem }),
  };
}

const skippedLines = (output: string): string[] =>
  output.split("\n").filter((line) => /^(?:[•✘] )*SKIPPED:/.test(line));

function describe(counts: Counts): string {
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : "";
  return `${counts.passed} passed, ${counts.failed} failed${skipped}`;
}

function report(job: Job, result: Result, seconds: number): void {
  const problem = result.problem === undefined ? "" : `, ${result.problem}`;
  const mark = result.failed > 0 ? "✘" : "✓";
  console.log(`${mark} ${job.name}  ${describe(result)}${problem}  ${seconds.toFixed(1)} s`);
  if (result.failed > 0) console.log(indent(result.output.trim()));
  else for (const line of skippedLines(result.output)) console.log(indent(line));
}

const indent = (text: string): string => text.replace(/^(?=.)/gm, "    ");

async function runAll(jobs: readonly Job[], atOnce: number): Promise<Result[]> {
  const queue = [...jobs];
  const results: Result[] = [];
  const work = async (): Promise<void> => {
    for (let job = queue.shift(); job; job = queue.shift()) {
      const timed = async (): Promise<Result> => {
        const start = performance.now();
        const result = await run(job);
        report(job, result, (performance.now() - start) / 1000);
        return result;
      };
      let result = await timed();
      if (result.failed > 0 && roomOf(job.name) === "host") {
        console.log(`  ${job.name} failed, once more:`);
        result = await timed();
      }
      results.push(result);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return results;
}

/** Installs the hosts where that is possible; elsewhere the script says what to install. */
function prepareHosts(): Result[] {
  const script = join(root, "scripts/hosts.sh");
  if (!existsSync(script)) return [];
  const { status } = spawnSync("bash", [script, "--native"], { stdio: "inherit" });
  if (status === 0) return [];
  if (!canInstall()) {
    console.log("Without the hosts, tests that need them are skipped.");
    return [];
  }
  const problem = "could not install the hosts";
  console.log(`✘ scripts/hosts.sh  ${problem}`);
  return [{ passed: 0, failed: 1, skipped: 0, output: "", problem }];
}

function canInstall(): boolean {
  const release = existsSync("/etc/os-release") ? readFileSync("/etc/os-release", "utf8") : "";
  return process.getuid?.() === 0 && /^ID(?:_LIKE)?=.*\b(?:debian|ubuntu)\b/m.test(release);
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    for (const child of running) killGroup(child);
    process.exit(1);
  });
}

const patterns = process.argv.slice(2);
const isWanted = (name: string): boolean => patterns.length === 0 || patterns.some((pattern) => name.includes(pattern));
const tests = findTests().filter(isWanted);
const quick = [...checks.filter(({ name }) => isWanted(name)), ...tests.filter(isQuick).map(jobFor)];
const late = tests.filter((path) => !isQuick(path));

const results = await runAll(quick, availableParallelism());
if (late.some(isHosted)) results.push(...prepareHosts());
// bare engines show nothing and wait for nobody; windows are driven one at a time
const [engines, others] = [
  late.filter((path) => roomOf(path) === "engine"),
  late.filter((path) => roomOf(path) !== "engine"),
];
results.push(...(await runAll(engines.map(jobFor), availableParallelism())));
results.push(...(await runAll(others.map(jobFor), 1)));

const total = (key: keyof Counts): number => results.reduce((sum, result) => sum + result[key], 0);
const counts: Counts = { passed: total("passed"), failed: total("failed"), skipped: total("skipped") };
if (results.length === 0) console.log(`No test matches ${patterns.join(" ")}.`);
console.log(`\n${describe(counts)}`);
process.exitCode = counts.failed > 0 || results.length === 0 ? 1 : 0;
