import { readdirSync, readFileSync } from "node:fs";
import { execa } from "execa";

/** How long a program that is told to end may take, in milliseconds. */
const GRACE = 2000;
/** The programs are in groups of their own, so what a terminal sends to ours does not reach them. */
const ENDINGS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

export interface RunOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** Each line as it is written, of both streams. */
  readonly onLine?: (line: string) => void;
  /** Told which process it is, and `undefined` when it has ended. */
  readonly onProcess?: (process: Member | undefined) => void;
}

export interface RunResult {
  readonly exitCode: number;
  /** Both streams, in the order in which they were written. */
  readonly output: string;
  /** The program is not there. */
  readonly isMissing: boolean;
  /** It was ended by the signal that was given. */
  readonly isCancelled: boolean;
}

/**
 * Runs a program without a shell, in a process group of its own. When it is cancelled, or when this process ends, all
 * that it has started ends with it, compilers of its build tool's included.
 */
export async function run(
  [program, ...parameters]: readonly string[],
  { cwd, env, signal, onLine, onProcess }: RunOptions,
): Promise<RunResult> {
  if (program === undefined) throw new Error("no program was given");
  if (signal?.aborted) return { exitCode: 1, output: "", isMissing: false, isCancelled: true };
  const child = execa(program, parameters, {
    cwd,
    // Messages are read by a program.
    env: { LC_ALL: "C.UTF-8", LANGUAGE: "C", GCC_COLORS: "", CLICOLOR_FORCE: "0", ...env },
    stdin: "ignore",
    all: true,
    detached: true,
    reject: false,
    stripFinalNewline: false,
    maxBuffer: 1 << 26,
  });
  let rest = "";
  child.all?.setEncoding("utf8").on("data", (piece: string) => {
    const lines = (rest + piece).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) onLine?.(line);
  });
  let ending: Promise<void> | undefined;
  const end = (): void => {
    ending ??= endTree(child.pid);
  };
  const exit = (): void => killAll(treeOf(child.pid), "SIGKILL");
  const interrupted = (name: NodeJS.Signals): void => {
    killAll(treeOf(child.pid), "SIGTERM");
    // What Node does of itself where nobody listens.
    if (process.listenerCount(name) === 0) process.kill(process.pid, name);
  };
  signal?.addEventListener("abort", end, { once: true });
  process.once("exit", exit);
  for (const name of ENDINGS) process.once(name, interrupted);
  const started = child.pid === undefined ? undefined : statusOf(child.pid)?.started;
  if (child.pid !== undefined && started !== undefined) onProcess?.({ pid: child.pid, started });
  try {
    const result = await child;
    await ending;
    if (rest !== "") onLine?.(rest);
    return {
      exitCode: result.exitCode ?? 1,
      output: String(result.all ?? ""),
      isMissing: result.code === "ENOENT" || result.code === "EACCES",
      isCancelled: signal?.aborted === true,
    };
  } finally {
    signal?.removeEventListener("abort", end);
    process.off("exit", exit);
    for (const name of ENDINGS) process.off(name, interrupted);
    onProcess?.(undefined);
  }
}

/** Ends what a process that was killed has left running, unless that has ended and its number is another's by now. */
export async function endLeftover(program: Member): Promise<void> {
  if (isSame(program)) await endTree(program.pid);
}

/** Build tools give their compilers process groups of their own, so the group alone is not enough. */
async function endTree(pid: number | undefined): Promise<void> {
  const tree = treeOf(pid);
  killAll(tree, "SIGTERM");
  for (const end = Date.now() + GRACE; Date.now() < end && tree.some(isSame); )
    await new Promise((done) => setTimeout(done, 20));
  killAll(
    [...tree, ...tree.flatMap((member) => (isSame(member) ? treeOf(member.pid).slice(1) : []))].filter(isSame),
    "SIGKILL",
  );
}

export interface Member {
  readonly pid: number;
  /** A process id may be given to another one meanwhile; its time of start is its own, in ticks since the boot. */
  readonly started: string;
}

/** A process and all that descend from it. */
function treeOf(root: number | undefined): Member[] {
  if (root === undefined) return [];
  const children = new Map<number, Member[]>();
  let first: Member | undefined;
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const found = statusOf(Number(name));
    if (!found) continue;
    const member = { pid: Number(name), started: found.started };
    if (member.pid === root) first = member;
    children.set(found.parent, [...(children.get(found.parent) ?? []), member]);
  }
  const tree = first ? [first] : [];
  for (const { pid } of tree) tree.push(...(children.get(pid) ?? []));
  return tree;
}

function statusOf(pid: number): { parent: number; started: string } | undefined {
  try {
    // The program's name, in parentheses, may have anything in it.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    if (fields[0] === "Z") return undefined;
    return { parent: Number(fields[1]), started: fields[19] ?? "" };
  } catch {
    return undefined; // it has ended
  }
}

const isSame = ({ pid, started }: Member): boolean => statusOf(pid)?.started === started;

function killAll(members: readonly Member[], signal: NodeJS.Signals): void {
  for (const { pid } of members)
    try {
      process.kill(pid, signal);
    } catch {
      // it has ended
    }
}
