import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { packageTree } from "../../src/bundle/index.js";
import { packTar } from "../../src/bundle/tar.js";
import { temporaryFolder } from "./temporary.js";

const test = suite("source tarballs");

const long = `native/${"deep/".repeat(25)}file.cpp`;
const { tree } = packageTree([
  { path: "CMakeLists.txt", content: "project(x)\n" },
  { path: "package/metadata.json", content: "{}" },
  { path: "native/tool.sh", content: "#!/bin/sh\n", executable: true },
  { path: long, content: "int größe;\n" },
  { path: "native/ümläut.h", content: new Uint8Array(1024).fill(65) },
  { path: "package/a.map", content: "{}", developmentOnly: true },
]);

test("the bytes depend on the files and SOURCE_DATE_EPOCH alone", () => {
  const bytes = packTar(tree, "w-1.0", undefined);
  assert.ok(Buffer.from(bytes).equals(packTar(tree, "w-1.0", undefined)));
  assert.not.ok(Buffer.from(bytes).equals(packTar(tree, "w-1.0", "1700000000")));
  assert.throws(() => packTar(tree, "w-1.0", "soon"), /SOURCE_DATE_EPOCH/);
});

test("tar reads them back: names of any length, modes, contents, one owner, one time", () => {
  const folder = temporaryFolder();
  const file = join(folder, "w.tar.gz");
  writeFileSync(file, packTar(tree, "w-1.0", "1700000000"));
  const listed = execFileSync("tar", ["-tvzf", file, "--utc", "--full-time"], {
    encoding: "utf8",
    env: { LC_ALL: "C.UTF-8" },
  })
    .trimEnd()
    .split("\n")
    .map((line) => line.replace(/ +/g, " "));
  assert.equal(listed, [
    "-rw-r--r-- root/root 11 2023-11-14 22:13:20 w-1.0/CMakeLists.txt",
    `-rw-r--r-- root/root 13 2023-11-14 22:13:20 w-1.0/${long}`,
    "-rwxr-xr-x root/root 10 2023-11-14 22:13:20 w-1.0/native/tool.sh",
    "-rw-r--r-- root/root 1024 2023-11-14 22:13:20 w-1.0/native/ümläut.h",
    "-rw-r--r-- root/root 2 2023-11-14 22:13:20 w-1.0/package/metadata.json",
  ]);
  mkdirSync(join(folder, "out"));
  execFileSync("tar", ["-xzf", file, "-C", join(folder, "out")]);
  assert.is(execFileSync("cat", [join(folder, "out/w-1.0", long)], { encoding: "utf8" }), "int größe;\n");
});

test.run();
