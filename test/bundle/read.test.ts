import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { zipSync } from "fflate";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { packageTree, packZip, type ReadLimits, readPackage, writePackage } from "../../src/bundle/index.js";
import { temporaryFolder } from "./temporary.js";

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

async function problemsOf(zip: Uint8Array, limits?: Partial<ReadLimits>): Promise<string> {
  const path = join(temporaryFolder(), "x.plasmoid");
  writeFileSync(path, zip);
  const { tree, diagnostics } = await readPackage(path, limits);
  const problems = diagnostics.map(({ severity, message }) => `${severity}: ${message}`).join("\n");
  assert.is(tree === undefined, problems.includes("error:"));
  return problems;
}

/** A copy with `from` replaced by `to`, of the same length, wherever it occurs. */
function patched(zip: Uint8Array, from: string, to: string): Uint8Array {
  return Buffer.from(Buffer.from(zip).toString("latin1").replaceAll(from, to), "latin1");
}

test("reads what it wrote, from the archive, the link and the folder behind it", async () => {
  const distDir = temporaryFolder();
  const { tree } = packageTree([
    { path: "metadata.json", content: "{}" },
    { path: "contents/run.sh", content: "#!/bin/sh", executable: true },
  ]);
  const written = await writePackage(tree, { distDir, id: "x", version: "1" });
  for (const path of [written.archive, written.folder, written.build]) {
    const read = await readPackage(path);
    assert.equal(read.diagnostics, []);
    assert.equal(
      [...read.tree!].map((file) => ({ ...file, content: Buffer.from(file.content as Uint8Array).toString() })),
      [...tree],
    );
  }
});

test("reads archives of other tools, with folder entries and descriptors", async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "contents/ui"), { recursive: true });
  writeFileSync(join(folder, "contents/ui/main.qml"), "Item {}");
  execFileSync("python3", ["-c", "import shutil; shutil.make_archive('x', 'zip', '.', 'contents')"], { cwd: folder });
  assert.equal([...(await readPackage(join(folder, "x.zip"))).tree!.paths()], ["contents/ui/main.qml"]);

  // written to a pipe, so that sizes stand behind the data
  const script =
    "import sys, zipfile\nwith zipfile.ZipFile(sys.stdout.buffer, 'w', zipfile.ZIP_DEFLATED) as z: z.writestr('a/b', 'c' * 99)";
  const piped = execFileSync("sh", ["-c", 'python3 -c "$1" | cat', "sh", script]);
  writeFileSync(join(folder, "piped.zip"), piped);
  const { tree } = await readPackage(join(folder, "piped.zip"));
  assert.is(Buffer.from(tree!.get("a/b")!.content as Uint8Array).toString(), "c".repeat(99));
});

test("names that lead out of the package are errors", async () => {
  for (const name of ["../evil", "/etc/passwd", "a/../../b", "a\\b", "a//b", "C:/x", "a/./b", "a\nb"]) {
    assert.match(await problemsOf(zipSync({ [name]: text("x") })), "error: The package can't have a file");
  }
  assert.match(await problemsOf(patched(zipSync({ nul: text("x") }), "nul", "n\0l")), "control character");
});

test("two entries of one name are an error, names that differ in case a warning", async () => {
  assert.match(await problemsOf(patched(zipSync({ aa: text("x"), bb: text("y") }), "bb", "aa")), "error: Two files");
  assert.match(await problemsOf(zipSync({ a: text("x"), A: text("y") })), "warning: a and A");
});

test("links and special files are errors, in archives and in folders", async () => {
  const link = zipSync({ link: [text("/etc/passwd"), { os: 3, attrs: (0o120777 << 16) >>> 0 }] });
  assert.match(await problemsOf(link), "link is a link or another special file");

  const folder = temporaryFolder();
  symlinkSync("/etc/passwd", join(folder, "link"));
  assert.match((await readPackage(folder)).diagnostics[0]!.message, "link is a link");
  const special = temporaryFolder();
  execFileSync("mkfifo", [join(special, "fifo")]);
  assert.match((await readPackage(special)).diagnostics[0]!.message, "fifo is no plain file");
  assert.match((await readPackage(join(special, "fifo"))).diagnostics[0]!.message, "neither a file nor a folder");
  const looping = temporaryFolder();
  symlinkSync(".", join(looping, "loop"));
  assert.match((await readPackage(looping)).diagnostics[0]!.message, "loop is a link");
});

