// What the grammar seldom comes to by itself: statements around one thing each that V4 gets wrong, in the language of
// templates.ts. Only seeds from WIDE on have them, so that those below mean the programs that they always meant. Each
// stands in a block of its own, and its names, W and a digit, are no others'. ¶ is the end of a line. What Node 20 lacks
// (iterator helpers, methods of sets, groupBy) has isolated cases in test/engine alone.
import type { Template } from "./templates.js";
import { lines } from "./templates.js";

/** The first seed of the wider grammar. */
export const WIDE = 10_000_000;

export const IDIOMS: readonly Template[] = lines(`
2 { try { log($n, W1); let W1 = $n; log(W1); } catch (W2) { log("early", W2); } }
1 { try { W1 = $n; let W1; log(W1); } catch (W2) { log("early", W2); } }
1 { try { W1.m($n); const W1 = $o; log(W1); } catch (W2) { log("early", W2); } }
1 { try { [W1] = [$n]; let W1 = 1; log(W1); } catch (W2) { log("early", W2); } }
1 { try { log($F(W1)); class W1 { a = 1 } log(new W1()); } catch (W2) { log("early", W2); } }
2 { const W1 = { __proto__: { a: $l, b: 2 }, async m(v) { v += super.a; await v; v -= super.b; return v } }; W1.m($n).then((v) => log(v)); }
1 { log(((...v) => v).apply(null, { length: 2, 0: $n, 1: $n })); }
2 { const W1 = new Uint8Array([$k, 2, 3]); log(Math.max.apply(Math, W1), ((...v) => v).apply(undefined, W1), String.fromCharCode.apply(null, W1)); }
2 { const W1 = Object.defineProperty({ a: 1, b: $l }, "a", { get() { return log("get", 3) }, set(v) { log("set", v) }, enumerable: true }); const W2 = (v) => v.a; log(W1.b, W2(W1)); }
2 { const W1 = (o) => { const v = o.a; Object.defineProperty(o, "a", { get() { Object.defineProperty(o, "a", { value: v }); return v; } }); return o; }; const W2 = W1({ type: $l, a: $n }), W3 = W1({ a: $n, b: $l, c: 3 }); log(W2.a, W2.type, W3.a, W3.b, W3.c); }
1 { const W1 = [$n, $n, , $n]; log(W1.slice(1), W1.concat([, $n]), W1.splice(1, 2), W1); }
1 { const W1 = []; W1[3] = $n; log(W1.slice(0, 2), W1.slice(-3), W1.splice($k, 1), W1, [...W1]); }
2 { const W1 = new Uint8Array(2); let W2 = $k; W1[W2++] = $n; W1[W2 + 4] = $n; W1[-1] = 3; log(W1, W2); }
1 { log(new Float64Array(new Set([$k, 2])), Uint8Array.from(new Set([1, $k]), (v) => v * 2), new Float64Array([3, -1, $k]).sort()); }
1 { for (const W1 of [Uint8Array, Float64Array]) log(new W1(new Set([$k, 4]))); }
2 { const W1 = function W2() { log("got", typeof W2); try { W2 = $k; } catch (v) { log("kept", v); } return typeof W2 }; log(W1()); }
1 { const W1 = function map() { let map = $l; return map }; log(W1(), W1.name); }
2 { const next = (v) => v + 1; const W1 = { next(v) { return next(v) } }; class W2 { next(v) { return next(v) - 1 } get size() { return typeof size } } log(W1.next($n), new W2().next($n), new W2().size); }
2 { const W1 = $n, W2 = (u = W1) => { const W1 = 2; return u - W1 }; log(W2(), W2($n)); }
1 { const W2 = (u, v = () => u) => { var u; const w = u; u = 5; return [v(), u, w].join() }; log(W2($n)); }
1 { const W1 = (...[u, v = $l]) => [u, v]; log(W1($n), W1($n, $n)); }
1 { const W1 = function (u, ...[v, w = $l]) { return [u, v, w] }; class W2 { constructor(...{ length }) { this.n = length } } log(W1($n, $n), W1(1, 2, $n), new W2(1, $k)); }
1 { class W1 { get y() { return $k } } class W2 extends W1 { z = 1; async m(v) { log(v += super.y); this.z -= super.y; return this.z } } new W2().m($n).then((v) => log(v)); }
1 { class W1 { c = (u) => u; constructor(u) { this.v = ({ d: u, c: u } = { d: 1, c: $k }); this.u = u; [u, u = 5, ...u] = [1]; this.w = u } } log(new W1($n)); }
2 { const W1 = (u = v, v = 1) => u - v; try { log(W1($n), W1()); } catch (w) { log(w); } }
1 { const W1 = (u = () => v, v = $n) => u() - v; log(W1(), W1(() => $l)); }
1 { const W1 = ({ a }, { b = $l }) => [a, b]; log(W1({ a: $n }, { a: 7, b: $n }), W1({}, {}), W1.length); }
1 { const W1 = ([, v], [, w]) => v - w; log([["b", 2], ["a", $k], ["c", 0]].sort(W1)); }
2 { const W1 = (s) => { log(1, 2, 3, 4, [5, s]); const [x, y, z = 7, w] = s.split(","); return [x, y, z, w] }; log(W1("a"), W1("a,b"), W1("a,b,c")); }
1 { for (const [W1, W2, W3 = 5] of [[$n], [$n, $n], [1, 2, 3]]) log(W1, W2, W3); }
2 { let W1 = $n, W2; const W3 = (v) => { [W1] = v; ({ a: W2 } = { a: $l }); }; W3([$n]); log(W1, W2); }
2 { let W1, W2; const W3 = () => { [W1, W2, W1] = [$l, 2, $k]; }; W3(); log(W1, W2); }
1 { const W1 = async () => { let v, w; [v, w, v] = [await $l, 2, await $k]; log(v, w); }; W1(); }
2 { const W1 = { m() { const f = (c) => { if (c) { return this === W1 } else { for (const q of [1]) return this === W1 } }; return [f($k), f(0), f(1)] } }; log(W1.m()); }
2 { class W1 { constructor(v) { this.v = v } } class W2 extends W1 { constructor() { super($k); const f = () => this.v + 1; this.w = f(); this.f = () => { { return this.v } } } } const W3 = new W2(); log(W3.w, W3.f()); }
2 { class W1 { c() { return class {} } static value() { return $k } static get d() { return class {} } static e = 2 } log(W1.value(), typeof W1.d, typeof new W1().c(), W1.e); }
2 { class W1 { get x() { return this.y } set x(v) { this.y = v * 2 } } const W2 = new W1(); W2.x = $n; log(W2.x); W2.x += 1; W2.x++; [W2.x] = [$l]; log(W2.x, W2); }
1 { const W1 = [1]; W1.map = $n; const W2 = () => 1; W2.call = 6; const W3 = new Map(); W3.get = $k; const W4 = {}; W4.hasOwnProperty = 5; log(W1.map, W2.call, W3.get, W4.hasOwnProperty); }
1 { class W1 extends Error { constructor(v) { super(v); this.name = "own"; this.code = $k } } const W2 = new W1("own text"); log(W2.name, W2.code, W2.message); }
2 { const W1 = function () {}, W2 = { bind: $l, call: 2, x: 3, map: 4, get: 5 }; for (const v of Object.keys(W2)) W1[v] = W2[v]; log(W1.bind, W1.call, W1.x); const W3 = [$n]; for (const v of Object.keys(W2)) W3[v] = W2[v]; log(W3.map, W3.get); }
1 { class W1 { n = $k; w = 2; constructor(v = this.n) { this.v = v } } log(new W1(), new W1($n)); }
1 { class W1 { static #a = $k; #b = new.target === undefined ? 1 : 2; static a() { return W1.#a++ } b() { return this.#b } } log(W1.a(), W1.a(), new W1().b()); }
2 { let W1 = () => { W1 = () => $k; return 0 }; log(W1.name, W1(), W1()); let W2 = (v) => v > 0 ? W2(v - 1) : "old"; const W3 = W2; W2 = () => "new"; log(W3($k)); }
1 { let W1; W1 = class { static m() { W1 = $k; return 1 } }; log(W1.m(), W1); }
2 { let W1 = [$n]; const W2 = (...v) => v; log(W2(...W1, W1.push($n)), Math.max(...W1, (W1[0] = 50, 1)), W2(0, ...W1, ...[W1.pop()])); }
2 { const W1 = { toString() { return "s" }, valueOf() { return $l } }; log(~#{W1}~, ~a#{W1}b#{$n}~); try { log(~#{Symbol("x")}~); } catch (v) { log(v); } }
2 { const W1 = $n; log(~x#{W1}y#{[1].map((e) => { const q = 4; return q + e + W1; })}z#{(() => { class C {} let s = "s"; return s; })()}~); }
1 { const W1 = (s, ...v) => s.raw.join("/") + v.join(); log(W1~x#{$n}y#{[$l].map((e) => { let q = e; return q })}\\n~); }
2 { const W1 = function () { try { return $l } finally { const [v] = [1]; log(v); log(2) } }; log(W1()); }
2 { const W1 = () => { for (const v of [1, 2]) { try { if ($y) return v; continue } finally { for (const w of [3]) log(w); log("end", v); } } return 5 }; log(W1()); }
2 { const W1 = () => { for (const v of [1, 2]) { try { return 0 } finally { continue } } return $l }; log(W1()); }
1 { const W1 = function* () { try { yield $l } finally { const [v] = [1]; log(v); log(2) } log(3) }, W2 = W1(); log(W2.next(), W2.return(5), W2.next()); }
2 { W1: { for (const v of [1, 2]) { if ($y) break W1; break } log("after") } W2: { switch ($k) { case 1: break; default: break W2 } log("switch") } }
2 { let W1 = 0; for (;;) { W1++; W2: { if (W1 < 3) break W2; log("out", W1); break } log("in", W1); if (W1 > 4) break } log(W1); }
2 { W1: for (const v of [1, 2].map(function () { W2: for (;;) { break W2 } return $l })) { log(v); if (v > 5) continue W1; break W1 } }
1 { for (const W1 in { a: (() => { W2: for (;;) { break W2 } return 1 })(), m() { return super.toString() } }) log(W1); }
2 { const W1 = function* () { return yield* [1, $l] }, W2 = W1(); log(W2.next(), W2.return($k), W2.next()); }
1 { const W1 = function* () { const [v = yield] = []; log([yield], v, { a: yield }) }, W2 = W1(); W2.next(); W2.next($n); W2.next(2); W2.next(3); }
2 { const W1 = async function* () { try { return Promise.reject(new Error("own $k")) } catch (v) { log("caught", v); return 5 } }; W1().next().then((v) => log(v), (v) => log("failed", v)); }
2 { const W1 = function () { try { throw { a: { b: 1 } } } catch ({ a: { b }, c = log("called", $l) }) { log(b, c); return "end" } }; log(W1()); }
2 { const W1 = (v) => v, W2 = () => { let w = 1; const g = () => w = W1($n); g(); return w }; log(W2()); }
2 { const W1 = function* () { try { yield 1; yield 2 } finally { log("closed") } }, W2 = (v) => v; const W3 = () => { for (const v of W1()) return W2($n) }; log(W3()); }
2 { const W1 = { __proto__: { z: $n }, a: 2 }; log(W1.z, Object.keys(W1), Object.getPrototypeOf({ __proto__: null })); W1.__proto__ = { z: 2 }; log(W1.z); }
1 { const W1 = { break: $l, return: 2, yield: 3 }; const W2 = W1.return¶log(W2, W1.break, W1¶.yield); }
2 { class W1 { break() { return $k } return(v) { return v } eval(v) { return v } static arguments() { return 2 } } log(new W1().break(), new W1().return($n), new W1().eval(3), W1.arguments()); }
1 { const \\u2118 = $n; log(\\u2118); }
1 { log("a\u2028b".length, ~\u2029#{$n}~.length); }
2 { const W1 = new Error("own text", { cause: $n }); log(W1.cause, "cause" in new Error("own"), W1); class W2 extends RangeError { constructor(t, o) { super(t, o) } } log(new W2("own", { cause: $k }).cause); }
2 { const W1 = BigInt($k) ** 20n + 5n; let W2 = W1; W2++; W2 *= 3n; log(String(W1), String(W2), typeof W1, W1 > $l, W1 === W2, W2 % 7n === 0n); }
2 { const W1 = /(?<y>\\d+)-(?<m>\\d)/.exec("on 202$k-5"); log(W1.groups.y, W1.index, "2024-5".replace(/(?<y>\\d+)-(?<m>\\d)/, "#<m>/#<y>".replace(/#/g, "\\u0024"))); }
1 { log(/a.b/s.test("a\\nb"), /^\\p{Lu}\\p{Ll}+#/u.test("\\u00c9lan"), /b/u.test("ab$k"), "xbxb".replace(/b/gu, "_"), /(?<=x)b/.exec("xb").index); }
1 { log(new RegExp("(?<w>b)" + $k, "g").test("ab$k"), new RegExp("a.b", "s").test("a\\nb"), "a1b".replace(new RegExp("(?<d>\\\\d)"), "[\\u0024<d>]"), /\\//.source, /(?<a>x)y/.source); }
1 { log("fooBar$k".split(/(?=[A-Z])/), "abc".split(/(?:)/, 2), "a,b".split(/(?<=,)/), "xab".search(/(?<=a)b/)); }
1 { const W1 = { [Symbol.replace](t, v) { return t + v }, [Symbol.split](t) { return [t, $k] }, [Symbol.search]() { return $k }, [Symbol.match](t) { return [t] } }; log("a".replace(W1, "b"), "a".split(W1), "a".search(W1), "a".match(W1)); }
1 { const W1 = (o, v) => o.split(v), W2 = (o, v) => o.search(v), W3 = /(?<=a)b/; log(W1("xabab", W3), W2("xab", W3)); }
1 { const W1 = (v, w) => v.replace(w, "<\\u0024<q>>"); log(W1("a$kb", /(?<q>\\d)/)); }
1 { log("a$kb$kc".replaceAll("$k", "-"), "a.a".replaceAll(/\\./g, "!"), "a$k".replaceAll("a", (v) => v + 1), [..."a1b2".matchAll(/[a-z](\\d)/g)].map((v) => v[1])); }
1 { const W1 = /[a-z](\\d)/g; log([...W1[Symbol.matchAll]("a1b$k")].map((v) => v[1]), typeof Symbol.matchAll); }
1 { log(" a ".trimStart() + "|", " a ".trimEnd() + "|", " b ".trimLeft() + "|", " b ".trimRight() + "|", "a\\ud800".isWellFormed(), "ab$k".at(-1), "a\\ud800".toWellFormed().length); }
1 { const W1 = [$n, 1, 2]; log(W1.at(-1), W1.toSorted((v, w) => v - w), W1.toReversed(), W1.with(0, $k), W1.toSpliced(1, 1), W1.findLast((v) => v > 1), W1.findLastIndex((v) => v > 5), [1, [2, [3]]].flat($k), W1.flatMap((v) => [v, v])); }
1 { const W1 = [$k, 3]; log(typeof W1.at, typeof W1.toSorted, typeof W1.toReversed, typeof W1.with, typeof W1.toSpliced, typeof W1.findLast, typeof W1.findLastIndex, typeof W1.flat, typeof W1.flatMap); }
1 { const W1 = []; for (let i = 0; i < 40; i++) W1.push({ k: i % 3, i }); log(W1.sort((v, w) => v.k - w.k).map((v) => v.i).join(), [3, undefined, $k, , 2].sort()); }
1 { log(Object.fromEntries(new Map([["x", $n]])), Object.hasOwn({ a: 1 }, "a")); }
1 { const W1 = Symbol("s"); log(Object.assign({}, { [W1]: $n })[W1], Object.defineProperties({}, { [W1]: { value: $k } })[W1], Object.create({}, { [W1]: { value: 3 } })[W1], W1.description, Object.getOwnPropertySymbols({ [W1]: 1 }).length, Reflect.ownKeys({ [W1]: 1, a: 1 }).length); }
1 { const W1 = Object.create; const W2 = JSON.stringify, W3 = JSON.parse; const W4 = Symbol("d"); log(W1({}, { [W4]: { value: $k } })[W4], W2({ a: 1, b: { a: 2 } }, ["a"]), W3('{"a":[1.5,$k]}', (k, v) => v > 1 ? v + 1 : v)); }
1 { class W5 { #p = 1; static m(v) { return v.#p } } const W1 = new W5(), W2 = new Proxy(W1, {}); try { null.x } catch (v) { log(Object.getOwnPropertyNames(v).includes("stack") || 1, W5.m(W1)); } log(Object.getOwnPropertyNames(W1), Reflect.ownKeys(W1).length, Object.getOwnPropertySymbols(W1).length); }
1 { log(Array.from("a\\ud83d\\ude00").length, Array.from({ length: 2 }, (v, i) => i + $k), Math.cbrt(27), JSON.stringify({ a: 1, b: { a: 2 } }, ["a"]), JSON.parse("[0.5,$k]", (k, v) => v), (0.002).toPrecision(2), (5e-7).toPrecision(1)); }
1 { const W1 = Array.from, W2 = (0.5).toPrecision, W3 = Math.cbrt; log(W1.call(Array, new Set([$k, 2])), W2.call(0.00123, 2), W3(8)); }
1 { log(new Date(0).toUTCString(), new Date($k).toUTCString.call(new Date(0)).length); }
1 { const W1 = { get ["a"]() { return 1 } }; W1.__defineGetter__("b", () => $k); W1.__defineSetter__("c", (v) => log("set", v)); W1.c = $n; log(W1.b, typeof W1.__lookupGetter__("b"), typeof W1.__lookupSetter__("c")); }
1 { log("a".anchor("b$k"), "x".sub(), String.prototype.sup.call("y"), "c".link("d")); }
1 { class W1 extends Array { get last() { return this[this.length - 1] } } const W2 = new W1(); W2.push(1, $k, 3); log(W2.map((v) => v).last, W2.filter((v) => v > 1) instanceof W1, W2.slice(1) instanceof W1, W2.concat([4]) instanceof W1, W2.splice(0, 1) instanceof W1); }
2 { const W1 = new Map([[1, 1], [2, $k], [3, 3], [4, 4]]); for (const [v] of W1) { log(v); if (v === 2) W1.delete(2); if (v === 3) W1.delete(1); } log([...W1.keys()]); const W2 = new Set([1, 2, 3]); for (const v of W2) { log(v); W2.delete(v) } log(W2.size); }
2 { const W1 = new Proxy([1, $k, 3], {}); log(W1.push(4), W1.indexOf(3), W1.pop(), W1.shift(), W1.unshift(9), W1.splice(0, 1), [...W1], JSON.stringify({ p: W1 })); }
1 { const W1 = new Proxy({ a: $n }, { ownKeys: (t) => { log("keys"); return Reflect.ownKeys(t) }, getOwnPropertyDescriptor(t, k) { log("descriptor", k); return Reflect.getOwnPropertyDescriptor(t, k) }, has(t, k) { return k in t } }); log(Object.keys(W1), "b" in W1, Object.getOwnPropertyDescriptor(W1, "c"), { ...W1 }); }
1 { const W1 = new WeakMap(), W2 = new WeakSet(), W3 = Object.freeze([$k]); W1.set(W3, $n); W2.add(W3); log(W1.get(W3), W2.has(W3), W1.has([]), W1.delete(W3), typeof new WeakRef(W3).deref(), typeof FinalizationRegistry); }
1 { Promise.allSettled([$n, Promise.reject(2)]).then((v) => log(v)); Promise.any([Promise.reject($k)]).catch((v) => log(v instanceof AggregateError, v.errors)); Promise.resolve($k).finally(() => 9).then((v) => log(v)); queueMicrotask(() => log("job")); }
1 { const W1 = async (v) => { log("in", v); const w = await v; log("out", w); return Promise.resolve(w) }; W1($n).then((v) => log("first", v)); Promise.resolve().then(() => log("1")).then(() => log("2")).then(() => log("3")).then(() => log("4")); }
1 { const W1 = async function* () { yield 1; const v = yield* (async function* () { yield $n; return 3 })(); log("v", v); return await 4 }; (async () => { for await (const v of W1()) { tick(); log(v); } log("end"); for await (const v of [Promise.resolve($k), 2]) log(v); })(); Promise.resolve().then(() => log("1")).then(() => log("2")).then(() => log("3")); }
1 { log(typeof Symbol.asyncIterator, typeof globalThis, globalThis.Math === Math, globalThis.Object.hasOwn({ a: $k }, "a"), typeof globalThis.WeakRef, typeof globalThis.Promise.any); }
1 { const W1 = Object, { fromEntries: W2, hasOwn: W3 } = Object; log(W1.fromEntries([["a", $n]]), W2([["b", 2]]), W3({ c: 1 }, "c")); }
1 { const W1 = new ArrayBuffer(4, { maxByteLength: 8 }); /* v4-allow resizable-buffer */ W1.resize(6); log(W1.byteLength, W1.resizable); }
1 { const W1 = new Error("own"); W1.stack = "s"; W1.stack += "t"; log(typeof W1.stack); }
1 { log(eval("(o?.a ?? 2) + $k"), new Function("a", "return a?.b ?? $k")(null)); }
2 { class W1 { #x = $k; get y() { return this.#x } set y(v) { this.#x = v } static has(v) { return #x in v } #m(v) { return v + this.#x } m(v) { return this.#m(v) } } const W2 = new W1(); W2.y = $n; log(W2.y, W1.has(W2), W1.has({}), W2.m(1), W2); try { W1.prototype.m.call({}, 1) } catch (v) { log(v) } }
1 { class W1 { kind = $k; static #p = 2; static get p() { return W1.#p } static set p(v) { W1.#p = v } } Object.defineProperty(W1.prototype, "kind", { value: 0, enumerable: true }); W1.p = $n; log(new W1().kind, W1.p); }
1 { const W1 = { a: $n, b: 2, c: { d: 3 } }; const { a: W2, ...W3 } = W1; log(W2, W3, { ...W1, a: 1, ...null, ...{ get e() { return $k } } }); }
1 { const W1 = {}, W2 = { z: 1 }; ({ ...W1.c } = { __proto__: W2, a: $k }); log(W1); }
2 { class W1 { constructor(v, w = $k) { this.v = [v, w] } } class W2 extends W1 { c = 1 } class W3 extends W1 { constructor(...v) { super(...v) } } log(W1.length, W2.length, W3.length, new W3($n)); }
1 { log(((s, ...v) => [s.length, s[0], s.raw[0], v])~\\u#{$k}~); }
1 { const W1 = [], W2 = function () {}, W3 = { map: $k, get: 2, call: 3, x: 4 }; for (const v in W3) W1[v] = $k; for (const v of Object.keys(W3)) W2[v] = 5; Object.entries(W3).forEach(([v]) => { W1[v] = 1 }); log(W1.map, W1.get, W2.call, W2.x); }
1 { const W1 = {}, W2 = (v) => { log("key", v); if (v === "b") throw new Error("own $k"); return v }, W3 = { [Symbol.iterator]() { let i = 0; return { next() { log("next", i); return { value: i, done: i++ > 3 } }, return() { log("closed"); return {} } } } }; try { [W1[W2("a")], ...W1[W2("b")]] = W3 } catch (v) { log("threw", v) } for ([W1[W2("c")]] of [W3]) log(W1); }
1 { log(/(?<l>b)(c)?/d.exec("ab$k").indices[0], Object.keys("ab".match(/(?<l>b)/d).indices.groups), [..."abb".matchAll(/b/dg)].map((v) => v.indices[0][0])); }
1 { const W1 = new Proxy({ a: $k }, {}); log(Object.isFrozen(Object.freeze(W1)), Object.isSealed(W1)); try { log(Object.isSealed(Object.seal(new Proxy(Object.seal({ b: 1 }), { getOwnPropertyDescriptor: Reflect.getOwnPropertyDescriptor })))) } catch (v) { log("threw", v) } }
1 { /* v4-allow resizable-buffer */ const W1 = new ArrayBuffer(2, { maxByteLength: 8 }), W2 = new DataView(W1); /* v4-allow resizable-buffer */ W1.resize(4 + $k); log(W2.byteLength, W1.byteLength); W2.setUint8(3, $k); log(W2.getUint8(3)); }
2 { let W1, W2 = 1; try { W1.push(W2 = $n); } catch (v) { log("threw", v, W2); } try { W1(...{ [Symbol.iterator]() { log("asked"); return [][Symbol.iterator]() } }); } catch (v) { log("threw", v); } }
2 { const W1 = {}, W2 = (v) => (log("key", v), v), W3 = { [Symbol.iterator]() { let i = 0; return { next() { log("next", i); return { value: undefined, done: i++ > $k } }, return() { log("closed"); return {} } } } }; [W1[W2("a")], W1[W2("b")] = log("default", $k), ...W1[W2("c")]] = W3; log(W1); }
2 { const W1 = { [Symbol.iterator]() { let i = 0; return { next() { log("next", i); return { value: undefined, done: i++ > 3 } }, return() { log("closed"); return {} } } } }; (() => { const [W2 = log("first", 1), W3 = log("second", $k)] = W1; log(W2, W3) })(); }
2 { let W1, W2; ({ a: W1, b: W1 } = { a: $n, b: 2 }); const W3 = async (v) => { [W2, v, W2 = 5] = [await 1, $k]; return v }; W3(1).then((v) => log(v, W2)); class W4 { c = $k; constructor(c) { this.v = ({ d: c, e: c } = { d: 1, e: 2 }); this.w = c; } } log(W1, new W4(3)); }
2 { const W1 = new Date(0), W2 = new Date(NaN); log(String(W1).slice(0, 15), ~#{W2}~, W2 + "", W1.toDateString(), W2.toTimeString(), W1.toTimeString().slice(0, 8), [W1].map((v) => v.toDateString())); }
2 { const W1 = (v, w) => v.toDateString() + w.toTimeString(); log(W1(new Date($k), new Date(NaN)), W1({ toDateString: () => "own" }, { toTimeString: () => $l })); }
2 { class W1 { constructor(v) { this.v = v } } class W2 extends W1 { constructor(v) { const f = () => super(v); f(); this.w = v } } class W3 extends W1 { constructor(v) { const f = () => { super(this?.v ?? v) }; try { f() } catch (w) { log("early", w); super($k) } } } log(new W2($n)); try { log(new W3(1)) } catch (v) { log(v) } }
2 { const W1 = function* () { try { try { yield 1 } finally { throw $k } } catch (v) { log("caught", v) } yield 2 }, W2 = W1(); log(W2.next(), W2.return(7), W2.next()); }
2 { const W1 = function* () { for (;;) { try { yield 1 } finally { for (const v of [$k]) log(v); break } } yield 4 }, W2 = W1(); log(W2.next(), W2.return(7), W2.next(), W2.next()); }
2 { let W1 = { n: 1 }; const W2 = W1, W3 = async () => { W1.a = await (W1 = {}); log(W2, W1); W1.n += await (W1 = W2, $n); [W1.b, W1.c = await 3] = [await 2]; log(W1, W2) }; W3().catch((v) => log(v)); }
2 { const W1 = { a: $k, m() { return $l } }, W2 = { __proto__: W1, async m(v) { v += super.m(); v = await v; v -= super.a; return v } }; W2.m($n).then((v) => log(v)); }
1 { const W1 = (v, w) => [v.substr(w, undefined), v.substr(w), Math.round(0.49999999999999994), Math.round(2 ** 52 + 1), Math.round(-0.5 + $k)]; log(W1("abcd", $k)); }
2 { let W1 = 0; const W2 = { a: 1, c: 3 }, W3 = { ...W2, get c() { W1++; return $k }, set c(v) { log("set", v) } }; log(W1, W3.c, W1); W3.c = 1; log({ get a() { return 7 }, ...W3, b: 1 }, W1); }
1 { const W1 = (v, w) => { log(v.exec(w).indices?.[0], Object.keys(v.exec(w).indices?.groups ?? {})) }; W1(/(?<l>b)(c)?/d, "ab$k"); W1(new RegExp("b", "d"), "ab"); log(/a/d.flags, /a/d.hasIndices); }
1 { const W1 = new DataView(new ArrayBuffer(8)); W1.setInt16(1, $n); log(W1.getInt16(1), W1.getUint8(2), W1.byteLength, new DataView(W1.buffer, 4).byteOffset); try { W1.getInt32(6) } catch (v) { log(v) } }
1 { const W1 = new Proxy(Object.seal({ a: $k }), {}); log(Object.keys(W1), Object.isSealed(W1), Object.isFrozen(Object.freeze(new Proxy({ b: 1 }, { ownKeys: (t) => Reflect.ownKeys(t) }))), Object.values(W1), Object.entries(W1)); }
1 { const W1 = { v: $k, get w() { log("got"); return 2 } }; log(Object.keys(W1), Object.values(W1), Object.entries({ get q() { log("asked"); return 1 } }), Object.isSealed(Object.seal({ get r() { return log("read", 1) } }))); }
1 { const W1 = (f) => [f.name, f.length], W2 = { ["a" + $k]: (v, w = 1) => v, [Symbol("s")]: function () {} }; log(W1(W2["a" + $k]), Reflect.ownKeys(W2).map((v) => W2[v].name)); }
1 { const W1 = (v, w) => v[Symbol.split](w), W2 = (v, w, x) => v[Symbol.replace](w, x), W3 = (v, w) => [v[Symbol.match](w), v[Symbol.search](w)]; log(W1(/(?:)/, "ab$k"), W2(/(?<q>b)/g, "abb", "[\u0024<q>]"), W3(/b/g, "ab$kb")); }
`);

/** Those that only sloppy code has. */
export const SLOPPY_IDIOMS: readonly Template[] = lines(`
3 { const W1 = function () { { function W2() { return $k } } if (true) { function W3() { return 2 } } return W2() + W3() }; log(W1()); }
3 { class W1 { static { log(this === W1, (function () { return this === undefined })()); } static a = (function () { return this === undefined })(); [(function () { return this === undefined ? "a" : "b" })()]() { return $k } } log(W1.a, Object.getOwnPropertyNames(W1.prototype)); }
2 { const W1 = Object.freeze({ a: 1 }); class W2 { static { try { W1.a = $k; log("lost"); } catch (v) { log("strict", v); } } } log(W1, typeof W2); }
3 { const W1 = function (v) { v = $n; const f = () => { v = 2 }; f(); return [arguments[0], arguments.length] }; log(W1(), W1($k)); }
3 { function W1() { return W1.caller === null || typeof W1.caller } log(W1() !== undefined); }
1 { let W2 = 1; try { W2 = (function () { return typeof W4; { async function W4() { return $k } } })(); } catch (v) { log(v); } log(W2); }
1 { var W5 = 5; { W5 = $n; log(W5); } log(typeof W6); { function W6() { return $k } } log(typeof W6); }
`);
