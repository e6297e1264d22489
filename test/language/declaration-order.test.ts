import assert from "node:assert/strict";
import type { Program } from "estree";
import MagicString from "magic-string";
import { parseAst } from "rollup/parseAst";
import { test } from "uvu";
import { mendDeclarationOrder } from "../../src/language/declaration-order.js";

function mend(code: string): string {
  const text = new MagicString(code);
  mendDeclarationOrder(text, parseAst(code, { allowReturnOutsideFunction: true }) as unknown as Program);
  return text.toString();
}
const run = (code: string): unknown => new Function(code)();

const cases: Record<string, string> = {
  "a constant": "function f() { return c; } const c = 1; return f();",
  "several declarators, some without a value": "const f = () => [a, b, c]; let a = 1, b, c = 2; return f();",
  "patterns, also after a line without a semicolon":
    "const f = () => [a, b, c, d]\nconst { a, ...b } = { a: 1, x: 2 }\nconst [c, d = 3] = [4]\nreturn f();",
  "a pattern that is not the first": "const f = () => [a, b]; const a = 1, { b } = { b: 2 }; return f();",
  "a class, which keeps its name":
    "const f = () => [new K().x, K.name, K.s()]; class K { constructor() { this.x = 1; } static s() { return K.name; } } return f();",
  "variables of a block in a loop":
    "const fs = []; for (let i = 0; i < 3; i++) { const f = () => x; const x = i; fs.push(f); } return fs.map((f) => f());",
  "a var in a nested block": "function f() { return v; } { { var v = 1; } } return f();",
  "a function's own variable of the same name":
    "const f = () => { const g = () => c; const c = 2; return g() + o(); }; const o = () => c; const c = 1; return f();",
  "a shorthand property": "const f = () => ({ c }); const c = 1; return f();",
  "a directive first": "'use strict'; const f = () => c; const c = 1; return f();",
  "no value at all": "const f = () => u; let u; return [f()];",
};
for (const [name, code] of Object.entries(cases))
  test(`declares ${name} before its use and changes nothing`, () => {
    const mended = mend(code);
    assert.notEqual(mended, code);
    assert.deepEqual(run(mended), run(code));
    assert.equal(mend(mended), mended, "all is in order afterwards");
  });

for (const code of [
  "const c = 1; function f() { return c; }",
  "const o = { c: 1 }; o.c; const c = 2;",
  "function f(c) { return c; } const c = 1;",
  "for (const c of []) c;",
])
  test(`leaves ${code} alone`, () => {
    assert.equal(mend(code), code);
  });

test.run();
