import assert from "node:assert/strict";
import { mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import { KnownFiles } from "../../src/bundle/index.js";

const test = suite("files as they were read last");
const folder = mkdtempSync(join(tmpdir(), "plasmoid-known-"));
const path = join(folder, "a.qml");
/** So long ago that its times tell it from what is written now. */
const write = (text: string, file = path, seconds = 1_000_000): void => {
  writeFileSync(file, text);
  utimesSync(file, seconds, seconds);
};
test.after(() => rmSync(folder, { recursive: true }));

test("bytes that have not changed are the same object, whether they were read again or not", () => {
  const files = new KnownFiles();
  write("one");
  const bytes = files.bytes(path);
  assert.equal(files.bytes(path), bytes);
  write("one", path, 2_000_000);
  assert.equal(files.bytes(path), bytes);
  assert.equal(files.text(path), "one");
});

test("a change is seen by the time, the size, the file that takes its place, and right after another", () => {
  const files = new KnownFiles();
  write("one");
  assert.equal(files.text(path), "one");
  write("two", path, 2_000_000);
  assert.equal(files.text(path), "two");
  write("three", path, 2_000_000);
  assert.equal(files.text(path), "three");
  write("seven", join(folder, "b"), 2_000_000);
  renameSync(join(folder, "b"), path);
  assert.equal(files.text(path), "seven");
  for (let round = 0; round < 100; round++) {
    writeFileSync(path, String(round % 10));
    assert.equal(files.text(path), String(round % 10));
  }
});

test("a file that is gone can't be read, and is read when it is back", () => {
  const files = new KnownFiles();
  write("one");
  files.text(path);
  rmSync(path);
  assert.throws(() => files.text(path), /ENOENT/);
  write("two");
  assert.equal(files.text(path), "two");
});

test("QML and scripts are text, the rest bytes", () => {
  const files = new KnownFiles();
  write("one");
  write("two", join(folder, "b.png"));
  assert.equal(files.content(path), "one");
  assert.deepEqual(files.content(join(folder, "b.png")), Buffer.from("two"));
});

test.run();
