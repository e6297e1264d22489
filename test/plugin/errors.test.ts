import assert from "node:assert/strict";
import { test } from "uvu";
import { plasmoid } from "../../src/index.js";
import { type BuildOptions, type Files, Project } from "./project.js";

const IMPORT = 'import { defineWidget, int, page } from "rollup-plugin-plasmoid/runtime";\n';
const quick: BuildOptions = { plasmoid: { typecheck: false } };
/** A QML file that imports a.ts. */
const importing = (body = "x: A.y", script = "../a.js"): Files => ({
  "src/ui/Full.qml": `import QtQuick 2.15\nimport "${script}" as A\nItem { ${body} }\n`,
});
/** Builds the example widget with other files and with edits of its entry. */
async function failure(files: Files, options: BuildOptions = quick, ...edits: (readonly [from: string, to: string])[]) {
  const project = new Project(files);
  for (const [from, to] of edits) project.edit("src/widget.ts", from, to);
  const build = await project.build(options);
  assert.ok(build.error, "the build should have failed");
  assert.deepEqual(build.files, {}, "nothing is written");
  return { ...build, project, message: build.error.message.replaceAll(`${project.folder}/`, "") };
}

test("a mistake has Rollup's own shape", async () => {
  const { error, project, mistakes } = await failure({}, quick, ['"org.example.test"', '"test"']);
  assert.deepEqual(mistakes, ["src/widget.ts:5:9 widget/bad-id"]);
  assert.equal(error?.code, "PLUGIN_ERROR");
  assert.equal(error?.pluginCode, "widget/bad-id");
  assert.match(error?.plugin ?? "", /^plasmoid:[a-z-]+$/);
  assert.equal(error?.id, project.path("src/widget.ts"));
  assert.deepEqual(error?.loc, { file: project.path("src/widget.ts"), line: 5, column: 8 });
  assert.match(error?.frame ?? "", /> 5 \| {5}id: "test",\n {4}\| {9}\^\^\^\^\^\^/);
  assert.match(error?.message ?? "", /must be a reverse domain name\.\n {2}help: for example "org\.example\.test"/);
});

test("QML's syntax, its checks and TypeScript are reported together", async () => {
  const { mistakes, message } = await failure(
    {
      "src/a.ts": 'export const n: number = "x";\n',
      "src/ui/Full.qml":
        'import QtQuick 2.15\nimport "../a.js" as A\nItem {\n  property int x: A.m\n  visible: widget.nope\n}\n',
      "src/ui/Bad.qml": "import QtQuick 2.15\nItem {\n  x: \n}\n",
    },
    {},
  );
  assert.deepEqual(mistakes, [
    "src/ui/Bad.qml:4:1 qml/syntax",
    "src/ui/Full.qml:4:21 qml/unknown-member",
    "src/ui/Full.qml:5:19 qml/unknown-widget-member",
    "src/a.ts:1:14 ts/2322",
  ]);
  assert.match(message, /4 mistakes\n\nsrc\/ui\/Bad\.qml:4:1: error: Expected a value/);
  assert.match(message, /> 5 \| {3}visible: widget\.nope\n {4}\| {19}\^\^\^\^/);
  assert.match(message, /help: Did you mean `A\.n`\?/);
});

test("mistakes of the declaration don't hide those of QML's syntax and of TypeScript", async () => {
  const { mistakes } = await failure(
    { "src/ui/Bad.qml": "import QtQuick 2.15\nItem {\n  x: \n}\n" },
    {},
    ['"org.example.test"', '"test"'],
    ['"Test"', '""'],
    ["String(configuration.step)", "configuration.stepp"],
  );
  assert.deepEqual(mistakes, [
    "src/widget.ts:5:9 widget/bad-id",
    "src/widget.ts:6:11 widget/empty",
    "src/ui/Bad.qml:4:1 qml/syntax",
    "src/widget.ts:12:53 ts/2551",
  ]);
});

test("type errors fail a build by themselves", async () => {
  const { mistakes, error } = await failure({}, {}, ["String(configuration.step)", "configuration.step"]);
  assert.deepEqual(mistakes, ["src/widget.ts:12:17 ts/2322"]);
  assert.match(error?.frame ?? "", /> 12 \|/);
});

