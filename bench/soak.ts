// Edits in a row in the running host, on both Plasmas: --edits N (300), --plasma 5 or 6. Memory may grow by a fifth over
// the last two thirds of them.
import { loadavg } from "node:os";
import { hosts } from "../test/host/driver.js";
import { soak } from "../test/host/soak.js";
import type { Bench } from "./run.js";
import { median } from "./shared/median.js";

const MOST_GROWTH = 0.2;

const bench: Bench = async ({ edits = "300", plasma }) => {
  for (const host of hosts()) {
    if (plasma !== undefined && host.plasma !== Number(plasma)) continue;
    const begun = performance.now();
    const { memory, shown } = await soak(host, Number(edits));
    // The middle of ten, since what a collector has not come to yet is no growth.
    const at = (index: number): number => median(memory.slice(index, index + 10));
    const [before, after] = [at(Math.floor(memory.length / 3)), at(memory.length - 10)];
    const growth = after / before - 1;
    const seconds = (performance.now() - begun) / 1000;
    console.log(
      `${host.name}: ${memory.length} edits in ${seconds.toFixed(0)} s, shown ${shown} times, state counted through; ` +
        `memory ${(before / 1024).toFixed(1)} MiB after a third, ${(after / 1024).toFixed(1)} MiB at the end ` +
        `(${(growth * 100).toFixed(1)} %); load ${loadavg()[0]!.toFixed(1)}`,
    );
    if (growth > MOST_GROWTH) process.exitCode = 1;
  }
  return undefined;
};

export default bench;
