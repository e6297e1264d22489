import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { writePackage } from "../../src/bundle/index.js";
import { exitOf, startChild } from "./children.js";
import { id, numberedTree, numberInArchive, numberInFolder, version } from "./numbered.js";
import { temporaryFolder } from "./temporary.js";

const lanes = 4;
const killsPerLane = 10;
const readingMilliseconds = 3000;

const leftovers = (distDir: string): string[] =>
  readdirSync(join(distDir, ".plasmoid-builds", id)).filter((name) => name.startsWith("tmp-"));

async function killRepeatedly(): Promise<number> {
  const distDir = temporaryFolder();
  let interrupted = 0;
  let last = 0;
  for (let kill = 0; kill < killsPerLane; kill++) {
    const first = last + 1000;
    const child = startChild("write-loop.ts", [distDir, String(first)]);
    const exit = exitOf(child);
    await once(child.stdout!, "data");
    await sleep(Math.random() * 60);
    child.kill("SIGKILL");
    assert.is(await exit, "SIGKILL");

    const folder = numberInFolder(distDir);
    const archive = await numberInArchive(distDir);
    assert.ok(folder >= first, "the first build was written");
    assert.ok(Math.abs(folder - archive) <= 1, `folder ${folder} and archive ${archive} belong together`);
    if (leftovers(distDir).length > 0) interrupted++;
    last = Math.max(folder, archive);
  }
  await writePackage(numberedTree(1), { distDir, id, version });
  assert.equal(leftovers(distDir), []);
  assert.is(numberInFolder(distDir), 1);
  assert.is(await numberInArchive(distDir), 1);
  assert.equal(readdirSync(distDir).sort(), [".plasmoid-builds", id, `${id}-${version}.plasmoid`]);
  return interrupted;
}

test("kill -9 at any moment leaves whole outputs, and the next build clears up", async () => {
  const interrupted = await Promise.all(Array.from({ length: lanes }, killRepeatedly));
  const total = interrupted.reduce((sum, count) => sum + count, 0);
  assert.ok(total > 0, `only ${total} of ${lanes * killsPerLane} kills came in the middle of a build`);
});

test("a reader that resolves the link once sees one build while the writer switches", async () => {
  const distDir = temporaryFolder();
  const child = startChild("write-loop.ts", [distDir, "1"]);
  const exit = exitOf(child);
  await once(child.stdout!, "data");
  const seen = new Set<number>();
  let reads = 0;
  const end = Date.now() + readingMilliseconds;
  while (Date.now() < end) {
    assert.ok(existsSync(join(distDir, id)), "the link is always there");
    seen.add(numberInFolder(distDir));
    await numberInArchive(distDir);
    reads++;
  }
  child.kill("SIGKILL");
  await exit;
  assert.ok(reads > 20 && seen.size > 10, `${reads} reads saw ${seen.size} builds`);
});

test("two writers at once leave one of the two builds", async () => {
  const distDir = temporaryFolder();
  await Promise.all([1, 2, 2, 3].map((number) => writePackage(numberedTree(number), { distDir, id, version })));
  assert.ok([1, 2, 3].includes(numberInFolder(distDir)));
  assert.ok([1, 2, 3].includes(await numberInArchive(distDir)));
  assert.equal(leftovers(distDir), []);
});

test.run();
