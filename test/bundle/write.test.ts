import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { type PackageTree, packageTree, type WriteResult, writePackage } from "../../src/bundle/index.js";
import { DiagnosticError } from "../../src/diagnostics/index.js";
import { temporaryFolder } from "./temporary.js";

const id = "org.example.widget";

const treeOf = (text: string, before?: PackageTree): PackageTree =>
  packageTree(
    [
      { path: "metadata.json", content: text, generated: true },
      { path: "contents/ui/Full.qml", content: "Item {}\n" },
      { path: "contents/code/run.sh", content: "#!/bin/sh\n", executable: true },
      { path: "contents/ui/x.js.map", content: "{}", developmentOnly: true },
    ],
    before,
  ).tree;

const write = (distDir: string, text: string, version = "1.0"): Promise<WriteResult> =>
  writePackage(treeOf(text), { distDir, id, version });

const builds = (distDir: string): string[] => readdirSync(join(distDir, ".plasmoid-builds", id));

async function diagnosticOf(promise: Promise<unknown>): Promise<{ code: string; message: string }> {
  try {
    await promise;
  } catch (cause) {
    if (cause instanceof DiagnosticError) return cause.diagnostics[0]!;
    throw cause;
  }
  throw new Error("nothing was thrown");
}

test("writes the folder and the archive, and says what it wrote", async () => {
  const distDir = join(temporaryFolder(), "deep", "dist");
  const result = await write(distDir, "one");
  assert.is(result.folder, join(distDir, id));
  assert.is(result.archive, join(distDir, `${id}-1.0.plasmoid`));
  assert.is(result.changed, true);
  assert.is(readFileSync(join(result.folder, "metadata.json"), "utf8"), "one");
  assert.is(readFileSync(join(result.build, "metadata.json"), "utf8"), "one");
  assert.ok(statSync(join(result.folder, "contents/code/run.sh")).mode & 0o100);
  assert.not(statSync(join(result.folder, "metadata.json")).mode & 0o100);
  assert.ok(existsSync(join(result.folder, "contents/ui/x.js.map")));
  assert.is(result.archiveBytes, statSync(result.archive).size);
  assert.is(result.bytes, 3 + 8 + 10 + 2);
  const map = result.files.find(({ path }) => path.endsWith(".map"));
  assert.equal(map, { path: "contents/ui/x.js.map", bytes: 2, generated: false });
  assert.not(readFileSync(result.archive).includes("x.js.map"));
  // relative, so that the whole of dist can be moved
  assert.is(readlinkSync(result.folder), `.plasmoid-builds/${id}/${result.build.split("/").at(-1)}`);
});

test("an identical build changes nothing on disk", async () => {
  const distDir = temporaryFolder();
  const first = await write(distDir, "one");
  const times = () => [
    lstatSync(first.folder).ctimeMs,
    statSync(first.build).ctimeMs,
    statSync(join(first.folder, "metadata.json")).ctimeMs,
    statSync(first.archive).ctimeMs,
    statSync(join(distDir, ".plasmoid-builds", id)).ctimeMs,
    statSync(distDir).ctimeMs,
  ];
  const before = times();
  const second = await write(distDir, "one");
  assert.is(second.changed, false);
  assert.equal(times(), before);
});

test("going back to an earlier build uses its files again", async () => {
  const distDir = temporaryFolder();
  const one = await write(distDir, "one");
  const two = await write(distDir, "two");
  assert.is.not(one.build, two.build);
  assert.is(readFileSync(join(one.folder, "metadata.json"), "utf8"), "two");
  const again = await write(distDir, "one");
  assert.is(again.build, one.build);
  assert.is(again.changed, true);
  assert.is(readFileSync(join(one.folder, "metadata.json"), "utf8"), "one");
});

test("files changed, added or emptied in place are made good by the next build", async () => {
  const distDir = temporaryFolder();
  const first = await write(distDir, "one");
  const spoil: (() => void)[] = [
    () => writeFileSync(join(first.folder, "metadata.json"), "eno"),
    () => writeFileSync(join(first.folder, "metadata.json"), ""),
    () => writeFileSync(join(first.folder, "contents/extra.txt"), "extra"),
    () => rmSync(join(first.folder, "contents/ui/Full.qml")),
    () => writeFileSync(first.archive, "junk"),
    () => rmSync(first.archive),
    () => rmSync(join(distDir, ".plasmoid-builds"), { recursive: true }),
    () => rmSync(first.folder),
  ];
  for (const change of spoil) {
    change();
    const result = await write(distDir, "one");
    assert.is(result.changed, true, String(change));
    assert.is(readFileSync(join(result.folder, "metadata.json"), "utf8"), "one");
    assert.equal(readdirSync(join(result.folder, "contents")), ["code", "ui"]);
    assert.equal(readdirSync(join(result.folder, "contents/ui")), ["Full.qml", "x.js.map"]);
    assert.is(readFileSync(result.archive).subarray(0, 2).toString(), "PK");
    assert.is((await write(distDir, "one")).changed, false);
  }
});

