// From a file's being saved to the completion of the new component in the running plasmoidviewer, on both Plasmas, beside
// what the same takes when the viewer is started again for it. --edits N (20) of each kind, --restarts N (5), --plasma 5
// or 6.
import { mkdtempSync, rmSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { Development } from "../test/host/development.js";
import { type Host, hosts } from "../test/host/driver.js";
import type { Bench, Measured } from "./run.js";
import { apply, type Edit, feedReader } from "./shared/edited-projects.js";
import { median } from "./shared/median.js";

const LIMIT = 150;
const LIVE = /LIVE (\d+)/g;

/** The moments, in milliseconds since 1970, at which the widget was complete, as it said itself. */
const moments = (printed: string): number[] => [...printed.matchAll(LIVE)].map(([, at]) => Number(at));

async function live(dev: Development, change: () => void): Promise<number> {
  const before = moments(dev.printed).length;
  const begun = Date.now();
  change();
  const deadline = performance.now() + 60_000;
  while (moments(dev.printed).length === before) {
    if (performance.now() > deadline) throw new Error(`the widget did not come up:\n${dev.printed.slice(-2000)}`);
    await new Promise((done) => setTimeout(done, 5));
  }
  return moments(dev.printed)[before]! - begun;
}

const quiet = (): Promise<void> => new Promise((done) => setTimeout(done, 500));

async function measure(host: Host, folder: string, edits: number, restarts: number): Promise<Measured[]> {
  const project = feedReader(folder);
  const dev = new Development(host, folder);
  dev.edit(
    "src/ui/Full.qml",
    "collapseMarginsHint: true",
    'collapseMarginsHint: true\n    Component.onCompleted: console.log("LIVE " + Date.now())',
  );
  // Nothing of the network's.
  dev.edit("src/declaration.ts", /https:[^"]*/, "http://127.0.0.1:9/none.xml");
  const samples = new Map<string, number[]>();
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
        const took = await live(dev, save(edit));
        if (round >= 2) samples.set(edit.kind, [...(samples.get(edit.kind) ?? []), took]);
        await quiet();
      }
    }
    for (let round = 0; round < restarts; round++) {
      // The metadata are nothing that a running host reads again.
      restarted.push(
        await live(dev, () => dev.edit("src/declaration.ts", /name: "Feed[^"]*"/, `name: "Feed ${round}"`)),
      );
      await quiet();
    }
  } finally {
    await dev.close();
  }
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

const bench: Bench = async ({ edits = "20", restarts = "5", plasma }) => {
  const work = mkdtempSync("/tmp/plasmoid-bench-");
  const measured: Measured[] = [];
  try {
    for (const host of hosts()) {
      if (plasma !== undefined && host.plasma !== Number(plasma)) continue;
      console.log(`${host.name}: load ${loadavg()[0]!.toFixed(1)} at the beginning`);
      measured.push(...(await measure(host, join(work, `plasma${host.plasma}`), Number(edits), Number(restarts))));
      console.log(`${host.name}: load ${loadavg()[0]!.toFixed(1)} at the end\n`);
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return measured;
};

export default bench;
