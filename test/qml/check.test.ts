import { posix } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { checkQml, parseQml, type QmlCheckInput, type ScriptExport, scanQml } from "../../src/qml/index.js";

interface Widget extends Partial<Omit<QmlCheckInput, "files">> {
  /** QML below /w/ui. */
  readonly files: Readonly<Record<string, string>>;
  /** Exports of the scripts below /w, in the form `name` or `kind name`. */
  readonly scripts?: Readonly<Record<string, string>>;
  /** Other files that exist. */
  readonly others?: readonly string[];
  readonly keys?: string;
  readonly state?: string;
  readonly api?: string;
}

const words = (text: string | undefined): string[] => text?.split(" ").filter((word) => word !== "") ?? [];

function exportsOf(text: string): ScriptExport[] {
  return words(text).map((name) => ({ name, kind: /^[A-Z]/.test(name) ? "class" : "function" }));
}

/** `Full.qml:1:2 code: message (help)` */
function problems({ files, scripts = {}, others = [], keys, state, api, ...rest }: Widget): string[] {
  const scanned = new Map(
    Object.entries(files).map(([name, source]) => {
      const path = `/w/ui/${name}`;
      const { document, diagnostics } = parseQml(source, path);
      assert.equal(diagnostics, []);
      return [path, { scan: scanQml(document) }];
    }),
  );
  const paths = [...scanned.keys(), ...others];
  const diagnostics = checkQml({
    files: scanned,
    resolveScript: (importer, target) => {
      const exports = scripts[posix.resolve(posix.dirname(importer), target)];
      if (exports === undefined) return "missing";
      return exports === "?" ? "opaque" : { exports: exportsOf(exports), exact: !exports.includes("…") };
    },
    fileExists: (path) => paths.includes(path),
    folderHasQml: (folder) => paths.some((path) => posix.dirname(path) === folder),
    configurationKeys: new Set(words(keys)),
    stateKeys: new Set(words(state)),
    apiKeys: new Set(words(api)),
    settingsPages: [],
    representations: ["/w/ui/Full.qml"],
    plasma5: false,
    ...rest,
  });
  return diagnostics.map(({ severity, code, message, help, place }) => {
    const where = `${posix.relative("/w/ui", place?.file ?? "")}:${place?.line}:${place?.column}`;
    const kind = severity === "warning" ? "warning " : "";
    return `${where} ${kind}${code.replace("qml/", "")}: ${message}${help === undefined ? "" : ` (${help})`}`;
  });
}

const full = (source: string, widget: Omit<Widget, "files"> = {}): string[] =>
  problems({ files: { "Full.qml": source }, ...widget });

test("an import names a file or a folder", () => {
  const others = ["/w/logic.ts", "/w/ui/parts/A.qml", "/w/ui/Full.qml", "/w/native/qmldir"];
  const found = (target: string) =>
    full(`import "${target}" as X\nItem { }`, { others, scripts: { "/w/logic.js": "a" } });
  assert.equal(found("../logic.js"), []);
  assert.equal(found("parts"), []);
  assert.equal(found("../native"), []);
  assert.equal(found("qrc:/x/y.js"), []);
  assert.equal(found("../lgic.js"), [
    "Full.qml:1:8 import-not-found: There is no script `../lgic.js`. (Expected /w/lgic.ts, or a hand-written /w/lgic.js.)",
  ]);
  assert.equal(found("../logic.ts"), [
    "Full.qml:1:8 import-not-found: QML imports what a script is compiled to, found `../logic.ts`. (Write `../logic.js`: as in TypeScript, `.js` names the `.ts` file.)",
  ]);
  assert.equal(found("../logic"), [
    "Full.qml:1:8 import-not-found: There is no folder `../logic`. (For the script of that name write `../logic.js`.)",
  ]);
  assert.equal(found("pars"), [
    "Full.qml:1:8 import-not-found: There is no folder `pars` with QML files. (Expected /w/ui/pars.)",
  ]);
  assert.match(found("parts/A.qml")[0] ?? "", "QML files are not imported, their folders are");
});

test("a string that names a QML file names one", () => {
  const source = (code: string) => full(`Item { ${code} }`, { others: ["/w/ui/A.qml"] });
  assert.equal(source('Loader { source: "A.qml" }'), []);
  assert.equal(source('property var x: Qt.createComponent("B.qml")'), [
    "Full.qml:1:43 warning file-not-found: There is no file `B.qml`. (Expected /w/ui/B.qml.)",
  ]);
  assert.is(source('Loader { source: "B.qml" }').length, 1);
  assert.equal(source('Image { source: "B.qml" } property string s: "B.qml"'), []);
});

