// Rollup's watch mode on one of the projects, in a process of its own: what is compared has its own heap and its own
// processor time. Makes the project, edits it as the parent says, and answers how long that took.
// Arguments: the builder, the project's name, its folder.
import { readFileSync } from "node:fs";
import { type RollupWatcher, watch } from "rollup";
import { apply, type EditedProject, mistake, projects } from "../shared/edited-projects.js";
import { type Builder, configurations } from "./configurations.js";

/** What the parent asks for: an edit by its index, or a mistake in types that is made and mended. */
export type Order = { readonly number: number } & ({ readonly edit: number } | { readonly mistake: true });

/** Times in milliseconds. */
export interface Answer {
  /** From the file's being saved to the written package, or to the printed mistake. */
  readonly wall: number;
  /** Of that, what the builder's own thread was running: on a busy machine the rest is waiting for a processor. */
  readonly running: number;
  /** Of the whole process, until it is idle again: type checking, and for a mistake its mending, are in it. */
  readonly processor: number;
}

/** The first build, and what may be edited now. */
export interface First extends Answer {
  readonly title: string;
  readonly kinds: readonly { readonly kind: string; readonly isScript: boolean }[];
}

/** How long a build or a mistake may take at the most. */
const PATIENCE = 180_000;

const [builder, name, folder] = process.argv.slice(2) as [Builder, keyof typeof projects, string];
const project: EditedProject = projects[name](folder);

let ended: () => void = () => undefined;
let failed: (cause: Error) => void = () => undefined;
type Taken = Pick<Answer, "wall" | "running">;

/** What the main thread has run so far. */
const running = (): number =>
  Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, "utf8").split(" ")[0]) / 1e6;

const event = (begin: () => void): Promise<Taken> =>
  new Promise<Taken>((resolve, reject) => {
    const [begun, ran] = [performance.now(), running()];
    const timer = setTimeout(() => reject(new Error(`nothing within ${PATIENCE} ms`)), PATIENCE);
    ended = () => {
      clearTimeout(timer);
      resolve({ wall: performance.now() - begun, running: running() - ran });
    };
    failed = reject;
    begin();
  });

let watcher: RollupWatcher | undefined;
let built: () => void = () => undefined;
function begin(): void {
  watcher = watch({ ...configurations[builder](folder), onLog: () => undefined });
  watcher.on("event", async (event) => {
    if (event.code === "ERROR") failed(event.error as Error);
    if (event.code !== "BUNDLE_END") return;
    built();
    await event.result.close();
  });
}

let printed: (text: string) => void = () => undefined;
const write = process.stderr.write.bind(process.stderr);
process.stderr.write = ((text: string | Uint8Array, ...more: []) => {
  printed(String(text));
  return write(text, ...more);
}) as typeof process.stderr.write;

const wait = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** Waits until the process has nothing to do, three seconds at the most. */
async function idle(): Promise<void> {
  for (let calm = 0, rounds = 0; calm < 3 && rounds < 60; rounds++) {
    const before = process.cpuUsage();
    await wait(50);
    const { user, system } = process.cpuUsage(before);
    calm = user + system < 8000 ? calm + 1 : 0;
  }
}

async function measured(begin: () => Promise<Taken>): Promise<Answer> {
  const before = process.cpuUsage();
  const taken = await begin();
  await idle();
  const { user, system } = process.cpuUsage(before);
  return { ...taken, processor: (user + system) / 1000 };
}

const save = (edit: EditedProject["edits"][number], number: number): Promise<Taken> =>
  event(() => {
    built = () => ended();
    apply(project, edit, number);
  });

/** How long a mistake takes to be printed; it is mended then. */
async function mistaken(number: number): Promise<Taken> {
  const { made, mended } = mistake(project);
  const taken = await event(() => {
    built = () => undefined;
    printed = (text) => {
      if (text.includes(`mistake ${number}`)) ended();
    };
    apply(project, made, number);
  });
  printed = () => undefined;
  await idle();
  await save(mended, number);
  return taken;
}

async function follow(order: Order): Promise<Answer> {
  return measured(() => ("mistake" in order ? mistaken(order.number) : save(project.edits[order.edit]!, order.number)));
}

process.on("message", (order: Order) => {
  follow(order).then(
    (answer) => process.send?.(answer),
    (cause: unknown) => {
      console.error(cause);
      process.exit(1);
    },
  );
});
process.on("disconnect", () => void watcher?.close().then(() => process.exit()));

const first = await measured(() =>
  event(() => {
    built = () => ended();
    begin();
  }),
);
process.send?.({
  ...first,
  title: project.name,
  kinds: project.edits.map(({ kind, isScript }) => ({ kind, isScript })),
} satisfies First);
