import assert from "node:assert/strict";
import { test } from "uvu";
import { type BuildOptions, type Files, Project } from "./project.js";

const ID = "org.example.test";
const quick: BuildOptions = { plasmoid: { typecheck: false } };
const QML = "import QtQuick 2.15\nItem {}\n";
const entry = (declaration: string, setup = ""): Files => ({
  "src/widget.ts": `import { bool, defineWidget, page } from "rollup-plugin-plasmoid/runtime";
export default defineWidget({ id: "${ID}", name: "Test", ${declaration} }${setup});
`,
});

async function build(files: Files, options: BuildOptions = quick): Promise<Record<string, string>> {
  const { error, warnings, files: built } = await new Project(files).build(options);
  assert.equal(error?.message, undefined);
  assert.deepEqual(warnings, []);
  return built;
}
const inside = (files: Record<string, string>, id = ID): string[] =>
  Object.keys(files)
    .filter((path) => path.startsWith(`${id}/`))
    .map((path) => path.slice(id.length + 1))
    .sort();

test("a declaration alone is a widget", async () => {
  const files = await build({ ...entry(""), "src/ui/Full.qml": QML });
  assert.deepEqual(inside(files), [
    "contents/ui/Full.qml",
    "contents/ui/PlasmoidItem.qml",
    "contents/ui/main.qml",
    "metadata.json",
    "sources.json",
  ]);
  assert.doesNotMatch(files[`${ID}/contents/ui/main.qml`] ?? "", /Representation|PlasmoidScript/);
});

test("a widget without setup, without a full representation, with a compact one only", async () => {
  const files = await build({
    ...entry('ui: { compact: "./ui/Compact.qml" }, state: { busy: false }'),
    "src/ui/Compact.qml": QML,
  });
  const main = files[`${ID}/contents/ui/main.qml`] ?? "";
  assert.match(main, /compactRepresentation: Compact \{\}/);
  assert.doesNotMatch(main, /fullRepresentation/);
  assert.match(main, /property var busy: false/);
  assert.equal(inside(files).includes("contents/code/widget.js"), false);
});

test("the split form makes the same package as the form in one", async () => {
  const declaration = `{ id: "${ID}", name: "Test", configuration: { general: page({ label: "General" }, { on: bool(true) }) }, state: { busy: false } }`;
  const setup = "({ configuration, state }) => ({ plasmoid: { busy: () => configuration.on && state.busy } })";
  const one = await build({
    "src/widget.ts": `import { bool, defineWidget, page } from "rollup-plugin-plasmoid/runtime";\nexport default defineWidget(${declaration}, ${setup});\n`,
  });
  const split = await build(
    {
      "src/declaration.ts": `import { bool, declareWidget, page } from "rollup-plugin-plasmoid/runtime";\nexport default declareWidget(${declaration});\n`,
      "src/widget.ts": `import { defineWidget } from "rollup-plugin-plasmoid/runtime";\nimport declaration from "./declaration.js";\nexport default defineWidget(declaration, ${setup});\n`,
    },
    {},
  );
  assert.deepEqual(inside(split), inside(one));
  const isScript = (path: string): boolean => /\.(js|mjs|map)$|\.plasmoid$/.test(path);
  for (const path of Object.keys(one).filter((name) => !isScript(name))) assert.equal(split[path], one[path], path);
});

test("targets leave out what only the other Plasma needs", async () => {
  const both = await build({});
  const six = await build({}, { plasmoid: { typecheck: false, targets: ["plasma6"] } });
  const five = await build({}, { plasmoid: { typecheck: false, targets: ["plasma5"] } });
  assert.ok(inside(both).includes("contents/ui/PlasmoidItem.qml"));
  assert.equal(inside(six).includes("contents/ui/PlasmoidItem.qml"), false);
  assert.ok(inside(five).includes("contents/ui/PlasmoidItem.qml"));
  const metadata = (files: Record<string, string>) => JSON.parse(files[`${ID}/metadata.json`] ?? "{}");
  assert.equal(metadata(six)["X-Plasma-API-Minimum-Version"], "6.0");
  assert.equal(metadata(both)["X-Plasma-API-Minimum-Version"], "6.0");
  assert.equal(metadata(five)["X-Plasma-API-Minimum-Version"], undefined);
  assert.equal(metadata(six)["X-Plasma-API"], undefined);
});

test("metadataFormat chooses the metadata files", async () => {
  const names = async (metadataFormat: "json" | "desktop" | "both", targets: readonly ("plasma5" | "plasma6")[]) =>
    inside(await build({}, { plasmoid: { typecheck: false, metadataFormat, targets } })).filter((path) =>
      /^metadata/.test(path),
    );
  assert.deepEqual(await names("json", ["plasma5", "plasma6"]), ["metadata.json"]);
  assert.deepEqual(await names("both", ["plasma5", "plasma6"]), ["metadata.desktop", "metadata.json"]);
  assert.deepEqual(await names("desktop", ["plasma5"]), ["metadata.desktop"]);
});

test("assets: a file, a folder, a file into a folder", async () => {
  const files = await build(
    { "fonts/a.ttf": "a", "fonts/deep/b.ttf": "b", "data/list.txt": "list", "data/.hidden": "no" },
    {
      plasmoid: {
        typecheck: false,
        assets: { "fonts/": "../fonts", "help.txt": "../data/list.txt", "texts/": "../data/list.txt", data: "../data" },
      },
    },
  );
  for (const path of ["fonts/a.ttf", "fonts/deep/b.ttf", "help.txt", "texts/list.txt", "data/list.txt"])
    assert.ok(`${ID}/contents/${path}` in files, path);
  assert.equal(`${ID}/contents/data/.hidden` in files, false);
});

