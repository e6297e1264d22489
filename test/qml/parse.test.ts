import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { parseQml, type QmlMember, type QmlValue } from "../../src/qml/index.js";
import { assertPositions } from "./positions.js";

const file = "/widget/ui/Full.qml";

function parse(source: string) {
  const { document, diagnostics } = parseQml(source, file);
  assert.equal(
    diagnostics.map(({ message, place }) => `${place?.line}:${place?.column} ${message}`),
    [],
  );
  assertPositions(document);
  return document;
}

/** A tree in a few words, to compare. */
function brief(member: QmlMember): string {
  const ofValue = (value: QmlValue): string =>
    value.kind === "script"
      ? value.node.type
      : value.kind === "list"
        ? `[${value.objects.map(brief).join(", ")}]`
        : brief(value);
  switch (member.kind) {
    case "object":
      return `${member.type.name}${member.id ? `#${member.id.name}` : ""}{${member.members.map(brief).join("; ")}}`;
    case "group":
      return `${member.name.name}{${member.members.map(brief).join("; ")}}`;
    case "binding":
      return `${member.name.name}: ${ofValue(member.value)}`;
    case "modifier":
      return `${brief(member.object)} on ${member.property.name}`;
    case "property": {
      const { isDefault, isRequired, isReadonly, type, name, value } = member;
      const flags = [isDefault && "default", isRequired && "required", isReadonly && "readonly"].filter(Boolean);
      const typeName = type.element ? `${type.name}<${type.element.name}>` : type.name;
      return `${[...flags, "property", typeName, name.name].join(" ")}${value ? `: ${ofValue(value)}` : ""}`;
    }
    case "required":
      return `required ${member.name.name}`;
    case "signal":
      return `signal ${member.name.name}(${member.parameters.map(({ name, type }) => `${type.name} ${name}`).join(", ")})`;
    case "function": {
      const { node, types } = member;
      return `function${node.generator ? "*" : ""} ${member.name.name}(${node.params.length})${types.map(({ name }) => ` ${name}`).join("")}`;
    }
    case "enum":
      return `enum ${member.name.name} {${member.entries.map(({ name, value }) => `${name}${value === undefined ? "" : `=${value}`}`).join(", ")}}`;
    case "component":
      return `component ${member.name.name}: ${brief(member.object)}`;
  }
}

const members = (body: string): string => parse(`Item {${body}}`).root!.members.map(brief).join(" | ");

