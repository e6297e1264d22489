// What only the text of C++ says, and applets.
import { test } from "uvu";
import * as assert from "uvu/assert";
import { appletClasses, appletDeclarations, appletTypes, classesOf, nativeTypes } from "../../src/types/index.js";

const object = (name: string, base: string, more: object = {}) => ({
  className: name.replace(/^.*::/, ""),
  qualifiedClassName: name,
  object: true,
  superClasses: [{ access: "public", name: base }],
  ...more,
});
const metatypes = (...classes: readonly object[]): string => JSON.stringify([{ classes, inputFile: "x.h" }]);
const roles = (base: string, ...sources: readonly string[]) => {
  const classes = classesOf({ metatypes: metatypes(object("N::Rows", base)), sources, uri: "org.example.x" });
  return nativeTypes("org.example.x", "1.0", classes, sources).roles.get("N::Rows");
};
const names = (base: string, ...sources: readonly string[]) => {
  const found = roles(base, ...sources);
  return found && [found.isExact, ...found.roles.map(({ name }) => name)];
};
const DEFAULTS = ["display", "decoration", "edit", "toolTip", "statusTip", "whatsThis"];

test("the roles that roleNames() names", () => {
  const model = "QAbstractListModel";
  assert.equal(
    names(
      model,
      'QHash<int, QByteArray> Rows::roleNames() const\n{\n  // "no"\n  return {{A, "a"}, {B, QByteArrayLiteral("b")}};\n}',
    ),
    [true, "a", "b"],
  );
  assert.equal(
    names(
      model,
      'class Rows : public QAbstractListModel {\n QHash<int, QByteArray> roleNames() const override { return {{1, "a"}}; } };',
    ),
    [true, "a"],
  );
  assert.equal(
    names(
      model,
      'QHash<int, QByteArray> N::Rows::roleNames() const { auto r = QAbstractListModel::roleNames(); if (x) { r[1] = "a"; } r.insert(2, "b"); return r; }',
    ),
    [true, "a", "b", ...DEFAULTS],
  );
  assert.equal(names(model, 'auto Rows::roleNames() const -> QHash<int, QByteArray> { return {{1, "a"}}; }'), [
    true,
    "a",
  ]);
  assert.equal(names(model, "class Rows {};"), [true, ...DEFAULTS], "a model that names none has Qt's");
  assert.equal(names(model, "QHash<int, QByteArray> Rows::roleNames() const { return m_names; }"), [false]);
  assert.equal(
    names(
      model,
      'QHash<int, QByteArray> Rows::roleNames() const { auto r = m_source->roleNames(); r[1] = "a"; return r; }',
    ),
    [false, "a"],
  );
  assert.equal(names("QSortFilterProxyModel", "class Rows {};"), [false], "those of its source");
  assert.is(names("QObject", ""), undefined);
});

const uptime = object("Example::Uptime", "Plasma::Applet", {
  properties: [{ name: "seconds", type: "double", read: "seconds", notify: "secondsChanged" }],
  signals: [{ name: "secondsChanged", access: "public", returnType: "void" }],
  methods: [
    { name: "refresh", access: "public", returnType: "void" },
    { name: "hidden", access: "private", returnType: "void" },
    { name: "rows", access: "public", returnType: "Rows*" },
  ],
});
const classes = classesOf({
  metatypes: metatypes(uptime, object("Example::Rows", "QAbstractListModel"), object("Other", "QObject")),
  sources: ["class Rows {};"],
});

test("an applet has what its own class has", () => {
  const types = appletTypes("Example::Uptime", classes, ["class Rows {};"])!;
  assert.ok(types.type.isExact);
  assert.equal([...types.type.members.keys()].slice(0, 4), ["seconds", "secondsChanged", "refresh", "rows"]);
  const text = appletDeclarations({ types, widget: "widget.ts", name: "Example::Uptime" });
  assert.match(
    text,
    /export interface Example_Uptime extends NativeApplet \{\n {2}readonly seconds: number;\n {2}readonly secondsChanged: NativeSignal;\n {2}refresh\(\): void;\n {2}rows\(\): Example_Rows \| null;\n\}/,
  );
  assert.match(text, /interface NativeApplets \{\n {4}"Example::Uptime": Example_Uptime;/);
  assert.match(text, /export interface Example_RowsRow extends NativeRow \{\n {2}readonly display: unknown;/);
  assert.not.match(text, /Other/);
});

test("a class may be named without its namespace; one that is no applet is none", () => {
  assert.is(appletTypes("Uptime", classes, [])?.type.name, "Example::Uptime");
  assert.is(appletTypes("Other", classes, []), undefined);
  assert.is(appletTypes("Nobody", classes, []), undefined);
  assert.equal(appletClasses(classes), ["Example::Uptime"]);
});

test.run();
