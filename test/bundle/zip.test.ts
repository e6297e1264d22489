import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { bytesOf, type PackageTree, packageTree, packZip, readPackage } from "../../src/bundle/index.js";
import { DiagnosticError } from "../../src/diagnostics/index.js";
import { anyTree } from "./arbitrary.js";
import { outputOf, startChild } from "./children.js";
import { temporaryFolder } from "./temporary.js";

const treeOf = (files: Record<string, string | Uint8Array>): PackageTree =>
  packageTree(Object.entries(files).map(([path, content]) => ({ path, content }))).tree;

interface PythonEntry {
  readonly name: string;
  readonly time: readonly number[];
  readonly mode: number;
  readonly method: number;
  readonly sha256: string;
}

/** The archive as Python's zipfile sees it, which is no relative of fflate. */
function readByPython(archive: string): PythonEntry[] {
  const script = `
import hashlib, json, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as archive:
    assert archive.testzip() is None
    print(json.dumps([dict(name=entry.filename, time=entry.date_time, mode=entry.external_attr >> 16,
        method=entry.compress_type, sha256=hashlib.sha256(archive.read(entry)).hexdigest())
        for entry in archive.infolist()]))
`;
  const { status, stdout, stderr } = spawnSync("python3", ["-c", script, archive], { encoding: "utf8" });
  assert.is(status, 0, stderr);
  return JSON.parse(stdout) as PythonEntry[];
}

function writeZip(tree: PackageTree, epoch?: string): string {
  const path = join(temporaryFolder(), "x.plasmoid");
  writeFileSync(path, packZip(tree, epoch).bytes);
  return path;
}

test("any tree comes back equal, without what is for development only", async () => {
  const folder = temporaryFolder();
  const path = join(folder, "any.plasmoid");
  await fc.assert(
    fc.asyncProperty(anyTree, async (tree) => {
      writeFileSync(path, packZip(tree).bytes);
      const result = await readPackage(path);
      assert.equal(
        result.diagnostics.filter(({ severity }) => severity === "error"),
        [],
      );
      const expected = [...tree].filter(({ developmentOnly }) => !developmentOnly);
      assert.equal(
        [...result.tree!].map((file) => [file.path, file.executable, Buffer.from(bytesOf(file)).toString("hex")]),
        expected.map((file) => [file.path, file.executable, Buffer.from(bytesOf(file)).toString("hex")]),
      );
    }),
  );
});

test("the same bytes in any folder, time zone, umask, locale and order", async () => {
  const surroundings: [umask: string, env: NodeJS.ProcessEnv][] = [
    ["022", { TZ: "UTC", LANG: "C" }],
    ["077", { TZ: "Pacific/Auckland", LC_ALL: "tr_TR.UTF-8" }],
    ["002", { TZ: "America/Los_Angeles", LC_ALL: "sv_SE.UTF-8", REVERSED: "1" }],
    ["000", { TZ: "Europe/Berlin", LANG: "de_DE.UTF-8" }],
  ];
  // half past two on that night, which Berlin's clocks skipped
  for (const epoch of [{}, { SOURCE_DATE_EPOCH: "1711852200" }]) {
    const archives = await Promise.all(
      surroundings.map(async ([umask, env], index) => {
        const distDir = join(temporaryFolder(), "x".repeat(index), "dist");
        const childEnv = { PATH: process.env.PATH, ...env, ...epoch };
        await outputOf(startChild("zip-child.ts", [distDir, umask], { env: childEnv }));
        return readFileSync(join(distDir, "org.example.zip-1.0.plasmoid")).toString("hex");
      }),
    );
    assert.is(new Set(archives).size, 1);
  }
});

test("other tools read it: names, times, modes and contents", () => {
  const noise = createHash("shake256", { outputLength: 2000 }).update("noise").digest();
  const { tree } = packageTree([
    { path: "metadata.json", content: "{}".repeat(100) },
    { path: "contents/ui/Ünïcode 📦.qml", content: "Item {}\n".repeat(200) },
    { path: "contents/images/noise.png", content: noise },
    { path: "contents/images/even.png", content: new Uint8Array(2000) },
    { path: "contents/code/run.sh", content: "#!/bin/sh\n", executable: true },
    { path: "contents/empty", content: "" },
    { path: "contents/ui/x.js.map", content: "{}", developmentOnly: true },
  ]);
  const archive = writeZip(tree);
  const entries = readByPython(archive);
  assert.equal(
    entries.map(({ name, mode, method }) => [name, mode.toString(8), method]),
    [
      ["contents/code/run.sh", "100755", 0],
      ["contents/empty", "100644", 0],
      ["contents/images/even.png", "100644", 8],
      ["contents/images/noise.png", "100644", 0],
      ["contents/ui/Ünïcode 📦.qml", "100644", 8],
      ["metadata.json", "100644", 8],
    ],
  );
  for (const { time } of entries) assert.equal(time, [1980, 1, 1, 0, 0, 0]);

  if (spawnSync("unzip", ["-v"]).error) {
    console.log("SKIPPED: unzip is not installed");
    return;
  }
  const { status, stdout } = spawnSync("unzip", ["-t", archive], { encoding: "utf8" });
  assert.is(status, 0, stdout);
  assert.match(stdout, /No errors detected/);
  const target = join(temporaryFolder(), "out");
  mkdirSync(target);
  assert.is(
    spawnSync("unzip", ["-q", archive, "-d", target], { env: { ...process.env, LC_ALL: "C.UTF-8" } }).status,
    0,
  );
  assert.equal(readdirSync(join(target, "contents/ui")), ["Ünïcode 📦.qml"]);
});

test("SOURCE_DATE_EPOCH sets the time, in UTC, within what a zip can say", () => {
  const tree = treeOf({ a: "1" });
  const timeAt = (epoch: string) => readByPython(writeZip(tree, epoch))[0]?.time;
  assert.equal(timeAt("1700000001"), [2023, 11, 14, 22, 13, 20]);
  assert.equal(timeAt("1711857600"), [2024, 3, 31, 4, 0, 0]);
  assert.equal(timeAt("0"), [1980, 1, 1, 0, 0, 0]);
  assert.equal(timeAt("99999999999"), [2107, 12, 31, 23, 59, 58]);
  assert.equal(timeAt(""), [1980, 1, 1, 0, 0, 0]);
  for (const bad of ["-1", "1.5", "now", "1e9", " 1"]) {
    try {
      packZip(tree, bad);
      assert.unreachable(bad);
    } catch (cause) {
      assert.instance(cause, DiagnosticError);
      assert.is((cause as DiagnosticError).diagnostics[0]?.code, "bundle/bad-source-date-epoch");
    }
  }
});

test("an empty package is still an archive", async () => {
  const { tree } = await readPackage(writeZip(treeOf({})));
  assert.is(tree?.size, 0);
});

test.run();
