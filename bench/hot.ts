// From a file's being saved to the completion of the new component in the running plasmoidviewer, on both Plasmas, beside
// what the same takes when the viewer is started again for it. --edits N (20) of each kind, --restarts N (5), --plasma 5
// or 6. With --stages it says where the time goes.
import { mkdtempSync, rmSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import type { Plugin } from "rollup";
import { Development } from "../test/host/development.js";
import { type Host, hosts } from "../test/host/driver.js";
import type { Bench, Measured } from "./run.js";
import { apply, type Edit, feedReader } from "./shared/edited-projects.js";
import { median } from "./shared/median.js";

const LIMIT = 150;
const LIVE = /LIVE (\d+)/g;

/** What there is between saving and the new component, in order; "shown" is what the widget says itself. */
const STAGES = ["noticed", "compiled", "rendered", "packed", "announced", "shown"] as const;
type Stage = (typeof STAGES)[number];

/** When each stage of the last build was over, in milliseconds since 1970. */
class Stages {
  readonly #at = new Map<Stage, number>();

  /** Stand after ours. */
  readonly plugins: readonly Plugin[] = [
    {
      name: "bench:stages",
      buildStart: { order: "pre", handler: () => this.#over("noticed") },
      buildEnd: () => this.#over("compiled"),
      generateBundle: () => this.#over("rendered"),
      writeBundle: { order: "pre", sequential: true, handler: () => this.#over("announced") },
    },
    { name: "bench:packed", generateBundle: { order: "post", handler: () => this.#over("packed") } },
  ];

  /** How long each stage took. */
  lengths(begun: number, shown: number): Map<Stage, number> {
    let last = begun;
    const lengths = new Map<Stage, number>();
    for (const stage of STAGES) {
      const at = stage === "shown" ? shown : (this.#at.get(stage) ?? last);
      lengths.set(stage, at - last);
      last = at;
    }
    return lengths;
  }

  #over(stage: Stage): void {
    if (stage === "noticed") this.#at.clear();
    this.#at.set(stage, Date.now());
  }
}

/** The moments, in milliseconds since 1970, at which the widget was complete, as it said itself. */
const moments = (printed: string): number[] => [...printed.matchAll(LIVE)].map(([, at]) => Number(at));

/** Waits for the widget to come up after a change; the moments of both. */
async function live(dev: Development, change: () => void): Promise<{ begun: number; shown: number }> {
  const before = moments(dev.printed).length;
  const begun = Date.now();
  change();
  const deadline = performance.now() + 60_000;
  while (moments(dev.printed).length === before) {
    if (performance.now() > deadline) throw new Error(`the widget did not come up:\n${dev.printed.slice(-2000)}`);
    await new Promise((done) => setTimeout(done, 5));
  }
  return { begun, shown: moments(dev.printed)[before]! };
}

const quiet = (): Promise<void> => new Promise((done) => setTimeout(done, 500));

interface Wanted {
  readonly edits: number;
  readonly restarts: number;
  readonly isStaged: boolean;
}

async function measure(host: Host, folder: string, { edits, restarts, isStaged }: Wanted): Promise<Measured[]> {
  const project = feedReader(folder);
  const stages = new Stages();
  const dev = new Development(host, folder, {}, stages.plugins);
  dev.edit(
    "src/ui/Full.qml",
    "collapseMarginsHint: true",
    'collapseMarginsHint: true\n    Component.onCompleted: console.log("LIVE " + Date.now())',
  );
  // Nothing of the network's.
  dev.edit("src/declaration.ts", /https:[^"]*/, "http://127.0.0.1:9/none.xml");
  const samples = new Map<string, number[]>();
  const staged = new Map<string, Map<Stage, number>[]>();
  const restarted: number[] = [];
  let number = 0;
  const save = (edit: Edit): (() => void) => {
    number++;
    return () => apply(project, edit, number);
  };
  try {
    await dev.open(/LIVE \d+/);
    await quiet();
    for (let round = 0; round < edits + 2; round++) {
      for (const edit of project.edits) {
        const { begun, shown } = await live(dev, save(edit));
        await quiet();
        if (round < 2) continue;
        samples.set(edit.kind, [...(samples.get(edit.kind) ?? []), shown - begun]);
        staged.set(edit.kind, [...(staged.get(edit.kind) ?? []), stages.lengths(begun, shown)]);
      }
    }
    for (let round = 0; round < restarts; round++) {
      // The metadata are nothing that a running host reads again.
      const { begun, shown } = await live(dev, () =>
        dev.edit("src/declaration.ts", /name: "Feed[^"]*"/, `name: "Feed ${round}"`),
      );
      restarted.push(shown - begun);
      await quiet();
    }
  } finally {
    await dev.close();
  }
  if (isStaged) printStages(host, staged);
  const slow = [...samples].filter(([, times]) => median(times) > LIMIT);
  for (const [kind] of slow) console.log(`${host.name}: ${kind} takes more than ${LIMIT} ms!`);
  if (slow.length > 0) process.exitCode = 1;
  const name = "rebuild and restart of plasmoidviewer";
  return [...samples].flatMap(([kind, times]) => {
    const group = `${host.name}: ${kind}`;
    return [
      { group, name: "swapped into the running widget", samples: times },
      { group, name, samples: restarted },
    ];
  });
}

/** The medians of each stage by itself, so that they need not add up to that of the whole. */
function printStages(host: Host, staged: ReadonlyMap<string, readonly ReadonlyMap<Stage, number>[]>): void {
  const width = Math.max(...[...staged.keys()].map((kind) => kind.length));
  console.log(`${host.name}: median ms until it was ${STAGES.join(", ")}`);
  for (const [kind, lengths] of staged) {
    const row = STAGES.map((stage) => String(median(lengths.map((one) => one.get(stage)!))).padStart(6));
    console.log(`  ${kind.padEnd(width)} ${row.join(" ")}`);
  }
}

const bench: Bench = async ({ edits = "20", restarts = "5", plasma, stages }) => {
  const work = mkdtempSync("/tmp/plasmoid-bench-");
  const measured: Measured[] = [];
  const wanted = { edits: Number(edits), restarts: Number(restarts), isStaged: stages !== undefined };
  try {
    for (const host of hosts()) {
      if (plasma !== undefined && host.plasma !== Number(plasma)) continue;
      console.log(`${host.name}: load ${loadavg()[0]!.toFixed(1)} at the beginning`);
      measured.push(...(await measure(host, join(work, `plasma${host.plasma}`), wanted)));
      console.log(`${host.name}: load ${loadavg()[0]!.toFixed(1)} at the end\n`);
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return measured;
};

export default bench;
