import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Result } from "./outcome.js";
import type { Setup } from "./worker.js";

const LOADER = new URL("../../test/loader.mjs", import.meta.url).href;
const WORKER = fileURLToPath(new URL("worker.ts", import.meta.url));
const BATCH = 25;
/** A process that says nothing for so long hangs: it is ended, like one that ended by itself. */
const SILENCE = 15 * 60_000;

const workers = new Set<ChildProcess>();
process.once("exit", () => {
  for (const worker of workers) worker.kill("SIGKILL");
});

/**
 * Runs tests in several processes until `enough`, in the order of the paths: those that were run are the first ones.
 * A process that ends is started again, and its batch is run test by test.
 */
export async function runTests(
  setup: Setup,
  paths: readonly string[],
  processes: number,
  enough: (results: readonly Result[]) => boolean,
  keep: (results: readonly Result[]) => void = () => undefined,
): Promise<Result[]> {
  const results: Result[] = [];
  const add = (more: readonly Result[]): void => {
    results.push(...more);
    keep(more);
  };
  let at = 0;
  const work = async (): Promise<void> => {
    let child = startWorker(setup);
    while (at < paths.length && !enough(results)) {
      const batch = paths.slice(at, at + BATCH);
      at += batch.length;
      const whole = await ask(child, batch);
      if (whole) add(whole);
      else
        for (const path of batch) {
          if (child.exitCode !== null || child.signalCode !== null) child = startWorker(setup);
          add((await ask(child, [path])) ?? [{ path, node: { status: "crash", message: "" } }]);
        }
    }
    child.disconnect();
  };
  await Promise.all(Array.from({ length: processes }, work));
  const order = new Map(paths.map((path, index) => [path, index]));
  return results.sort((one, other) => order.get(one.path)! - order.get(other.path)!);
}

function startWorker(setup: Setup): ChildProcess {
  const child = fork(WORKER, {
    execArgv: ["--experimental-vm-modules", "--no-warnings", "--import", LOADER],
    serialization: "advanced",
  });
  workers.add(child);
  child.once("exit", () => workers.delete(child));
  child.send(setup);
  return child;
}

/** The results of a batch; nothing when the process ended over it. */
function ask(child: ChildProcess, batch: readonly string[]): Promise<Result[] | undefined> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => child.kill("SIGKILL"), batch.length > 1 ? SILENCE : SILENCE / 5);
    const settle = (): void => {
      clearTimeout(timer);
      child.off("message", answered);
      child.off("exit", gone);
    };
    const answered = (message: unknown): void => {
      settle();
      if (Array.isArray(message)) resolve(message as Result[]);
      else reject(new Error((message as { error: string }).error));
    };
    const gone = (): void => {
      settle();
      resolve(undefined);
    };
    child.on("message", answered);
    child.on("exit", gone);
    child.send(batch);
  });
}
