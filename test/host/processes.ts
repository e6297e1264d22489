import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { StringDecoder } from "node:string_decoder";

/** A root folder to run programs in: "" is the machine itself, else a chroot that shares /tmp with it. */
export type Root = string;

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** milliseconds; after it everything that the command started is killed and the promise rejects */
  readonly timeout?: number;
  /** a folder of createHome(), to keep files between runs; without it each run has its own */
  readonly home?: string;
}

export interface RunResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Folders and processes that must not outlive this Node process. */
const homes = new Set<string>();
const children = new Set<ChildProcess>();

/** A private home with all of XDG's folders, removed with removeHome() or when Node ends. */
export function createHome(): string {
  // /tmp and nothing else is shared with a chroot, so not os.tmpdir(); short, since sockets are made in it
  const home = mkdtempSync("/tmp/plasmoid-host-");
  for (const name of ["run", "config", "data", "cache", "state"]) mkdirSync(`${home}/${name}`, { mode: 0o700 });
  homes.add(home);
  return home;
}

export function removeHome(home: string): void {
  killUsersOf(home);
  rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  homes.delete(home);
}

/** Nothing is inherited from the developer's own session: it could change what a test sees. */
export function environment(home: string): Record<string, string> {
  return {
    PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
    HOME: home,
    USER: process.env.USER ?? "root",
    XDG_RUNTIME_DIR: `${home}/run`,
    XDG_CONFIG_HOME: `${home}/config`,
    XDG_DATA_HOME: `${home}/data`,
    XDG_CACHE_HOME: `${home}/cache`,
    XDG_STATE_HOME: `${home}/state`,
    LC_ALL: "C.UTF-8",
    QT_FORCE_STDERR_LOGGING: "1",
    // dozens of lines about what a container lacks
    QT_LOGGING_RULES: ["org.kde.kactivities", "kf.solid", "org.kde.plasma.kicker"]
      .map((name) => `${name}*=false`)
      .join(";"),
    QT_QUICK_BACKEND: "software",
    // a crash is to end the program, not to open a crash reporter
    KDE_DEBUG: "1",
  };
}

/**
 * Starts a program in its own process group. The kernel kills it when Node dies, however Node dies. `through` is a
 * command of the machine that begins the program's.
 */
export function start(
  root: Root,
  command: string,
  args: readonly string[],
  options: {
    env: Readonly<Record<string, string>>;
    cwd?: string;
    stdio?: ("ignore" | "pipe")[];
    through?: readonly string[];
  },
): ChildProcess {
  const enter = root === "" ? [] : ["chroot", root, "env", `--chdir=${options.cwd ?? "/"}`];
  const child = spawn("setpriv", ["--pdeathsig", "KILL", ...(options.through ?? []), ...enter, command, ...args], {
    env: options.env,
    cwd: root === "" ? (options.cwd ?? "/") : "/",
    stdio: options.stdio ?? ["ignore", "pipe", "pipe"],
    detached: true,
  });
  children.add(child);
  child.once("close", () => children.delete(child));
  return child;
}

/** Kills a program and its process group. */
export function stop(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    // gone already
  }
}

export function ended(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** Waits for a program to end by itself; false when it did not within the time. */
export function end(child: ChildProcess, timeout: number): Promise<boolean> {
  if (ended(child)) return Promise.resolve(true);
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), timeout);
    child.once("exit", () => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}

/**
 * Session buses start services (kactivitymanagerd, kded…) that leave the process group.
 * All of them have inherited the private runtime folder.
 */
export function killUsersOf(home: string): void {
  const mark = `XDG_RUNTIME_DIR=${home}/run\0`;
  // a process may start another while the list is read
  for (let round = 0; round < 5; round++) {
    let found = false;
    for (const entry of readdirSync("/proc")) {
      const pid = Number(entry);
      if (!Number.isInteger(pid) || pid === process.pid) continue;
      try {
        if (!`${readFileSync(`/proc/${pid}/environ`, "latin1")}\0`.includes(mark)) continue;
        process.kill(pid, "SIGKILL");
        found = true;
      } catch {
        // ended meanwhile, or another user's
      }
    }
    if (!found) return;
  }
}

export async function run(
  root: Root,
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<RunResult> {
  const home = options.home ?? createHome();
  const timeout = options.timeout ?? 60_000;
  const child = start(root, command, args, {
    env: { ...environment(home), ...options.env },
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
  });
  const stdout = collect(child.stdout);
  const stderr = collect(child.stderr);
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    stop(child);
    killUsersOf(home);
  }, timeout);
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once("error", reject);
      child.once("close", resolve);
    });
    if (late) {
      throw new Error(`${command} ${args.join(" ")} took more than ${timeout} ms\n${stdout()}${stderr()}`);
    }
    return { code, stdout: stdout(), stderr: stderr() };
  } finally {
    clearTimeout(timer);
    if (options.home === undefined) removeHome(home);
  }
}

function collect(stream: NodeJS.ReadableStream | null): () => string {
  const decoder = new StringDecoder("utf8");
  let text = "";
  stream?.on("data", (chunk: Buffer) => {
    text += decoder.write(chunk);
  });
  return () => text;
}

export const delay = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Asks again and again until there is an answer. */
export async function poll<T>(
  what: string,
  timeout: number,
  ask: () => T | undefined | Promise<T | undefined>,
): Promise<T> {
  const deadline = Date.now() + timeout;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > deadline) throw new Error(`${what}: not within ${timeout} ms`);
    await delay(50);
  }
}

function cleanUp(): void {
  for (const child of children) stop(child);
  for (const home of homes) removeHome(home);
}

process.once("exit", cleanUp);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.once(signal, () => {
    cleanUp();
    process.kill(process.pid, signal);
  });
}