test("syntax errors of several modules are reported together, once for each", async () => {
  const { mistakes } = await failure({
    "src/a.ts": 'import { z } from "./b.js";\nexport const y = ;\nexport const q = z;;;\n',
    "src/b.ts": "export const z = (1;\n",
    ...importing(),
  });
  assert.deepEqual(mistakes, ["src/a.ts:2:18 ts/1109", "src/b.ts:1:20 ts/1005"]);
  const entry = await failure({}, {}, ["general:", "general"]);
  assert.deepEqual(entry.mistakes, ["src/widget.ts:7:30 ts/1005"]);
});

test("the entry has to be there and to export a widget", async () => {
  const missing = await failure({}, { input: "src/nope.ts" });
  assert.deepEqual(missing.mistakes, ["widget/no-entry"]);
  assert.match(missing.message, /There is no src\/nope\.ts, which `input`/);
  const none = await failure({ "src/widget.ts": "export const a = 1;\n" });
  assert.deepEqual(none.mistakes, ["src/widget.ts:1:1 widget/no-declaration"]);
  assert.match(none.message, /export default defineWidget\(/);
});

test("defineWidget comes from the runtime, not from the plugin", async () => {
  const { mistakes, message } = await failure({}, {}, ["plasmoid/runtime", "plasmoid"]);
  assert.deepEqual(mistakes, ["src/widget.ts:1:41 widget/wrong-import"]);
  assert.match(message, /import from "rollup-plugin-plasmoid\/runtime"/);
});

test("a declaration that throws is shown at the author's line, in an imported module too", async () => {
  const own = await failure({}, quick, ['"Test"', 'JSON.parse("{")']);
  assert.deepEqual(own.mistakes, ["src/widget.ts:6:16 widget/declaration-throws"]);
  const imported = await failure(
    {
      "src/name.ts":
        'interface N { n: string }\n\nexport const name = (): N => {\n  throw new RangeError("no name");\n};\n',
    },
    quick,
    ["import", 'import { name } from "./name.js";\nimport'],
    ['"Test"', "name().n"],
  );
  assert.deepEqual(imported.mistakes, ["src/name.ts:4:9 widget/declaration-throws"]);
  assert.match(imported.message, /RangeError: no name/);
  assert.match(imported.error?.frame ?? "", /> 4 \| {3}throw new RangeError/);
});

test("what the declaration imports has to be there", async () => {
  const edits = [
    ["import", 'import { name } from "./name.js";\nimport'],
    ['"Test"', "name"],
  ] as const;
  const local = await failure({}, quick, ...edits);
  assert.deepEqual(local.mistakes, ["src/widget.ts:1:22 widget/unresolved-import"]);
  const nested = await failure({ "src/name.ts": '\nexport { name } from "no-such-package";\n' }, quick, ...edits);
  assert.deepEqual(nested.mistakes, ["src/name.ts:2:22 widget/unresolved-import"]);
  const unparsed = await failure({ "src/name.ts": "export const name = ;\n" }, quick, ...edits);
  assert.deepEqual(unparsed.mistakes, ["src/name.ts:1:21 ts/1109"]);
});

test("setup can't use what only Node computes", async () => {
  const { mistakes } = await failure(
    {},
    quick,
    [
      "import",
      'import { readFileSync } from "node:fs";\nconst text = readFileSync("/proc/self/comm", "utf8");\nimport',
    ],
    ['"Test"', "text"],
    ["String(configuration.step)", "text"],
  );
  assert.deepEqual(mistakes, ["src/widget.ts:14:39 widget/node-value-in-setup"]);
});

test("package.json has to be JSON", async () => {
  const { mistakes } = await failure({ "package.json": '{\n  "version": 1.0.0\n}\n' });
  assert.deepEqual(mistakes, ["package.json:2:17 widget/bad-manifest"]);
});

test("modules that are missing or only Node's are errors at the author's import", async () => {
  const { mistakes, message } = await failure({
    "src/a.ts": 'import { x } from "./b.js";\nexport const y = x;\n',
    "src/b.ts": `// import "node:fs" would be wrong
import { readFileSync } from "node:fs";
import q from "./nope.js";
import r from "no-such-package/part";
export const x = [readFileSync, q, r];
`,
    ...importing(),
  });
  assert.deepEqual(mistakes, [
    "src/b.ts:2:30 language/node-module",
    "src/b.ts:3:15 language/unresolved-import",
    "src/b.ts:4:15 language/unresolved-import",
  ]);
  assert.match(message, /expected src\/nope\.ts/);
  assert.match(message, /npm install no-such-package$/m);
});

test("a package that needs Node is named, with the way to it", async () => {
  const { mistakes, message } = await failure({
    "node_modules/foo/package.json": '{ "name": "foo", "main": "index.js" }',
    "node_modules/foo/index.js": 'exports.a = require("./lib/x").a;',
    "node_modules/foo/lib/x.js": 'const fs = require("fs");\nexports.a = () => fs.readFileSync("x") + require("bar");',
    "src/a.ts": '\nimport { a } from "foo";\nexport const y = a();\n',
    ...importing(),
  });
  assert.deepEqual(mistakes, ["src/a.ts:2:19 language/node-module", "src/a.ts:2:19 language/unresolved-import"]);
  assert.match(message, /The package foo needs it: foo\/index\.js → foo\/lib\/x\.js → fs\./);
  assert.match(message, /The package foo imports "bar".*: foo\/index\.js → foo\/lib\/x\.js → bar\./);
});

test("what a package replaces for browsers, and npm packages named like Node's modules, are fine", async () => {
  const project = new Project({
    "node_modules/foo/package.json": '{ "name": "foo", "main": "index.js", "browser": { "fs": false } }',
    "node_modules/foo/index.js": 'const fs = require("fs"); exports.a = () => typeof fs.readFileSync;',
    "node_modules/events/package.json": '{ "name": "events", "main": "events.js" }',
    "node_modules/events/events.js": "module.exports = function EventEmitter() {};",
    "node_modules/bar/package.json": '{ "name": "bar", "main": "index.js" }',
    "node_modules/bar/index.js":
      'const E = require("events"); let n; try { n = require("no-such-package"); } catch (e) { n = 0; }\nexports.b = () => [new E(), n];',
    "src/a.ts": 'import { a } from "foo";\nimport { b } from "bar";\nexport const y = [a(), b()];\n',
    ...importing(),
  });
  const { error, warnings } = await project.build(quick);
  assert.equal(error, undefined);
  assert.deepEqual(warnings, []);
});

test("what QML's engine can't do is refused at the author's line", async () => {
  const { mistakes } = await failure({
    "src/a.ts": `interface Long { of: string }

export const y: Long = { of: import.meta.url };
export const load = async (): Promise<unknown> => import("./b.js");
await load();
for await (const z of [1]) console.log(z);
`,
    "src/b.ts": "export {};\n",
    ...importing("x: A.y; y: A.load()"),
  });
  assert.deepEqual(mistakes, [
    "src/a.ts:3:30 language/impossible",
    "src/a.ts:4:51 language/impossible",
    "src/a.ts:5:1 language/impossible",
    "src/a.ts:6:1 language/impossible",
  ]);
});

test("what QML's engine can't do is refused in a package, at the import of it", async () => {
  const { mistakes, message } = await failure({
    "node_modules/foo/package.json": '{ "name": "foo", "module": "index.js", "type": "module" }',
    "node_modules/foo/index.js": 'export { url } from "./url.js";',
    "node_modules/foo/url.js": "export const url = () => import.meta.url;",
    "src/a.ts": 'export { url as y } from "foo";\n',
    ...importing(),
  });
  assert.deepEqual(mistakes, ["src/a.ts:1:26 language/impossible"]);
  assert.match(message, /The package foo needs it: foo\/index\.js → foo\/url\.js, line 1\./);
});

test("what V4 can't be made to do is refused at the author's line, unless a comment allows it", async () => {
  const files = {
    "src/a.ts": `interface Long { of: string }

export const y: Long = { of: "x" };
export const price = /\\w(?<=\\$)\\d+/;
export const place = (): RegExp => /b(?<=b)/;
`,
    "tsconfig.json": '{ "compilerOptions": { "target": "ES2022" } }',
    ...importing("x: A.y; y: A.price"),
  };
  const { mistakes } = await failure(files);
  assert.deepEqual(mistakes, ["src/a.ts:4:22 v4/lookbehind", "src/a.ts:5:36 v4/lookbehind"]);
  const allowed = files["src/a.ts"]
    .replace("export const price", "// v4-allow lookbehind\nexport const price")
    .replace("=b)/;", "=b)/; // v4-allow lookbehind");
  const { error } = await new Project({ ...files, "src/a.ts": allowed }).build(quick);
  assert.equal(error, undefined);
});

test("of a package that uses what V4 can't do the author is warned at the import", async () => {
  const files = {
    "node_modules/foo/package.json": '{ "name": "foo", "module": "index.js", "type": "module" }',
    "node_modules/foo/index.js": 'export { find } from "./find.js";',
    "node_modules/foo/find.js":
      "export const find = (text) => [/a(?<=a)b/.exec(text), /c(?<=c)d/.exec(text), new SharedArrayBuffer(1)];",
    "src/a.ts": 'import { find } from "foo";\nexport const y = find("b");\n',
    ...importing(),
  };
  const { error, warnings } = await new Project(files).build(quick);
  assert.equal(error, undefined);
  assert.equal(warnings.length, 2, warnings.map(({ message }) => message).join("\n"));
  for (const { message: warning } of warnings) {
    assert.match(warning, /src\/a\.ts/);
    assert.match(
      warning,
      /The package foo needs it: foo\/index\.js → foo\/find\.js, line 1\.\n {2}help: .*`\/\/ v4-allow (?:missing-global|lookbehind)`/,
    );
  }
  const quiet = { ...files, "src/a.ts": `// v4-allow lookbehind, missing-global\n${files["src/a.ts"]}` };
  assert.deepEqual((await new Project(quiet).build(quick)).warnings, []);
});

test("names that a module does not export are errors at the name", async () => {
  const { mistakes, message, warnings } = await failure({
    "src/a.ts": `import { int, nope, ItemStatus, json } from "rollup-plugin-plasmoid/runtime";
import {
  one,
  two,
} from "./b.js";
export { three } from "./b.js";
export const y = [int, nope, one, two, ItemStatus.ActiveStatus];
`,
    "src/b.ts": "export const one = 1;\n",
    ...importing(),
  });
  assert.deepEqual(mistakes, [
    "src/a.ts:1:10 language/missing-export",
    "src/a.ts:1:15 language/missing-export",
    "src/a.ts:4:3 language/missing-export",
    "src/a.ts:6:10 language/missing-export",
  ]);
  assert.match(message, /`int` of "rollup-plugin-plasmoid\/runtime" is only for declarations/);
  assert.match(message, /"rollup-plugin-plasmoid\/runtime" does not export `nope`/);
  assert.deepEqual(warnings, []);
});

test("a script outside of the widget's folder is refused at QML's import", async () => {
  const { mistakes } = await failure({ "lib/a.ts": "export const y = 3;\n", ...importing("x: A.y", "../../lib/a.js") });
  assert.deepEqual(mistakes, ["src/ui/Full.qml:2:8 qml/script-outside"]);
});

test("a script or a folder that QML imports has to be there", async () => {
  const { mistakes } = await failure({
    "src/ui/Full.qml": 'import QtQuick 2.15\nimport "../a.js" as A\nimport "parts"\nItem { }\n',
  });
  assert.deepEqual(mistakes, ["src/ui/Full.qml:2:8 qml/import-not-found", "src/ui/Full.qml:3:8 qml/import-not-found"]);
});

test("a script with values that change is not used as a whole", async () => {
  const script = "export let y = 1;\nexport const f = () => y++;\n";
  const body = "property var a: { const { y } = A; return y }\nproperty var b: A['y']\nproperty var c: A[a]\nx: A.y";
  const { mistakes } = await failure({ "src/a.ts": script, ...importing(body) });
  assert.deepEqual(mistakes, ["src/ui/Full.qml:3:34 qml/whole-script", "src/ui/Full.qml:5:17 qml/whole-script"]);
  const { error } = await new Project({ "src/a.ts": "export const y = 1;\n", ...importing(body) }).build(quick);
  assert.equal(error?.message, undefined);
});

test("a representation's file is named like a type and stands in the widget's folder", async () => {
  const name = await failure({ "src/ui/full-view.qml": "import QtQuick 2.15\nItem {}\n" }, quick, [
    "Full",
    "full-view",
  ]);
  assert.deepEqual(name.mistakes, ["src/widget.ts:9:17 widget/ui-name"]);
  assert.match(name.message, /rename it to FullView\.qml/);
  const place = await failure({ "ui/Full.qml": "import QtQuick 2.15\nItem {}\n" }, quick, ["./ui/Full", "../ui/Full"]);
  assert.deepEqual(place.mistakes, ["src/widget.ts:9:17 widget/ui-outside"]);
});

test("names of generated files are not the author's to use", async () => {
  const { mistakes } = await failure({
    "src/ui/PlasmoidItem.qml": "import QtQuick 2.15\nItem {}\n",
    "src/ui/plasmoid/plasma6/general.qml": "import QtQuick 2.15\nItem {}\n",
    "src/config/config.qml": "import QtQuick 2.15\nItem {}\n",
    "src/code/widget.ts": "export let y = 1;\nexport const f = () => y++;\n",
    "src/code/shared.mjs": "var x;\n",
    ...importing("x: A.y", "../code/widget.js"),
  });
  assert.deepEqual(mistakes.toSorted(), [
    "src/code/shared.mjs:1:1 bundle/reserved-name",
    "src/code/widget.ts:1:1 bundle/reserved-name",
    "src/config/config.qml:1:1 bundle/reserved-name",
    "src/ui/PlasmoidItem.qml:1:1 bundle/reserved-name",
    "src/ui/plasmoid/plasma6/general.qml:1:1 bundle/reserved-name",
  ]);
});

const main = ["full: ", "main: "] as const;
const ownMain = (body: string, script = "export let y = 1;\nexport const f = () => y++;\n"): Files => ({
  "src/a.ts": script,
  "src/ui/main.qml": `import QtQuick 2.15
import org.kde.plasma.plasmoid 2.0
import "../a.js" as A
PlasmoidItem {
    width: A.y
    ${body}
}
`,
});

test("a hand-written main.qml carries the widget where scripts need it", async () => {
  const without = await failure(ownMain(""), quick, main, ["Full", "main"]);
  assert.deepEqual(without.mistakes, ["src/ui/main.qml:4:14 qml/main-without-widget"]);
  const nameless = await failure(ownMain("Widget { }"), quick, main, ["Full", "main"]);
  assert.deepEqual(nameless.mistakes, ["src/ui/main.qml:4:14 qml/main-without-widget"]);
  const elsewhere = await failure({}, quick, main);
  assert.deepEqual(elsewhere.mistakes, ["src/widget.ts:9:17 widget/ui-main"]);
  const taken = await failure(
    { ...ownMain("Widget { id: widget }"), "src/ui/Widget.qml": "import QtQuick 2.15\nItem {}\n" },
    quick,
    main,
    ["Full", "main"],
  );
  assert.deepEqual(taken.mistakes, ["src/ui/Widget.qml:1:1 bundle/reserved-name"]);
  for (const [body, script] of [["Widget { id: widget }"], ["", "export const y = 1;\n"]]) {
    const project = new Project(ownMain(body ?? "", script));
    project.edit("src/widget.ts", 'full: "./ui/Full', 'main: "./ui/main');
    if (script) project.edit("src/widget.ts", "({ configuration, state }) => ({", "() => ({ /*");
    if (script) project.edit("src/widget.ts", "  }),\n);", "  */}),\n);");
    const { error } = await project.build(quick);
    assert.equal(error?.message, undefined);
  }
});

const settings = (logic: string, more: Files = {}): Files => ({
  "src/widget.ts": `import { defineWidget } from "rollup-plugin-plasmoid/runtime";
import declaration from "./declaration.js";
export default defineWidget(declaration, () => ({}));
`,
  "src/declaration.ts": `import { declareWidget, int, page } from "rollup-plugin-plasmoid/runtime";
export default declareWidget({
  id: "org.example.test",
  name: "Test",
  state: { busy: false },
  configuration: { general: page({ label: "General", source: "./ui/Page.qml" }, { step: int(1) }) },
  ui: { full: "./ui/Full.qml" },
});
`,
  "src/ui/Page.qml": `import QtQuick 2.15
import "../page.js" as P
Item { property int cfg_step; property int cfg_stepDefault; width: P.f() }
`,
  "src/page.ts": 'import { f as g } from "./logic.js";\nexport const f = g;\n',
  "src/logic.ts": logic,
  ...more,
});

test("modules of a settings page can't use state or api", async () => {
  const { mistakes, message } = await failure(
    settings(
      `import w, * as ns from "./declaration.js";
import { all, widget as own } from "./again.js";
import whole from "./widget.js";
const other = w;
export function f(): unknown {
  const { state, configuration } = w;
  const { api: { go } } = whole as never;
  return [w.configuration, w.state.busy, all.default.state, ns.default["state"], own.state, other.state, state, go];
}
export const g = (w: { state: number }): unknown => [w.state, { state: 1 }.state, configurationOf(own)];
const configurationOf = ({ configuration }: typeof w): unknown => configuration;
`,
      {
        "src/again.ts":
          'export * as all from "./declaration.js";\nexport { default as widget } from "./declaration.js";\n',
      },
    ),
  );
  assert.deepEqual(mistakes, [
    "src/logic.ts:6:11 language/state-in-settings",
    "src/logic.ts:7:11 language/state-in-settings",
    "src/logic.ts:8:28 language/state-in-settings",
    "src/logic.ts:8:42 language/state-in-settings",
    "src/logic.ts:8:61 language/state-in-settings",
    "src/logic.ts:8:82 language/state-in-settings",
    "src/logic.ts:8:93 language/state-in-settings",
  ]);
  assert.match(message, /state, api and native live in another engine there/);
});

test("modules of a settings page can use configuration, plasmoid and translation", async () => {
  const { error } = await new Project(
    settings(`import widget from "./declaration.js";
const { configuration } = widget;
export const f = (): unknown => [widget.configuration.step, configuration, plasmoid.id, i18n("Text")];
`),
  ).build(quick);
  assert.equal(error?.message, undefined);
});

test("two widgets of a build can't have one id", async () => {
  const { mistakes } = await failure(
    {
      "src/other.ts": `${IMPORT}void [int, page];\nexport default defineWidget({ id: "org.example.test", name: "B" });\n`,
    },
    { ...quick, input: ["src/widget.ts", "src/other.ts"] },
  );
  assert.deepEqual(mistakes, ["src/other.ts:3:35 widget/same-id"]);
});

test("packages are written to a folder that they are not made from", async () => {
  for (const dir of ["src", "src/ui", "src/images/x"]) {
    const project = new Project();
    const { error } = await project.build({ ...quick, dir });
    assert.match(error?.message ?? "", /can't be written to .*: what is there becomes part of them/);
  }
});

test("options that don't exist or can't have their value are refused by name", () => {
  const wrong = (options: object): unknown => plasmoid(options);
  assert.throws(() => wrong({ cache: "" }), /plasmoid\(\{ cache \}\): expected true, false or the path of a folder/);
  assert.throws(() => wrong({ target: ["plasma6"] }), /plasmoid\(\{ target \}\): no such option; .*targets/);
  assert.throws(() => wrong({ targets: [] }), TypeError);
  assert.throws(() => wrong({ targets: ["plasma4"] }), TypeError);
  assert.throws(() => wrong({ targets: "plasma6" }), TypeError);
  assert.throws(() => wrong({ metadataFormat: "toml" }), TypeError);
  assert.throws(() => wrong({ metadataFormat: "desktop" }), /Plasma 6 reads only metadata\.json/);
  assert.throws(() => wrong({ typecheck: "no" }), TypeError);
  assert.throws(() => wrong({ summary: 1 }), TypeError);
  assert.throws(() => wrong({ tsconfig: true }), TypeError);
  assert.throws(() => wrong({ assets: ["x"] }), TypeError);
  assert.throws(() => wrong({ assets: { fonts: 1 } }), TypeError);
});

test("an asset that is not there is an error", async () => {
  const { mistakes, message } = await failure({}, { plasmoid: { typecheck: false, assets: { "fonts/": "../nope" } } });
  assert.deepEqual(mistakes, ["bundle/asset-not-found"]);
  assert.match(message, /there is no nope/);
});

test("output.file is refused, since a widget is several files", async () => {
  const project = new Project();
  const { rollup } = await import("rollup");
  const bundle = await rollup(project.options(quick));
  await assert.rejects(bundle.write({ file: project.path("dist/widget.js") }), /instead of `output\.file`/);
  await bundle.close();
});

test.run();