test("a script has the member", () => {
  const scripts = { "/w/logic.js": "load days Day", "/w/hand.js": "load …", "/w/opaque.js": "?", "/w/none.js": "" };
  const found = (code: string) =>
    full(
      `import "../logic.js" as Logic\nimport "../hand.js" as Hand\nimport "../opaque.js" as Opaque\nimport "../none.js" as None\nItem { a: ${code}\n }`,
      { scripts },
    );
  assert.equal(found("Logic.load(Logic.days, new Logic.Day())"), []);
  assert.equal(found("Hand.anything = Opaque.something"), []);
  assert.equal(found("[Logic, Logic[b]]"), []);
  assert.equal(found("(Logic) => Logic.nothing"), []);
  assert.equal(found("Logic.laod()"), [
    "Full.qml:5:17 unknown-member: `../logic.js` exports no `laod`. (Did you mean `Logic.load`?)",
  ]);
  assert.equal(found("Logic.temperature"), [
    "Full.qml:5:17 unknown-member: `../logic.js` exports no `temperature`. (There is `Logic.load`, `Logic.days`, `Logic.Day`.)",
  ]);
  assert.equal(found("None.a"), ["Full.qml:5:16 unknown-member: `../none.js` exports no `a`. (It exports nothing.)"]);
  assert.equal(found("{ const { load, lod } = Logic }"), [
    "Full.qml:5:27 unknown-member: `../logic.js` exports no `lod`. (Did you mean `Logic.load`?)",
  ]);
  assert.equal(found("Logic.default()"), [
    "Full.qml:5:17 default-export: QML can't use the default export of `../logic.js`. (Export it by a name: `export function …` or `export const … =`.)",
  ]);
  assert.equal(found("{ Logic.days = 3 }"), [
    "Full.qml:5:19 assigned-export: `Logic.days` can't be assigned: a script's exports belong to the script. (Export a function that changes it, and call that.)",
  ]);
  for (const code of ["Logic.days++", "[Logic.days] = b", "delete Logic.days", "Logic = 3", "Logic[b] = 3"]) {
    assert.match(found(`{ ${code} }`)[0] ?? "", "assigned-export", code);
  }
  assert.equal(found("{ Logic.days.length = 3; Logic.days[0]++ }"), []);
});

test("the configuration has the key", () => {
  const found = (code: string) => full(`Item { ${code} }`, { keys: "step clicks" });
  assert.equal(found("a: plasmoid.configuration.step + Plasmoid.configuration.clicksDefault"), []);
  assert.equal(found("a: plasmoid.configuration.keys(); b: plasmoid.configuration.isImmutable('step')"), []);
  assert.equal(found("a: plasmoid.configuration[key]; b: plasmoid.configuration"), []);
  assert.equal(found("a: plasmoid.configuration.stpe"), [
    "Full.qml:1:34 unknown-key: The configuration has no key `stpe`. (Did you mean `step`?)",
  ]);
  assert.equal(found("a: parent.Plasmoid.configuration['colour']"), [
    "Full.qml:1:42 unknown-key: The configuration has no key `colour`. (Declare it in the widget's `configuration`.)",
  ]);
  assert.equal(found("onA: { plasmoid.configuration.clickz = 3 }").length, 1);
  assert.match(
    found("onA: plasmoid.configuration.stepChanged.connect(b)")[0] ?? "",
    "`Connections { target: plasmoid.configuration }` with `function onStepChanged() { }`",
  );
  const connections = (code: string) => found(`Connections { target: plasmoid.configuration; ${code} }`);
  assert.equal(connections("function onStepChanged() {} onValueChanged: a()"), []);
  assert.equal(connections("function onStpeChanged() {}"), [
    "Full.qml:1:63 unknown-key: The configuration has no key `stpe`. (Did you mean `step`?)",
  ]);
  assert.equal(found("id: plasmoid; a: plasmoid.configuration.stpe"), []);
  assert.equal(full("Item { a: plasmoid.configuration.stpe }"), [], "nothing is declared");
});

test("a settings page asks for keys that there are", () => {
  const found = problems({
    files: {
      "Config.qml": "Base { property int cfg_stpe; property int cfg_stepDefault; property alias cfg_step: a.b }",
      "Base.qml": "Item { property int cfg_clicks; property int cfg_other }",
      "Full.qml": "Item { property int cfg_nothing }",
    },
    keys: "step clicks",
    settingsPages: ["/w/ui/Config.qml"],
  });
  assert.equal(found, [
    "Config.qml:1:21 unknown-key: The configuration has no key `stpe`. (Did you mean `step`?)",
    "Base.qml:1:46 unknown-key: The configuration has no key `other`. (Declare it in the widget's `configuration`.)",
  ]);
});

const declared = { state: "busy items", api: "click" };

test("the widget has the member", () => {
  const found = (code: string) => full(`Item { ${code} }`, declared);
  assert.equal(found("a: widget.busy ? widget.items.length : widget.click(widget)"), []);
  assert.equal(found("onA: { widget.busy = true; widget.busyChanged.connect(b); widget.objectName }"), []);
  assert.equal(found("a: widget.bsy"), [
    "Full.qml:1:18 unknown-widget-member: The widget has no state and no api `bsy`. (Did you mean `widget.busy`?)",
  ]);
  assert.equal(found("onA: { widget.click = b }"), [
    "Full.qml:1:22 assigned-api: `widget.click` is a function of the widget's api and can't be assigned. (What changes belongs in `state`.)",
  ]);
  assert.equal(found("a: (widget => widget.bsy)(b); function f(widget) { return widget.bsy }"), []);
  assert.equal(full("Item { a: widget.anything }"), [], "no state and no api");
  assert.match(
    full("Item { a: store.bsy; b: widget.bsy }", { ...declared, widgetName: "store" })[0] ?? "",
    "Did you mean `store.busy`?",
  );
});

