// C++ within a build, with a CMake that is a shell script.
import assert from "node:assert/strict";
import { chmodSync, existsSync, mkdirSync, readdirSync } from "node:fs";
import { execa } from "execa";
import { test } from "uvu";
import type { NativeOptions, PlasmoidOptions } from "../../src/index.js";
import { type Files, Project, widgetFiles } from "./project.js";
import { Watched } from "./watching.js";

const URI = "org.example.numbers";
const qmltypes = (property: string): string => `Module {
  Component { name: "Item"; accessSemantics: "reference"; prototype: "QObject"; exports: ["${URI}/Item 1.0"]
    Property { name: "${property}"; type: "int"; notify: "${property}Changed" } }
}`;

/** A CMake that copies what the "sources" are into the module; `fails` stands for a mistake in them. */
const CMAKE = `#!/bin/sh
if [ "$1" = --build ]; then
  if grep -q fails "$PWD/item.cpp"; then echo "$PWD/item.cpp:1:3: error: it fails"; exit 1; fi
  mkdir -p "$2/qml/org/example/numbers"
  printf 'module ${URI}\\nplugin numbers\\n' > "$2/qml/org/example/numbers/qmldir"
  cp "$PWD/item.cpp" "$2/qml/org/example/numbers/plugin.qmltypes"
  printf '\\177ELF\\002\\001\\001\\0\\0\\0\\0\\0\\0\\0\\0\\0\\003\\0\\076\\0' > "$2/qml/org/example/numbers/libnumbers.so"
else touch "$4/CMakeCache.txt"; fi
`;
const LACKING = `#!/bin/sh
echo 'CMake Error at CMakeLists.txt:1 (find_package):
  Could not find a package configuration file provided by "Qt6Qml" with any of
'
exit 1
`;

const files = (more = "", setup = "item.number"): Files => ({
  "native/CMakeLists.txt": "project(x)\n",
  "native/item.cpp": qmltypes("number"),
  "src/widget.ts": `import { defineWidget } from "rollup-plugin-plasmoid/runtime";

export default defineWidget(
  {
    id: "org.example.test",
    name: "Test",
    ui: { full: "./ui/Full.qml" },
    native: { source: "../native", uri: "${URI}"${more} },
  },
  ({ native }) => {
    const item = native.Item.create();
    return { plasmoid: { toolTipSubText: () => String(${setup}) } };
  },
);
`,
  "src/ui/Full.qml": `import QtQuick 2.15\nimport ${URI} 1.0\nItem { property int n: 1\n  resources: Item { }\n}\n`,
});

class NativeProject extends Project {
  constructor(own: Files = files()) {
    super({ cmake: CMAKE, lacking: LACKING, ...own }, widgetFiles);
    for (const name of ["cmake", "lacking"]) chmodSync(this.path(name), 0o755);
  }

  options6(qt6 = "cmake", more: PlasmoidOptions = {}): PlasmoidOptions {
    const native: NativeOptions = {
      qt5: { cmake: [this.path("cmake")] },
      qt6: { cmake: [this.path(qt6)] },
      required: false,
    };
    return { native, ...more };
  }
}

const full = {
  "src/ui/Full.qml": `import QtQuick 2.15\nimport ${URI} 1.0 as N\nItem { data: N.Item { number: 1 } }\n`,
};

