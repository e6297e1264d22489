import { test } from "uvu";
import * as assert from "uvu/assert";
import { parseQml, type QmlScan, reachableFrom } from "../../src/qml/index.js";
import { assertPositions } from "./positions.js";

const file = "/widget/ui/Full.qml";

function scan(source: string, path = file): QmlScan {
  const { document, diagnostics } = parseQml(source, path);
  assert.equal(diagnostics, []);
  return assertPositions(document);
}

/** `Logic.a.b call`, for each use that a script makes of what it does not declare. */
function usesIn(script: string): string[] {
  return scan(`Item { onA: {\n${script}\n} }`).uses.map(({ name, members, access, computed }) => {
    const chain = [name, ...members.map((member) => member.name)].join(".");
    return `${chain}${computed ? "[]" : ""} ${access}`;
  });
}

const uses: readonly (readonly [script: string, ...uses: string[]])[] = [
  ["a", "a read"],
  ["a()", "a call"],
  ["new A()", "A new"],
  ["new A.B(c)", "A.B new", "c read"],
  ["a.b.c", "a.b.c read"],
  ["a.b()", "a.b call"],
  ["a.b().c", "a.b call"],
  ["a.b`x`", "a.b call"],
  ["a = 1", "a write"],
  ["a.b = c", "a.b write", "c read"],
  ["a.b.c += 1", "a.b.c write"],
  ["a.b++", "a.b write"],
  ["delete a.b", "a.b delete"],
  ["a[b]", "b read", "a[] read"],
  ["a[b] = 1", "b read", "a[] write"],
  ["a.b[c] = 1", "c read", "a.b[] write"],
  ["a[b][c] = 1", "c read", "b read", "a[] read"],
  ["a.b[c].d = 1", "c read", "a.b[] read"],
  ['a["b"].c', "a.b.c read"],
  ["a?.b?.c()", "a.b.c call"],
  ["a?.[b]", "b read", "a[] read"],
  ["(a.b).c", "a.b.c read"],
  ["({ a: 1, b, [c]: d, e() { return f } })", "b read", "c read", "d read", "f read"],
  ["[a.b, c.d] = e", "a.b write", "c.d write", "e read"],
  ["({ a: b.c, ...d.e } = f)", "b.c write", "d.e write", "f read"],
  ["const { a, b: c } = Logic; a(); c()", "Logic.a read", "Logic.b read"],
  ["const { a = x, ...rest } = Logic.deep", "x read", "Logic.deep.a read", "Logic.deep read"],
  ["let a = 1; a.b()"],
  ["a.b(); let a = 1"],
  ["{ let a } a", "a read"],
  ["{ var a } a"],
  ["if (x) { const a = 1 } else a()", "x read", "a call"],
  ["for (let a of b) a(); a", "b read", "a read"],
  ["for (const a in b) { a } ", "b read"],
  ["for (a.b of c) {}", "a.b write", "c read"],
  ["for (let i = 0; i < n; i++) i", "n read"],
  ["try { a } catch (e) { e } e", "a read", "e read"],
  ["function f(a, { b, c: [d] }, e = g, ...h) { return a + b + c + d + e + h + f }", "g read", "c read"],
  ["(a => a)(a)", "a read"],
  ["(() => { var a; })(); a", "a read"],
  ["var f = function g() { g() }; f(); g()", "g call"],
  ["class A extends B { m() { return A } static [c]() {} } A", "B read", "c read"],
  ["x: for (;;) { break x }"],
  ["switch (a) { case b: let c; c }", "a read", "b read"],
  ["typeof a; void b.c", "a read", "b.c read"],
  ["arguments", "arguments read"],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the template is QML's
  ["`${a.b} ${c}`", "a.b read", "c read"],
  ["a as B", "a read", "B read"],
  ["this.a.b"],
];

for (const [script, ...expected] of uses) {
  test(`uses of ${script}`, () => assert.equal(usesIn(script), expected));
}

