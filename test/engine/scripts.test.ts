/** What QML sees of a widget's modules, on the bare engines; the host's objects are stand-ins. */
import assert from "node:assert/strict";
import { suite } from "uvu";
import { requireHosts } from "../host/driver.js";
import { type Files, Project } from "../plugin/project.js";
import { engines } from "./engine.js";

requireHosts();

const ID = "org.example.test/";
const SCOPE = "plasmoid_org_example_test_scope";

/** Stands for the generated main.qml: the same joint between QML and script, without Plasma. */
const host = `import QtQuick 2.15
import "../code/widget.js" as PlasmoidScript
Item {
    id: hostItem
    QtObject { id: plasmoid; property string title: "Title"; property var configuration: ({ step: 3 }) }
    QtObject { id: widget; property bool busy: false }
    function i18n(text) { return "translated " + text; }
    function i18np(one, other, count) { return (count === 1 ? one : other) + count; }
    function i18nc(context, text) { return i18n(text); }
    function i18ncp(context, one, other, count) { return i18np(one, other, count); }
    QtObject {
        id: ${SCOPE}
        readonly property string name: "test"
        property bool ready: false
        signal begin()
        onBegin: PlasmoidScript.start()
        readonly property Item item: hostItem
        readonly property QtObject state: widget
        function module(name) { return PlasmoidScript.module(name); }
    }
    Component.onCompleted: PlasmoidScript.get()
    Full {}
    Full { last: true }
}
`;

/** Files of a package whose Full.qml runs `script` once for each of its two instances. */
async function build(files: Files, imports: readonly string[], script: string): Promise<Record<string, string>> {
  const lines = imports.map((name) => `import "../${name.toLowerCase()}.js" as ${name}`);
  const project = new Project({
    "src/ui/Full.qml": `import QtQuick 2.15
${lines.join("\n")}
Item {
    property bool last: false
    Component.onCompleted: { ${script}; if (last) Qt.callLater(Qt.quit) }
}
`,
    ...files,
  });
  const { error, files: built } = await project.build({ plasmoid: { typecheck: false } });
  assert.equal(error?.message, undefined);
  const inPackage = Object.entries(built).flatMap(([path, text]) =>
    path.startsWith(`${ID}contents/`) && !path.endsWith("main.qml") ? [[path.slice(ID.length), text]] : [],
  );
  return { ...Object.fromEntries(inPackage), "contents/ui/host.qml": host };
}

const log = (...values: string[]): string => `console.log(JSON.stringify([${values.join(", ")}]))`;