/** What an object can hold, and how it is read. */
const grammar: readonly (readonly [body: string, tree: string])[] = [
  ["", ""],
  ["width: 3", "width: Literal"],
  ["width: 3; height: 4", "width: Literal | height: Literal"],
  ["width: 3\nheight: 4", "width: Literal | height: Literal"],
  ["width\n: // why\n 3", "width: Literal"],
  ["width: a +\nb\nheight: 4", "width: BinaryExpression | height: Literal"],
  ["width: 3, 4", "width: SequenceExpression"],
  ["width: ;", "width: EmptyStatement"],
  ["id: foo; width: 3", "width: Literal"],
  ["anchors.fill: parent", "anchors.fill: Identifier"],
  ["anchors . /* x */ fill : parent", "anchors.fill: Identifier"],
  ["Layout.fillWidth: true", "Layout.fillWidth: Literal"],
  ["font { bold: true; family: 'x' }", "font{bold: Literal; family: Literal}"],
  ["Kirigami.Theme.inherit: false", "Kirigami.Theme.inherit: Literal"],
  ["Text {}", "Text{}"],
  ["Text {} Text {}", "Text{} | Text{}"],
  ["QQC2.Button { id: b }", "QQC2.Button#b{}"],
  ["NumberAnimation on x { to: 3 }", "NumberAnimation{to: Literal} on x"],
  ["Behavior\non\nfont.size { }", "Behavior{} on font.size"],
  ["delegate: Text { }", "delegate: Text{}"],
  ["delegate: Foo.Bar\n{ }", "delegate: Foo.Bar{}"],
  ["states: []", "states: ArrayExpression"],
  ["states: [1, 2]", "states: ArrayExpression"],
  ["states: [State { name: 'a' }, Q.State {}]", "states: [State{name: Literal}, Q.State{}]"],
  ["states: [State {}] width: 3", "states: [State{}] | width: Literal"],
  ["property int a", "property int a"],
  ["property int a: 3;", "property int a: Literal"],
  ["property var a: { return 3 };", "property var a: BlockStatement"],
  ["property var a: ({}); width: 3", "property var a: ObjectExpression | width: Literal"],
  ["property var a: { 'x': 1, 2: 3 }; width: 3", "property var a: ObjectExpression | width: Literal"],
  ["property var a: { }", "property var a: BlockStatement"],
  ["property var a: function() {} width: 3", "property var a: FunctionExpression | width: Literal"],
  ["property Item a: Item {} width: 3", "property Item a: Item{} | width: Literal"],
  ["property Item a: Item {}; width: 3", "property Item a: Item{} | width: Literal"],
  ["property alias a: b.c", "property alias a: MemberExpression"],
  ["property list<Item> a", "property list<Item> a"],
  ["property list<Q.Item> a: [Item {}]", "property list<Q.Item> a: [Item{}]"],
  ["property list<int> a: [1]", "property list<int> a: ArrayExpression"],
  ["property Q.Item a", "property Q.Item a"],
  ["default property alias a: b", "default property alias a: Identifier"],
  ["readonly property int a: 3", "readonly property int a: Literal"],
  ["required property int a", "required property int a"],
  ["default required property int a", "default required property int a"],
  ["required default property int a", "default required property int a"],
  ["required model\nwidth: 3", "required model | width: Literal"],
  ["required property", "required property"],
  ["property: 'x'", "property: Literal"],
  [
    "signal: x; required: true; readonly: 1; component: C {}",
    "signal: Identifier | required: Literal | readonly: Literal | component: C{}",
  ],
  [
    "property int signal: 3; property int component; property int on",
    "property int signal: Literal | property int component | property int on",
  ],
  ["signal done", "signal done()"],
  ["signal done()\nwidth: 3", "signal done() | width: Literal"],
  ["signal done(int a, var b, Q.T c)", "signal done(int a, var b, Q.T c)"],
  ["signal done(a: int, list: string)", "signal done(int a, string list)"],
  ["signal done(list<int> a)", "signal done(list a)"],
  ["function f() {}", "function f(0)"],
  ["function f(a, b = 3, ...c) { return a }", "function f(3)"],
  ["function f(a: int, b: list<string>): Q.T { return a }", "function f(2) int list Q.T"],
  ["function f({ a, b: c }: var = {}): void { }", "function f(1) var void"],
  ["function f(): int\n{ return 1 }\nwidth: 3", "function f(0) int | width: Literal"],
  ["function* g() { yield 1 }", "function* g(0)"],
  ["function f() {} function g() {}", "function f(0) | function g(0)"],
  ["enum Kind { A, B = 2, C = 0x10, D = -1 }", "enum Kind {A, B=2, C=16, D=-1}"],
  ["component C: Item { id: c }", "component C: Item#c{}"],
  ["onClicked: { if (a) { b() } else c() }", "onClicked: BlockStatement"],
  ["onClicked: { } width: 3", "onClicked: BlockStatement | width: Literal"],
  ["onClicked: if (a) b(); else c()\nwidth: 3", "onClicked: IfStatement | width: Literal"],
  ["onClicked: switch (a) { case 1: b() }", "onClicked: SwitchStatement"],
  ["onClicked: try { a() } catch (e) { b() }", "onClicked: TryStatement"],
  ["onClicked: with (a) b()", "onClicked: WithStatement"],
  ["onClicked: (mouse) => { a(mouse) }\nwidth: 3", "onClicked: ArrowFunctionExpression | width: Literal"],
  ["onClicked: function(mouse) { return }", "onClicked: FunctionExpression"],
  ["onClicked: { return }", "onClicked: BlockStatement"],
  ["onClicked: { let a = {} let b = a }", "onClicked: BlockStatement"],
  ["text: a ? b : c", "text: ConditionalExpression"],
  ["text: a /* { */ + '}' // }\n", "text: BinaryExpression"],
  ["text: 'one\ntwo'", "text: Literal"],
  ["text: 'it\\'s'\nwidth: 3", "text: Literal | width: Literal"],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the template is QML's
  ["text: `a ${b({ c: `}` })} }`\nwidth: 3", "text: TemplateLiteral | width: Literal"],
  ["text: a.replace(/[/}'\"]/g, '')\nwidth: 3", "text: CallExpression | width: Literal"],
  ["text: /}/.test(a)", "text: CallExpression"],
  ["text: a?.b ?? c", "text: LogicalExpression"],
  ["width: (a as Item).width", "width: MemberExpression"],
  ["width: a as Item\nheight: 3", "width: BinaryExpression | height: Literal"],
  ["visible: a as B && c", "visible: LogicalExpression"],
  ["property var from: 3", "property var from: Literal"],
  ["äöü: 3; \\u0061b: 4", "äöü: Literal | ab: Literal"],
  ["@Deprecated { reason: 'x' } width: 3", "width: Literal"],
  ["width: 3 @Foo {} height: 4", "width: Literal | height: Literal"],
  ["Keys.default: a; x.in: 3", "Keys.default: Identifier | x.in: Literal"],
  ["Connections { target: a; function onB() {} }", "Connections{target: Identifier; function onB(0)}"],
  ["width: 3 // the end", "width: Literal"],
];

for (const [body, tree] of grammar) {
  test(`reads ${JSON.stringify(body)}`, () => {
    // A comment in the last line hides the brace.
    assert.is(members(`${body}\n`), tree);
  });
}

