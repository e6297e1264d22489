// What a module in C++ costs a rebuild that touched none of it: the same widget without and with it, in watch mode's
// way. CMake is one that would be noticed: it fails when it is called after the first build.
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildNative } from "../src/native/index.js";
import type { Measured } from "./run.js";

const ROUNDS = 200;

/** Files of a project of some size. */
const FILES = 200;

export default async function bench(): Promise<readonly Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), "plasmoid-bench-native-"));
  try {
    return [await measure(folder, 4), await measure(folder, FILES)].flat();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(work: string, count: number): Promise<readonly Measured[]> {
  const folder = join(work, String(count));
  const source = join(folder, "native");
  mkdirSync(source, { recursive: true });
  writeFileSync(join(source, "CMakeLists.txt"), "project(x)\n");
  for (let index = 0; index < count; index++) writeFileSync(join(source, `file${index}.cpp`), `int x${index};\n`);
  const cmake = join(folder, "cmake");
  writeFileSync(
    cmake,
    `#!/bin/sh
[ -e ${folder}/called ] && exit 1
if [ "$1" = --build ]; then
  touch ${folder}/called
  mkdir -p "$2/qml/org/example/x"
  printf 'module org.example.x\\nplugin x\\n' > "$2/qml/org/example/x/qmldir"
  touch "$2/qml/org/example/x/libx.so"
else touch "$4/CMakeCache.txt"
fi
`,
  );
  chmodSync(cmake, 0o755);
  const build = () =>
    buildNative({
      qt: 6,
      cmake: [cmake],
      source,
      folder: join(folder, "cache"),
      id: "org.example.x",
      product: { kind: "module", uri: "org.example.x", version: "1.0" },
      options: {},
      buildType: "Debug",
      targets: [],
    });
  const first = await build();
  if (!first.library) throw new Error(`the first build failed: ${first.diagnostics[0]?.message}`);
  const none: number[] = [];
  const samples: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    await Promise.resolve();
    none.push(performance.now() - start);
    const begun = performance.now();
    const outcome = await build();
    samples.push(performance.now() - begun);
    if (outcome.hasRun || !outcome.library) throw new Error("CMake was run although nothing had changed");
  }
  const group = `a rebuild that touched none of ${count} files of C++`;
  return [
    { group, name: "no C++", samples: none },
    { group, name: "looking for changes", samples, limit: 20 },
  ];
}
