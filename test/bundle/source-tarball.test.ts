// What distributions build a widget with C++ from: which files, the CMakeLists.txt on top, the same bytes each time.
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { packageTree, projectFolder, writeSourceTarball } from "../../src/bundle/index.js";
import { type SourceProject, sourceCMakeLists, sourceReadme } from "../../src/emit/index.js";
import { temporaryFolder } from "./temporary.js";

const test = suite("the source tarball");

const project: SourceProject = {
  id: "org.example.my-widget",
  name: "W",
  version: "1.2.0-beta.1",
  license: "MIT",
  native: { kind: "module", uri: "org.example.w", version: "1.0", options: { WITH_X: true, GREETING: 'say "$hi";' } },
  targets: ["plasma5", "plasma6"],
};

const put = (folder: string, files: Readonly<Record<string, string>>): void => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
};

const { tree } = packageTree([
  { path: "metadata.json", content: "{}" },
  { path: "contents/code/a.js.map", content: "{}", developmentOnly: true },
]);

test("has the package, the sources, the CMake module and the project's documents, and nothing that was made there", async () => {
  const folder = temporaryFolder();
  put(folder, {
    "package.json": "{}",
    "README.md": "read",
    "LICENSE.txt": "mit",
    "licenses.ts": "",
    "native/CMakeLists.txt": "",
    "native/src/a.cpp": "int a;",
    "native/.clangd": "",
    "native/a.cpp~": "",
    "native/build/CMakeCache.txt": "",
    "native/build/a.o": "",
    "cmake/PlasmoidNative.cmake": "",
    "src/widget.ts": "",
    "dist/keep": "",
  });
  symlinkSync("/", join(folder, "native/everything"));
  const from = {
    native: join(folder, "native"),
    cmake: join(folder, "cmake"),
    project: await projectFolder(join(folder, "src/widget.ts")),
  };
  const dist = join(folder, "dist");
  const { archive, bytes } = await writeSourceTarball(project, tree, from, dist);
  assert.is(archive, join(dist, "org.example.my-widget-1.2.0-beta.1.tar.gz"));
  const first = readFileSync(archive);
  assert.is(first.length, bytes);
  const listed = execFileSync("tar", ["-tzf", archive], { encoding: "utf8" });
  assert.equal(
    listed
      .trim()
      .split("\n")
      .map((path) => path.replace("org.example.my-widget-1.2.0-beta.1/", "")),
    [
      "CMakeLists.txt",
      "LICENSE.txt",
      "PACKAGING.md",
      "README.md",
      "cmake/PlasmoidNative.cmake",
      "native/CMakeLists.txt",
      "native/src/a.cpp",
      "package/metadata.json",
    ],
  );
  await writeSourceTarball(project, tree, from, dist);
  assert.ok(first.equals(readFileSync(archive)));
  assert.equal(readdirSync(dist).sort(), ["keep", "org.example.my-widget-1.2.0-beta.1.tar.gz"]);
});

test("CMakeLists.txt says what the declaration says, quoted", () => {
  const text = sourceCMakeLists(project);
  assert.match(text, /^project\(org_example_my_widget VERSION 1\.2\.0 LANGUAGES CXX\)$/m);
  assert.match(text, /^set\(PLASMOID_ID "org\.example\.my-widget"\)$/m);
  assert.match(text, /^set\(WITH_X ON CACHE STRING ""\)$/m);
  assert.match(text, /^set\(GREETING "say \\"\\\$hi\\"\\;" CACHE STRING ""\)$/m);
  assert.not.match(text, /^set\(QT_MAJOR_VERSION/m);
  assert.match(sourceCMakeLists({ ...project, targets: ["plasma5"] }), /^set\(QT_MAJOR_VERSION 5\)$/m);
});

test("PACKAGING.md names the packages of each Plasma that the widget is for", () => {
  assert.match(
    sourceReadme(project),
    /^\| Debian, Ubuntu \| `[^`]*qtdeclarative5-dev` \| `[^`]*qt6-declarative-dev` \|$/m,
  );
  assert.match(
    sourceReadme({ ...project, targets: ["plasma6"] }),
    /^\| Debian, Ubuntu \| `[^`]*qt6-declarative-dev` \|$/m,
  );
});

test.run();
