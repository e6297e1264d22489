import { closeSync, ftruncateSync, mkdirSync, openSync, readFileSync, writeSync } from "node:fs";
import { basename, join } from "node:path";
import { execa } from "execa";
import { endLeftover, type Member } from "./run.js";

/** Who builds in a folder, as the file of the lock says it. */
interface Holder {
  readonly pid: number;
  /** As in `rollup -c -w`. */
  readonly command: string;
  /** The program that it runs in there. */
  readonly program?: Member;
}

/** A build folder that nobody else builds in until it is released. */
export interface FolderLock {
  /** Whether somebody else was there first, so that what was read before may be old. */
  readonly hasWaited: boolean;
  /** Says which program works in the folder now, for whoever comes after a killed one. */
  runs(program: Member | undefined): void;
  release(): void;
}

export interface LockOptions {
  readonly signal?: AbortSignal | undefined;
  /** Told whom there is to wait for. */
  readonly onWait?: (holder: string) => void;
}

/**
 * Waits until nobody builds in a folder; undefined where that is cancelled. The lock is the kernel's, on a file that
 * this process holds open: it ends with the process, however that ends, so there is no stale one. Programs that a
 * killed one has left at work in the folder are ended first.
 */
export async function lockFolder(folder: string, { signal, onWait }: LockOptions): Promise<FolderLock | undefined> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, "lock");
  const file = openSync(path, "a+");
  let hasWaited = false;
  try {
    // flock(1) locks what it is handed, which stays locked for us when it has ended. All distributions have it, in
    // util-linux or busybox; where it is missing two builds at once are the author's to avoid.
    let code = await flock(file, ["-n"], signal);
    if (code === 1 && signal?.aborted !== true) {
      hasWaited = true;
      const holder = holderOf(path);
      onWait?.(holder ? `process ${holder.pid} (${holder.command})` : "another process");
      code = await flock(file, [], signal);
    }
    if (signal?.aborted === true) {
      closeSync(file);
      return undefined;
    }
    if (code !== 0 && code !== "missing") throw new Error(`flock has failed with code ${code} on ${path}`);
    const before = holderOf(path)?.program;
    if (before) await endLeftover(before);
  } catch (cause) {
    closeSync(file);
    throw cause;
  }
  const me: Holder = {
    pid: process.pid,
    command: [basename(process.argv[1] ?? "node"), ...process.argv.slice(2)].join(" "),
  };
  const write = (holder: Holder | undefined): void => {
    ftruncateSync(file);
    if (holder) writeSync(file, JSON.stringify(holder));
  };
  write(me);
  return {
    hasWaited,
    runs: (program) => write({ ...me, ...(program && { program }) }),
    release() {
      write(undefined);
      closeSync(file);
    },
  };
}

async function flock(file: number, options: readonly string[], signal: AbortSignal | undefined) {
  const { exitCode, code } = await execa("flock", [...options, "0"], {
    // execa takes any descriptor; its types know those up to 9.
    stdio: [file as 3, "ignore", "ignore"],
    reject: false,
    ...(signal && { cancelSignal: signal }),
  });
  return code === "ENOENT" ? "missing" : exitCode;
}

/** Nobody, where the last one has released it or is about to write. */
function holderOf(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Holder;
  } catch {
    return undefined;
  }
}