const source = `import QtQuick 2.15
import "../forecast.js" as Forecast
import "../pure.mjs" as Pure
import "parts" as Parts
import "more"

Item {
    id: root
    property int count: Forecast.days.length
    property alias cfg_step: spin.value
    property int cfg_clicks
    property int cfg_clicksDefault
    signal picked(string widgetName)
    function show(Forecast) { return Forecast.hidden }

    Parts.Graph {
        id: graph
        values: Forecast.load(Pure, Forecast["units"], Forecast[root.count])
        onDone: plasmoid.configuration.clicks = widget.click(widget.busy)
        color: Plasmoid.configuration["tint"]
    }
    Connections {
        target: plasmoid.configuration
        function onStepChanged() { root.Plasmoid.configuration.list.push(1) }
        onClicksChanged: other.plasmoid.configuration.foreign
    }
    Loader { source: count ? "views/A.qml" : Qt.resolvedUrl("views/B.qml") }
    Loader { source: "C.qml" }
    Component { Text { text: new Forecast.Day().name } }
    property list<Parts.Line> lines
    component Row: Item { id: inner; property int size }
}
`;
const scanned = scan(source);
const at = (offset: number): string => {
  const before = source.slice(0, offset).split("\n");
  return `${before.length}:${before[before.length - 1]!.length + 1}`;
};

test("imports", () => {
  assert.equal(
    scanned.imports.map(({ kind, target, alias, targetRange }) => [kind, target, alias?.name, at(targetRange.start)]),
    [
      ["module", "QtQuick", undefined, "1:8"],
      ["script", "../forecast.js", "Forecast", "2:8"],
      ["script", "../pure.mjs", "Pure", "3:8"],
      ["folder", "parts", "Parts", "4:8"],
      ["folder", "more", undefined, "5:8"],
    ],
  );
});

test("uses of scripts", () => {
  assert.equal(
    scanned.scriptUses.map(({ alias, member, access, computed }) => [
      `${alias.name}${member ? (member.form === "dot" ? "." : `(${member.form})`) + member.name : ""}`,
      access,
      computed,
      at((member ?? alias).start),
    ]),
    [
      ["Forecast.days", "read", false, "9:34"],
      ["Forecast.load", "call", false, "18:26"],
      ["Pure", "read", false, "18:31"],
      ["Forecast(brackets)units", "read", false, "18:47"],
      ["Forecast", "read", true, "18:56"],
      ["Forecast.Day", "new", false, "29:43"],
    ],
  );
});

test("what the file declares", () => {
  assert.equal(
    scanned.ids.map(({ name, start }) => `${name} ${at(start)}`),
    ["root 8:9", "graph 17:13", "inner 31:31"],
  );
  const { root } = scanned;
  assert.equal(root?.type.name, "Item");
  assert.equal(
    root?.properties.map(({ name }) => name),
    ["count", "cfg_step", "cfg_clicks", "cfg_clicksDefault", "lines"],
  );
  assert.equal(
    root?.functions.map(({ name }) => name),
    ["show"],
  );
  assert.equal(
    root?.signals.map(({ name }) => name),
    ["picked"],
  );
  assert.equal(
    scanned.objects.find(({ component }) => component)?.properties.map(({ name }) => name),
    ["size"],
  );
});

test("settings properties", () => {
  assert.equal(
    scanned.settings.map(({ key, hasDefault, start }) => [key, hasDefault, at(start)]),
    [
      ["step", false, "10:20"],
      ["clicks", true, "11:18"],
      ["clicksDefault", false, "12:18"],
    ],
  );
});

test("uses of the configuration and of widget", () => {
  assert.equal(
    scanned.configurationUses.map(({ member, access }) => `${member.name} ${access} ${at(member.start)}`),
    ["clicks write 19:40", "tint read 20:40", "list read 24:64"],
  );
  assert.equal(
    scanned.configurationHandlers.map(({ name }) => name),
    ["onStepChanged", "onClicksChanged"],
  );
  assert.equal(
    scanned.widgetUses.map(({ member, access, object }) => `${member.name} ${access} in ${object.id?.name}`),
    ["click call in graph", "busy read in graph"],
  );
});