test("a file that the last build has as well is linked to it, unless somebody has changed it there", async () => {
  const distDir = temporaryFolder();
  const names = ["metadata.json", "contents/ui/Full.qml", "contents/code/run.sh"];
  const shared = (one: WriteResult, other: WriteResult): string[] =>
    names.filter((name) => statSync(join(one.build, name)).ino === statSync(join(other.build, name)).ino);
  const trees = [treeOf("one")];
  const next = async (text: string): Promise<WriteResult> => {
    trees.push(treeOf(text, trees.at(-1)));
    return writePackage(trees.at(-1)!, { distDir, id, version: "1.0" });
  };
  const first = await writePackage(trees[0]!, { distDir, id, version: "1.0" });
  const second = await next("two");
  assert.equal(shared(first, second), ["contents/ui/Full.qml", "contents/code/run.sh"]);
  assert.ok(statSync(join(second.build, "contents/code/run.sh")).mode & 0o100);
  // Builds before the last may be gone.
  rmSync(first.build, { recursive: true });
  writeFileSync(join(second.folder, "contents/ui/Full.qml"), "Item{ }\n");
  const third = await next("three");
  assert.equal(shared(second, third), ["contents/code/run.sh"]);
  assert.is(readFileSync(join(third.folder, "contents/ui/Full.qml"), "utf8"), "Item {}\n");
  assert.is(readFileSync(join(third.folder, "metadata.json"), "utf8"), "three");
  rmSync(join(distDir, ".plasmoid-builds"), { recursive: true });
  const fourth = await next("four");
  assert.is(readFileSync(join(fourth.folder, "contents/code/run.sh"), "utf8"), "#!/bin/sh\n");
});

test("archives of other versions are left alone", async () => {
  const distDir = temporaryFolder();
  const first = await write(distDir, "one", "1.0");
  const bytes = readFileSync(first.archive);
  await write(distDir, "two", "1.1");
  assert.equal(readFileSync(first.archive), bytes);
});

test("old builds go, but neither the last few nor those just replaced", async () => {
  const distDir = temporaryFolder();
  const texts = ["a", "b", "c", "d", "e", "f"];
  const written: string[] = [];
  for (const text of texts) written.push((await write(distDir, text)).build);
  assert.is(builds(distDir).length, texts.length, "all are younger than a minute");

  const ageInSeconds = [600, 500, 400, 300, 200, 0];
  for (const [index, build] of written.entries()) {
    const time = Date.now() / 1000 - ageInSeconds[index]!;
    utimesSync(build, time, time);
  }
  const last = await write(distDir, "g");
  const kept = [...written.slice(3), last.build];
  assert.equal(builds(distDir).sort(), kept.map((build) => build.split("/").at(-1)!).sort());
});

test("a build that was current for an hour stays for a minute after it was replaced", async () => {
  const distDir = temporaryFolder();
  const first = await write(distDir, "first");
  const hourAgo = Date.now() / 1000 - 3600;
  utimesSync(first.build, hourAgo, hourAgo);
  for (const text of ["a", "b", "c", "d", "e"]) await write(distDir, text);
  assert.ok(existsSync(join(first.build, "metadata.json")));
});

test("clears away what dead processes left, not what living ones are writing", async () => {
  const distDir = temporaryFolder();
  await write(distDir, "one");
  const hidden = join(distDir, ".plasmoid-builds", id);
  const dead = join(hidden, "tmp-999999999-abcdef");
  const own = join(hidden, `tmp-${process.pid}-abcdef`);
  const living = join(hidden, `tmp-${process.ppid}-abcdef`);
  for (const folder of [dead, own, living]) mkdirSync(join(folder, "package"), { recursive: true });
  await write(distDir, "one");
  assert.not(existsSync(dead));
  assert.not(existsSync(own), "left by an earlier process of the same number, as in containers");
  assert.ok(existsSync(living));
});

test("what the build did not make is never replaced", async () => {
  const cases: [what: string, make: (distDir: string) => void][] = [
    ["a folder", (dist) => mkdirSync(join(dist, id))],
    ["a file", (dist) => writeFileSync(join(dist, id), "precious")],
    ["a link to ../elsewhere", (dist) => symlinkSync("../elsewhere", join(dist, id))],
    ["a link to .plasmoid-builds/", (dist) => symlinkSync(`.plasmoid-builds/${id}/../..`, join(dist, id))],
    ["a folder", (dist) => mkdirSync(join(dist, `${id}-1.0.plasmoid`))],
  ];
  for (const [what, make] of cases) {
    const distDir = temporaryFolder();
    make(distDir);
    const before = readdirSync(distDir);
    const { code, message } = await diagnosticOf(write(distDir, "one"));
    assert.is(code, "bundle/foreign-output");
    assert.ok(message.includes(what), message);
    assert.equal(
      readdirSync(distDir).filter((name) => name !== ".plasmoid-builds"),
      before,
    );
  }
});

test("when one output can't be written the other stays as it is", async () => {
  const distDir = temporaryFolder();
  const first = await write(distDir, "one");
  const link = readlinkSync(first.folder);
  renameSync(first.archive, `${first.archive}.old`);
  mkdirSync(first.archive);
  assert.is((await diagnosticOf(write(distDir, "two"))).code, "bundle/foreign-output");
  assert.is(readlinkSync(first.folder), link);
});

test("failures of the file system are diagnostics", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "dist"), "in the way");
  assert.is((await diagnosticOf(write(join(folder, "dist"), "one"))).code, "bundle/write-failed");
});

test("ids and versions that lead elsewhere are refused", async () => {
  const distDir = temporaryFolder();
  const { tree } = packageTree([]);
  for (const [name, version] of [
    ["../x", "1"],
    ["a/b", "1"],
    [".plasmoid-builds", "1"],
    ["", "1"],
    ["x", "1/../../y"],
    ["x", "\0"],
  ] as const) {
    assert.is((await diagnosticOf(writePackage(tree, { distDir, id: name, version }))).code, "bundle/bad-name");
  }
  assert.equal(readdirSync(distDir), []);
});

test.run();