for (const engine of engines()) {
  const test = suite(engine.name);
  const run = async (files: Files, imports: readonly string[], script: string): Promise<unknown[]> => {
    const { console, errors } = await engine.evaluate(await build(files, imports, script), "contents/ui/host.qml");
    assert.deepEqual(errors, []);
    return console.map((line) => JSON.parse(line));
  };

  test("values of a widget's own module are read as they are at that moment", async () => {
    const files = {
      "src/logic.ts": "export let count = 0;\nexport function add(): number {\n  return ++count;\n}\n",
    };
    const results = await run(files, ["Logic"], log("Logic.count", "Logic.add()", "Logic.count", "Logic.count + 1"));
    assert.deepEqual(results.toSorted(), [
      [0, 1, 1, 2],
      [1, 2, 2, 3],
    ]);
  });

  test("classes, namespaces, enums and star exports", async () => {
    const files = {
      "src/logic.ts": `import { up } from "./star.js";
export class Foo {
  static made = 0;
  n: number;
  constructor(n: number) {
    this.n = n + up();
    Foo.made++;
  }
  get double(): number {
    return this.n * 2;
  }
}
export class Bar extends Foo {}
export enum Kind { A, B = "b" }
export * as names from "./star.js";
export * from "./star.js";
export default class {}
`,
      "src/star.ts": "let n = 10;\nexport const up = (): number => n;\nexport const list = [1, { two: 2 }];\n",
    };
    const results = await run(
      files,
      ["Logic"],
      log(
        "new Logic.Foo(1).n",
        "new Logic.Bar(2).double",
        "new Logic.Foo(1) instanceof Logic.Foo",
        "Logic.Kind.A",
        "Logic.Kind.B",
        "Logic.names.up()",
        "Logic.up()",
        "Logic.list[1].two",
        "Logic.names.list.length",
        "typeof Logic.Foo",
        'new Logic["Foo"](2).n',
        "Logic.names.list.map(String).join()",
      ),
    );
    const expected = [11, 24, true, 0, "b", 10, 10, 2, 2, "function", 12, "1,[object Object]"];
    assert.deepEqual(results, [expected, expected]);
  });

  test("what all widgets share, by itself and through a module that is the widget's own", async () => {
    const files = {
      "src/pure.ts": `export const LIMIT = 3;
export const twice = (n: number): number => n * 2;
export class Point {
  x: number;
  constructor(x: number) {
    this.x = x;
  }
}
`,
      "src/all.ts":
        'export * from "./pure.js";\nexport { twice as double } from "./pure.js";\nexport let seen = 0;\nexport const see = (): number => ++seen;\n',
      "src/facade.ts": 'export * from "./pure.js";\nexport { LIMIT as MAX } from "./pure.js";\n',
    };
    const results = await run(
      files,
      ["Pure", "All", "Facade"],
      log(
        "Pure.LIMIT",
        "Pure.twice(2)",
        "new Pure.Point(4).x",
        "All.LIMIT",
        "All.double(3)",
        "new All.Point(5).x",
        "new All.Point(5) instanceof Pure.Point",
        "Facade.MAX",
        "Facade.twice(Facade.LIMIT)",
      ),
    );
    const expected = [3, 4, 4, 3, 6, 5, true, 3, 6];
    assert.deepEqual(results, [expected, expected]);
  });

  test("packages in CommonJS, JSON and packages with side effects", async () => {
    const files = {
      "src/data.ts": `import counter, { label } from "counter";
import data from "./data.json";
import "effects";
import { effect } from "effects/get.js";
export const json = data;
export const next = counter;
export { label, effect };
`,
      "src/data.json": '{ "a": 1, "b-c": [2] }',
      "node_modules/counter/package.json": '{ "name": "counter", "main": "index.js" }',
      "node_modules/counter/index.js": `var n = 0;
module.exports = function () { return ++n; };
module.exports.label = require("./name").label;
`,
      "node_modules/counter/name.js": 'exports.label = "counter";',
      "node_modules/effects/package.json": '{ "name": "effects", "main": "index.js", "sideEffects": true }',
      "node_modules/effects/index.js": 'var kept = require("./store"); kept.value = "done";',
      "node_modules/effects/store.js": "module.exports = {};",
      "node_modules/effects/get.js":
        'var kept = require("./store"); exports.effect = function () { return kept.value; };',
    };
    const results = await run(
      files,
      ["Data"],
      log(
        "Data.json.a",
        'Data.json["b-c"]',
        "Data.next() > 0",
        "Data.next(0) === Data.next() - 1",
        "Data.label",
        "Data.effect()",
      ),
    );
    const expected = [1, [2], true, true, "counter", "done"];
    assert.deepEqual(results, [expected, expected]);
  });

  test("modules that import each other", async () => {
    const files = {
      "src/a.ts":
        'import { odd } from "./b.js";\nexport const even = (n: number): boolean => n === 0 || odd(n - 1);\nexport let calls = 0;\nexport const call = (): number => ++calls;\n',
      "src/b.ts":
        'import { call, even } from "./a.js";\nexport const odd = (n: number): boolean => call() > 0 && n !== 0 && even(n - 1);\n',
      "src/c.ts": 'import { up } from "./d.js";\nexport const down = (n: number): number => (n > 0 ? up(n) : 0);\n',
      "src/d.ts": 'import { down } from "./c.js";\nexport const up = (n: number): number => 1 + down(n - 1);\n',
    };
    const results = await run(files, ["A", "C"], log("A.even(4)", "A.even(3)", "A.calls > 0", "C.down(3)"));
    assert.deepEqual(results, [
      [true, false, true, 3],
      [true, false, true, 3],
    ]);
  });

  test("a module knows the widget: configuration, state and translation", async () => {
    const files = {
      "src/logic.ts": `import widget from "./widget.js";
export function look(): unknown {
  widget.state.busy = true;
  return [widget.configuration.step, widget.state.busy, plasmoid.title, i18n("text"), i18np("%1 a", "%1 b", 2)];
}
`,
    };
    const results = await run(files, ["Logic"], log("Logic.look()", "widget.busy"));
    const expected = [[3, true, "Title", "translated text", "%1 b2"], true];
    assert.deepEqual(results, [expected, expected]);
  });

  test("a settings page has instances of its own, and no setup", async () => {
    const project = new Project({
      "src/ui/Page.qml": `import QtQuick 2.15
import "../logic.js" as Logic
Item {
    property int cfg_step
    property int cfg_stepDefault
    Component.onCompleted: { ${log("Logic.step()", "Logic.calls", "Logic.step()", "Logic.calls")}; Qt.callLater(Qt.quit) }
}
`,
      "src/logic.ts": `import widget from "./widget.js";
export let calls = 0;
export function step(): string {
  calls++;
  return i18n(String(widget.configuration.step));
}
`,
    });
    project.edit("src/widget.ts", '{ label: "General" }', '{ label: "General", source: "./ui/Page.qml" }');
    project.edit("src/widget.ts", "=> ({", '=> { console.log("setup runs"); return {');
    project.edit("src/widget.ts", "}),\n);", "} },\n);");
    const { error, files } = await project.build({ plasmoid: { typecheck: false } });
    assert.equal(error?.message, undefined);
    const inPackage = Object.entries(files).flatMap(([path, text]) =>
      path.startsWith(`${ID}contents/`) ? [[path.slice(ID.length), text]] : [],
    );
    const { console, errors } = await engine.evaluate(
      {
        ...Object.fromEntries(inPackage),
        "contents/ui/host.qml": host
          .replace("widget.js", "settings-general.js")
          .replace("    readonly property QtObject state: widget\n", "")
          .replace("    Full {}\n    Full { last: true }", "    Page {}"),
      },
      "contents/ui/host.qml",
    );
    assert.deepEqual(errors, []);
    assert.deepEqual(
      console.map((line) => JSON.parse(line)),
      [["translated 3", 1, "translated 3", 2]],
    );
  });

  test.run();
}
