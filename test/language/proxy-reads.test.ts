import assert from "node:assert/strict";
import type { Program } from "estree";
import MagicString from "magic-string";
import { parseAst } from "rollup/parseAst";
import { test } from "uvu";
import { mendProxyReads } from "../../src/language/proxy-reads.js";

function mend(code: string): string {
  const text = new MagicString(code);
  mendProxyReads(text, parseAst(code, { allowReturnOutsideFunction: true }) as unknown as Program);
  return text.toString();
}
const run = (code: string): unknown => new Function(code)();

const cases: Record<string, string> = {
  "what proxies have of functions":
    "const o = { name: 1, length: 2 }; o.length += 1; return [o.name, o.length, [1].length];",
  "patterns, with a default, by another name and nested":
    "const { name, length: n = 3, a: { name: b = 4 }, ...rest } = { name: 1, a: {}, c: 5 }; return [name, n, b, rest];",
  "a parameter and what a loop takes apart":
    "const f = ({ name = 2 } = {}) => name; let s = f(); for (const { length } of ['ab', []]) s += length; return s;",
  "toString without arguments": "return [(5).toString(2), (5).toString(), [1].toString()];",
  "instanceof, also twice, in parentheses and beside comments":
    "class A {} const a = new A(); return [a instanceof A, !(a instanceof Map), (a instanceof A) instanceof Object, a /* instanceof */ instanceof A, [a instanceof A instanceof A, 1], a instanceof (A || 0)];",
  "toString that is called of another object":
    "const proto = Object.prototype, own = proto.toString; const { toString, valueOf } = Object.prototype; const f = (x) => x.toString; let last; last = {}.toString; class A { toString() { return 'A'; } } return [own.call([]), toString.call(null), {}.toString.call(5), f({}).call('a'), last.call(new Date(0)), f(new A()).call(1), f([]) === [].toString, typeof valueOf, Object.prototype.toString.apply(/a/)];",
  "Symbol.hasInstance": "const o = { [Symbol.hasInstance]: (v) => v === 5 }; return [5 instanceof o, {} instanceof o];",
};
for (const [name, code] of Object.entries(cases))
  test(`reads ${name} so that proxies are asked, and changes nothing else`, () => {
    const mended = mend(code);
    assert.notEqual(mended, code);
    assert.deepEqual(run(mended), run(code));
  });

test("finds the instances that only proxies tell of, and refuses what is no class", () => {
  const told = "return new Proxy({}, { getPrototypeOf: () => Map.prototype }) instanceof Map;";
  assert.equal(run(mend(told)), true);
  for (const no of ["5", "{}", "undefined"]) assert.throws(() => run(mend(`return [] instanceof (${no});`)), TypeError);
});

test("leaves alone what is written, deleted, computed or of other names", () => {
  for (const code of ["o.name = 1;", "delete o.length;", 'o["name"];', "o.title;", "({ title } = o);", "a in b;"])
    assert.equal(mend(code), code);
});

test.run();
