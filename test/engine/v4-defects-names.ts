import type { Defect } from "./v4-defect.js";

export const NAMES: readonly Defect[] = [
  {
    name: "(a = x) => { const x = 1 }",
    v4: "the default reads the body's variable: undefined, or an error",
    how: "the inner one is renamed",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const x = "outer", y = "outer";
      const f = (a = x) => { const x = "inner"; return a + x };
      function g({ b = y, c: [d = () => ({ y })] }) { if (b) { var y = b + "!"; } ({ y } = { y: y + 1 }); return [b, d().y, y].join() }
      log(f(), g({ c: [] }));`,
  },
  {
    name: "(a, f = () => a) => { var a }",
    v4: "the function reads the body's variable",
    how: "the inner one is renamed",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `function f(a, g = () => a) { var a; const before = a; a = 5; return [g(), a, before].join() } log(f(1));`,
  },
  {
    name: "({ format() { return format() } })",
    v4: "calls itself without end",
    how: "a computed key",
    sourceType: "module",
    brokenRaw: [5],
    code: `const format = () => 1; const o = { format() { return format() } }; log(o.format());`,
  },
  {
    name: "class methods and accessors that call a function of their name",
    v4: "call themselves without end",
    how: "a computed key",
    sourceType: "module",
    brokenRaw: [5],
    code: `const format = () => 1; class O { format() { return format() } get size() { return typeof size } } log(new O().format(), new O().size);`,
  },
  {
    name: "arguments[0] in sloppy code that is called at once, where variables are added",
    v4: "compiled, the variables were parameters, and read as arguments",
    how: "the call looks another way",
    sourceType: "script",
    brokenRaw: [5, 6],
    code: `(function () { var o = {}; for (var x of [1]) { o.a = arguments[0]; o.b = (() => arguments[1])(); o.c = o.a?.b ?? [...arguments].length; } log(o, arguments.length); })();
      log((function (a) { for (const x of [1]) { const { [x]: q, ...r } = { 1: 2, b: 3 }; return [arguments[0], arguments[1], q, r]; } })(5)); log(new (function () { for (const x of [1]) this.c = [arguments[0], arguments[1]]; })());`,
  },
  {
    name: "[f] = …, ({ a: f } = …), f++ in the function expression f",
    v4: "assigned without a word",
    how: "a call, or a setter, that throws",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const o = { d: 5 }; const tries = [function n() { return ({ d: n } = o); }, function n() { [n = 4] = []; }, function n() { n++; }, function n() { n += 1; }, function n() { n = 3; }, function n() { n ??= 3; return "kept"; }, function n() { (() => { n = 1; })(); }, function n() { for (n of [1]); }, function n() { let n = 3; n++; return n; }, function n(n) { n = 4; return n; }, function n() { var n; n = 5; return n; }];
for (const f of tries) try { log(f()); } catch (e) { log(e.name, e.message); }`,
  },
  {
    name: "arguments[0] of sloppy code, where no argument is given",
    v4: "is what was assigned to the parameter",
    how: "arguments.length is asked before",
    sourceType: "script",
    brokenRaw: [5, 6],
    code: `function f(a, b) { b = 5; var set = function() { a = 7; }; set(); log(arguments[0], { b: arguments[1] }, arguments.length, typeof arguments[1]); }
      f(); f(1); f(1, 2); function* g(a) { a = yield; yield arguments[0]; } var it = g(); it.next(); log(it.next(3).value);`,
  },
  {
    name: "length of a class whose constructor has defaults, a rest, or fields",
    v4: "counts all parameters",
    how: "they are taken from arguments, where a class is asked for it",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `class A { constructor(a, b = 1, ...c) { this.v = [a, b, c]; } } class B extends A { x = B.length; } class C extends A { constructor(...all) { const again = all; super(...again); } }
      const D = class { constructor({ a } = { a: 3 }, [b]) { this.v = [a, b]; } }; const lengthOf = (f) => f.length; log(A.length, lengthOf(B), B.length, C.length, D.length, new A(1), new A(1, 2, 3, 4), new B(5).v, new B(5).x, new C(6, undefined, 7), new D(undefined, [4]));`,
  },
  {
    name: "function expression x with const x",
    v4: "parse error",
    how: "the inner one is renamed",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const y = function x() { const x = 1; return x }; log(y(), y.name);`,
  },
  {
    name: "method x with const x",
    v4: "parse error",
    how: "the inner one is renamed",
    sourceType: "module",
    brokenRaw: [5],
    code: `const o = { x() { const x = 1; return x } }; const z = () => { let z = 2; return z }; log(o.x(), z());`,
  },
  {
    name: "{ __proto__: p }",
    v4: "makes an own property",
    how: "a function sets it",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const o = { __proto__: { z: 1 }, a: 2 }; log(o.z, Object.keys(o), Object.getPrototypeOf({ __proto__: null }));`,
  },
  {
    name: "o.__proto__ = p",
    v4: "TypeError in strict code",
    how: "a function sets it",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const o = {}; o.__proto__ = { z: 2 }; log(o.z);`,
  },
  {
    name: "an inherited setter that adds a property",
    v4: "TypeError in strict code, the first time",
    how: "assigned by a function, where the file declares a setter of the name",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `class A { get x() { return this._x } set x(v) { this._x = v * 2 } } const a = new A(); a.x = 2; log(a.x);`,
  },
  {
    name: "an inherited setter that a call has been given with its name",
    v4: "TypeError in strict code, the first time",
    how: "as above, also where a call is given { set } with the name",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `function A() {} Object.defineProperty(A.prototype, "a", { set: function (h) { this.q = h; } }); const p = new A(); p.a = 5; log(p.q);
Object.defineProperties(A.prototype, { b: { get() { return this.r }, set(v) { this.r = v } }, "c": { set: (v) => { p.s = v } } }); p.b = 1; p.c = 2; p.b += 4; log(p);
const q = Object.create(Object.create({}, { e: { set(v) { this.u = v } } })); q.e = 4; log(q); const r = Object.create(Object.defineProperty({}, "f", { get: undefined, set(v) { this.w = v } })); r.f = 1; log(r);
const give = (C, all) => { for (const { key, ...d } of all) Object.defineProperty(C.prototype, key, d); }; function B() {} give(B, [{ key: "g", get: function () { return this._g }, set: function set(v) { this._g = v } }]); const b = new B(); b.g = 6; log(b.g, b);
Reflect.defineProperty(B.prototype, "h", { set(v) { this.i = v } }); b.h = 7; B.prototype.__defineSetter__("j", function (v) { this.k = v }); b.j = 8; log(b);`,
  },
  {
    name: "F.prototype = new Error(), Object.create(new Error())",
    v4: "TypeError where stack is read or assigned",
    how: "an object in its place that inherits from what the error does",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `function F(m) { this.message = m } F.prototype = new Error(); const f = new F("q"); log(typeof f.stack); f.stack = "zz"; log(f.stack, f instanceof F, f instanceof Error, f.message, String(f), Object.keys(f), F.prototype.message);
function G() {} function H() {} G.prototype = H.prototype = new TypeError("x"); log(new G().message, typeof new H().stack, G.prototype === H.prototype, new G().name, new G() instanceof TypeError);
const o = Object.create(new RangeError("r"), { a: { value: 1 } }); log(o.message, o.a, typeof o.stack, o.name); class K extends F { constructor() { super("k"); this.stack = 1; } } log(new K().stack, new K() instanceof Error);`,
  },
  {
    name: "object.length = n, where the object inherits from Array.prototype",
    v4: "TypeError",
    how: "assigned by a function, where a file makes such objects",
    sourceType: "module",
    brokenRaw: [5],
    code: `function C() { this.length = 0; } C.prototype = Object.create(Array.prototype); const c = new C(); log(c.length); c.length = 2; log(c.length); class D { constructor() { this.length = 5; } } Object.setPrototypeOf(D.prototype, Array.prototype); log(new D().length); c.length++; c.length += 2; log(c.length); const a = [1, 2, 3]; a.length = 1; log(a); a.length--; log(a.length);`,
  },
  {
    name: "Math.sign = Math.sign || f",
    v4: "TypeError: what the engine has can't be assigned",
    how: "nothing is assigned",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `Math.sign = Math.sign || function (x) { return x; }; log(Math.sign(-3)); Object.assign = Object.assign || 5; Array.prototype.map = Array.prototype.map || 7; log(typeof Object.assign, [1].map((x) => x + 1)); Number.isInteger ||= 5; Array.prototype.at = Array.prototype.at || function () {}; log([1, 2].at(-1)); Math.trunc = Math.trunc ?? 5;`,
  },
  {
    name: "Object.prototype.__proto__",
    v4: "undefined",
    how: "null",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `log(Object.prototype.__proto__ === null, [].__proto__.__proto__.__proto__, Object.create(null).__proto__, (5).__proto__ === Number.prototype, "a"?.__proto__ === String.prototype); for (let p = {}.__proto__; p !== null; p = p.__proto__) log(1); try { null.__proto__; } catch (e) { log(e.name); } const { __proto__: q } = []; log(q === Array.prototype, { get __proto__() { return 7; } }.__proto__);`,
  },
  {
    name: "array.map = f, fn.call = f, map.get = f",
    v4: "TypeError",
    how: "assigned by a function, where the name is one of those",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const a = [1]; a.map = 5; const f = () => 1; f.call = 6; const m = new Map(); m.get = 7; log(a.map, f.call, m.get);`,
  },
  {
    name: "F.prototype[key] = f, where key is a name of a built-in prototype",
    v4: "TypeError",
    how: "assigned by a function",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `class D extends Date {} const order = [];
for (const method of Object.getOwnPropertyNames(Date.prototype)) if (/^get/.test(method)) D.prototype[method] = function () { return method; };
log(new D(0).getTime(), new D(0).getUTCDay(), new Date(0).getTime(), Object.keys(D.prototype).length > 5);
function at(n) { order.push(n); return { prototype: {}, toString: () => "k" + n }; } const made = at(1); made.prototype[at(2)] = at(3); log(order, Object.keys(made.prototype));
const s = Symbol(); D.prototype[s] = 1; D.prototype[5] = 2; log(D.prototype[s], D.prototype[5], (D.prototype["x" + 1] = 7));`,
  },
  {
    name: "o.hasOwnProperty = f",
    v4: "TypeError",
    how: "as above",
    sourceType: "module",
    brokenRaw: [6],
    code: `const o = {}; o.hasOwnProperty = 5; log(o.hasOwnProperty);`,
  },
  {
    name: 'error.name = "E", fn.toString = f',
    v4: "TypeError",
    how: "as above",
    sourceType: "module",
    brokenRaw: [5],
    code: `class E extends Error { constructor(m) { super(m); this.name = "E"; this.code = 5 } } const e = new E("m"); const f = () => 1; f.toString = () => "f"; log(e.name, e.message, e.code, e instanceof E, String(f));`,
  },
  {
    name: "F.prototype.constructor = F over a built-in prototype",
    v4: "TypeError",
    how: "as above",
    sourceType: "module",
    brokenRaw: [5],
    code: `function F() {} F.prototype = Object.create(Array.prototype); F.prototype.constructor = F; log(new F().constructor === F);`,
  },
  {
    name: "super in an arrow function of an object's method",
    v4: "TypeError",
    how: "rewritten (Babel)",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const p = { m() { return this.v } }; const o = { v: 3, m() { return (() => super.m())() } }; Object.setPrototypeOf(o, p); log(o.m());`,
  },
  {
    name: "let f = () => { f = g }, let f = function () { return f }",
    v4: "f is the function itself, and stays so",
    how: "named by a property, where the variable gets another value",
    sourceType: "module",
    brokenRaw: [5],
    code: `let f = () => { f = () => 1; return 0 }; log(f.name, f(), f()); let g; g = function () { const h = () => { g = () => 1 }; h(); return 0 }; log(g(), g()); let r = (n) => n ? r(n - 1) : "old"; const s = r; r = () => "new"; log(s(3)); const d = (e = () => { e = 5; return 0 }) => [e(), e]; log(d());`,
  },
  {
    name: "let f = class { static m() { f = 1 } }",
    v4: "TypeError",
    how: "left without a name, where the variable gets another value",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `let f; f = class { static m() { f = 7; return 1 } }; log(f.m(), f); let g = class { static m() { return g } }; const h = g; g = 5; log(h.m());`,
  },
  {
    name: "default parameters that read later ones",
    v4: "undefined",
    how: "a ReferenceError is thrown",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `function g(a = b, b = 1) { return a } try { log(g()) } catch (e) { log(e.name) }
      const h = (a = ([...b] = [1]), b = 2) => [a, b], k = (a = ({ c: b } = { c: 1 }), b = 2) => [a, b], l = (a = ({ b } = { b: 1 }), b = 2) => [a, b];
      for (const f of [h, k, l]) try { log(f()) } catch (e) { log(e.name) }`,
  },
  {
    name: "sloppy: a function in a block, seen outside it",
    v4: "ReferenceError",
    how: "a variable of the function around",
    sourceType: "script",
    brokenRaw: [5, 6],
    code: `function g() { { function h() { return 1 } } if (true) function i() { return 2 } return h() + i() } log(g());`,
  },
  {
    name: "default parameters that assign later ones, or themselves in a pattern",
    v4: "they are assigned, or undefined",
    how: "a ReferenceError is thrown",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const name = (f) => { try { return f() } catch (e) { return e.name } };
log(name((a = (b = log(1)), b) => a), name((a = a++) => a), name(([a, b = a, c = d] = [], d) => a), name(({ b: z = z } = {}) => z), name(([a, b = a] = [3]) => b));`,
  },
  {
    name: "static members after a member with a class in it",
    v4: "parse error",
    how: "put first",
    sourceType: "module",
    brokenRaw: [5],
    code: `class E { c() { return class {} } static value() { return 1 } static get d() { return class {} } } log(E.value(), typeof E.d, typeof new E().c());
      class F { static get d() { return class {} } static set d(v) { log("set", v) } m() {} static get ["d"]() { return "later" } static e() { return class {} } static e() { return 5 } } log(F.d, F.e()); F.d = 2;`,
  },
  {
    name: "sloppy: an async function in a block stays there",
    v4: "parse error",
    how: "a variable of the block",
    sourceType: "script",
    brokenRaw: [5, 6],
    code: `var own = 5; { own().then(log); async function own() { return 1 } } log(own);`,
  },
  {
    name: "([a], [b]) => …, more than one pattern among the parameters",
    v4: "one's argument is taken for another's",
    how: "the patterns are moved into the body",
    sourceType: "module",
    brokenRaw: [6],
    code: `log([["b", 2], ["a", 1], ["c", 0]].sort(([, a], [, b]) => a - b)); const m = ({ a } = { a: 1 }, { b = 4 } = { b: 2 }) => { log(a, b) }; m({}, {}); m({ a: 3 }, { b: 5 }); m({}); m();
log(m.length, (({ a }, [b], c = a, { d } = {}) => 1).length, (({ a }, b = 1, [c]) => 1).length);`,
  },
  {
    name: "three patterns among the parameters, patterns after …",
    v4: "one's argument is taken for another's",
    how: "as above",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `function m({ a } = { a: 1 }, { b = 4 } = { b: 2 }, [c = 3] = [1]) { log(a, b, c) }; m({}, {}); m({ a: 3 }, { b: 5 }, [3]); m({});
function n(x, { b }, y = b, [c] = [y, x], ...[z]) { return [x, b, y, c, z] } log(n(1, { b: 2 }), n(1, { b: 2 }, 3, [4], 5, 6));`,
  },
  {
    name: "error.stack = text, error.stack += text",
    v4: "TypeError",
    how: "goes nowhere",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const e = new Error("x"); e.stack = "s"; e.stack += "t"; log(typeof e.stack); const o = { stack: "a" }; o.stack += "b"; log(o);`,
  },
  {
    name: "x.return at a line's end, and break, continue, throw",
    v4: "parse error",
    how: "the name is written as a text",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const x = { break: 1, return: 2, throw: 3, continue: 4 };
const y = { a: x.break
};
const z = [x.return
, x.throw
, x.continue
];
log(y, z);`,
  },
  {
    name: "f[name] = g[name], f[name] = function, where the name is one that f inherits",
    v4: "TypeError",
    how: "assigned by a function, unless the key counts",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `function f() {} const g = { bind: () => 1, call: () => 2, x: 3 }; for (const name of Object.keys(g)) f[name] = g[name];
const mixin = (name) => { f[name] = function () { return name } }; mixin("apply"); log(f.bind(), f.call(), f.x, f.apply());
const go = (alias, key) => { f[alias] = f[key]; }, put = (pair) => { f[pair[0]] = pair[1]; }; go("call", "bind"); put(["apply", 5]); log(f.call(), f.apply);
const frozen = Object.freeze({ bind: 1 }); try { for (const name in g) frozen[name] = g[name]; log("no"); } catch (e) { log(e instanceof TypeError); }`,
  },
  {
    name: "sloppy: ({ a: this.a } = this) in a class, where a is a getter and elsewhere a setter",
    v4: "nothing is thrown",
    how: "strict where the class is",
    sourceType: "script",
    brokenRaw: [5, 6],
    code: `class S { static set a(v) { log("set", v) } } class G { #b = ({ a: this.a } = this).a; get a() { return log("get") } c() { this.a++ } } try { new G() } catch (error) { log(error.name) } try { G.prototype.c() } catch (error) { log(error.name) } const o = { get a() { return 1 } }; o.a++; [o.a] = [2]; [S.a] = [3]; log(o.a);`,
  },
  {
    name: 'Object.defineProperty(error, "stack", …)',
    v4: "TypeError",
    how: "goes nowhere",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const e = new Error("x"); Object.defineProperty(e, "stack", { get() { return e.message } }); log(e.message);
log(Object.defineProperty({}, "stack", { value: 5 }).stack);`,
  },
  {
    name: "static members and computed keys after a member with a class in it",
    v4: "parse error",
    how: "put first, which makes the keys in their order",
    sourceType: "module",
    brokenRaw: [5],
    code: `const k = (n) => { log(n); return n; }; class A { [k("a")]() { return class {}; } static [k("b")]() { return 2; } get [k("d")]() { return 4; } static c() { return 3; } } log(new A().d, A.b(), A.c(), typeof new A().a());`,
  },
  {
    name: "sloppy: an async generator in a block stays there",
    v4: "parse error",
    how: "a variable of the block",
    sourceType: "script",
    brokenRaw: [5, 6],
    code: `var x = 5; try { log(typeof x); async function* x() {} } catch (error) {} log(x);`,
  },
  {
    name: "[x] = …, { x } = … and for ([x] of …) above let x, delete super.x",
    v4: "assigns, or deletes",
    how: "throws",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const tried = (f) => { try { f(); log("no"); } catch (e) { log(e.name); } }; tried(() => { [x] = []; let x; }); tried(() => { [...x] = [1]; let x; }); tried(() => { ({ x } = { x: 1 }); let x; }); tried(() => { ({ a: x } = {}); let x; }); tried(() => { for ([x] of [[1]]); let x; }); tried(() => { for ({ x } of [{}]); let x; }); tried(() => { for ([x] of []); let x; });
class A { m() { delete super.x; } n(f) { delete super[f()]; } } tried(() => new A().m()); tried(() => new A().n(() => { log("key"); })); tried(() => ({ m() { delete super.toString; } }).m());`,
  },
  {
    name: "mentions above let, const and class",
    v4: "often goes on: 5.15 calls f(x) with NaN and lets x be assigned, both take x.m() for a method of nothing",
    how: "a ReferenceError is thrown",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const tries = [() => { log(x); let x = 1; }, () => { new Date(x); const x = 1; }, () => { x = log("value"); let x; }, () => { [x] = [1]; let x; }, () => { ({ x } = { x: 1 }); let x; }, () => { for (x of [1]); let x; }, () => { x.y(log("no")); let x; }, () => { x.y = 1; let x; }, () => { const a = [1].concat(a); }, () => { class C { [log(C)]() {} } }, () => { class C extends log(C) {} }, () => { switch (1) { case log(x): let x; } }, () => { x++; let x; }, () => { log(typeof x); let x; }, () => { for (const x of log(x)); }];
for (const one of tries) try { one(); log("none"); } catch (e) { log(e.name); }
const later = () => y, { z = () => y } = {}; let y = 2; log(later(), z()); { const y = 3; log(y); } try { throw 4; } catch (w) { log(w); } let w = 5; log(w);`,
  },
  {
    name: "sloppy: static blocks and fields, private methods, computed keys and extends of a class",
    v4: "taken for sloppy code, or a parse error",
    how: "strict functions",
    sourceType: "script",
    brokenRaw: [5, 6],
    code: `const o = Object.freeze({ a: 1 }); const sloppy = function () { return typeof this; };
const tries = [() => class { static { o.a = 2; } }, () => class { static x = (o.a = 2); }, () => class { [(o.a = 2, "m")]() {} }, () => class extends (o.a = 2, Object) {}, () => new (class { #x() { o.a = 2; } y() { this.#x(); } })().y(), () => new (class { #x(a, b = 2) { o.a = b; } y() { this.#x(); } })().y(), () => new (class { get #x() { return (o.a = 2); } y() { return this.#x; } })().y()];
for (const one of tries) try { one(); log("none"); } catch (e) { log(e.name); }
class C { static { this.f = function () { return typeof this; }; var q = 1; log(this.name, q); } static s = (function () { return typeof this; })(); } const { f } = C; log(f(), C.s, sloppy());`,
  },
  {
    name: "({ ...o.c } = { __proto__: p })",
    v4: "parse error",
    how: "the helper's name is no variable's",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const o = {}, p = { z: 1 }; ({ ...o.c } = { __proto__: p, a: 0 }); log(o);`,
  },
  {
    name: "o.a += 1, o.a++, [o.a] = …, for (o.a of …), where a setter adds a property",
    v4: "TypeError in strict code, the first time",
    how: "the place is an object whose accessors read and assign it, where the file declares a setter of the name",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `class Y { constructor() { this.x = this.a += 1; this.b++; this.y = this.b--; [this.c] = [4]; ({ x: this.d = 5 } = {}); for (this.e of [1, 2]); } get a() { return 5; } set a(u) { this.f = u; } get b() { return this.g || 0; } set b(u) { this.g = u; } set c(u) { this.h = u; } set d(u) { this.i = u; } set e(u) { this["e" + u] = u; } } log(new Y());`,
  },
  {
    name: "[array.map] = …, for (error.name of …)",
    v4: "TypeError",
    how: "as above",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const a = [1]; [a.map] = [5]; log(a.map); const e = new Error("x"); for (e.name of ["q"]); log(e.name);`,
  },
  {
    name: "#x in an object above let x",
    v4: "parse error; the private name was taken for the variable's",
    how: "as above, apart from the variable",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `class A { #x = 1; m(o) { return #x in o ? o.#x : 0; } } log(new A().m(new A())); { class B { #y = 2; static m(o) { return o.#y; } static v = B.m(new B()); } log(B.v); let y = 1; log(y); }`,
  },
  {
    name: "object[name] = value, where name goes through Object.keys(…) and is one of a prototype's",
    v4: "TypeError",
    how: "such stores are done by a function",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const names = { call: 1, map: 2, get: 3, constructor: 4, hasOwnProperty: 5, x: 6 };
for (const target of [() => {}, [], new Map(), {}, class {}]) {
  for (const name of Object.keys(names)) target[name] = 0;
  for (const name in names) target[name] = target[name] + 1;
  Object.entries(names).forEach(([name, value]) => { target[name] += 0; target[name] = value * target[name]; });
  log(Object.keys(target).map((name) => target[name]).join());
}
const frozen = Object.freeze({}); for (const name in names) try { frozen[name] = 1; } catch (error) { log(name, error.name); }`,
  },
  {
    name: "f[name] = value in sloppy code, where name is one of a prototype's",
    v4: "nothing is stored",
    how: "such stores are done by a function",
    sourceType: "script",
    brokenRaw: [5, 6],
    code: `const f = () => {}; for (const name of Object.keys({ call: 1, x: 2 })) f[name] = 0; const g = () => {}; for (const name of ["bind"]) g[name] = () => 3;
log(f.call, f.x, g.bind()); const frozen = Object.freeze({}); for (const name in { hasOwnProperty: 1, x: 1 }) frozen[name] = 1; log(Object.keys(frozen));`,
  },
  {
    name: "const { key: name = () => 1 } = o",
    v4: "the function has no name",
    how: "it is made a property of that name",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const { n: f = () => 1, m: g = function () {}, h = () => 2, k: C = class {}, l: [{ m: i = () => 3 }] = [{}] } = {}; log(f.name, g.name, h.name, C.name, i.name, f());`,
  },
  {
    name: "class { static { frozen.a = 1 } } in a sloppy script that has a setter of the name",
    v4: "a parse error; such assignments go through a function, which was sloppy",
    how: "a strict one",
    sourceType: "script",
    brokenRaw: [5, 6],
    code: `const setter = { set a(value) {} }, frozen = Object.freeze({ a: 1 }); const tried = (f) => { try { f(); log("lost"); } catch (error) { log(error.name); } };
tried(() => { class C { static { frozen.a = 2; } } }); tried(() => { frozen.a = 2; }); tried(() => { "use strict"; frozen.a = 2; });
for (const name in frozen) { tried(() => { class C { static x = frozen[name] = 3; } }); tried(() => { frozen[name] = 3; }); tried(() => { class C { static m() { frozen[name] = 3; } } C.m(); }); }`,
  },
];
