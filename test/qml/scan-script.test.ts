import { test } from "uvu";
import * as assert from "uvu/assert";
import { type ScriptScan, scanScript } from "../../src/qml/index.js";

function scan(source: string): ScriptScan {
  const result = scanScript(source, "/widget/code/logic.js");
  assert.equal(result.diagnostics, []);
  return result;
}

const source = `// licence
.pragma library
.import "other.js" as Other
.import QtQuick.LocalStorage 2.0 as Sql
.import "chunk.mjs" as Chunk

var a = 1, b
let c = Other.x
const d = plasmoid.configuration.step
class E extends F {}
function g(h) { var i; return h + i + g }
if (a) { var j; let k }
`;

test("directives", () => {
  const { isLibrary, imports } = scan(source);
  assert.ok(isLibrary);
  assert.equal(
    imports.map(({ kind, target, version, alias, targetRange }) => [
      kind,
      target,
      version,
      alias.name,
      source.slice(targetRange.start, targetRange.end),
    ]),
    [
      ["script", "other.js", undefined, "Other", '"other.js"'],
      ["module", "QtQuick.LocalStorage", "2.0", "Sql", "QtQuick.LocalStorage"],
      ["script", "chunk.mjs", undefined, "Chunk", '"chunk.mjs"'],
    ],
  );
  assert.not(scan("var a").isLibrary);
});

test("the names of the top level", () => {
  assert.equal(scan(source).exports, [
    { name: "a", kind: "variable" },
    { name: "b", kind: "variable" },
    { name: "c", kind: "variable" },
    { name: "d", kind: "constant" },
    { name: "E", kind: "class" },
    { name: "g", kind: "function" },
    { name: "j", kind: "variable" },
  ]);
  assert.equal(
    scan("const { x, y: [z] } = w").exports.map(({ name }) => name),
    ["x", "z"],
  );
});

test("uses from outside", () => {
  assert.equal(
    scan(source).uses.map(({ name, members, start }) => {
      assert.is(source.slice(start, start + name.length), name);
      return [name, ...members.map((member) => member.name)].join(".");
    }),
    ["Other.x", "plasmoid.configuration.step", "F"],
  );
});

test("features and words of a script", () => {
  // Words that a QML file reserves are free here.
  assert.equal(scan("var int = 1; let short = int;").features, []);
  assert.equal(
    scan("a?.b; async function f() {}").features.map(({ since }) => since),
    ["qt6", "never"],
  );
});

const refused: readonly (readonly [source: string, problem: string])[] = [
  ["var a = ;", "1:9 Expected an expression, found `;`."],
  ["var a = 'x\ny'", "1:9 Unterminated string constant."],
  [".pragma singleton\nvar a", "1:9 Expected `library` after `.pragma`."],
  ['.import "x.js"\nvar a', "1:9 Expected `as` and a name for `x.js`."],
  ['.import "x.js" as x\nvar a', "1:19 An import's name begins with a capital letter."],
  [".foo\nvar a", "1:2 Expected `.import` or `.pragma library`."],
  ["import x from './y.js'", "1:1 Unexpected `import`: only ES modules have it, and this is read as a script."],
];

for (const [text, problem] of refused) {
  test(`refuses ${JSON.stringify(text)}`, () => {
    const { diagnostics } = scanScript(text, "/a.js");
    assert.equal(
      diagnostics.map(({ message, place }) => `${place?.line}:${place?.column} ${message}`),
      [problem],
    );
  });
}

test.run();