test("the types of the C++ are those of the build that they are made by", async () => {
  const project = new NativeProject({ ...files(), ...full });
  const { mistakes, files: written } = await project.build({ plasmoid: project.options6() });
  assert.deepEqual(mistakes, []);
  assert.match(project.read("src/native.d.ts"), /export interface Item extends NativeObject \{\n {2}number: number;/);
  assert.match(written["org.example.test/contents/ui/plasmoid/Native.qml"] ?? "", /import org\.example\.numbers 1\.0/);
  assert.ok(!Object.keys(written).some((name) => /\.so$|native\.d\.ts|item\.cpp/.test(name)));

  project.write("native/item.cpp", qmltypes("amount"));
  const next = await project.build({ plasmoid: project.options6() });
  assert.deepEqual(next.mistakes, ["src/ui/Full.qml:3:23 qml/unknown-native-member", "src/widget.ts:12:60 ts/2339"]);
  assert.deepEqual(next.files, written, "the last good package stays");
});

test("a mistake in C++ stands with the others, and the package stays", async () => {
  const project = new NativeProject({ ...files(), ...full });
  const good = await project.build({ plasmoid: project.options6() });
  project.write("native/item.cpp", "  fails\n");
  project.edit("src/widget.ts", "item.number", "item.numbr");
  const bad = await project.build({ plasmoid: project.options6() });
  assert.deepEqual(bad.mistakes, ["native/item.cpp:1:3 native/compiler", "src/widget.ts:12:60 ts/2551"]);
  assert.deepEqual(bad.files, good.files);
});

test("a Qt that is not there for one of two Plasmas", async () => {
  const strict = new NativeProject({ ...files(), ...full });
  const failed = await strict.build({ plasmoid: strict.options6("lacking") });
  assert.deepEqual(failed.mistakes, ["native/CMakeLists.txt:1:1 native/missing-package"]);
  assert.match(
    failed.error?.message ?? "",
    /not built for Plasma 6\.[\s\S]*or build for the other one alone: .*"plasma5"/,
  );
  const one = await strict.build({ plasmoid: strict.options6("lacking", { targets: ["plasma5"] }) });
  assert.deepEqual(one.mistakes, []);

  const relaxed = new NativeProject({
    ...files(", fallback: true", 'native.available ? native.Item.create().number : "none"'),
    "src/ui/Full.qml": 'import QtQuick 2.15\nItem { Loader { active: widget.nativeAvailable; source: "Part.qml" } }\n',
    "src/ui/Part.qml": `import QtQuick 2.15\nimport ${URI} 1.0\nItem { }\n`,
  });
  relaxed.edit("src/widget.ts", "    const item = native.Item.create();\n", "");
  const { mistakes, warnings, files: written } = await relaxed.build({ plasmoid: relaxed.options6("lacking") });
  assert.deepEqual(mistakes, []);
  assert.deepEqual(
    warnings.map(({ pluginCode }) => pluginCode),
    ["native/missing-package"],
  );
  assert.match(
    warnings[0]?.message ?? "",
    /not built for Plasma 6\. CMake does not find the development files of Qt6Qml/,
  );
  assert.match(written["org.example.test/contents/ui/main.qml"] ?? "", /readonly property bool nativeAvailable: /);
});

test("without anything to build by, a widget that has a fallback is built without its module", async () => {
  const project = new NativeProject({
    ...files(", fallback: true", 'native.available ? native.Item.create().number : "none"'),
    "src/ui/Full.qml": 'import QtQuick 2.15\nItem { Loader { active: widget.nativeAvailable; source: "Part.qml" } }\n',
    "src/ui/Part.qml": `import QtQuick 2.15\nimport ${URI} 1.0\nItem { }\n`,
  });
  project.edit("src/widget.ts", "    const item = native.Item.create();\n", "");
  const kits = {
    qt5: { cmake: [project.path("no-cmake")] as [string] },
    qt6: { cmake: [project.path("lacking")] as [string] },
  };
  const strict = await project.build({ plasmoid: { native: { ...kits, required: true } } });
  assert.deepEqual(strict.mistakes, ["native/no-cmake", "native/CMakeLists.txt:1:1 native/missing-package"]);
  assert.match(strict.error?.message ?? "", /or do without it: `plasmoid\(\{ native: \{ required: false \} \}\)`/);

  const {
    mistakes,
    warnings,
    files: written,
  } = await project.build({ plasmoid: { native: { ...kits, required: false } } });
  assert.deepEqual(mistakes, []);
  assert.deepEqual(
    warnings.map(({ pluginCode }) => pluginCode),
    ["native/no-cmake", "native/missing-package"],
  );
  assert.match(
    warnings[1]?.message ?? "",
    /The C\+\+ is not built, and the widget does without it: `native\.available` is false in this package[\s\S]*Qt6Qml[\s\S]*apt install qt6-declarative-dev/,
  );
  const names = Object.keys(written);
  const hasTarball = () => readdirSync(project.path("dist")).some((name) => name.endsWith(".tar.gz"));
  assert.ok(!names.includes("org.example.test/contents/ui/plasmoid/Native.qml"), "so that it is not found");
  assert.ok(!hasTarball(), "whoever builds from it would not see the module used");
  assert.match(project.read("src/native.d.ts"), /"org\.example\.numbers": any;/);

  const built = await project.build({ plasmoid: project.options6() });
  assert.deepEqual(built.mistakes, []);
  assert.match(project.read("src/native.d.ts"), /export interface Item extends NativeObject/);
  assert.ok(hasTarball());
  await project.build({ plasmoid: { native: { ...kits, required: false } } });
  assert.match(project.read("src/native.d.ts"), /export interface Item extends NativeObject/, "what is known stays");
});

test("a package with the library inside says what it is compiled for", async () => {
  const project = new NativeProject({ ...files(", bundle: true"), ...full });
  const both = await project.build({ plasmoid: project.options6() });
  assert.deepEqual(both.mistakes, ["src/widget.ts:8:72 widget/bundle-on-plasma5"]);
  const { mistakes, files: written } = await project.build({
    plasmoid: project.options6("cmake", { targets: ["plasma6"] }),
  });
  assert.deepEqual(mistakes, []);
  assert.ok("org.example.test-1.0.0-x86_64.plasmoid" in written);
  assert.ok("org.example.test/contents/native/libnumbers.so" in written);
  assert.match(written["org.example.test/contents/ui/Full.qml"] ?? "", /^import "\.\.\/native" as N$/m);
  assert.match(
    written["org.example.test/contents/ui/plasmoid/Native.qml"] ?? "",
    /^import "\.\.\/\.\.\/native" as NativeModule$/m,
  );

  // Distributions build the module and install it where Qt looks for it: their package imports it from there.
  const tarball = project.path("dist/org.example.test-1.0.0.tar.gz");
  const names = (await execa("tar", ["-tzf", tarball])).stdout.split("\n");
  assert.ok(!names.some((name) => name.includes("package/contents/native/") || name.endsWith(".so")));
  assert.ok(names.includes("org.example.test-1.0.0/native/item.cpp"));
  const unpacked = project.path("unpacked");
  mkdirSync(unpacked);
  await execa("tar", ["-xzf", tarball, "-C", unpacked]);
  const packed = (name: string): string => project.read(`unpacked/org.example.test-1.0.0/package/${name}`);
  assert.match(packed("contents/ui/Full.qml"), /^import org\.example\.numbers 1\.0 as N$/m);
  assert.match(packed("contents/ui/plasmoid/Native.qml"), /^import org\.example\.numbers 1\.0 as NativeModule$/m);
  assert.deepEqual(JSON.parse(packed("metadata.json"))["X-Plasmoid-Native"], {
    Uri: URI,
    Version: "1.0",
    Fallback: false,
  });
  assert.equal(JSON.parse(written["org.example.test/metadata.json"] ?? "{}")["X-Plasmoid-Native"].Bundled, true);
});

test("in watch mode C++, and new files of it, are noticed", async () => {
  const project = new NativeProject({ ...files(), ...full });
  const watching = new Watched(project, { plasmoid: project.options6("cmake", { typecheck: false }) });
  try {
    await watching.good();
    project.write("native/item.cpp", "  fails\n");
    await watching.failed("native/item.cpp:1:3 native/compiler");
    project.write("native/item.cpp", qmltypes("number"));
    await watching.good();
    const before = watching.builds;
    project.write("native/new.cpp", "");
    await watching.until(() => watching.builds > before, "one with the new file");
    // A new file may be noticed twice.
    await watching.idle();
    assert.equal(await watching.idle(), 0, "what the build writes does not wake it");
  } finally {
    await watching.close();
  }
  const cache = project.path("node_modules/.cache/rollup-plugin-plasmoid/native/org.example.test");
  assert.deepEqual(readdirSync(cache).sort(), ["qt5-debug", "qt6-debug"]);
  assert.ok(existsSync(project.path("dist/org.example.test/metadata.json")));
});

test.run();