test("types and strings that name files", () => {
  assert.equal(
    scanned.types.map(({ name }) => name).filter((name) => name.includes(".") || name === "Loader"),
    ["Parts.Graph", "Loader", "Loader", "Parts.Line"],
  );
  assert.equal(
    scanned.strings.map(({ text, callee }) => [text, callee]),
    [
      ["views/A.qml", undefined],
      ["views/B.qml", "Qt.resolvedUrl"],
      ["C.qml", "Loader.source"],
    ],
  );
});

const features: readonly (readonly [body: string, ...features: string[]])[] = [
  ["a: b?.c", "qt6 Optional chaining (`?.`)"],
  ["a: 1_000", "qt6 A numeric separator"],
  ["a: async () => await b", "never An async function", "never `await`"],
  ["a: ({ ...b })", "never Spread in an object"],
  ["a: [...b]; c: d(...e); f: ({ g }) => g"],
  ["a: ({ b, ...c }) => c", "never Rest in an object pattern"],
  ["a: { try { b() } catch { } }", "never `catch` without a name"],
  ["a: b ??= c", "never The operator `??=`"],
  ["a: b ?? c; d: e ** f"],
  ["a: 1n", "never A BigInt"],
  ["a: class { b = 1; #c; static { } }", "never A class field", "never A class field", "never A static block"],
  ["a: /(?<=x)y/", "never Lookbehind in a regular expression"],
  ["a: /(?<x>y)/", "never A named group in a regular expression"],
  ["a: /[(?<x>]\\(?<y/"],
  ["a: /x/s", "never The flag `s` of a regular expression"],
  ["a: /\\p{L}/u", "never A Unicode property in a regular expression"],
  ["a: /(?>x)/", "never This regular expression is not valid JavaScript; it"],
  ["function f(): void { }", "qt6 The type `void` in a function"],
  ["function f(a: int): string { }"],
  ["property list<int> a: [1]", "qt6 A list property with a script as its value"],
  ["property list<Item> a: [Item { }]"],
  ["enum E { A = -1 }", "qt6 A negative number in an enumeration"],
];

for (const [body, ...expected] of features) {
  test(`features of ${body}`, () => {
    assert.equal(
      scan(`Item { ${body}\n }`).features.map(({ since, what }) => `${since} ${what}`),
      expected,
    );
  });
}

test("features of the head", () => {
  const found = scan("pragma ComponentBehavior: Bound\nimport QtQuick\nItem { }").features;
  assert.equal(
    found.map(({ since, what }) => `${since} ${what}`),
    ["qt6 A pragma with a value", "qt6 An import without a version"],
  );
});

test("files reach others by types, strings and singletons", () => {
  const files = new Map<string, { scan: QmlScan }>();
  const add = (path: string, text: string) => files.set(path, { scan: scan(text, path) });
  add("/w/ui/Full.qml", 'import "parts" as P\nItem { Line { } P.Graph { } Loader { source: "views/A.qml" } }');
  add("/w/ui/Line.qml", "Item { }");
  add("/w/ui/parts/Graph.qml", 'import ".."\nItem { property Other o; Full { } color: Theme.x }');
  add("/w/ui/parts/Line.qml", "Item { }");
  add("/w/ui/parts/Theme.qml", "pragma Singleton\nItem { }");
  add("/w/ui/Other.qml", "Item { }");
  add("/w/ui/views/A.qml", "Item { }");
  add("/w/ui/Config.qml", "Item { Line { } }");
  const reach = (...roots: string[]) => [...reachableFrom(roots, files)].sort();
  assert.equal(reach("/w/ui/Config.qml"), ["/w/ui/Config.qml", "/w/ui/Line.qml"]);
  assert.equal(reach("/w/ui/Full.qml"), [
    "/w/ui/Full.qml",
    "/w/ui/Line.qml",
    "/w/ui/Other.qml",
    "/w/ui/parts/Graph.qml",
    "/w/ui/parts/Theme.qml",
    "/w/ui/views/A.qml",
  ]);
  assert.equal(reach("/nowhere.qml"), []);
});

test.run();
