import assert from "node:assert/strict";
import { test } from "uvu";
import { declarationSlice, findDeclaration, withoutDeclaration } from "../../src/widget/declaration-source.js";

const IMPORT = 'import { defineWidget, page, int } from "rollup-plugin-plasmoid/runtime";';
const found = (source: string) => {
  const declaration = findDeclaration("/w/widget.ts", source);
  assert.ok(declaration);
  return declaration;
};
const lines = (code: string) =>
  code
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

test("cuts setup and what only setup needs from what Node runs", () => {
  const source = `${IMPORT}
import { readFileSync } from "node:fs";
import { next } from "./logic.js";
import "./effects.js";
const version: string = JSON.parse(readFileSync("package.json", "utf8")).version;
const authors: string[] = [];
authors.push("A");
const limit = 10;
console.log("widget");
let timer = next();
export default defineWidget({ id: "a.b", version, authors, configuration: { g: page({ label: "G" }, { n: int(limit) }) } }, () => {
  timer = next() + limit;
  return {};
});`;
  assert.deepEqual(lines(declarationSlice(found(source)).code), [
    IMPORT,
    'import { readFileSync } from "node:fs";',
    'const version: string = JSON.parse(readFileSync("package.json", "utf8")).version;',
    "const authors: string[] = [];",
    'authors.push("A");',
    "const limit = 10;",
    'export default defineWidget({ id: "a.b", version, authors, configuration: { g: page({ label: "G" }, { n: int(limit) }) } });',
  ]);
  const cut = withoutDeclaration(found(source));
  assert.deepEqual(cut.diagnostics, []);
  assert.deepEqual(lines(cut.code), [
    'import { defineWidget } from "rollup-plugin-plasmoid/runtime";',
    'import { next } from "./logic.js";',
    'import "./effects.js";',
    "const limit = 10;",
    'console.log("widget");',
    "let timer = next();",
    "export default defineWidget(undefined, () => {",
    "timer = next() + limit;",
    "return {};",
    "});",
  ]);
});

test("leaves local names of setup alone", () => {
  const source = `${IMPORT}
const version = "1.0.0";
export default defineWidget({ id: "a.b", version }, () => { const version = 1; return { api: { v: () => ({ version: 2 }).version + version } }; });`;
  assert.doesNotMatch(withoutDeclaration(found(source)).code, /"1\.0\.0"/);
});

test("refuses a value of Node's that setup needs, at its use in setup", () => {
  const source = `${IMPORT}
import { userInfo } from "node:os";
const user = userInfo().username;
export default defineWidget({ id: "a.b", name: user }, () => ({ api: { who: () => user } }));`;
  const [diagnostic, ...more] = withoutDeclaration(found(source)).diagnostics;
  assert.deepEqual(more, []);
  assert.equal(diagnostic?.code, "widget/node-value-in-setup");
  assert.match(diagnostic?.message ?? "", /`user` is computed in Node.*node:os/);
  assert.deepEqual(
    [diagnostic?.place?.line, diagnostic?.place?.column],
    [4, source.split("\n")[3]!.lastIndexOf("user") + 1],
  );
});

test("finds a declaration behind a constant, a rename and wrappers, and nothing else", () => {
  assert.ok(findDeclaration("/w.ts", `${IMPORT} const w = defineWidget({}); export default w;`));
  assert.ok(
    findDeclaration(
      "/w.ts",
      'import { defineWidget as d } from "rollup-plugin-plasmoid/runtime"; export default (d({}) satisfies object);',
    ),
  );
  assert.equal(
    findDeclaration("/w.ts", 'import { defineWidget } from "elsewhere"; export default defineWidget({});'),
    undefined,
  );
  assert.equal(findDeclaration("/w.ts", `${IMPORT} export const w = defineWidget({});`), undefined);
});

test.run();
