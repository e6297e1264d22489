import type { Defect } from "./v4-defect.js";

export const SYNTAX: readonly Defect[] = [
  {
    name: "super(…) in an arrow function",
    v4: "it has been called already, or this is not what it gives",
    how: "by Reflect.construct, where the class has a name; this is a variable",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `let count = 0; class A { constructor(x) { count++; this.x = x } }
class B extends A { constructor(x) { try { this.q } catch (e) { log(e.name) } const f = () => { super(x); this.y = 2 }; f(); if (x > 1) return; this.z = 3; this.af = (_) => super(x) } }
const b = new B(3), c = new B(1); log(b.x, b.y, b.z, c.z, b instanceof B); try { c.af() } catch (e) { log(e.name, count) }
class D extends B { constructor() { ((_) => super(7))() } } log(new D().x, new D() instanceof D);
class E extends A { constructor() { (() => (() => super(9))())(); return 5 } } try { new E() } catch (e) { log(e.name) }
class F extends A { constructor(n) { const o = () => super(n); if (n) o(); return n ? undefined : { r: 1 } } } log(new F(0), new F(2));`,
  },
  {
    name: "super(this)",
    v4: "no error",
    how: "as above",
    sourceType: "module",
    brokenRaw: [5],
    code: `class A {} class B extends A { constructor() { super(this) } } try { new B(); log("made") } catch (e) { log(e.name) }`,
  },
  {
    name: "[object[key()], ...other[key()]] = values",
    v4: "the values are taken before the places are found, and the iterator is not closed when that fails",
    how: "with the iterator, in that order",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const x = {}, steps = []; const it = { [Symbol.iterator]: () => ({ next() { steps.push("next"); return { done: true } }, return() { steps.push("return"); return {} } }) };
try { 0, [...x[(() => { throw new TypeError("k") })()]] = it } catch (error) { log(error.name, steps) }
let r, a; r = [a = 5, x.b, ...x[(() => "k")()]] = [undefined, 2, 3, 4]; log(r, x, a);
for ([x[(() => "l")()], , ...x[(() => "m")()]] of [[6, 7, 8]]) log(x);
function* g() { let r; r = [...x[yield]] = it } const i = g(); steps.length = 0; i.next(); log(i.return(4), steps);`,
  },
  {
    name: "function* () { x.yield; ({ get yield() {} }) }",
    v4: "parse error",
    how: "the name is written as a text",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const g = function* () {
      const o = { get yield() { return 1 }, a: { yield() { return 2 } } };
      class K { static yield() { return 3 } }
      log(o.yield, o.a.yield(), K.yield(), "yield" in o);
    };
    g().next();`,
  },
  {
    name: "class fields, private names, static blocks",
    v4: "parse error",
    how: "rewritten (Babel)",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `class A { a = 1; static s = 2; #p = 3; get p() { return this.#p } set p(v) { this.#p = v } #m() { return this.#p * 2 } m() { return this.#m() } static { this.z = A.s + 1 } has(o) { return #p in o } static #q() { return 4 } static q() { return this.#q() } }
const a = new A(); a.p = 10; log(a.a, A.s, a.p, a.m(), A.z, a.has(a), a.has({}), A.q());`,
  },
  {
    name: "object spread and rest",
    v4: "parse error",
    how: "rewritten (Babel); our own helper copies",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const s = Symbol(); const o = { a: 1, get b() { return 2 }, [s]: 3 }; const { a, ...r } = o;
log({ ...o, c: 4 }, r, r[s], { ...null, ..."ab", ...[7] }, { a: 0, ...o }, { ...o, a: 5, ...{ z: 1 }, y: 2, f() {}, ...{ a: 6 } });`,
  },
  {
    name: "async functions",
    v4: "parse error",
    how: "taken apart into a function with a state, driven by our helper, jobs in the standard's order",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const l = []; const p = (n) => () => { l.push(n) };
Promise.resolve().then(p(1)).then(p(4)).then(p(7)).then(() => log(l)); Promise.resolve().then(p(2)).then(p(5));
(async () => { await null; l.push(3); await null; l.push(6) })();`,
  },
  {
    name: "async function that returns a promise",
    v4: "parse error",
    how: "as above",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const l = []; const f = async () => Promise.resolve(1); f().then(() => l.push("f"));
Promise.resolve().then(() => l.push(1)).then(() => l.push(2)).then(() => l.push(3)).then(() => l.push(4)).then(() => log(l));`,
  },
  {
    name: "async generators and for await",
    v4: "parse error",
    how: "as above",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const l = []; async function* b() { yield 1; yield 2 } async function* g() { yield* b(); return 3 }
async function* s() { yield { ...yield, y: 1, ...yield yield } } const t = s(); for (const x of [0, { x: 42 }, 0]) t.next(x); t.next({ y: 39 }).then((r) => l.push(r));
async function* n() { yield* { [Symbol.asyncIterator]: () => ({ next: null }) } } n().next().catch((error) => l.push(error.name));
(async () => { for await (const v of g()) l.push(v); l.push("end") })();
let p = Promise.resolve(); for (let i = 0; i < 14; i++) p = p.then(() => { l.push("t" + i) }); p.then(() => log(l));`,
  },
  {
    name: "for await over an array, left by break",
    v4: "parse error",
    how: "what can't be closed is done at once, a turn earlier than what can",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const l = []; async function left(list) { for await (const v of list) { l.push(v); break } l.push("left") }
left([1]); left({ [Symbol.iterator]: () => ({ next: () => ({ value: 2 }), return: () => { l.push("closed"); return {} } }) });
let p = Promise.resolve(); for (let i = 0; i < 8; i++) p = p.then(() => { l.push("t" + i) }); p.then(() => log(l));`,
  },
  {
    name: "return in try of an async generator",
    v4: "parse error",
    how: "the value is awaited inside",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `async function* g() { try { return Promise.reject(4) } catch (e) { log("caught", e); return 5 } } g().next().then((v) => log(v));`,
  },
  {
    name: "functions in the head of a loop that has a label, or of for…in",
    v4: "parse error: super is not known, nor the label",
    how: "what is gone through is made before the loop",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `M: for (const x of [1, 2].map(function () { for (const k in { a: 1 }) log(k); L: for (;;) { break L } return 4 })) { log(x); if (x) continue M; break M } for (const k in { a: (() => { L: for (;;) { break L } return 1 })(), m() { return super.toString } }) log(k);
for (const o of [{ m() { return typeof super.toString } }]) log(o.m());`,
  },
  {
    name: "generators in async functions, fields that assign what a parameter is called",
    v4: "parse error",
    how: "the generator stays V4's own; the parameter is renamed",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `async function s() { function* x(a) { for (const [k, v] of new Map([[1, 2]])) yield k + v + a } return [...x(1)] } s().then((v) => log(v));
let y = 5; class A { #a = y = 2; constructor(y) { log(y) } } new A(7); log(y);`,
  },
  {
    name: "catch without a binding",
    v4: "parse error",
    how: "given one (Babel)",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `try { throw 1 } catch { log("caught") }`,
  },
  {
    name: "logical assignment",
    v4: "parse error",
    how: "rewritten (Babel)",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `let a = null, b = 0, c = 1; a ??= 5; b ||= 6; c &&= 7; log(a, b, c);`,
  },
  {
    name: "optional chaining",
    v4: "parse error",
    how: "rewritten (Babel)",
    sourceType: "module",
    brokenRaw: [5],
    code: `const o = { a: { b() { return this.c }, c: 5 } }; const n = null; log(o?.a?.b(), n?.a.b.c, n?.[0], o.x?.(), o.a.b?.());`,
  },
  {
    name: "numeric separators",
    v4: "parse error",
    how: "removed (Babel)",
    sourceType: "module",
    brokenRaw: [5],
    code: `log(1_000_000);`,
  },
  {
    name: "regular expressions: flag s, \\p, flag v",
    v4: "parse error or never matches",
    how: "expanded (regexpu-core)",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: String.raw`log(/a.b/s.test("a\nb"), /^\p{Lu}\p{Ll}+$/u.test("Élan"), /\p{Script=Greek}/u.test("α"), /[\p{L}--[a-z]]/v.test("a"));`,
  },
  {
    name: "regular expressions: named groups",
    v4: "taken for nothing",
    how: "numbered, the names are added to matches",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: String.raw`const m = /(?<y>\d{4})-(?<m>\d\d)/.exec("on 2024-05"); log(m.groups.y, m.groups.m, m.index);
log("2024-05 2023-06".replace(/(?<y>\d{4})-(?<m>\d\d)/g, "$<m>/$<y>"), "2024-05".replace(/(?<y>\d{4})/, (...a) => a[a.length - 1].y), "2024-05".match(/(?<y>\d+)/).groups.y, /(?<a>x)\k<a>/.test("xx"));`,
  },
  {
    name: "regular expressions: flag u",
    v4: "finds only what stands where the search begins",
    how: "written by units (regexpu-core)",
    sourceType: "module",
    brokenRaw: [5],
    code: String.raw`log(/b/u.test("ab"), "xbxb".replace(/b/gu, "_"), "xbxb".split(/b/u), /[^a]/u.exec("a😀")[0].length, "a😀b".replace(/./gu, "_"));
log("aΣb".search(/Σ/u), "😀😁".match(/[😀-😂]/gu), /\u{1F600}$/u.test("a😀"), /\bFOO/iu.exec("a foo").index);`,
  },
  {
    name: "regular expressions: flag u, made at run time",
    v4: "finds only what stands where the search begins",
    how: "written by units as it is made",
    sourceType: "module",
    brokenRaw: [5],
    code: String.raw`const r = (source, flags = "u") => new RegExp(source, flags); const shape = (m) => [m[0].length, m.index];
log(r("b").test("ab"), r("b", "gu").source, r("b", "gu").flags, "a😀b".replace(r(".", "gu"), "_"), shape(r("[^a]").exec("a😀")));
log(shape(r("[😀-😂]+").exec("a😁😂")), r("[^😀]").test("😀b"), shape(r("\\u{1f600}+").exec("x😀😀")), r("[\\u{1f5ff}-\\u{1f900}]").test("x😀"), r("[a-\\u{10001}]").test("\u{10000}"));
log(shape(r("\\S+$").exec("a b😀")), shape(r("[^\\s]").exec(" 😀")), r("[\\]\\-x]").test("a]"), r("\\bfoo", "iu").test("a FOO"));
for (const wrong of ["\\-", "\\u{", "["]) try { r(wrong); log("fine") } catch (error) { log(error.name) }
const c = /([A-ZÅ\u{10400}-\u{10427}_]|$)/u; log("x-Å".replace(new RegExp("[-]" + c.source, "gu"), "[$1]"), "x-𐐀".replace(new RegExp("[-]" + c.source, "gu"), "[$1]").length);`,
  },
  {
    name: "identifiers such as ℘",
    v4: "parse error",
    how: "renamed",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const ℘ = 1, ࡰ = { ࡰ: 2 }; log(℘, ࡰ.ࡰ);`,
  },
  {
    name: "text given to eval and Function, where it is known",
    v4: "parse error, or as the rest of these tables",
    how: "compiled too; refused where the language refuses it",
    sourceType: "script",
    brokenRaw: [5, 6],
    code: `const o = { a: { b: 1 } }; log(eval("o?.a.b ?? 2"), new Function("a", "return a?.b")(null));
var code = "switch (1) { case 1: function late() { return 3 } }"; eval(code); log(late());
let taken = 1; try { eval("var taken") } catch (error) { log(error instanceof SyntaxError) }`,
  },
  {
    name: "a default that throws in an async function",
    v4: "parse error",
    how: "the promise is rejected",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const f = async (a = (() => { throw new Error("own") })()) => a; f().catch((e) => log("caught", e.message)); async function g({ a }) { return a } g().catch((e) => log(e.name));`,
  },
  {
    name: "import.meta",
    v4: "parse error",
    how: "an empty object",
    sourceType: "module",
    brokenRaw: [5, 6],
    expected: '"object" undefined',
    code: `log(typeof import.meta, import.meta.env);`,
  },
  {
    name: "methods called eval or arguments",
    v4: "parse error",
    how: "a computed key",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `class C { eval(x) { return x + 1; } static arguments() { return 2; } } log(new C().eval(1), C.arguments(), { eval() { return 3; } }.eval());`,
  },
  {
    name: "class expressions with private names",
    v4: "parse error",
    how: "as above",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const make = () => class { #x = 1; #y = 2; static #s = 3; static #t() { return 9 } static g() { return this.#s + this.#t() } m() { return this.#x++ + this.#y } has(o) { return #x in o } };
const A = make(); const B = make(); const a = new A(); log(A.g(), a.m(), a.m(), a.has(a), a.has(new B()));`,
  },
  {
    name: "rest parameters that are patterns",
    v4: "undefined",
    how: "taken apart in the body",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `function f(a, ...[b, c = 4]) { return [a, b, c] } class C { constructor(...{ length }) { this.n = length } }
log(f(1, 2, 3), f(1), new C(1, 2).n, ((...[x, { y }]) => x + y)(1, { y: 2 }));`,
  },
  {
    name: "a function expression that assigns its own name",
    v4: "assigned in strict code",
    how: "throws",
    sourceType: "script",
    brokenRaw: [5, 6],
    code: `const keep = function inner() { "use strict"; try { inner = 1 } catch (error) { return error.name } }; log(keep());`,
  },
  {
    name: "a function expression with a variable of its own name",
    v4: "right",
    how: "left alone: Babel takes the two for one",
    sourceType: "module",
    brokenRaw: [],
    code: `log((function p(n) { var p; p = n; return p; })(1), (function p(n) { if (n) { p = 4; } var p; return p; })(1), (function p() { p = 5; function p() {} return p; })(), (function p() { for (var p in { a: 1 }); p += "b"; return p; })(), (function p() { { let p = 1; p = 2; } return typeof p; })(), [...(function* p() { var [p] = [1]; yield (p = 2); })()]);`,
  },
  {
    name: "a function with let or const, or a class, in a template behind its first value",
    v4: "parse error",
    how: "the template ends before it, and another begins",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const a = 1, t = (s, ...v) => s.raw.join("|") + v.join(); log(\`x\${a}y\${[1].map((e) => { const q = 4; return q + e; })}\\n\${a}\${(() => { class C {} let s = \`\${a}\${a}\`; return s + C.name; })()}.\`);
log(t\`x\${a}y\${[1].map((e) => { const q = 4; return q + e; })}z\${2}\`); let x = 1; log(t\`\${x}\${x = (() => { const q = 4; return q; })()}\`, x);
const o = { toString: () => "s", valueOf: () => 1 }; log(\`a\${o}b\${(() => { let i = 4; return i; })()}\${o}\`);`,
  },
  {
    name: "several spreads in one object",
    v4: "parse error",
    how: "as above",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const f = (a, m) => ({ x: 1, ...(a && { y: 2 }), z: 3, ...(m ? { p: 1 } : { q: 2 }), w: 5, ...m, ...a, v: 6, ...null });
log(f(true, { k: 1 }), f(false), f({ z: 9 }, false));`,
  },
  {
    name: "a catch with a pattern, or a generator that yields, in a template behind its first value",
    v4: "parse error",
    how: "as above; a tag is called as any function",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `var x; log(\`\${x}\${function () { try { throw { b: 1 } } catch ({ b: v }) { return v } }()}\`); function* g() { const t = (s, ...v) => v; log(t\`\${1}\${yield* { *[Symbol.iterator]() { let i = 5; yield i; return 6 } }}\`); } log([...g()]);`,
  },
  {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: that is the code it is about
    name: "tag`…${value}…`",
    v4: "the collector, which works in steps, frees the strings of one that is met first while it works: they change, or the process ends",
    how: "the tag is called with strings that a variable holds",
    sourceType: "module",
    brokenRaw: [6],
    breaksMemory: true,
    code: `const tag = (s, v) => s[0] + v + s.raw[1], kept = []; let wrong = 0;
for (let n = 0; n < 100000; n++) kept.push({ n });
const calls = [${Array.from({ length: 200 }, (_, index) => `() => tag\`a${index}\${1}b\``).join(", ")}];
for (let n = 0; n < calls.length; n++) { for (let k = 0; k < 1000; k++) ({ k }); for (let m = 0; m <= n; m++) if (calls[m]() !== "a" + m + "1b") wrong++; }
log(wrong, kept.length);`,
  },
  {
    name: "f(...values), new C(...values), while the collector works",
    v4: "the collector follows what stood before where the arguments will be, which may be gone: the process ends",
    how: "the function is applied to a list",
    sourceType: "module",
    brokenRaw: [5, 6],
    breaksMemory: true,
    code: `const count = (...v) => v.length, o = { count }; class C { constructor(...v) { this.n = v.length } }
function fill(n, all) { const a = all[n], b = all[n + 1000], c = all[n + 2000], d = all[n + 3000]; return n > 0 ? 1 + fill(n - 1, all) + [a, b, c, d].length : 1; }
function litter() { const all = []; for (let i = 0; i < 60000; i++) all.push({ i, j: i }); fill(300, all); }
const it = { [Symbol.iterator]() { if (typeof gc === "function") gc(); return [][Symbol.iterator](); } };
const deep = (n) => n > 0 ? 1 + deep(n - 1) : count(...it) + o.count(1, ...it) + count(1, 2, ...it) + new C(1, 2, 3, ...it).n + count(1, 2, 3, 4, ...it);
let sum = 0; for (let i = 0; i < 12; i++) { litter(); if (typeof gc === "function") { gc(); gc(); } sum += deep(i); } log(sum);`,
  },
  {
    name: "super.m() in an arrow function of a class's method",
    v4: "this is undefined in what is called, in getters and in setters",
    how: "called with this; properties are read and written from the class, where it has a name",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `class A { constructor() { this.k = 7 } m(v) { return this.k + v } get n() { return this.k } set n(v) { this.k = v } static s(...v) { return this.z + v.length } }
class B extends A { a() { return [1, 2].map((v) => super.m(v)); } b(p = (() => super.m(1))()) { return p; } c() { return (() => (() => { if (super.n > 5) return [super.n++, ++super.n, (super.n += 2), super["n"]]; })())(); } async d() { await 1; return [1].map((v) => super.m(v)); } static e(...v) { return (() => super.s(...v, 1))(); } }
class D extends A { h(D) { return (() => super.n + D)(); } } log(new D().h(2)); B.z = 1; const b = new B(); log(b.a(), b.b(), b.c(), B.e(1, 2)); b.d().then((v) => log(v));
const C = class extends A { get f() { return (() => super.n)(); } }; log(new C().f); log(new (class extends A { g() { return [1].map((v) => super.m(v)); } })().g());`,
  },
  {
    name: "a field that a class declares which another one overrides by an accessor",
    v4: "missing: a syntax error",
    how: "the field is defined, not assigned",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `class A { ["b"] = 1; c = 2; d = 3; } class B extends A { set b(v) { log("set", v); } get c() { return 5; } } log(new B());`,
  },
  {
    name: "catch ({ a, b = a }), where the variable is renamed",
    v4: "missing: a syntax error",
    how: "taken apart in the block",
    sourceType: "script",
    brokenRaw: [5, 6],
    code: `class s { static { try { null.x; } catch ({ name: s, message: v = s = 0, q = (() => s)() }) { log(s, typeof v, q); } } } log(typeof s);
class m { add({} = function () { try { null.x; } catch ({ name: z }) { log(z); } }(), z) { return z; } } log(new m().add(undefined, 4));`,
  },
  {
    name: "((a = o.p ||= v) => a)(), and in a switch",
    v4: "missing: a syntax error",
    how: "through variables of the function around",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const o = { a: { b: null } }; let r; r = o; log(((q = r.c ??= 4) => q)(), ((q = r.a?.d ?? 5, s = q) => s)());
switch (r.a.b) { case ((v = r.a.b ||= 3) => null)(): const f = (v = r.a["c" + 1] ??= 4) => v; log(f(), o); }`,
  },
  {
    name: "private names of a class in a function that is called at once",
    v4: "missing: a syntax error",
    how: "as elsewhere, though Babel makes their variables parameters",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const G = (() => { let c; const H = class { static { c = this; } #a = (0, 1); #b = (1, 2); static #c = 5; #m() { return this.#a; } static has(o) { return #b in o; } g() { return [this.#a + this.#b, this.#m(), H.#c]; } }; return c; })(); log(new G().g(), G.has(new G()), G.has({}));`,
  },
  {
    name: "a function that is a statement in a block",
    v4: "parse error",
    how: "an operand of a comma",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const f = async (a) => { if (a) { () => a; } try { log(((x) => x, await 5)); } finally { (function () {}); } for (const k in { a }) () => k; }; f(1);
function* g() { if (1) { ((x) => x, yield 1); (yield 2, (x) => x); } } log([...g()]);`,
  },
  {
    name: "{ a: { b, ...rest } = {} }, the rest of an object inside of a pattern",
    v4: "parse error",
    how: "taken apart in the order of the source",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const { a: { b, ...r1 } = { b: 1, c: 2 }, d = r1.c } = {}; log(b, r1, d); let n = 0, x, y; ({ a: { x, ...y } = { x: 3, z: 4 } } = {}); log(x, y, (({ x, a: { ...y } } = { x: 5, a: "s" })).x, x, y); [{ x, ...y } = { z: 6 }, ...[{ ...n }]] = [, { n }]; log(x, y, n);
const once = { get a() { log("a"); return { p: 1, q: 2 }; }, k: 3 }; const { a: { p, ...r2 }, ...r3 } = once; log(p, r2, r3); n = 0; const key = () => ({ toString: () => "k" + n++ }); const { [key()]: { [key()]: k1, ...r4 } = { k1: 1, z: 2 }, [key()]: [{ ...r5 }] = ["ab"], 3: three, ...r6 } = { k: 0, 3: "t" }; log(k1, r4, r5, r6, n);
const f = ({ a: { b = 1, ...rest } = { c: 2 } } = {}, [{ ...more }] = [{ m: 1 }]) => [b, rest, more]; log(f(), f({ a: { q: 1 } }, ["a"])); for (const [k, { v = k, ...rest } = {}] of Object.entries({ x: { y: 1 }, z: undefined })) log(k, v, rest); for ({ a: { x, ...y } = { x: 1 } } of [{}, { a: { w: 2 } }]) log(x, y);
try { throw {}; } catch ({ message, a: { ...rest } = { message } }) { log(rest); } try { const { a: { ...e } } = {}; } catch (error) { log(error instanceof TypeError); } const o = {}; ({ a: { ...o.rest }, ...o.own } = { a: [1], b: 2 }); log(o);`,
  },
  {
    name: "U+2028 in a text, \\8",
    v4: "parse error",
    how: "escaped, and written plainly",
    sourceType: "script",
    brokenRaw: [5, 6],
    code: `log("a\u2028b".length, "\\8".length, "c\u2029".length);`,
  },
  {
    name: "tag`\\u`",
    v4: "parse error",
    how: "as above; the string is undefined, the raw one is there",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const o = { n: 1, tag(s, ...v) { return [this?.n, s, s.raw, v, Object.isFrozen(s) && Object.isFrozen(s.raw), Object.keys(s).join()]; }, self(s) { return s; } };
const again = () => o.self\`a\`; log(again() === again(), again() === o.self\`a\`); log(...o.tag\`x\${1}\\n\${o.n}\`); log(...o.tag\`\\u\${0}\\x41\`);
log(eval\`1\`[0], String.raw\`\\a\${2}\`); let f = o.self; log(f\`\${f = 1}p\`.raw); f = (s, ...v) => v; const g = function* () { log(f\`\${yield 1}\${yield 2}\`); }(); g.next(); g.next("y"); g.next("z");
const x = function () { return this; }; log(x\`\`, new (((s) => function () { this.s = s[0]; })\`u\`)()); class A { tag(s, v) { return s[1] + v; } } log(new (class extends A { tag() { return super.tag\`\${1}q\`; } })().tag());`,
  },
];
