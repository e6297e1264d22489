// What the tools of Qt 5.15 and Qt 6.8 write of one project, test/host/fixtures/native-types.
import { readFileSync } from "node:fs";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { classesOf, nativeDeclarations, nativeTypes } from "../../src/types/index.js";

const URI = "org.example.rich";
const read = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");
const sources = ["rich.h", "rich.cpp"].map((name) => read(`../host/fixtures/native-types/native/${name}`));
const typesOf = (qt: 5 | 6, qmltypes = read(`data/qt${qt}.qmltypes`)) => {
  const metatypes = read(`data/qt${qt}.metatypes.json`);
  return nativeTypes(URI, "1.0", classesOf({ qmltypes, metatypes, sources, uri: URI }), sources);
};

for (const qt of [5, 6] as const) {
  test(`the declarations of Qt ${qt}`, () => {
    assert.is(nativeDeclarations({ types: typesOf(qt), widget: "widget.ts" }), read("data/native.txt"));
  });

  test(`what QML is checked against, of Qt ${qt}`, () => {
    const { types } = typesOf(qt);
    const item = types.get("Item");
    assert.equal([...(item?.attached?.keys() ?? [])].slice(0, 2), ["weight", "weightChanged"]);
    assert.is(item?.attached?.get("weight")?.isReadonly, false, "a MEMBER, which Qt 5 calls read-only");
    assert.is(item?.members.has("speedChanged"), false, "a constant has no signal");
    assert.equal(item?.scopes, new Map([["Speed", ["Slow", "Fast"]]]));
    assert.equal([...(types.get("Rows")?.values ?? [])], ["NameRole", "SizeRole"], "no values of Qt's own models");
    assert.equal(
      types.get("Rows")?.roles?.roles.map(({ name, type }) => [name, type?.name]),
      [
        ["name", "QString"],
        ["size", undefined],
      ],
    );
    assert.is(types.get("Units")?.component.semantics, "none");
    assert.not.ok(types.get("Units")?.isCreatable);
  });
}

test("a plugin that registers its types itself", () => {
  const plugin = `#include <QtQml>
// qmlRegisterType<Nothing>(uri, 1, 0, "Nothing");
void P::registerTypes(const char *uri) {
    qmlRegisterType<Item>(uri, 1, 0, "Thing");
    qmlRegisterSingletonType<Clock>("${URI}", 1, 2, "Clock", [](QQmlEngine *, QJSEngine *) { return new Clock; });
    qmlRegisterUncreatableType<Rows>(uri, 1, 0, "Rows", QStringLiteral("made by Thing"));
    qmlRegisterUncreatableMetaObject(Example::staticMetaObject, uri, 1, 0, "Units", "only values");
    qmlRegisterType<Item>("org.example.other", 1, 0, "Other");
}`;
  for (const qt of [5, 6] as const)
    for (const qmltypes of ["Module {}", undefined]) {
      const metatypes = read(`data/qt${qt}.metatypes.json`);
      const classes = classesOf({
        metatypes,
        sources: [...sources, plugin],
        uri: URI,
        ...(qmltypes !== undefined && { qmltypes }),
      });
      const { types } = nativeTypes(URI, "1.0", classes, sources);
      assert.equal([...types.keys()].sort(), ["Clock", "Rows", "Thing", "Units"]);
      assert.equal([types.get("Thing")?.isCreatable, types.get("Rows")?.isCreatable], [true, false]);
      assert.ok(types.get("Clock")?.isSingleton);
      assert.is(types.get("Thing")?.members.get("amount")?.isReadonly, false);
      const text = nativeDeclarations({ types: nativeTypes(URI, "1.0", classes, sources), widget: "widget.ts" });
      assert.match(text, /readonly Thing: NativeClass<Thing, "amount" \| "objectName">/);
      assert.match(text, /readonly rows: Rows \| null;/);
    }
});

test.run();