test("reads the head of a file", () => {
  const { pragmas, imports, root } = parse(
    [
      "#!/usr/bin/env qml",
      "// licence",
      "pragma Singleton",
      "pragma ComponentBehavior: Bound, Other",
      "import QtQuick 2.15; import QtQuick.Layouts 1 as L",
      "import org.kde.private.default",
      "import '../forecast.js' as Forecast",
      'import "parts"',
      "@Deprecated { }",
      "Item { }",
    ].join("\n"),
  );
  assert.equal(
    pragmas.map(({ name, values }) => [name.name, ...values.map((value) => value.name)]),
    [["Singleton"], ["ComponentBehavior", "Bound", "Other"]],
  );
  assert.equal(
    imports.map(({ kind, target, version, alias }) => [kind, target, version, alias?.name]),
    [
      ["module", "QtQuick", "2.15", undefined],
      ["module", "QtQuick.Layouts", "1", "L"],
      ["module", "org.kde.private.default", undefined, undefined],
      ["path", "../forecast.js", undefined, "Forecast"],
      ["path", "parts", undefined, undefined],
    ],
  );
  assert.is(root?.type.name, "Item");
});

test("a byte order mark and Windows line ends are gaps", () => {
  assert.is(parse("\ufeffimport QtQuick 2.15\r\nItem {\r\n  width: 3\r\n  height: 4\r\n}\r\n").root?.members.length, 2);
});

test("the id is the object's, also in quotes", () => {
  assert.is(parse('Item { id: "foo" }').root?.id?.name, "foo");
  assert.is(parse("Item { id: this }").root?.id?.name, "this");
});

test("a script's nodes have their places in the file", () => {
  const source = "Item { onClicked: { let a = Logic.f(1) } }";
  const [member] = parse(source).root!.members;
  assert.ok(
    member?.kind === "binding" && member.value.kind === "script" && member.value.node.type === "BlockStatement",
  );
  assert.is(source.slice(member.value.start, member.value.end), "{ let a = Logic.f(1) }");
  const [statement] = member.value.node.body;
  assert.is(source.slice(statement?.start, statement?.end), "let a = Logic.f(1)");
});

// Objects of random members with random gaps between their parts: what is read must be what was written.
const gap = fc.constantFrom(" ", "\n", "\t", " /* } */ ", " // {\n", "\r\n", "  ");
const identifier = fc.constantFrom("a", "b1", "_c", "$d", "property", "signal", "on", "component", "ä", "required");
const lowerName = fc.constantFrom("foo", "barBaz", "x1", "_y");
const type = fc.constantFrom("Item", "Text", "Q.Button");
const expression = fc.constantFrom(
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the template is QML's
  ..."3|'}'|\"{\"|a.b|f(x, y)|[1, 2]|({ a: 1 })|`${a}}`|/[}]/g|x => ({ y: x })|function () { return 3 }|-1".split("|"),
  ..."a ? b : c|new Date()|!a|a as B|a\n+ b|(a, b)|typeof a|[]|class { m() {} }|a?.b?.[c]".split("|"),
);

test("random objects keep their places", () => {
  let serial = 0;
  const part = fc.oneof(
    fc.tuple(lowerName, expression).map(([name, value]) => [`${name}${serial++}`, ":", value]),
    fc.tuple(type).map(([name]) => [name, "{", "}"]),
    fc.tuple(type, identifier).map(([name, target]) => [name, "on", `a.${target}`, "{", "}"]),
    fc.tuple(lowerName, expression).map(([name, value]) => ["property", "var", `${name}${serial++}`, ":", value]),
    fc.tuple(lowerName).map(([name]) => ["signal", `${name}${serial++}`, "(", "int", "a", ",", "b", ":", "T", ")"]),
    fc
      .tuple(lowerName, expression)
      .map(([name, value]) => ["function", `${name}${serial++}`, "(", "a", ":", "int", ")", "{", "return", value, "}"]),
    fc
      .tuple(lowerName, type)
      .map(([name, other]) => [`${name}${serial++}`, ":", "[", other, "{", "}", ",", other, "{", "}", "]"]),
    fc.tuple(lowerName).map(([name]) => [`${name}${serial++}`, "{", "x", ":", "1", "}"]),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), fc.array(gap, { minLength: 1, maxLength: 60 }), (parts, gaps) => {
      let next = 0;
      // A line end is certain between members, and nowhere after `return`, where it would end the statement.
      const between = (token: string): string => (token === "return" ? " " : (gaps[next++ % gaps.length] ?? " "));
      const body = parts.map((tokens) => `${tokens.map((token) => token + between(token)).join("")}\n`).join("");
      const { root } = parse(`Item {${body}}`);
      assert.is(root?.members.length, parts.length);
    }),
    { numRuns: 300 },
  );
});

test.run();