test("sizes beyond the limits are errors, also where the archive lies about them", async () => {
  const bomb = zipSync({ bomb: new Uint8Array(50_000_000) });
  assert.ok(bomb.length < 60_000);
  assert.match(await problemsOf(bomb, { bytes: 1_000_000 }), "larger than 1000000 bytes");
  const lying = Buffer.from(bomb);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(50_000_000);
  const small = Buffer.alloc(4);
  small.writeUInt32LE(1000);
  for (let at = lying.indexOf(size); at !== -1; at = lying.indexOf(size)) small.copy(lying, at);
  assert.match(await problemsOf(lying), "bomb is damaged");
  assert.match(await problemsOf(bomb, { archiveBytes: 1000 }), "larger than 1000 bytes");
  const many = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`f${index}`, text("x")]));
  assert.match(await problemsOf(zipSync(many), { files: 10 }), "more than 10 files");
  assert.match(await problemsOf(zipSync(many), { bytes: 10 }), "larger than 10 bytes");

  const folder = temporaryFolder();
  for (const name of Object.keys(many)) writeFileSync(join(folder, name), "x");
  assert.match((await readPackage(folder, { files: 10 })).diagnostics[0]!.message, "more than 10 files");
  assert.match((await readPackage(folder, { bytes: 10 })).diagnostics[0]!.message, "larger than");
});

test("damaged and foreign archives are errors", async () => {
  const zip = zipSync({ file: [text("content"), { level: 0 }] });
  assert.match(await problemsOf(patched(zip, "content", "CONTENT")), "file is damaged");
  assert.match(await problemsOf(zip.subarray(0, -1)), "not a zip archive");
  assert.match(await problemsOf(text("no zip at all")), "not a zip archive");
  assert.match(await problemsOf(new Uint8Array(0)), "not a zip archive");
  const renamed = Buffer.from(zip);
  renamed.write("name", 30);
  assert.match(await problemsOf(renamed), "two different names");
  const encrypted = Buffer.from(zip);
  encrypted[zip.lastIndexOf(0x50, -23) + 8]! |= 1;
  const latin = patched(zip, "file", "f\xefle");
  assert.match(await problemsOf(latin), "not UTF-8");
  const directory = Buffer.from(zip).indexOf("PK\x01\x02", 0, "latin1");
  const withByte = (offset: number, value: number) => {
    const copy = Buffer.from(zip);
    copy[directory + offset] = value;
    return copy;
  };
  assert.match(await problemsOf(withByte(8, 1)), "encrypted");
  assert.match(await problemsOf(withByte(10, 12)), "other than deflate");
  assert.match((await readPackage("/nonexistent/x.plasmoid")).diagnostics[0]!.message, "ENOENT");
});

test("no bytes make it throw", async () => {
  const { tree } = packageTree([
    { path: "metadata.json", content: "{}".repeat(50) },
    { path: "contents/ui/main.qml", content: "Item {}" },
  ]);
  const zip = packZip(tree).bytes;
  const path = join(temporaryFolder(), "x.plasmoid");
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(zip.length - 1), fc.nat(255)), { maxLength: 8 }), async (changes) => {
      const damaged = zip.slice();
      for (const [offset, value] of changes) damaged[offset] = value;
      writeFileSync(path, damaged);
      const result = await readPackage(path);
      assert.ok(result.tree ?? result.diagnostics.length > 0);
    }),
    { numRuns: 500 },
  );
});

test("says which bits were executable", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "a"), "");
  writeFileSync(join(folder, "b"), "");
  chmodSync(join(folder, "b"), 0o700);
  const { tree } = await readPackage(folder);
  assert.equal(
    [...tree!].map(({ executable }) => executable),
    [false, true],
  );
  assert.is(readFileSync(join(folder, "a"), "utf8"), "");
});

test.run();
