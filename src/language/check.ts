import { Worker } from "node:worker_threads";
import { type Diagnostic, DiagnosticError, error } from "../diagnostics/index.js";
import { type CheckRequest, type CheckResponse, type CheckSettings, CLOSE, fromWire } from "./check-protocol.js";

export interface TypeCheckerOptions {
  /** What relative paths start from, and where the project's TypeScript is looked for. */
  readonly cwd?: string;
  /** Without it, the tsconfig.json above the first root; without that, the preset of this package. */
  readonly tsconfigPath?: string;
  /** Laid over those of tsconfig.json, and written as there. */
  readonly compilerOptions?: Readonly<Record<string, unknown>>;
  /** The file that keeps what was checked for the next process; without it nothing is kept. */
  readonly memoryFile?: string;
  /** Known roots: the checker starts with them at once, beside whatever happens before the first `check`. */
  readonly rootFiles?: readonly string[];
}

export interface TypeChecker {
  /**
   * Checks the roots, what they import and the ambient declarations of tsconfig.json as they are on disk. Calls are
   * answered in their order; only what changed since the one before is checked again. `changedFiles` are read anew even
   * where the disk gives them the same time and size.
   *
   * Throws a `DiagnosticError` when the checker itself fails.
   */
  check(rootFiles: readonly string[], changedFiles?: readonly string[]): Promise<Diagnostic[]>;
  /**
   * The author's files that the last result depends on, tsconfig.json included: those to watch. Files imported for
   * their types alone are here and nowhere else.
   */
  readonly files: readonly string[];
  close(): Promise<void>;
}

interface Waiting {
  resolve(response: CheckResponse): void;
  reject(cause: Error): void;
}

// beside this file: in dist both are files of that folder, in the sources the test loader knows the .ts
const workerUrl = new URL(import.meta.url.endsWith(".ts") ? "./check-worker.ts" : "./check-worker.js", import.meta.url);

/** A type checker in a thread of its own, which keeps no process alive while nobody waits for it. */
export function createTypeChecker(options: TypeCheckerOptions = {}): TypeChecker {
  const { rootFiles, ...given } = options;
  const settings: CheckSettings = { ...given, cwd: options.cwd ?? process.cwd() };
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let files: readonly string[] = [];
  let lastId = 0;
  let isClosed = false;

  function start(): Worker {
    const started = new Worker(workerUrl, { workerData: settings, name: "plasmoid type checker" });
    started.on("message", (response: CheckResponse) => {
      waiting.get(response.id)?.resolve(response);
      waiting.delete(response.id);
      // Who closes it waits for its end.
      if (waiting.size === 0 && !isClosed) started.unref();
    });
    let reason = "it ended";
    started.on("error", (cause) => {
      reason = cause.message;
    });
    started.on("exit", () => {
      // the next check starts another
      if (worker === started) worker = undefined;
      for (const { reject } of waiting.values()) reject(checkerFailed(isClosed ? "it was closed" : reason));
      waiting.clear();
    });
    started.unref();
    return started;
  }

  function ask(roots: readonly string[], changedFiles: readonly string[], isAwaited = true): Promise<CheckResponse> {
    if (isClosed) return Promise.reject(checkerFailed("it was closed"));
    worker ??= start();
    const asked = worker;
    return new Promise((resolve, reject) => {
      const request: CheckRequest = { id: ++lastId, rootFiles: roots, changedFiles, isAhead: !isAwaited };
      waiting.set(request.id, { resolve, reject });
      if (isAwaited) asked.ref();
      asked.postMessage(request);
    });
  }

  if (rootFiles) ask(rootFiles, [], false).catch(() => undefined);

  return {
    get files() {
      return files;
    },
    async check(roots, changedFiles = []) {
      const response = await ask(roots, changedFiles);
      if (response.failure !== undefined) throw checkerFailed(response.failure);
      files = response.files;
      return response.diagnostics.map((wire) => fromWire(wire, response.sources));
    },
    async close() {
      isClosed = true;
      const closing = worker;
      if (!closing) return;
      if (waiting.size > 0) {
        await closing.terminate();
        return;
      }
      // It may be keeping something for the next process.
      closing.ref();
      closing.postMessage(CLOSE);
      await new Promise((resolve) => closing.once("exit", resolve));
    },
  };
}

const checkerFailed = (reason: string): DiagnosticError =>
  new DiagnosticError([error("language/checker-failed", `The type checker failed: ${reason}.`)]);
