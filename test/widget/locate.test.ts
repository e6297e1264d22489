import { suite } from "uvu";
import * as assert from "uvu/assert";
import { findDeclaration } from "../../src/widget/declaration-source.js";
import { createLocator } from "../../src/widget/locate.js";

const test = suite("widget/locate");

const SOURCE = `import { defineWidget, page, int, choice } from "rollup-plugin-plasmoid/runtime";
const shared = { license: "MIT", website: "here" } as const;
const STYLES = { plain: "Plain", fancy: "Fancy" };
const general = page({ label: "General" }, { step: int(1, { min: 2 }), style: choice("plain", STYLES, { label: "S" }) });
const computed = () => ({ a: 1 });
export default defineWidget({
  ...shared,
  id: "org.example.x",
  "name": "X",
  authors: [{ name: "A" }, ({ name: "B" })],
  configuration: { general, more: (page({ label: "More" }, { x: int(5) })) },
  state: computed(),
  ui: { full: "./Full.qml" } satisfies object,
});
`;

const found = findDeclaration("/a/widget.ts", SOURCE)!;
const locate = createLocator(found.sourceFile, found.declaration);

const marked = (path: readonly (string | number)[], at?: "key" | "value"): string => {
  const { line, column, endColumn } = locate(path, at);
  const text = SOURCE.split("\n")[line - 1]!;
  return endColumn === undefined ? `${line}:${column}` : text.slice(column - 1, endColumn - 1);
};

test("finds properties, elements and the arguments of entries", () => {
  assert.is(marked(["id"]), '"org.example.x"');
  assert.is(marked(["id"], "key"), "id");
  assert.is(marked(["name"], "key"), '"name"');
  assert.is(marked(["authors", 1, "name"]), '"B"');
  assert.is(marked(["configuration", "more", "entries", "x", "default"]), "5");
  assert.is(marked(["configuration", "more", "label"]), '"More"');
  assert.is(marked(["configuration", "more", "entries", "x"], "key"), "x");
  assert.is(marked(["ui", "full"]), '"./Full.qml"');
});

test("follows constants of the file and spreads of them", () => {
  assert.is(marked(["license"]), '"MIT"');
  assert.is(marked(["configuration", "general", "entries", "step", "min"]), "2");
  assert.is(marked(["configuration", "general", "entries", "style", "choices", "fancy"]), '"Fancy"');
  assert.is(marked(["configuration", "general", "entries", "style", "choices", "fancy"], "key"), "fancy");
});

test("falls back to the nearest thing that is written out", () => {
  assert.is(marked(["state", "a"]), "state");
  assert.is(marked(["configuration", "more", "entries", "x", "max"]), "x");
  assert.is(marked(["authors", 7]), "authors");
  assert.is(marked(["version"]), "6:29");
  assert.is(marked([]), "6:29");
});

test.run();
