import * as assert from "node:assert/strict";
import type { Program } from "estree";
import MagicString from "magic-string";
import { parseAst } from "rollup/parseAst";
import { suite } from "uvu";
import { mendNames } from "../../src/language/linked-names.js";

function mended(code: string): string {
  const text = new MagicString(code);
  mendNames(text, parseAst(code) as unknown as Program);
  return text.toString();
}

const test = suite("names in chunks");

test("a function is not named like a constant of its own body", () => {
  assert.equal(mended("var f = () => { const f = 1; return f; };"), "var f = (0, () => { const f = 1; return f; });");
  assert.equal(mended("let f = function() { class f {} };"), "let f = (0, function() { class f {} });");
  assert.equal(mended("const f = (a) => { let [b, { f }] = a; };"), "const f = (0, (a) => { let [b, { f }] = a; });");
});

test("other functions keep their names", () => {
  for (const code of [
    "var f = () => { const g = 1; return f; };",
    "var f = () => { var f = 1; };",
    "var f = () => { { const f = 1; } };",
    "var f = function f() { return 1; };",
    "var f = () => 1;",
  ])
    assert.equal(mended(code), code);
});

test.run();
