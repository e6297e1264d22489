import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Chunk, Done } from "./worker.js";

const LOADER = new URL("../../test/loader.mjs", import.meta.url).href;
const WORKER = fileURLToPath(new URL("worker.ts", import.meta.url));
/** While the engines run one chunk, a process makes and compiles the next. */
const AT_ONCE = 2;

/** A process that does the chunks that it is sent. */
const started = (): ChildProcess =>
  fork(WORKER, {
    // Programs are garbage soon: more room for young objects saves a fifth of the time.
    execArgv: ["--max-semi-space-size=64", "--no-warnings", "--import", LOADER],
  });

/** Has chunks done by some processes, and tells of each when it is done. */
export async function runChunks(
  chunks: readonly Chunk[],
  processes: number,
  tell: (done: Done) => void | Promise<void>,
): Promise<void> {
  const left = [...chunks];
  const work = (): Promise<void> =>
    new Promise((done, fail) => {
      const child = started();
      const open = new Map<number, Chunk>();
      const next = (): void => {
        const chunk = left.shift();
        if (chunk) {
          open.set(chunk.first, chunk);
          child.send(chunk);
        } else if (open.size === 0 && child.connected) child.disconnect();
      };
      child.on("message", (answer: Done) => {
        open.delete(answer.first);
        if (answer.failure !== undefined) fail(new Error(`seeds from ${answer.first}: ${answer.failure}`));
        else Promise.resolve(tell(answer)).then(next, fail);
      });
      child.once("error", fail);
      child.once("exit", (code, signal) => {
        if (code === 0) done();
        else if (signal === null) fail(new Error(`a process ended with ${code}`));
        else
          divideAll([...open.values()], tell)
            .then(work)
            .then(done, fail);
      });
      for (let index = 0; index < AT_ONCE; index++) next();
    });
  await Promise.all(Array.from({ length: Math.min(processes, chunks.length) }, work));
}

async function divideAll(chunks: readonly Chunk[], tell: (done: Done) => void | Promise<void>): Promise<void> {
  for (const chunk of chunks) await tell(await divided(chunk));
}

/** Does a chunk of which one program ends Node itself, without that. */
async function divided(chunk: Chunk): Promise<Done> {
  const { first, size } = chunk;
  const done = await alone(chunk);
  if (done?.failure !== undefined) throw new Error(`seeds from ${first}: ${done.failure}`);
  if (done) return done;
  if (size === 1) return { first, count: 0, found: [], twice: [], joined: [], ending: [first] };
  const half = Math.ceil(size / 2);
  const one = await divided({ ...chunk, size: half });
  const other = await divided({ ...chunk, first: first + half, size: size - half });
  return {
    first,
    count: one.count + other.count,
    found: [...one.found, ...other.found],
    twice: [...one.twice, ...other.twice],
    joined: [...one.joined, ...other.joined],
    ending: [...(one.ending ?? []), ...(other.ending ?? [])],
  };
}

/** Does a chunk in a process of its own; undefined where that is ended by a signal. */
const alone = (chunk: Chunk): Promise<Done | undefined> =>
  new Promise((done, fail) => {
    const child = started();
    child.once("message", (answer: Done) => {
      child.disconnect();
      done(answer);
    });
    child.once("error", fail);
    child.once("exit", (code, signal) => {
      if (signal !== null) done(undefined);
      else if (code !== 0) fail(new Error(`a process ended with ${code}`));
    });
    child.send(chunk);
  });