test("typecheck: false builds what TypeScript complains of", async () => {
  const files = {
    "src/a.ts": 'export const n: number = "x";\n',
    "src/ui/Full.qml": 'import QtQuick 2.15\nimport "../a.js" as A\nItem { x: A.n }\n',
  };
  await build(files);
  assert.ok((await new Project(files).build()).error);
});

test("tsconfig names another tsconfig.json", async () => {
  const files = {
    "strict.json":
      '{ "extends": "rollup-plugin-plasmoid/tsconfig.json", "compilerOptions": { "noUnusedLocals": true }, "files": [] }',
  };
  const project = new Project(files);
  project.edit("src/widget.ts", "export default", "const unused = 1;\nexport default");
  assert.equal((await project.build()).error, undefined);
  const { mistakes } = await project.build({ plasmoid: { tsconfig: project.path("strict.json") } });
  assert.deepEqual(mistakes, ["src/widget.ts:3:7 ts/6133"]);
});

test("summary tells what was written, unless it is not wanted", async () => {
  const printed: string[] = [];
  const original = console.error;
  console.error = (text: string) => printed.push(text);
  try {
    await new Project().build(quick);
    assert.deepEqual(printed, []);
    await new Project().build({ plasmoid: { typecheck: false, summary: true } });
    assert.match(printed.join("\n"), /contents\/ui\/main\.qml/);
  } finally {
    console.error = original;
  }
});

const widget = (id: string, more: string): string => `import { defineWidget } from "rollup-plugin-plasmoid/runtime";
export default defineWidget({ id: "${id}", name: "Widget", ${more} });
`;

test("several widgets: an array or an object of inputs, with a module they share", async () => {
  const files: Files = {
    "src/one/widget.ts": widget("org.example.one", 'ui: { full: "./ui/Full.qml" }, state: { one: 1 }'),
    "src/one/ui/Full.qml": 'import QtQuick 2.15\nimport "../logic.js" as L\nItem { x: widget.one + L.both() }\n',
    "src/one/logic.ts": 'export { both } from "../both.js";\n',
    "src/two/widget.ts": widget("org.example.two", 'ui: { full: "./ui/Full.qml" }, state: { two: 1 }'),
    "src/two/ui/Full.qml": 'import QtQuick 2.15\nimport "../logic.js" as L\nItem { x: widget.two + L.both() }\n',
    "src/two/logic.ts": 'export { both } from "../both.js";\n',
    "src/both.ts": "let n = 0;\nexport const both = (): number => ++n;\n",
  };
  const inputs = [
    ["src/one/widget.ts", "src/two/widget.ts"],
    { first: "src/one/widget.ts", second: "src/two/widget.ts" },
  ];
  const [array, object] = await Promise.all(inputs.map((input) => build(files, { ...quick, input })));
  assert.deepEqual(object, array);
  for (const id of ["org.example.one", "org.example.two"])
    assert.deepEqual(inside(array!, id), [
      "contents/code/shared.mjs",
      "contents/code/shared.mjs.map",
      "contents/code/widget.js",
      "contents/code/widget.js.map",
      "contents/logic.js",
      "contents/ui/Full.qml",
      "contents/ui/PlasmoidItem.qml",
      "contents/ui/main.qml",
      "metadata.json",
      "sources.json",
    ]);
  assert.match(array!["org.example.two/contents/code/widget.js"] ?? "", /let n = 0/);
});

test("two widgets in one folder get their own QML and what nobody claims", async () => {
  const files: Files = {
    "src/one.ts": widget("org.example.one", 'ui: { full: "./ui/One.qml" }, state: { one: 1 }'),
    "src/two.ts": widget("org.example.two", 'ui: { full: "./ui/Two.qml" }, state: { two: 1 }'),
    "src/ui/One.qml": 'import QtQuick 2.15\nimport "../own.js" as Own\nPart { x: widget.one + Own.n }\n',
    "src/ui/Two.qml": "import QtQuick 2.15\nPart { x: widget.two; Inner {} }\n",
    "src/ui/Inner.qml": "import QtQuick 2.15\nItem { x: widget.two }\n",
    "src/ui/Part.qml": QML,
    "src/ui/Full.qml": QML,
    "src/own.ts": "export let n = 1;\nexport const up = (): number => n++;\n",
  };
  const built = await build(files, { ...quick, input: ["src/one.ts", "src/two.ts"] });
  const ui = (id: string): string[] => inside(built, id).filter((path) => /contents\/(ui\/|own)/.test(path));
  const generated = ["contents/ui/PlasmoidItem.qml", "contents/ui/main.qml"];
  assert.deepEqual(
    ui("org.example.one"),
    ["contents/own.js", "contents/ui/Full.qml", "contents/ui/One.qml", "contents/ui/Part.qml", ...generated].sort(),
  );
  assert.deepEqual(
    ui("org.example.two"),
    [
      "contents/ui/Full.qml",
      "contents/ui/Inner.qml",
      "contents/ui/Part.qml",
      "contents/ui/Two.qml",
      ...generated,
    ].sort(),
  );
});

test("one set of plugins serves several builds, one after the other", async () => {
  const { rollup } = await import("rollup");
  const project = new Project({
    "src/one.ts": widget("org.example.one", ""),
    "src/two.ts": widget("org.example.two", ""),
    "src/ui/Full.qml": QML,
  });
  const { plugins } = project.options(quick);
  for (const name of ["one", "two"]) {
    const bundle = await rollup({ input: project.path(`src/${name}.ts`), plugins });
    await bundle.write({ dir: project.path("dist") });
    await bundle.close();
  }
  const built = project.output();
  assert.ok("org.example.one-1.0.0.plasmoid" in built && "org.example.two-1.0.0.plasmoid" in built);
});

test.run();
