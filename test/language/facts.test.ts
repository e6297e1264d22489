import assert from "node:assert/strict";
import type { Program } from "estree";
import { parseAst } from "rollup/parseAst";
import { test } from "uvu";
import { moduleFacts } from "../../src/language/index.js";

const facts = (code: string) => moduleFacts(parseAst(code) as unknown as Program);

const shareable: Record<string, string> = {
  functions: "export function add(a, b) { return a + b; } export const twice = (x) => add(x, x);",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a template in the text of a program
  "constants of primitives": "export const A = 1, B = `x${A}`, C = -A * 2, D = A > 1 ? 'a' : null;",
  "local state in functions": "export function f() { let n = 0; const list = []; list.push(n++); return list; }",
  "a name of the top level shadowed in a function":
    "const n = 1; export function f(n) { n = 2; return n; } export const g = () => n;",
  "instances that change themselves": "export class P { constructor(x) { this.x = x; } move() { this.x++; } }",
  "inheriting from an import": "import { Base } from './b'; export class P extends Base {}",
  "a table that is only read":
    "const T = { a: 1 }; const L = ['x']; export const f = (k) => T[k] + L.map((x) => x).length + [...L].length;",
  "a frozen table": "export const T = Object.freeze({ a: 1, b: Object.freeze(['x']) });",
  "constants that pure builtins compute":
    "export const YEAR = Math.pow(10, 8) * 24; const tag = Symbol.for('tag'); export const f = () => tag;",
  "regular expressions without memory": "const R = /a+/i; export const f = (s) => R.test(s);",
  "Qt, console and builtins": "export function f() { console.log(Qt.locale(), Math.max(1, 2), new Date()); }",
  "directives and labels": "'use strict'; export function f() { a: for (;;) break a; }",
};
for (const [name, code] of Object.entries(shareable))
  test(`shares ${name}`, () => {
    assert.deepEqual(facts(code).obstacle, undefined);
  });

const stateful: Record<string, [code: string, reason: RegExp, at: string]> = {
  "a counter": ["let n = 0; export function f() { return ++n; }", /assigns `n`/, "n; }"],
  "a destructuring assignment": ["let a; export function f(o) { ({ a } = o); }", /assigns `a`/, "{ a }"],
  "a for-in target": ["let k; export function f(o) { for (k in o); }", /assigns `k`/, "k in"],
  "a cache object": ["const cache = {}; export function f(k) { cache[k] = 1; }", /changes `cache`/, "cache[k]"],
  "a cache on a function": ["export function f() { f.calls = 1; }", /changes `f`/, "f.calls"],
  "a deleted property": ["const o = { a: 1 }; export const f = () => delete o.a;", /changes `o`/, "o.a"],
  "a map": ["const m = new Map(); export const f = (k) => m.get(k);", /`m` is initialised/, "new Map"],
  "an exported table": ["export const T = { a: 1 };", /exports `T`/, "T ="],
  "a table that leaks": ["const T = [1]; export const f = () => T;", /hands out `T`/, "T;"],
  "a table that is sorted": ["const T = [2, 1]; export const f = () => T.sort();", /hands out `T`/, "T.sort"],
  "a call at the top": ["start(); export function start() {}", /does something/, "start();"],
  "an initialiser that calls": ["import { make } from './m'; export const x = make();", /may hold state/, "make()"],
  "a random constant": ["export const seed = Math.random();", /may hold state/, "Math.random"],
  "a symbol of its own": ["export const tag = Symbol('tag');", /may hold state/, "Symbol"],
  "a global expression": ["const R = /a/g; export const f = (s) => R.test(s);", /may hold state/, "/a/g"],
  "a static that counts": ["export class A { static next() { this.n++; } }", /object that it shares/, "this.n"],
  "an object's own counter": [
    "const o = Object.freeze({ inc() { this.n++; } }); export const f = () => o.inc();",
    /object that it shares/,
    "this.n",
  ],
  "a static field": ["export class A { static n = 0; }", /may hold state/, "class A"],
  "a write to a builtin": ["export const f = () => { Array.prototype.x = 1; };", /changes `Array`/, "Array.prototype"],
  "Object.assign to an import": [
    "import o from './o'; export const f = () => Object.assign(o, {});",
    /changes `o`/,
    "Object.assign",
  ],
  "a binding": ["export const f = (o) => { o.x = Qt.binding(() => 1); };", /widget's own context/, "Qt.binding"],
  "Qt as a whole": ["export const f = (name) => Qt[name];", /widget's own context/, "Qt[name]"],
  plasmoid: ["export const f = () => plasmoid.title;", /`plasmoid`, which belongs to the widget/, "plasmoid"],
  "an id of QML": ["export const f = () => root.width;", /`root`, which belongs to the widget/, "root"],
  "translation by the global": ["export const f = () => i18n('x');", /`i18n`/, "i18n"],
};
for (const [name, [code, reason, at]] of Object.entries(stateful))
  test(`does not share ${name}`, () => {
    const { obstacle } = facts(code);
    assert.match(obstacle?.reason ?? "shared", reason);
    assert.equal(code.slice(obstacle?.offset).startsWith(at), true, code.slice(obstacle?.offset));
  });

test("knows what is a function and what QML has to read as a value", () => {
  const { exports } = facts(
    "import d, { x as y } from './d'; export { y as z, d }; export * from './s'; export * as ns from './n';" +
      "export function f() {} export const g = () => 1; export let n = 1; export const c = 1; export class K {}" +
      "export default function () {}",
  );
  assert.deepEqual(Object.fromEntries(exports), {
    z: { from: "./d", name: "x" },
    d: { from: "./d", name: "default" },
    ns: { from: "./n", name: "*" },
    f: { local: "f", kind: "function" },
    g: { local: "g", kind: "function" },
    n: { local: "n", kind: "value" },
    c: { local: "c", kind: "value" },
    K: { local: "K", kind: "value" },
    default: { local: undefined, kind: "function" },
  });
});

test("numbers sources as Rollup does", () => {
  const { sources, stars } = facts(
    "import './b'; export * from './a'; import x from './b'; export { y } from './c'; x();",
  );
  assert.deepEqual([sources, stars], [["./b", "./a", "./c"], ["./a"]]);
});

test.run();
