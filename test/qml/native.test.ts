import { test } from "uvu";
import * as assert from "uvu/assert";
import { checkQml, parseQml, type QmlCheckInput, scanQml } from "../../src/qml/index.js";
import { nativeTypes, parseQmltypes } from "../../src/types/index.js";

const URI = "org.example.numbers";
const { types } = nativeTypes(
  URI,
  "1.0",
  parseQmltypes(`Module {
    Component { name: "Item"; accessSemantics: "reference"; prototype: "QObject"; exports: ["${URI}/Item 1.0"]
        Property { name: "number"; type: "int"; notify: "numberChanged" }
        Property { name: "half"; type: "double"; isReadonly: true }
        Signal { name: "failed" }
        Method { name: "more" } }
    Component { name: "Clock"; prototype: "QObject"; exports: ["${URI}/Clock 1.0"]; isSingleton: true
        Property { name: "time"; type: "int"; isReadonly: true } }
    Component { name: "Kind"; prototype: "QObject"; exports: ["${URI}/Kind 1.0"]; attachedType: "KindAttached"
        Enum { name: "Speed"; isScoped: true; values: ["Slow", "Fast"] }
        Enum { name: "Amount"; values: ["Few", "Many"] } }
    Component { name: "KindAttached"; accessSemantics: "reference"; prototype: "QObject"
        Property { name: "weight"; type: "int" }
        Property { name: "depth"; type: "int"; isReadonly: true } }
    Component { name: "Rows"; prototype: "QAbstractListModel"; exports: ["${URI}/Rows 1.0"] }
    Component { name: "View"; prototype: "QQuickItem"; exports: ["${URI}/View 1.0"] }
}`),
  ['QHash<int, QByteArray> Rows::roleNames() const { return {{NameRole, "name"}, {SizeRole, "size"}}; }'],
);

/** `code: what is marked` of what is found in QML that imports the module. */
function found(files: Readonly<Record<string, string>>, fallback = false): string[] {
  const read = new Map(
    Object.entries(files).map(([name, source]) => [
      `/ui/${name}`,
      { scan: scanQml(parseQml(source, `/ui/${name}`).document) },
    ]),
  );
  const input: QmlCheckInput = {
    files: read,
    resolveScript: () => "missing",
    fileExists: () => true,
    folderHasQml: () => true,
    configurationKeys: new Set(),
    stateKeys: new Set(),
    apiKeys: new Set(),
    settingsPages: [],
    representations: ["/ui/Full.qml"],
    native: { uri: URI, version: "1.0", fallback, types },
  };
  return checkQml(input).map(({ code, place, help }) => {
    const line = place?.source.split("\n")[place.line - 1] ?? "";
    return `${code.replace("qml/", "")}: ${line.slice((place?.column ?? 1) - 1, (place?.endColumn ?? 2) - 1)}${help?.startsWith("Did") ? ` (${help})` : ""}`;
  });
}

const full = (body: string, from = `${URI} 1.0 as N`): string[] =>
  found({ "Full.qml": `import QtQuick 2.15\nimport ${from}\nItem {\n${body}\n}\n` });

test("what is there", () => {
  assert.equal(
    full(`N.Item { id: item; objectName: "x"; number: 1; property int own: item.own + item.number; onNumberChanged: more()
      onFailed: {} ; onOwnChanged: {} ; Component.onCompleted: item.more() }
      N.View { width: 1; anything: 2 }
      Text { text: item.half; Layout.fillWidth: true }
      x: N.Clock.time`),
    [],
  );
  assert.equal(full("Item { nothing: 1 }", `${URI} 1.0`).length, 1, "without an alias too");
});

