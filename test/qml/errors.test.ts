import { test } from "uvu";
import * as assert from "uvu/assert";
import { parseQml } from "../../src/qml/index.js";

const problemsOf = (source: string): string[] =>
  parseQml(source, "/widget/ui/Full.qml").diagnostics.map(({ severity, code, message, place }) => {
    assert.is(severity, "error");
    assert.is(code, "qml/syntax");
    assert.is(place?.file, "/widget/ui/Full.qml");
    return `${place?.line}:${place?.column} ${message}`;
  });

/** What is wrong, where, and what was expected. */
const cases: readonly (readonly [source: string, ...problems: string[]])[] = [
  ["", "1:1 Expected the file's object, such as `Item { }`, found the end of the file."],
  ["import QtQuick 2.15", "1:20 Expected the file's object, such as `Item { }`, found the end of the file."],
  ["Item", "1:5 Expected `{` after the type `Item`, found the end of the file."],
  ["Item {", "1:7 Expected `}`, found the end of the file."],
  ["Item { Text {\n}", "2:2 Expected `}`, found the end of the file."],
  ["Item { } Item { }", "1:10 A QML file ends with its one object, found `Item` after it."],
  ["Item { };", "1:9 A QML file ends with its one object, found `;` after it."],
  ["import QtQuick 2.15 import X 1.0\nItem { }", "1:21 Expected `;` or a new line after the import, found `import`."],
  ["import 3\nItem { }", "1:8 Expected a module such as `QtQuick` or a path in quotes, found `3`."],
  ['import "x.js\nItem { }', "1:8 This string has no closing quote."],
  ['import "x.js"\nItem { }', "1:8 A script needs a name."],
  [
    'import "x.js" as logic\nItem { }',
    "1:18 An import's name begins with a capital letter: `Logic` instead of `logic`.",
  ],
  ["import X 1.0 as Qt\nItem { }", "1:17 An import can't be named `Qt`, which is QML's own object."],
  ["Item { width }", "1:14 Expected `:` or `{` after `width`, found `}`."],
  ["Item { width: }", "1:15 Expected a value for `width`, found `}`."],
  ["Item { width: 3 height: 4 }", "1:17 Expected `;` or a new line, found `height`."],
  ["Item { width: 3 +; height: 4 }", "1:18 Expected an expression, found `;`."],
  ["Item {\n  width: (3\n  height: 4\n}", "3:3 Expected `,` or a closing bracket, found `height`."],
  [
    "Item {\n  width: a b\n  height: c d\n}",
    "2:12 Expected `;` or a new line, found `b`.",
    "3:13 Expected `;` or a new line, found `d`.",
  ],
  [
    "Item { Text { width: ) }\n  height: * }",
    "1:22 Expected an expression, found `)`.",
    "2:11 Expected an expression, found `*`.",
  ],
  [
    "Item { onClicked: { f( }\n  width: ?\n}",
    "1:24 Expected an expression, found `}`.",
    "2:10 Expected an expression, found `?`.",
  ],
  ["Item { ; }", "1:8 Unexpected `;`: only a property's declaration or a single expression is followed by one."],
  [
    "Item { Text { }; }",
    "1:16 Unexpected `;`: only a property's declaration or a single expression is followed by one.",
  ],
  [
    "Item { onA: { }; }",
    "1:16 Unexpected `;`: only a property's declaration or a single expression is followed by one.",
  ],
  [
    "Item { function f() { }; }",
    "1:24 Unexpected `;`: only a property's declaration or a single expression is followed by one.",
  ],
  ["Item { 3: 4 }", "1:8 Expected a property, a signal handler or an object, found `3`."],
  ["Item { class: 4 }", "1:8 Expected the name of a property or a type, found `class`, which QML keeps for itself."],
  ["Item { a.: 4 }", "1:10 Expected a name after the dot, found `:`."],
  ["Item { id: 3 }", "1:12 Expected the id, found `3`."],
  ["Item { id: Foo }", "1:12 An id begins with a small letter, found `Foo`."],
  ["Item { id: a; id: b }", "1:19 An object has one id."],
  ["Item { font { id: a } }", "1:19 `font` is a group of properties and has no id."],
  ["Item { property a }", "1:19 Expected the name of the property, found `}`."],
  ["Item { property int }", "1:21 Expected the name of the property, found `}`."],
  ["Item { property int int }", "1:21 Expected the name of the property, found `int`, which QML keeps for itself."],
  ["Item { property int Foo }", "1:21 The name of the property begins with a small letter: `foo` instead of `Foo`."],
  ["Item { property list<int a }", "1:26 Expected `>` after the type of the list's elements, found `a`."],
  ["Item { default int a }", "1:16 Expected `property` after `default`, found `int`."],
  ["Item { readonly readonly property int a: 3 }", "1:17 Expected `property` after `readonly`, found `readonly`."],
  ["Item { property int a b }", "1:23 Expected `;` or a new line after the property `a`, found `b`."],
  ["Item { signal }", "1:15 Expected the name of the signal, found `}`."],
  ["Item { signal a( }", "1:18 Expected a parameter such as `int count`, found `}`."],
  ["Item { signal a(int) }", "1:20 Expected the parameter's name, found `)`."],
  ["Item { signal Done }", "1:15 The name of the signal begins with a small letter: `done` instead of `Done`."],
  ["Item { function F() { } }", "1:17 The name of the function begins with a small letter: `f` instead of `F`."],
  ["Item { function f(a { } }", "1:21 Expected `,` or a closing bracket, found `{`."],
  ["Item { function f(a: 3) { } }", "1:22 Expected a type, found `3`."],
  ["Item { function f(a: int) { let b: int = 3 } }", "1:34 Expected `;` or a new line, found `:`."],
  ["Item { component foo: Text { } }", "1:18 A component's name begins with a capital letter, found `foo`."],
  ["Item { component Foo Text { } }", "1:22 Expected `:` after the component's name, found `Text`."],
  ["Item { enum Kind { A, } }", "1:23 Expected a name of the enumeration, found `}`."],
  ["Item { enum Kind { A = 'a' } }", "1:24 Expected a whole number, found a string."],
  ["Item { var a: 3 }", "1:8 An object has no variables, found `var`."],
  ["Item { onA: for (;;) { } }", "1:13 Expected a value for `onA`, found `for`."],
  ["Item { onA: return }", "1:13 Expected a value for `onA`, found `return`."],
  ["Item { states: [State { }, ] }", "1:28 Expected another object after the comma, found `]`."],
  ["Item { states: [State { } }", "1:27 Expected `]` after the list's objects, found `}`."],
  ["Item { text: 'a\\1' }", "1:16 QML has no octal escapes; write the character as `\\x..` or `\\u....`."],
  ["Item { onA: { let short = 3 } }", "1:19 The keyword 'short' is reserved."],
  ["Item { onA: { let a; let a } }", "1:26 Identifier 'a' has already been declared."],
  ["Item { a: { 'b': 1, c: 2 } }", "1:21 Expected a key in quotes, found `c`."],
  ["Item { text: 'a }", "1:14 This string has no closing quote."],
  ["Item { width: 3; width: 4 }", "1:18 `width` gets a value twice in this object."],
  ["Item { font.bold: true; font { bold: false } }", "1:32 `font.bold` gets a value twice in this object."],
  ["Item { property int a; property int a }", "1:37 `a` is declared twice in this object."],
  ["Item { signal a; function a() { } }", "1:27 `a` is declared twice in this object."],
];

