import { test } from "uvu";
import * as assert from "uvu/assert";
import { nativeDeclarations, nativeTypes, parseQmltypes, QmltypesError } from "../../src/types/index.js";

const URI = "org.example.numbers";

/** As qmltyperegistrar of Qt 6.8 writes it. */
const QT6 = `import QtQuick.tooling 1.2

// This file describes the plugin-supplied types contained in the library.
Module {
    Component {
        file: "item.h"
        name: "Item"
        accessSemantics: "reference"
        prototype: "Base"
        exports: ["${URI}/Item 1.0"]
        exportMetaObjectRevisions: [256]
        Enum {
            name: "Mode"
            values: ["Fast", "Slow"]
        }
        Property {
            name: "number"
            type: "int"
            read: "number"
            write: "setNumber"
            notify: "numberChanged"
            index: 0
        }
        Property { name: "mode"; type: "Mode"; read: "mode"; index: 1; isReadonly: true; isPropertyConstant: true }
        Property { name: "names"; type: "QStringList"; read: "names"; index: 2; isReadonly: true }
        Property { name: "rows"; type: "Rows"; isPointer: true; read: "rows"; index: 3; isReadonly: true }
        Property { name: "items"; type: "Item"; isList: true; isPointer: true; index: 4; isReadonly: true }
        Signal { name: "numberChanged" }
        Signal {
            name: "failed"
            Parameter { name: "reason"; type: "QString" }
            Parameter { name: "class"; type: "int" }
        }
        Method { name: "randomize" }
        Method {
            name: "find"
            type: "Item"
            isPointer: true
            Parameter { name: "name"; type: "QString" }
            Parameter { type: "QVariantMap" }
        }
    }
    Component {
        name: "Base"
        accessSemantics: "reference"
        prototype: "QObject"
        Property { name: "base"; type: "double"; index: 0 }
    }
    Component {
        name: "Rows"
        accessSemantics: "reference"
        prototype: "QAbstractListModel"
        exports: ["${URI}/Rows 1.0"]
    }
    Component {
        name: "Clock"
        accessSemantics: "reference"
        prototype: "QObject"
        exports: ["${URI}/Clock 1.0"]
        isCreatable: false
        isSingleton: true
        Property { name: "time"; type: "QDateTime"; isReadonly: true; notify: "timeChanged"; index: 0 }
    }
    Component {
        name: "View"
        accessSemantics: "reference"
        prototype: "QQuickItem"
        exports: ["${URI}/View 1.0"]
    }
}
`;

/** As qmlplugindump and qmltyperegistrar of Qt 5.15 write it. */
const QT5 = `import QtQuick.tooling 1.2
Module {
    dependencies: ["QtQuick 2.0"]
    Component {
        name: "Item"
        prototype: "QObject"
        exports: ["${URI}/Item 1.0", "other/Item 1.0"]
        exportMetaObjectRevisions: [0]
        Enum { name: "Mode"; values: { "Fast": 0, "Slow": -1 } }
        Property { name: "number"; type: "int" }
        Property { name: "other"; type: "QObject*"; isReadonly: true }
        Method { name: "randomize" }
    }
}
`;

test("a file of Qt 6", () => {
  const { types } = nativeTypes(URI, "1.0", parseQmltypes(QT6));
  assert.equal([...types.keys()], ["Item", "Rows", "Clock", "View"]);
  const item = types.get("Item")!;
  assert.equal([item.isCreatable, item.isSingleton, item.isExact], [true, false, true]);
  assert.equal(item.members.get("number"), { kind: "property", isReadonly: false });
  assert.equal(item.members.get("mode"), { kind: "property", isReadonly: true });
  assert.equal(item.members.get("base")?.kind, "property", "a base class's");
  assert.equal(item.members.get("objectName")?.kind, "property", "QObject's");
  assert.equal(item.members.has("modeChanged"), false, "a constant has no signal");
  assert.equal([...item.values], ["Fast", "Slow"]);
  assert.equal(types.get("View")?.isExact, false, "what QQuickItem has is not known");
  assert.equal(types.get("Rows")?.members.get("rowCount")?.kind, "method");
  assert.equal([types.get("Clock")?.isCreatable, types.get("Clock")?.isSingleton], [false, true]);
});

test("a file of Qt 5", () => {
  const { types } = nativeTypes(URI, "1.0", parseQmltypes(QT5));
  const item = types.get("Item")!;
  assert.equal([...item.values], ["Fast", "Slow"]);
  assert.equal(item.members.get("numberChanged")?.kind, "signal", "which Qt 5 does not write");
  assert.equal(item.component.properties[1]?.type, { name: "QObject", isPointer: true, isList: false });
});

test("TypeScript's declarations", () => {
  const text = nativeDeclarations({ types: nativeTypes(URI, "1.0", parseQmltypes(QT6)), widget: "widget.ts" });
  assert.match(text, /^import type \{ NativeClass, NativeModel, NativeObject, NativeSignal \} from "rollup-plugin/m);
  const item = /export interface Item extends Base \{\n([\s\S]*?)\n\}/.exec(text)?.[1];
  assert.equal(
    item?.split("\n").map((line) => line.trim()),
    [
      "number: number;",
      "readonly mode: number;",
      "readonly names: readonly string[];",
      "readonly rows: Rows | null;",
      "readonly items: readonly (Item)[];",
      "readonly numberChanged: NativeSignal;",
      "readonly failed: NativeSignal<readonly [reason: string, parameter2: number]>;",
      "randomize(): void;",
      "find(name: string, parameter2: Readonly<Record<string, unknown>>): Item | null;",
    ],
  );
  assert.match(text, /export interface Rows extends NativeModel \{\n\}/);
  assert.match(
    text,
    / readonly Item: NativeClass<Item, "number" \| "base" \| "objectName"> & \{ readonly Fast: number; readonly Slow: number \};/,
  );
  assert.match(text, / readonly Clock: Clock;/);
  assert.match(text, /readonly time: Date;/);
});

test("what is no such file is said with its place", () => {
  for (const [text, message, offset] of [
    ["Module {", "a name was expected, found the end", 8],
    ["import QtQuick.tooling 1.2\nItem { }", "Module was expected", 35],
    ["Module { Component { name: } }", "a value was expected, found }", 27],
    ["Module { § }", 'there is a "§"', 9],
  ] as const)
    assert.throws(
      () => parseQmltypes(text),
      (error: Error) => error instanceof QmltypesError && error.message.startsWith(message) && error.offset === offset,
      text,
    );
});

test.run();