test("an author's own widget is nobody else's business", () => {
  for (const source of [
    // as the tutorials write it
    "Item { id: widget; property bool hasUnread: false; Timer { onTriggered: widget.hasUnread = !widget.hasUnread } }",
    "Item { id: widget; width: widget.height; a: widget.expanded; b: widget.Plasmoid.icon }",
    "Item { id: root; property bool busy; Text { id: widget; property bool busy; a: root.busy && widget.busy } }",
    "Item { property var widget; a: widget.whatever }",
    "Item { Text { property Item widget; a: widget.whatever } }",
    "Item { signal opened(var widget); onOpened: widget.whatever() }",
    "Item { Widget { id: widget } a: widget.busy }",
  ]) {
    assert.equal(full(source, { ...declared, state: "busy items expanded height" }), [], source);
  }
});

test("an author's own widget that hides state or api is named", () => {
  assert.equal(full("Item {\n  id: widget\n  a: widget.busy\n}", declared), [
    "Full.qml:3:13 warning hidden-widget: `widget` is here the item with the id `widget` in line 2, which hides the widget's state `busy`. (Give it another name.)",
  ]);
  assert.equal(full("Item {\n  property var widget\n  a: widget.click()\n}", declared), [
    "Full.qml:3:13 warning hidden-widget: `widget` is here the property `widget` in line 2, which hides the widget's api `click`. (Give it another name.)",
  ]);
  // Only the object's own scripts see a property of an object that is not the root.
  assert.equal(
    full("Item { a: widget.busy; Text { property var widget; b: widget.busy } }", declared).map((text) =>
      text.slice(0, 14),
    ),
    ["Full.qml:1:62 "],
  );
});

test("an id hides the widget in the files that the file uses", () => {
  const files = {
    "Full.qml": "Item { id: widget; Inner { } }",
    "Compact.qml": "Item { Other { } }",
    "Inner.qml": "Item { Deep { } a: widget.whatever }",
    "Deep.qml": "Item { a: widget.busy }",
    "Other.qml": "Item { a: widget.whatever }",
  };
  assert.equal(problems({ files, ...declared, representations: ["/w/ui/Full.qml", "/w/ui/Compact.qml"] }), [
    "Deep.qml:1:18 warning hidden-widget: `widget` is here the item with the id `widget` in line 1 of Full.qml, which hides the widget's state `busy`. (Give it another name.)",
    "Other.qml:1:18 unknown-widget-member: The widget has no state and no api `whatever`. (Declare it in `state`, or return it in `api`.)",
  ]);
  const both = { ...files, "Compact.qml": "Item { Deep { } }" };
  assert.match(
    problems({ files: both, ...declared, representations: ["/w/ui/Full.qml", "/w/ui/Compact.qml"] })[0] ?? "",
    "`widget` is in some places the item",
  );
});

test("a property of a base type hides the widget too", () => {
  const files = {
    "Full.qml": "Base { a: widget.whatever; Delegate { b: widget.whatever } }",
    "Base.qml": "Item { property var widget }",
    "Delegate.qml": "Item { property int widget }",
  };
  assert.equal(problems({ files, ...declared }), []);
});

test("settings pages and what they use have no widget", () => {
  const files = {
    "Config.qml": "Item { Row { } a: widget }",
    "Row.qml": "Item { a: widget.busy }",
    "Own.qml": "Item { id: widget; a: widget.width }",
    "Full.qml": "Item { Row { } }",
  };
  const found = problems({ files, ...declared, settingsPages: ["/w/ui/Config.qml", "/w/ui/Own.qml"] });
  const message =
    "widget-in-settings: A settings page has no `widget`: it runs in an engine of its own, without the state and the api. (Use `plasmoid.configuration`, which both have.)";
  assert.equal(found, [`Config.qml:1:19 ${message}`, `Row.qml:1:11 ${message}`]);
});

test("syntax that an engine lacks", () => {
  const source = "import QtQuick\nItem {\n  a: b?.c\n  onD: async () => e\n}";
  assert.equal(full(source, { plasma5: true }), [
    "Full.qml:1:8 unsupported-syntax: An import without a version needs Qt 6; Plasma 5 can't load this file. (Name the module's version: Qt 6 takes it too.)",
    "Full.qml:3:6 unsupported-syntax: Optional chaining (`?.`) needs Qt 6; Plasma 5 can't load this file. (Write `a ? a.b : undefined` or `a && a.b`.)",
    "Full.qml:4:8 unsupported-syntax: An async function is not known to the engine of QML. (Return a promise and use `then`, or write it in TypeScript.)",
  ]);
  assert.is(full(source).length, 1);
});

test.run();