for (const [source, ...problems] of cases) {
  test(`refuses ${JSON.stringify(source)}`, () => assert.equal(problemsOf(source), problems));
}

/** What looks like a mistake and is none. */
const accepted = [
  "Item { property int a; a: 3 }",
  "Item { width: 3; Behavior on width { } NumberAnimation on width { } }",
  "Item { property alias a: b; a: 3 }",
  "Item { signal a; property int a }",
  "Item { width: 3; Text { width: 3 } }",
];

for (const source of accepted) test(`accepts ${JSON.stringify(source)}`, () => assert.equal(problemsOf(source), []));

test("help says how to mend it", () => {
  const help = (source: string) => parseQml(source, "/a.qml").diagnostics[0]?.help;
  assert.is(help('import "../my-forecast.js"\nItem { }'), 'Write `import "../my-forecast.js" as MyForecast`.');
  assert.is(help("Item { var a }"), "Declare a `property var`.");
  assert.is(help("Item { onA: for (;;) { } }"), "Put statements in braces: `{ for … }`.");
  assert.is(help("Item {\n Text {\n"), "It closes the object that begins in line 2.");
  assert.match(
    help("Item {\n  text: 'abc\n  width: 3\n  title: 'd'\n}") ?? "",
    "in line 2 goes on over the end of its line",
  );
});

test("what can be read is read in spite of mistakes", () => {
  const { document, diagnostics } = parseQml(
    "import QtQuick 2.15 foo\nimport X 1.0\nItem {\n  a: 1\n  Text { c: ]; d: ( }\n  e: 2\n}",
    "/a.qml",
  );
  assert.is(diagnostics.length, 3);
  assert.equal(
    document.imports.map(({ target }) => target),
    ["X"],
  );
  const names = document.root?.members.map((member) => (member.kind === "binding" ? member.name.name : member.kind));
  assert.equal(names, ["a", "object", "e"]);
});

test("a range marks the whole word", () => {
  const [diagnostic] = parseQml("Item { width: 3 height: 4 }", "/a.qml").diagnostics;
  assert.is(diagnostic?.place?.endColumn, 23);
});

test("no mistake makes the parser run for ever", () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a broken template is one of the mistakes
  const source = "Item { a: { b( [ ' } ) ] ; function f( { `${ } } property list<";
  for (let end = 0; end <= source.length; end++) parseQml(source.slice(0, end), "/a.qml");
  for (let start = 0; start <= source.length; start++) parseQml(source.slice(start), "/a.qml");
});

test.run();
