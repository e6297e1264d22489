import type { Defect } from "./v4-defect.js";

export const BUILTINS: readonly Defect[] = [
  {
    name: "new Date(0).toUTCString()",
    v4: "Thu Jan 1 00:00:00 1970 GMT",
    how: "our own",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const own = { toUTCString: () => "own" }; const { toUTCString } = Date.prototype;
      log(new Date(0).toUTCString(), new Date(Date.UTC(2024, 10, 9, 7, 5, 3)).toUTCString(), new Date(NaN).toUTCString());
      log(new Date(-62198755200000).toUTCString(), own.toUTCString(), Date.prototype.toUTCString.call(new Date(1e12)), [toUTCString].length);`,
  },
  {
    name: "new ArrayBuffer(n, { maxByteLength }), resize, resizable",
    v4: "missing; views that are there already don't follow the compiled form",
    how: "an own class, where a file mentions them otherwise than in a question",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const b = new ArrayBuffer(4, { maxByteLength: 8 }); // v4-allow resizable-buffer
      new Uint8Array(b).set([1, 2, 3, 4]);
      b.resize(2); b.resize(8);
      log(new Uint8Array(b).join(), b.byteLength, b.maxByteLength, b.resizable, b instanceof ArrayBuffer);
      try { b.resize(9) } catch (error) { log(error.name) }
      log(b.slice(1, 3).byteLength, new ArrayBuffer(3).resizable, Object.getOwnPropertyNames(b).length);`,
  },
  {
    name: "DataView of a buffer that is resized",
    v4: "missing",
    how: "an own class, which follows the buffer",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const b = new ArrayBuffer(4, { maxByteLength: 5 }), v = new DataView(b, 1); // v4-allow resizable-buffer
      log(v.byteLength); b.resize(5); log(v.byteLength); v.setInt16(1, -2, true); log(v.getUint16(1, true), v.getInt8(1), v.byteOffset);
      for (const size of [1, 0]) { b.resize(size); try { log(v.byteLength, v.getInt8(0)) } catch (error) { log(error.name) } }
      log(v instanceof DataView, ArrayBuffer.isView(v)); const w = new DataView(new ArrayBuffer(8)); w.setFloat64(0, Math.PI); log(w.getFloat64(0), w.byteLength);`,
  },
  {
    name: "ArrayBuffer.prototype.transfer",
    v4: "missing; views of the old buffer keep its bytes in the compiled form",
    how: "an own class, where a file mentions it",
    sourceType: "module",
    brokenRaw: [5, 6],
    expected: '0 5 7 true "TypeError"',
    code: `const b = new ArrayBuffer(4); new Uint8Array(b)[0] = 7;
      const c = b.transfer(5);
      let refused; try { b.slice(0) } catch (error) { refused = error.name }
      log(b.byteLength, c.byteLength, new Uint8Array(c)[0], b.detached, refused);`,
  },
  {
    name: "f.caller in sloppy code",
    v4: "TypeError: Type error",
    how: "null, as where nobody may be told of",
    sourceType: "script",
    brokenRaw: [5, 6],
    code: `function f() { return f.caller === null || typeof f.caller } log(f() !== undefined, ({ caller: 1 }).caller);`,
  },
  {
    name: "Promise.race of an iterator whose `return` is null, and that is left by an error",
    v4: "ends the process",
    how: "an own Promise",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const iterator = { [Symbol.iterator]() { return this }, next: () => ({ done: false }), return: null };
      class Bad extends Promise { static resolve() { throw "refused" } }
      Bad.race(iterator).then(null, (reason) => log("rejected", reason));`,
  },
  {
    name: "a promise of { then() { throw 1 } }",
    v4: "the process ends",
    how: "our own Promise",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `Promise.resolve({ then() { throw 1 } }).then(null, (e) => log("rejected", e));`,
  },
  {
    name: "a promise resolved with itself",
    v4: "never settles",
    how: "our own Promise",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `let r; const p = new Promise((q) => { r = q }); r(p); p.then(null, (e) => log(e.name));`,
  },
  {
    name: "concat of an array that was shifted and filled again",
    v4: "loses elements",
    how: "copies are joined",
    sourceType: "module",
    brokenRaw: [5],
    code: `const q = [1, 2, 3]; q.shift(); q.push(0); log([0].concat(q), q.concat([9]), [].concat(...[q]), Array.prototype.concat.apply([], [q, [1]]), q["concat"](), q.slice().concat(5, q)); const a = [0, 1]; a.unshift(-1); log(a.concat(a), [a, q].reduce((all, one) => all.concat(one), [])); const { concat } = []; log(concat.call([1], [2]), concat.length);
log("a".concat(1, q).concat("b"), \`x\${1}\`.concat("y"), { concat: (...all) => all.length }.concat(q, 2)); function f() { return [].concat.apply([], arguments); } log(f(q, 2, [[3]]), [1].concat?.(q));`,
  },
  {
    name: "Object.assign to what V4's prototypes hold, and to an error's stack",
    v4: "throws",
    how: "defined in place of the assignment; an error keeps its stack",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `class U extends Error {} Object.assign(U.prototype, { name: "U" }); log(new U("m").name, Object.assign(new U("q"), { stack: "s", code: 1 }).code); const f = function () {}; Object.assign(f, { toString() { return "T"; }, call: 1, constructor: 4, hasOwnProperty: 5 }); log(String(f), f.call, f.constructor, Object.keys(f)); const o = Object.create(Error.prototype); Object.assign(o, { name: "x", message: "y", toString: 1 }); log(o.name, o.message, Object.keys(o)); log(Object.assign([], { concat: 1 }).concat, Object.assign(new Date(0), { toJSON: 2 }).toJSON);
for (const run of [() => Object.assign(Object.freeze({ a: 1 }), { a: 2 }), () => Object.assign(Object.freeze({}), { toString: 2 }), () => Object.assign({ set x(v) { throw new RangeError(v); } }, { x: 1 })]) try { run(); } catch (error) { log(error.name); } const key = "name"; const u = new U(); u[key] = "own"; log(u.name);`,
  },
  {
    name: "stack of what only inherits from Error, and as a field",
    v4: "a field throws",
    how: "V4's own errors keep theirs, other objects have what is assigned",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `function Old(m) { this.message = m; this.stack = "st"; } Old.prototype = Object.create(Error.prototype, { constructor: { value: Old } }); const o = new Old("a"); log(o.stack, String(o), o instanceof Error); o.stack += "!"; log(o.stack); Object.defineProperty(o, "stack", { value: "d", configurable: true }); log(o.stack); Object.defineProperty(o, "stack", { get() { return "g"; } }); log(o.stack); class F extends Error { stack = 1; z = 2; } log(new F().z);`,
  },
  {
    name: "the cause of a class's error that has no constructor, or hands all arguments on",
    v4: "forgotten",
    how: "a constructor that sets it",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `class U extends Error {} const v = new U("m", { cause: 4 }); log(v.cause, v.message, Object.keys(v), U.length, "cause" in new U("x")); class V extends U { constructor(c) { super("d", { cause: c }); } } const w = new V(3); log(w.cause, w instanceof U, w.constructor.name); class X extends TypeError { x = 1; #y = 2; get y() { return this.#y; } } const x = new X("t", { cause: w }); log(x.cause === w, x.y, x.x, String(x)); class Y extends RangeError { constructor(...a) { super(...a); this.a = a.length; } } log(new Y("q", { cause: undefined }).a, "cause" in new Y("q", { cause: undefined }), "cause" in new Y("q", {}), new Y().message); const args = ["z", { cause: 1 }]; log(new Error(...args).cause, new Error("a", ...[{ cause: 2 }, 3]).cause, Error(...args).message); const Z = class extends Error { name = "Z"; }; log(new Z("e", { cause: "c" }).cause, String(new Z("e")));`,
  },
  {
    name: "a subclass of Promise with a Symbol.species of its own",
    v4: "not asked for",
    how: "by our own Promise",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `class Task extends Promise { constructor(run) { super(run); this.at = "a"; } static get [Symbol.species]() { return Promise; } } const t = new Task((done) => done(1)); const next = [t.then((v) => v), t.catch(() => 0), t.finally(() => 2)]; log(t instanceof Task, t.at, next.map((one) => one instanceof Task), next.map((one) => one.constructor === Promise), Task.resolve(1) instanceof Task);
class None extends Promise { static get [Symbol.species]() { return undefined; } } log(new None(() => {}).then().constructor === Promise); class Same extends Promise {} log(new Same(() => {}).then() instanceof Same); const odd = Promise.resolve(1); odd.constructor = undefined; log(odd.then() instanceof Promise); odd.constructor = 1; try { odd.then(); } catch (error) { log(error instanceof TypeError); } t.finally(() => log("f")).then((v) => log(v));`,
  },
  {
    name: "Promise: finally, allSettled, any",
    v4: "missing",
    how: "our own Promise",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `Promise.resolve(1).finally(() => 9).then((v) => log(v)); Promise.allSettled([1, Promise.reject(2)]).then((v) => log(v)); Promise.any([Promise.reject(1)]).catch((e) => log(e.name, e.errors));`,
  },
  {
    name: "apply with a typed array, a proxy, a String",
    v4: "gets undefined for each element",
    how: "Reflect.apply, unless the list is surely an array",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const bytes = new Uint8Array([97, 98, 99]); const f = (...all) => all.join(); log(String.fromCharCode.apply(null, bytes), Math.max.apply(Math, bytes.subarray(1)), f.apply(null, new Proxy([1, 2], {})), f.apply(null, new String("xy")), f.apply(null, { length: 1, 0: "z" }), f.apply(null, null), f.apply(null, undefined)); const own = { apply(a, b) { return [this === own, a, b] } }; const list = [3]; log(own.apply(1, list), (function () { return f.apply(this, arguments) })(4, 5), ((...rest) => f.apply(null, rest))(6));`,
  },
  {
    name: "globalThis.Object.hasOwn and the like, beside a variable of the name",
    v4: "missing or wrong",
    how: "polyfills",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const key = Symbol("k"); (() => { const Object = 1; const to = globalThis.Object.defineProperties({}, { [key]: { value: 3 }, a: { value: 4 } }); log(to[key], to.a, globalThis.Object.hasOwn(to, "a"), globalThis["Object"].fromEntries([["x", Object]])); })();`,
  },
  {
    name: "BigInt: literals, operators, conversions",
    v4: "missing: a syntax error",
    how: "objects that calculate, where a file writes BigInts",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const big = 12345678901234567890n; let c = 2n ** 100n; c += 5n; c++; const o = { n: 3n }; o.n *= 4n; o["n"]--; class P { #x = 1n; add(y) { this.#x += y; return this.#x; } }
const list = [5, 6, 7n]; let at = 0; log(list[at++]--, ++list[at++], String(list[at]++), list.map(String), at);
const gcd = (x, y) => { while (y) [x, y] = [y, x % y]; return x; };
let found; switch (big) { case 1n: found = 1; break; case 12345678901234567890n: found = 2; }
log([c, -big / 7n, ~big, big >> 3n, o.n, new P().add(2n ** 64n), gcd(2n ** 60n, 6n ** 20n), BigInt("0xff"), BigInt(2 ** 60), BigInt.asIntN(8, 255n)].map(String), found);
log(c > big, big < 1e30, 5n == 5, 5n === 5n, 10n ** 20n === 10n ** 20n, typeof c === "bigint", typeof o === "object", !0n, 0n || "or", Number(big), "x" + big, { 1n: "k" }[1n]);
const v = new DataView(new ArrayBuffer(8)); v.setBigUint64(0, 2n ** 63n + 5n); log(String(v.getBigInt64(0)), v.getUint8(7)); for (const wrong of [() => c + found, () => BigInt(1.5), () => 1n / 0n]) try { wrong(); } catch (e) { log(e.name); }`,
  },
  {
    name: "JSON.stringify with a function: its this",
    v4: "an object with the one value",
    how: "the objects are followed as they are written",
    sourceType: "module",
    brokenRaw: [5],
    code: `const seen = []; JSON.stringify({ a: { b: [1, { c: 2, d: { toJSON() { return { e: [3] }; } }, f: new String("x"), g: undefined, h() {}, i: null }], z: {} }, q: [[], [undefined, [1]], {}, 5], d: new Date(0) }, function (k, v) { seen.push(JSON.stringify(this), k); return k === "z" ? { y: [7] } : v; }); log(seen);
log(JSON.stringify({ a: new Map([[1, 2]]), d: new Date(0) }, function (k, v) { return this[k] instanceof Date ? { date: +this[k] } : v instanceof Map ? { m: [...v] } : v; }, 1));
log(JSON.stringify([1, [], 3], function (k, v) { return Array.isArray(this) ? k + "/" + this.length + "/" + v : v; }), JSON.stringify("x", function (k, v) { return Object.keys(this).join() + v; }), JSON.stringify({ a: 1 }, () => undefined));`,
  },
  {
    name: "JSON.stringify of a BigInt, with a function",
    v4: "missing: a syntax error",
    how: "the function is asked before it is refused",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `log(JSON.stringify({ a: 1n, b: [2n, { c: 3n }] }, (k, v) => (typeof v === "bigint" ? v + "n" : v)), JSON.stringify(5n, (k, v) => String(v))); for (const given of [undefined, (k, v) => v, ["a"]]) try { JSON.stringify({ a: 1n }, given); } catch (error) { log(error.name, error.message); }`,
  },
  {
    name: "JSON.parse, JSON.stringify, Object.create, kept as values",
    v4: "as when they are called",
    how: "the same polyfills",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const { parse, stringify: write } = JSON; const make = Object.create; const S = String; const wrapped = parse('["x",{"a":"y"}]', (k, v) => (typeof v === "string" ? new S(v) : v)); log(typeof wrapped[0], wrapped[1].a instanceof S, write({ a: 1, b: [2] }, (k, v) => (typeof v === "number" ? v + 1 : v)), make({ p: 1 }, { q: { value: 2, enumerable: true } }).q, ['{"z":3}'].map((text) => parse(text).z), [1].map((n) => write(n)));`,
  },
  {
    name: "a field whose name stands on the prototype, which cannot be written",
    v4: "missing: a syntax error",
    how: "fields are assigned, which is fast, unless Class.prototype is handed to somebody",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const constant = (o, name, value) => Object.defineProperty(o, name, { value, enumerable: true }); class A { kind = "a"; n = 1; } constant(A.prototype, "kind", "none"); const B = class { kind = "b"; }; constant(B.prototype, "kind", "none"); log(new A().kind, new A().n, new B().kind, A.prototype.kind);`,
  },
  {
    name: "a field of a class whose super() gives another object",
    v4: "missing: a syntax error",
    how: "the field is defined, not assigned, where a constructor returns something",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `class A { constructor(made) { return made } } class B extends A { x = 6 } const b = new B(Object.defineProperty({}, "x", { value: 1, configurable: true })); b.x = 8; log(b);
try { log(new B(Object.freeze({}))) } catch (error) { log(error.name) }`,
  },
  {
    name: "sloppy: a field of an object that is frozen",
    v4: "missing: a syntax error",
    how: "the field is defined",
    sourceType: "script",
    brokenRaw: [5, 6],
    code: `class A { constructor(made) { return made } } class B extends A { x = 6 } try { log(new B(Object.freeze({}))) } catch (error) { log(error.name) }`,
  },
  {
    name: "Uint8Array.from of what is merely iterable",
    v4: "an empty array",
    how: "the values are put into an array first",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `log(Uint8Array.from((function* () { yield 3; yield 4 })()), Float32Array.from(new Map([[1, 2]]).keys(), function (v, i) { return v + i + this.n + arguments.length }, { n: 7 }));
try { Int8Array.from([], 5) } catch (error) { log(error.name) }`,
  },
  {
    name: "a getter in the place of a value, with properties behind it",
    v4: "loses the next one's value, after an object of the same names whose getter has given way to a value",
    how: "what stands behind is defined again",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const lazy = (o) => { const made = o.a; Object.defineProperty(o, "a", { get() { Object.defineProperty(o, "a", { value: made }); return made; } }); return o; }; const first = lazy({ type: 1, a: 2 }); log(first.a); const s = Symbol("s"); const second = lazy({ type: 1, a: 2, b: 3, [s]: 4, get c() { return 5; } }); log(second.b, second[s], second.c, second.a, second, Object.getOwnPropertyDescriptor(second, "a").writable); const data = { value: 6, get: undefined }; try { Object.defineProperty({ a: 1 }, "a", data); } catch (e) { log(e.name); } log(Object.defineProperty([1, 2], "0", { get: () => 7 }));`,
  },
  {
    name: "getters in the place of values, in many objects",
    v4: "ends the process when what it made for the first is collected",
    how: "one object of each shape is kept",
    sourceType: "module",
    brokenRaw: [5],
    breaksMemory: true,
    code: `const all = []; for (let i = 0; i < 1500; i++) { const d = { a: i, b: i, c: i, d: i, e: i }; for (const k of ["d", "e"]) Object.defineProperty(d, k, { get() { return "g" + k; }, enumerable: true, configurable: true }); all.push(d); }
let s = 0; for (let i = 0; i < 200000; i++) s += [i, {}].length; log(all.every((d, i) => d.a === i && d.c === i && d.d === "gd" && d.e === "ge"), s);`,
  },
  {
    name: "Array: at, flat, flatMap, findLast, toSorted, with, …",
    v4: "missing",
    how: "polyfills",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const a = [3, 1, 2]; log(a.at(-1), a.toSorted(), a.toReversed(), a.with(0, 9), a.toSpliced(1, 1), a.findLast((x) => x > 1), a.findLastIndex((x) => x > 5), [1, [2, [3]]].flat(), a.flatMap((x) => [x, x]), a);`,
  },
  {
    name: "String: at, trimStart, replaceAll, matchAll, isWellFormed",
    v4: "missing",
    how: "polyfills",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: String.raw`log("abc".at(-1), " a ".trimStart(), " a ".trimEnd(), "a.a.".replaceAll(".", "$&!"), [..."a1b2".matchAll(/[a-z](\d)/g)].map((m) => m[1]), "a\ud800".isWellFormed(), "a\ud800".toWellFormed() === "a\ufffd");`,
  },
  {
    name: "Object: fromEntries, hasOwn",
    v4: "missing",
    how: "polyfills",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `log(Object.fromEntries(new Map([["x", 2]])), Object.hasOwn({ a: 1 }, "a"));`,
  },
  {
    name: "iterators: map, filter, take, drop, flatMap, toArray, …",
    v4: "missing",
    how: "polyfills, where it is plain that the value is an iterator: map.values().filter(f), generator().take(2), a constant that is one",
    sourceType: "module",
    expected:
      '[2, 4] [0, 1] 6 "closed" [1, 10, 2, 20] ["b"] true false 3 ["a", "b"] [1] "TypeError" "RangeError" [0, 1, 2] "Iterator Helper" true',
    brokenRaw: [5, 6],
    code: `const m = new Map([["a", 1], ["b", 2]]); let c = "";
function* count() { try { for (let i = 0; ; i++) yield i; } finally { c = "closed"; } }
const it = m.values(); const failed = (f) => { try { f(); return ""; } catch (e) { return e.name; } };
log(it.map((x) => x * 2).toArray(), count().take(2).toArray(), count().drop(1).take(3).reduce((a, b) => a + b), c,
  m.values().flatMap((x) => [x, x * 10]).toArray(), m.keys().filter((k) => k > "a").toArray(), m.values().some((x) => x > 1), m.values().every((x) => x > 1),
  count().find((x) => x > 2), Iterator.from(m.keys()).toArray(), Iterator.from({ n: 0, next() { return { done: this.n++ > 0, value: this.n }; } }).toArray(),
  failed(() => m.values().map(1)), failed(() => count().take(-1)), [...count().take(3)], Object.prototype.toString.call(count().take(1)).slice(8, -1), Iterator.from("ab") instanceof Iterator);`,
  },
  {
    name: "Object.groupBy, Map.groupBy",
    v4: "missing",
    how: "polyfills",
    sourceType: "module",
    expected: "{odd: [1, 3], even: [2]} [1]",
    brokenRaw: [5, 6],
    code: `log(Object.groupBy([1, 2, 3], (x) => x % 2 ? "odd" : "even"), Map.groupBy([1, 2], (x) => x % 2).get(1));`,
  },
  {
    name: "Set: union, intersection, …",
    v4: "missing",
    how: "polyfills",
    sourceType: "module",
    expected: "[1, 2, 3] [2] [1] [1, 3] false",
    brokenRaw: [5, 6],
    code: `const a = new Set([1, 2]), b = new Set([2, 3]); log([...a.union(b)], [...a.intersection(b)], [...a.difference(b)], [...a.symmetricDifference(b)], a.isSubsetOf(b));`,
  },
  {
    name: "Array.fromAsync, Promise.withResolvers",
    v4: "missing",
    how: "polyfills",
    sourceType: "module",
    expected: "5\n[1, 2]",
    brokenRaw: [5, 6],
    code: `Array.fromAsync([1, Promise.resolve(2)]).then((v) => log(v)); const w = Promise.withResolvers(); w.promise.then((v) => log(v)); w.resolve(5);`,
  },
  {
    name: "array.sort",
    v4: "is not stable",
    how: "sorted by merging",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const r = []; for (let i = 0; i < 40; i++) r.push({ k: i % 3, i }); log(r.sort((x, y) => x.k - y.k).map((x) => x.i), [3, undefined, 1, , 2].sort());`,
  },
  {
    name: "typed arrays: sort, and from an iterable",
    v4: "missing, empty",
    how: "polyfills",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `log(new Float64Array(new Set([1, 2])), Uint8Array.from(new Set([1, 2]), (x) => x * 2), new Float64Array([3, -0, 0, NaN, 1]).sort());`,
  },
  {
    name: "Object.assign, defineProperties and Object.create with symbols",
    v4: "ignored",
    how: "polyfills",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const s = Symbol("s"); log(Object.assign({}, { [s]: 1 })[s], Object.defineProperties({}, { [s]: { value: 2 } })[s], Object.create({}, { [s]: { value: 3 } })[s]);`,
  },
  {
    name: "Symbol().description, Symbol.asyncIterator, globalThis",
    v4: "undefined",
    how: "polyfills",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `log(Symbol("x").description, typeof Symbol.asyncIterator, typeof globalThis, globalThis.Math === Math);`,
  },
  {
    name: "map, filter, slice, splice, concat of a class that extends Array; Symbol.isConcatSpreadable",
    v4: "a plain array; ignored",
    how: "polyfills, where a file makes such classes",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `class List extends Array { get last() { return this[this.length - 1]; } } const list = new List(); list.push(1, 2, 3);
log(list.map((n) => n * 2).last, list.filter((n) => n < 3).last, list.slice(0, 2).last, list.concat([7], 8).last, list.splice(0, 1).last, list, list instanceof List);
class Plain extends Array { static get [Symbol.species]() { return Array; } } log(new Plain(3).fill(1).map(String) instanceof Plain, [1].concat({ length: 1, 0: 5, [Symbol.isConcatSpreadable]: true }), [1, , 3].map((n) => n), [1, 2, 3].splice(1), [1, 2, 3].splice(-1, 1, 4, 5));`,
  },
  {
    name: "new Error(text, { cause })",
    v4: "the cause is forgotten",
    how: "given to the error, where its class is one of the built-in ones",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `class E extends RangeError { constructor(text, options) { super(text, options); this.own = true; } } const cause = { c: 1 };
const e = new E("far", { cause }), f = new TypeError("t", { cause: undefined }); log(e.cause === cause, e.message, e.own, Object.keys(e), "cause" in f, "cause" in new Error("x", {}), "cause" in Error("y", null));`,
  },
  {
    name: "globalThis has its names as its own",
    v4: "undefined",
    how: "an object that has them",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const own = (name) => Object.prototype.hasOwnProperty.call(globalThis, name); log(own("Array"), own("nothing"), globalThis.Array === Array);`,
  },
  {
    name: "Array.from of another class, Object.fromEntries of no entries",
    v4: "fine; missing",
    how: "polyfills",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `function C(n) { this.n = n; } const made = Array.from.call(C, new Set([1, 2]), (x) => x + 1); log(made instanceof C, made.n, made[0], made[1], made.length, Array.from.call(C, [4]).n);
log(Array.from.name, Array.from.length, Object.fromEntries.name); for (const bad of [["ab"], [null]]) try { Object.fromEntries(bad); } catch (error) { log(error.name); }
let reads = 0; log([].flatMap.call({ get length() { reads++; return 2; }, 0: 1, 1: 2 }, (x) => [x, x]), reads);`,
  },
  {
    name: "(0.002).toPrecision(2)",
    v4: "0.002: zeros are missing; 0.00001 is 1e-5",
    how: "polyfill",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const all = [0.002, -0.0042, 123.456, 1e21, 5, 0.00001, 9.99e-7, 0, -0, -1.5e-7, NaN, Infinity, 100, 0.5, 0.9999, 1e-6, 0.000001234];
for (const value of all) log([1, 2, 3, 7, 15].map((digits) => value.toPrecision(digits)), value.toPrecision());
log(Object(0.002).toPrecision(2), { toPrecision: () => "own" }.toPrecision(1), (0.25).toPrecision("3")); const { toPrecision } = Number.prototype; log(toPrecision.call(5, 2));
for (const wrong of [0, 101, -1]) try { (0.1).toPrecision(wrong); log("fine") } catch (error) { log(error.name) }`,
  },
  {
    name: 'Array.from("😀"), Math.cbrt(27), JSON.stringify(o, ["a"])',
    v4: "halves of characters, 3.0000000000000004, all properties",
    how: "polyfills",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `log(Array.from("a😀").length, Math.cbrt(27), JSON.stringify({ a: 1, b: { a: 2 } }, ["a"]));`,
  },
  {
    name: "objects that have such a method of their own",
    v4: "fine",
    how: "theirs is called",
    sourceType: "module",
    brokenRaw: [],
    code: `class K { at() { return "own" } sort() { return "s" } } log(new K().at(1), new K().sort(), { flat: () => 7 }.flat(), { trimLeft: 5 }.trimLeft + 1, { source: 3 }.source); try { ({}).at(1) } catch (e) { log(e.name) }`,
  },
  {
    name: "instanceof Map and Set, and classes that extend them",
    v4: "fine",
    how: "our own Map and Set take V4's for theirs",
    sourceType: "module",
    brokenRaw: [],
    code: `class M extends Map {} class S extends Set {} const m = new M([["a", 1], ["b", 2]]); const s = new S([1, 2]); m.delete("a"); s.clear();
log(m instanceof M, m instanceof Map, new Map() instanceof M, {} instanceof Map, null instanceof Map, s instanceof S, s instanceof Set, new Set() instanceof S, m instanceof Set, [...m], s.size);`,
  },
  {
    name: 'new Date(String(date)), new Date("25 Nov 2026 10:00 PDT")',
    v4: "an invalid date, or Greenwich's time",
    how: "texts with months by their names are read by a polyfill",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `for (const s of ["Tue, 03 Jun 2003 09:39:21 GMT", "Tue, 3 Jun 2003 09:39:21 +0200", "Tue Jun 03 2003 09:39:21 GMT+0200 (CEST)", "Tue, 03 Jun 03 09:39:21 EST", "1 January 2020 00:00 UTC", "Wed, 25 Nov 2026 10:00:00 PDT", "25-Nov-2026 10:00:00 UT", "Nov. 25, 2026", "25 Nov 99 10:00 Z", "2020-01-02T10:11:12.5Z", "1/2/2024", "12/31/99 11:59:58 pm", "2024/2/29", "2024-2-9 3:45 PM", "6-1-2024", "Feb 2024", "June 1, 2024 3:45 PM", "June 1, 2024 12:00:30.25 AM GMT+0530", "Feb 30, 2024", "13/1/2024", "1/2/2024 13:00 PM", "2024-02-29 12:34:56", "Foo 3, 2003", "3 Jun 2003 25:00", "abc", ""]) log(s, new Date(s).getTime(), Date.parse(s));
const f = new Date(2020, 1); log(new Date(String(f)) - f, new Date(f.toUTCString()) - f, new Date(new Date(5)).getTime(), new Date(undefined).getTime(), new Date(null).getTime(), new Date({ valueOf: () => 7 }).getTime(), Date.parse.name, Date.parse.length);`,
  },
  {
    name: "weak maps and sets whose keys go",
    v4: "the process ends",
    how: "our own, which keep the values with the keys",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const map = new WeakMap(), set = new WeakSet(), kept = {}, frozen = Object.freeze([]);
map.set(kept, 1).set(frozen, 2); set.add(kept);
for (let round = 0; round < 20; round++) { for (let i = 0; i < 300; i++) { const key = { i }; map.set(key, i); set.add(key); } gc(); }
const heir = Object.create(kept), proxy = new Proxy(kept, {});
log(map.get(kept), map.get(frozen), map.has(heir), map.has(proxy), set.has(kept), set.delete(kept), set.has(kept), map.get(5));
map.set(proxy, 3); log(map.get(kept), map.get(proxy), map.get(heir), Reflect.ownKeys(kept), map instanceof WeakMap, String(map));
try { map.set(1, 1) } catch (error) { log(error.name) }`,
    expected: '1 2 false false true true false undefined\n1 3 undefined [] true "[object WeakMap]"\n"TypeError"',
  },
  {
    name: "template literals with objects",
    v4: "made of valueOf",
    how: "String(…) where the value is an object",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const o = { toString() { return "s" }, valueOf() { return 1 } }; let x = null; log(\`\${o}\`, \`a\${o}b\${x}\${undefined}\${[1, 2]}\`, \`\${x = o}\${x}\`); try { log(\`\${Symbol("x")}\`) } catch (e) { log(e.name) }`,
  },
  {
    name: "what is stored beyond a typed array's end",
    v4: "TypeError",
    how: "the place is looked at, where a file has typed arrays and no loop counts it",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const a = new Uint8Array(2); let i = 5; a[i++] = 9; a[i] |= 3; a[i - 7] = 4; a[i - 5] = 7; a[NaN] = 1; log(a, i); const o = {}; o[i] = 1; o["k" + i] = 2; let s = Symbol.iterator; (() => o)()[s] = 3; log(o, o[s]);`,
  },
  {
    name: "globalThis.name = value",
    v4: "ReferenceError",
    how: "an object before the global one, which is the program's alone",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `globalThis.ours = 5; log(globalThis.ours, typeof ours === "undefined" || ours, globalThis.Math === Math, typeof globalThis.parseInt);`,
  },
  {
    name: "const { a = Object.hasOwn } = options: a builtin as what is taken by default",
    v4: "undefined, where V4 lacks it",
    how: "imported, as elsewhere",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const { a = Object.hasOwn, b = [1, 2].at } = {}; const f = (g = globalThis.structuredClone, [h = Array.prototype.at] = []) => [typeof g, typeof h]; log(typeof a, a({ x: 1 }, "x"), b.call([1, 2], -1), f());
let c; [c = Object.fromEntries] = []; log(c([["a", 1]])); ({ c = "abc".replaceAll } = {}); log(c.call("aba", "a", "-"));`,
  },
  {
    name: "a name that the program has added to the global object",
    v4: "not defined: modules share no such object",
    how: "read from what stands for it, where a file adds the name",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const root = typeof self === "undefined" ? globalThis : self; root.setSoon = (work) => work() + 1; log(setSoon(() => 4), typeof setSoon, typeof setNever);
try { log(setNever); root.setNever = 1; } catch (error) { log(error.name); } globalThis["added"] = { a: 1 }; log(added.a, [added].length);
{ const setSoon = () => "own"; log(setSoon()); } const kinds = ["Object", "Array", "Symbol"], tags = { ["Object"]: 1 }; tags["Object"] = kinds; log(Symbol("s") in Object.assign({}, { [Symbol.iterator]: 1 }), Object.hasOwn(tags, "Object")); root.ourCount = 1; ourCount++; ourCount += 2; log(ourCount, root.ourCount, { ourCount }); for (ourCount of [7]); ({ ourCount = added.a } = {}); [ourCount = 5, added] = [undefined, 6]; log(ourCount, added);`,
  },
  {
    name: 'typeof self === "undefined" ? window : self',
    v4: "not defined",
    how: "the global object, where there is neither",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const inBrowser = typeof window !== "undefined" && typeof window.document !== "undefined"; const root = typeof self === "undefined" ? (typeof never === "undefined" ? global : 1) : self; log(typeof root.Array, inBrowser);`,
  },
  {
    name: "new Function(text) that names what is added to the global object",
    v4: "not defined",
    how: "the text is run where its names are seen",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `// v4-allow eval
globalThis.$own = { a: 5 }; const f = new Function("x", ["return $own", ".a + x"].join("")), g = Function(["'use strict'; return typeof $own"].join());
class Made extends Function { constructor(...texts) { try { super(...texts); } catch (error) { return { failed: error.name }; } } }
const h = new Made("b", "c = 1", ["return $own.a * b + c"].join()); log(f(2), g(), h(3), h instanceof Made, h instanceof Function, h.length, new Made("(").failed, f.name);
// v4-allow eval
log(new Function(...["a", "b", "return a - b"])(3, 1), Function()(), new Function([].join()).length); globalThis.$own = { a: 7 }; log(f(0));`,
  },
  {
    name: "JSON.parse(text, reviver)",
    v4: "the function is not called",
    how: "polyfill",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `log(JSON.parse('[0.126,{"r":1.9,"b":[2.5],"x":1}]', function (k, v) { return k === "x" ? undefined : typeof v === "number" ? Math.round(v) : v; }), JSON.parse('{"a":1}', (k, v) => k === "" ? [v] : v + 1), JSON.parse("5", null));`,
  },
  {
    name: "[...array] of an array with holes",
    v4: "fine",
    how: "undefined, as the language has it",
    sourceType: "module",
    brokenRaw: [],
    code: `log([...[1, , 2]], 1 in [...[1, , 2]], [0, ...Array(3)].map((_, i) => i));`,
  },
  {
    name: "a Map or a Set from which elements are deleted while it is gone through",
    v4: "others are skipped",
    how: "our own, whose iterators know of it",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const m = new Map([[1, 1], [2, 2], [3, 3], [4, 4]]); for (const [k] of m) { log(k); if (k === 2) m.delete(2); if (k === 3) m.delete(1); } log([...m], m instanceof Map, m.constructor === Map, Map.name, String(m), String(m.keys()));
const s = new Set([1, 2, 3, 4]); for (const k of s.keys()) { log(k); s.delete(k); } s.add(1).add(2).add(3); s.forEach((k) => { log(k, s.size); s.delete(1); if (k < 3 && s.size < 5) s.delete(k + 1), s.add(k + 10); });
const t = new Map([["x", 1], ["y", 2]]); let n = 0; for (const [k, v] of t) { log(k, v); t.delete(k); if (n++ < 4) t.set(k, v + 1); } const i = new Set("ab").values(); log(i.next(), i[Symbol.iterator]() === i, i.next(), i.next(), i.next());
class M extends Map { delete(k) { log("delete", k); return super.delete(k); } } const u = new M([[NaN, 1], [0, 2]]); for (const k of u.keys()) u.delete(k); log(u.size, u instanceof Map, u instanceof M); t.clear(); log([...t.values()], [...new Set([1, 2]).entries()]);
function through(list) { const got = []; for (const x of list) { got.push(x); if (got.length > 4) break; } return got; } class E extends Set { *[Symbol.iterator]() { yield "own"; } } const w = new Set([1]); w[Symbol.iterator] = () => ["mine"].values(); log(through(w), through(new E([1])), through(new S2([7])), through(new Map([[1, 2]])), through("ab"), through([3]));
function drain(q) { const got = []; for (const x of q) { got.push(x); q.delete(x); if (x < 4) q.add(x + 3); for (const y of q) got.push(-y); } return got; } log(drain(new Set([1, 2, 3]))); function S2(list) { const made = new Set(list); made.add(8); return made; }`,
  },
  {
    name: "loops over a Set within each other, from which elements are deleted and to which they are added again",
    v4: "others are skipped, or met twice",
    how: "loops go through a list that knows of it",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `let seed = 5; const next = (n) => { seed = (seed * 1103515245 + 12345) & 0x7fffffff; return (seed >> 8) % n; };
function change(s, got) { const key = next(5); const what = next(5); if (what < 2) s.delete(key); else if (what === 2) s.add(key); else if (what === 3) through(s, got, key); else if (next(9) === 0) s.clear(); }
function through(s, got, key) { let n = 0; for (const x of s) { got.push(-x); if (n++ > 3) break; if (n === 1) s.delete(key), s.add(next(5)); } }
for (let round = 0; round < 200; round++) { const got = [], s = new Set([0, 1, 2, NaN, 3]); let n = 0; for (const x of s) { got.push(x); if (n++ > 20) break; change(s, got); change(s, got); if (n === 3) s.delete(NaN); } for (const x of s) got.push(x); log(...got); }
const kept = new Set([1, 2]); for (const x of kept) log(x); Object.freeze(kept); for (const x of kept) if (x < 5) kept.add(x + 2); kept.delete(1); for (const x of kept) log(x); log(Reflect.ownKeys(kept));`,
  },
  {
    name: "const O = Object; O.assign(…), const { assign } = Object",
    v4: "as by its own name",
    how: "polyfills",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const O = Object; const { fromEntries, keys } = Object; const s = Symbol("s"); const A = Array;
log(O.assign({}, { [s]: 1 })[s], O.hasOwn({ a: 1 }, "a"), fromEntries([["a", 1]]), keys({ b: 1 }), A.from("😀").length);
const { from, of } = Array; log(from.call(Array, "😀").length, of.call(Array, 1));`,
  },
  {
    name: 'Function("return this")()',
    v4: "the global object that all widgets share",
    how: "the program's own, as globalThis",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const root = Function("return this")(); root.mine = 5; log(root === globalThis, typeof root.Object, new Function("return this;")().mine, (0, eval)("this") === root);`,
  },
  {
    name: "slice, splice and concat of arrays with holes",
    v4: "slice forgets holes at the end; splice and concat make elements of them",
    how: "functions, where a file may make holes: [, 1], Array(n), length = n, delete a[i], a[i] = v out of order",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const q = [, 0]; log(q.splice(0), q); q[5] = 1; log(q.slice(0, 4), q.slice(2, -1), q.slice(-3), q.slice(2, 1)); log(q.splice(1, 3, 7, 8), q, q.splice(), q.splice(undefined, undefined), "abc".slice(1), q.splice(2), [1, , 2].concat(3, [4, , 5], new Array(2)), new Array(3).concat([1]));`,
  },
  {
    name: "Object.getOwnPropertyNames(error)",
    v4: "tells of fileName and lineNumber",
    how: "left out",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `try { null.x; } catch (error) { log(Object.getOwnPropertyNames(error)); }`,
  },
  {
    name: "Object.fromEntries(await f()), [a = f(), b = await g()] = source, where the function is taken apart",
    v4: "parse error",
    how: "both are looked for before",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const run = async () => {
  const O = Object, {} = O, f = () => {};
  log(O.fromEntries([[0, await 0]]), globalThis.Object.hasOwn({ a: 1 }, await "a"), Math.cbrt(await 8));
  log(JSON.stringify({ a: 1 }, await null, await 1), Array.from(await [1, 2]), Uint8Array.from([await 3])[0], [4, 5].at(await 1));
  for (const name of Object.keys({ call: 1 })) f[name] = await 6;
  let x = 1; const [a = x++, b = await 1, c = x] = { *[Symbol.iterator]() { try { x = 5; yield; x = 7; yield; x = 9; yield; } finally { log("closed"); } } };
  log(f.call, a, b, c);
};
run().catch((error) => log(error.name));`,
  },
];
