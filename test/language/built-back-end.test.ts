import { execFile } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { lower } from "../../src/v4.js";
import { type InstalledCopy, installedCopy, printed } from "./installed-copy.js";

const test = suite("what V8 made of the back end");
const start = promisify(execFile);

const CODE = "export class A { #a = []; async *b({ c, ...d }) { yield* d?.[c]; return /(?<e>.)/u; } }";
const CALL = `lower(${JSON.stringify(CODE)}, { filename: "a.js", sourceType: "module" })`;
const EXPECTED = JSON.stringify(lower(CODE, { filename: "a.js", sourceType: "module" }));

let copy: InstalledCopy;
let [own, bundle, folder, kept] = ["", "", "", ""];
const built = (path: string): string => copy.built(path);

test.before(() => {
  copy = installedCopy();
  ({ own, kept: folder } = copy);
  bundle = join(own, "dist/src/language/v4/back-end.cjs");
  kept = join(folder, `back-end-${process.version}-${process.arch}.bin`);
});
test.before.each(() => rmSync(dirname(folder), { recursive: true, force: true }));
test.after(() => rmSync(copy.folder, { recursive: true, force: true }));

/** Compiles in a process of its own, which says nothing else. */
async function compiles({ options = [] as string[], from = "language/v4/index.js" } = {}): Promise<void> {
  const script = `import { lower } from ${built(from)};\nprocess.stdout.write(JSON.stringify(${CALL}));`;
  const { stdout, stderr } = await printed(copy, script, options);
  assert.is(stderr, "");
  assert.is(stdout, EXPECTED);
}

const state = (): string => `${statSync(kept).ino} ${statSync(kept).mtimeMs}`;

/** What was wrong with it is made good by the process that found it. */
async function isMadeAnew(): Promise<void> {
  const before = state();
  await compiles();
  const after = state();
  assert.is.not(after, before);
  await compiles();
  assert.is(state(), after);
}

test("is kept for the next process, which takes it as it is", async () => {
  await compiles();
  const before = state();
  await compiles();
  assert.is(state(), before);
  assert.equal(readdirSync(folder).length, 1);
});

test("is made anew where it is damaged", async () => {
  await compiles();
  const whole = readFileSync(kept);
  const turned = Buffer.from(whole);
  for (let at = 100_000; at < turned.length; at += 5_000) turned[at]! ^= 0xff;
  for (const damaged of [turned, whole.subarray(0, whole.length / 2), Buffer.alloc(0), Buffer.from("no code")]) {
    writeFileSync(kept, damaged);
    await isMadeAnew();
  }
});

test("is made anew for other options of V8, and for another text of the same length", async () => {
  await compiles();
  await compiles({ options: ["--no-opt"] });
  await isMadeAnew();
  const text = readFileSync(bundle, "latin1");
  writeFileSync(bundle, text.replace("cyclic", "cylcic").replace(/^\/\*./, "/*-"), "latin1");
  try {
    await isMadeAnew();
  } finally {
    writeFileSync(bundle, text, "latin1");
  }
});

test("is done without where nothing can be written", async () => {
  mkdirSync(dirname(folder));
  writeFileSync(folder, "no folder");
  await compiles();
  assert.is(readFileSync(folder, "utf8"), "no folder");
  rmSync(folder);
  mkdirSync(kept, { recursive: true });
  await compiles();
  assert.equal(readdirSync(folder), [kept.slice(folder.length + 1)]);
});

test("is whole where several processes keep it at once", async () => {
  await Promise.all([compiles(), compiles(), compiles()]);
  assert.equal(readdirSync(folder).length, 1);
  const before = state();
  await compiles();
  assert.is(state(), before);
});

test("is what the entry without a widget and threads take as well", async () => {
  await compiles();
  const before = state();
  await compiles({ from: "v4.js" });
  const thread = join(own, "thread.mjs");
  writeFileSync(
    thread,
    `import { isMainThread, Worker } from "node:worker_threads";
import { lower } from ${built("v4.js")};
if (isMainThread) new Worker(new URL(import.meta.url));
else process.stdout.write(JSON.stringify(${CALL}));`,
  );
  const { stdout, stderr } = await start(process.execPath, [thread]);
  assert.is(stderr, "");
  assert.is(stdout, EXPECTED);
  assert.is(state(), before);
});

test("names the places in the one file where something throws", async () => {
  const script = `import { lower } from ${built("language/v4/index.js")};
try { lower(null, { filename: "a.js", sourceType: "module" }); } catch (error) { console.log(error.stack); }`;
  for (const _ of ["cold", "warm"]) {
    const { stdout } = await start(process.execPath, ["--input-type=module", "-e", script]);
    const place = /at \w*[lL]ower\w* \(.*back-end\.cjs:(\d+):(\d+)\)/.exec(stdout);
    assert.ok(place, stdout);
    const [line, column] = place.slice(1).map(Number) as [number, number];
    const text = readFileSync(bundle, "latin1").split("\n")[line - 1]!;
    assert.match(text.slice(column - 1), /^(?:transform|lowerWith)\(/);
  }
});

test.run();