test("types, members and signals that are not", () => {
  assert.equal(full("N.Itm { }"), ["unknown-native-type: Itm (Did you mean `Item`?)"]);
  assert.equal(full("N.Item { numbr: 1 }"), ["unknown-native-member: numbr (Did you mean `number`?)"]);
  assert.equal(full("N.Item { onNumbrChanged: {} }"), [
    "unknown-native-member: onNumbrChanged (Did you mean `onNumberChanged`?)",
  ]);
  assert.equal(full("N.Item { id: item }\n x: item.moore()"), ["unknown-native-member: moore (Did you mean `more`?)"]);
  assert.equal(full("N.Item { half: 1 }"), ["native-readonly: half"]);
  assert.equal(full("N.Item { id: item }\nonXChanged: item.half = 2"), ["native-readonly: half"]);
  assert.equal(full("N.Clock { }"), ["native-not-creatable: N.Clock"]);
});

test("what a type has by its name", () => {
  assert.equal(
    full(`N.Item { id: item; N.Kind.weight: item.N.Kind.weight + N.Kind.Few + N.Kind.Speed.Fast + N.Kind.Slow }
      N.Kind.weight: N.Clock.time; Component.onCompleted: N.Kind.weight = item.N.Kind.depth`),
    [],
  );
  assert.equal(full("x: N.Clock.tim"), ["unknown-native-member: tim (Did you mean `time`?)"]);
  assert.equal(full("onXChanged: N.Clock.time = 1"), ["native-readonly: time"]);
  assert.equal(full("x: N.Kind.Fewer"), ["unknown-native-member: Fewer (Did you mean `Few`?)"]);
  assert.equal(full("x: N.Kind.Speed.Fats"), ["unknown-native-member: Fats (Did you mean `Fast`?)"]);
  assert.equal(full("N.Kind.wieght: 1"), ["unknown-native-member: wieght (Did you mean `weight`?)"]);
  assert.equal(full("N.Kind.depth: 1"), ["native-readonly: depth"]);
  assert.equal(full("Item { id: a; x: a.N.Kind.wheight }"), [
    "unknown-native-member: wheight (Did you mean `weight`?)",
  ]);
});

test("the roles of a model in its delegates", () => {
  const view = (delegate: string, more = ""): string[] =>
    full(`N.Rows { id: rows }\n ListView { model: rows; delegate: ${delegate} }\n ${more}`);
  assert.equal(view("Text { text: model.name + model.index + index; required property string size }"), []);
  assert.equal(view("Item { required property string name; property int other; Text { text: model.size } }"), []);
  assert.equal(view("Text { text: model.nmae }"), ["unknown-role: nmae (Did you mean `name`?)"]);
  assert.equal(view("Item { Text { text: model.nothing } }"), ["unknown-role: nothing"]);
  assert.equal(view("Text { required property string nam }"), ["unknown-role: nam (Did you mean `name`?)"]);
  assert.equal(
    view(
      "Repeater { model: 3; delegate: Text { text: model.anything } }",
      "Repeater { model: [1]; Text { text: model.x } }",
    ),
    [],
    "another model",
  );
});

test("another version, and a slip in the URI", () => {
  assert.equal(full("N.Item { }", `${URI} 1.1 as N`), [`native-version: ${URI} 1.1 as N`]);
  assert.equal(full("N.Item { }", "org.example.number 1.0 as N"), ["native-uri: org.example.number"]);
  assert.equal(full("N.Item { }", "org.kde.plasma.core 2.0 as N"), []);
});

test("with a fallback the module is imported only behind a Loader", () => {
  const part = `import QtQuick 2.15\nimport ${URI} 1.0\nItem { }\n`;
  const file = (body: string) => `import QtQuick 2.15\nItem { ${body} }\n`;
  assert.equal(found({ "Full.qml": file('Loader { source: "Part.qml" }'), "Part.qml": part }, true), []);
  assert.equal(found({ "Full.qml": file("Part { }"), "Part.qml": part }, true), [`native-not-optional: ${URI}`]);
  assert.equal(found({ "Full.qml": file("Part { }"), "Part.qml": part }), []);
});

test.run();
