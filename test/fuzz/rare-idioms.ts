// Statements for what even the wider grammar does not come to: one thing each, in the language of templates.ts, as in
// idioms.ts. Only seeds from RARE on have them. What the Node that is compared with may lack is put there by NEWER, and
// `gc()` does nothing there.
import type { Template } from "./templates.js";
import { lines } from "./templates.js";

/** The first seed of programs with these. */
export const RARE = 20_000_000;

export const RARE_IDIOMS: readonly Template[] = lines(`
1 { const W1 = /\\-b|$k/y, W2 = (v, w) => [v.replace(w, "-"), v.split(w)]; log(W1.exec("-b"), W1.lastIndex, W1.exec("a-b"), W2("a$kb", /(?=b)/g), W2("12345", /\\B(?=(\\d{3})+$)/g)); }
2 { class W1 { constructor(...v) { this.v = v } m(...v) { return v } } class W2 extends W1 { constructor(v) { super(...v, v.push(«$n»)) } m(v) { return super.m(...v, v.push($k)) } } const W3 = [$n]; log(new W2(W3), W2.prototype.m(W3), W3); }
3 { class W1 { constructor() { this.k = $l } m(v) { return this.k + v } get n() { return this.k } set n(v) { this.k = v } } class W2 extends W1 { a(v) { return [1, 2].map((w) => super.m(w + v)) } b() { return (() => { if (super.n > $k) return super.n; super.n = 2; super.n += 3; return [super.n++, ++super.n, this.k] })() } c(v = (() => super.m($k))()) { return v } async d() { await 1; return [1].map((w) => super.m(w)) } } const W3 = new W2(); log(W3.a(1), W3.b(), W3.c(), W3); W3.d().then((v) => log(v)); }
2 { class W1 { static m(v) { return [this.z, v] } static get n() { return this.z } } const W2 = class extends W1 { static z = $l; static a(...v) { return (() => super.m(...v, super.n))() } static b = [1].map((w) => super.m(w)); f = (v) => typeof super.toString; g() { return [1].map(() => super.hasOwnProperty("f")) } }; log(W2.a($n), W2.b, new W2().f(1), new W2().g()); }
2 { class W1 { x = $k; ["y"] = 2; constructor() { this.z = 1 } } class W2 extends W1 { set x(v) { log("set", v) } get y() { return 5 } } const W3 = new W2(); log(Object.keys(W3), W3.x, W3.y); }
2 { const W1 = () => { if ($k) { () => $l; } try { null.x } catch ({ message: v, name: w = v, a = (() => w)() }) { return [w, a, typeof v] } }; log(W1()); function* W2() { if (1) { ((v) => v, yield $l); (yield 2, (v) => v); } } log([...W2()]); }
2 { const W1 = { a: { b: null } }; switch (W1.a.b) { case ((v = W1.a.b ||= $l) => null)(): const f = (v = W1.a.c ??= $k) => v; log(f(), W1); } log(((v = W1.a?.d ?? (W1.e &&= 5)) => v)(), W1); }
2 { const W1 = { return: $k, throw: 2, yield: 3 }, W2 = { a: 1, b: W1.return }, W3 = function* () { yield W1.yield; yield { get yield() { return $l } }.yield; return { a: W1.throw } }; log(W2, [...W3()]); }
2 { class W1 { constructor() { return Object.defineProperty({}, "x", { value: 1, configurable: true }) } } class W2 extends W1 { x = $l; constructor() { super() } } const W3 = new W2(); W3.x = $l; log(W3); }
2 { class W1 { set x(v) { log("set", v) } get y() { return 1 } } class W2 extends W1 { x = $l; ["y"] = $k; static name = "own"; static length = $l } log(new W2(), W2.name, W2.length); }
2 { try { log(typeof class { static ["prototype"] = $l }) } catch (v) { log(v) } }
2 { const W1 = (o) => { const v = o.a; Object.defineProperty(o, "a", { get() { Object.defineProperty(o, "a", { value: v }); return v; } }); return o; }; const W2 = W1({ type: 1, a: $n }); log(W2.a); const W3 = W1({ type: 1, a: $k, b: $l, c: $n }); log(W3.b, W3.c, W3.a, W3.type); }
2 { const W1 = new Error("own text"); log(Object.defineProperty(W1, "stack", { get() { return $k } }).message); log(Object.defineProperty({}, "stack", { value: $n }).stack); }
2 { log([$n, 1, 2].values().map((v, i) => v - i).filter((v) => v !== $k).toArray(), [...new Set([1, $n, 3]).values().take(2)], [...[1, 2, 3].values().drop(1).flatMap((v) => [v, $l])]); }
2 { log([1, 2].values().some((v) => v > 1), [1, $n].values().every((v) => v > 0), [1, 2].values().find((v) => v > 1), [$n, 2].values().reduce((p, q) => p - q)); [$n].values().forEach((v) => log(v)); }
2 { try { null.x; } catch (v) { log(Object.getOwnPropertyNames(v).sort()); } log(Object.getOwnPropertyNames(new TypeError("own")).sort(), Object.getOwnPropertyNames({ b: $n, a: 1 })); }
2 { log(Uint8Array.from(new Set([1, $k]).values()), Float64Array.from(new Map([[$n, 2]]).keys()), Int16Array.from([1, $k], function (v, i) { return v + i + this.n }, { n: $l })); }
2 { const W1 = Float32Array.from; log(W1.call(Int8Array, (function* () { yield 3; yield $k })()), Uint8Array.from({ length: 2, 0: $k })); }
2 { const W1 = Object.seal(new Proxy({ a: $n }, { preventExtensions(t) { log("prevented"); return Reflect.preventExtensions(t) }, defineProperty(t, k, d) { log("defined", k); return Reflect.defineProperty(t, k, d) } })); log(Object.isSealed(W1), W1.a); }
2 { const W1 = Object.seal(new Proxy({ a: $n }, {})); log(Object.isSealed(W1)); try { delete W1.a; log("gone") } catch (v) { log(v) } }
2 { const W1 = /(?<l>b)(c)?/d.exec("ab$k"); log(W1.indices[0], W1.indices[2], W1.indices.groups.l, /a/d.hasIndices); const W2 = /x(y)/dg; W2.lastIndex = $k; log(W2.exec("xyxyxyxyxyxy")?.indices[1]); }
2 { const W1 = JSON.parse('["x",{"a":"y","b":$k}]', (k, v) => (log(k), typeof v === "string" ? new String(v) : v)); log(typeof W1[0], typeof W1[1].a, W1[1].b); }
2 { const { parse: W1 } = JSON; log(W1('{"a":$k,"b":[1,2]}', (k, v) => (k === "a" ? undefined : v)), JSON.parse("[1,$k]", function (k, v) { return Array.isArray(this) ? v + 1 : v })); }
2 { const W1 = /[/]x\\/$k/; log(/a\\/b/.source, W1.source, new RegExp("/").source, new RegExp(W1.source).test("/x/$k"), new RegExp("\\n").source); }
2 { const W1 = new Set([1, $n, 3]), W2 = new Set([3, $l]); log([...W1.union(W2)], [...W1.intersection(W2)], [...W1.difference(W2)], [...W1.symmetricDifference(W2)], W1.isSubsetOf(W2), W1.isSupersetOf(W2), W1.isDisjointFrom(W2)); }
2 { log(globalThis.Math === Math, globalThis.W5, "Array" in globalThis, typeof globalThis.parseInt, globalThis["Number"]("$k")); }
2 { globalThis.extraValue = $n; globalThis["extraCall"] = (v) => v + $k; log(typeof extraValue, extraValue, (() => extraCall(1))(), "extraCall" in globalThis); extraValue = $l; log(globalThis.extraValue); delete globalThis.extraValue; log(typeof extraValue, typeof extraCall); delete globalThis.extraCall; }
2 { globalThis.extraText = $n; const W1 = (v) => new Function("v", "return " + v); log(W1("[v, extraText]")($k), W1("typeof v")(extraText)); class W2 extends Function { constructor(v) { super("return " + v); } get n() { return this.length } } log(new W2("extraText")(), new W2("1").n); delete globalThis.extraText; }
2 { const W1 = (v, w) => new RegExp(v, w); log(W1("\\\\p{Lu}+", "gu").exec("aB\\u00c9$k"), "x1\\u0663".replace(W1("[\\\\p{Nd}_]", "gu"), "-"), W1("^\\\\P{L}+$", "u").test($s), W1("\\\\p{Alphabetic}|$k", "iu").source); }
2 { const W1 = new WeakMap(), W2 = { n: $k }; W1.set(W2, $n); for (let i = 0; i < 20; i++) { for (let j = 0; j < 300; j++) W1.set({ j }, j); gc(); } log(W1.get(W2), W1.has({})); }
2 { const W1 = new WeakSet(), W2 = { n: $k }; W1.add(W2); for (let i = 0; i < 20; i++) { for (let j = 0; j < 300; j++) W1.add({ j }); gc(); } log(W1.has(W2), W1.has({})); }
2 { const W1 = { get a() { log("a"); return $k > 1 ? { b: $l, c: 2 } : undefined }, d: $n }; const { a: { b: v, ...W2 } = { c: $k }, e: w = W2.c, ...W3 } = W1; log(v, W2, w, W3); let x, W4; ({ a: { b: x, ...W4 } = { b: $l } } = W1); log(x, W4); }
2 { const W1 = ({ a: { b: W3 = $k, ...W4 } = { c: $l } } = {}, [{ ...W5 }] = [{ m: $k }]) => [W3, W4, W5]; log(W1(), W1({ a: { q: 1 } }, ["a"])); for (const [k, { v = k, ...p } = {}] of [["x", { y: $n }], ["z"]]) log(k, v, p); let x, W2; for ({ a: [{ x, ...W2 }] } of [{ a: [{ w: $k }] }]) log(x, W2); }
2 { const W1 = [1, $n, $k]; W1.shift(); W1.push($l); W1.unshift(4); W1.pop(); log([0].concat(W1), W1.concat(W1, [$n]), [].concat.apply([], [W1, 5])); const W2 = [$k, 1]; W2.unshift(-1); log([7].concat(W2)); }
2 { class W1 extends Error {} class W2 extends W1 { constructor(...v) { super(...v) } } log(new W1("m", { cause: $n }).cause, new W2("m", { cause: $l }).cause, "cause" in new W1($k), new Error(...["e", { cause: $k }]).cause); Object.assign(W1.prototype, { name: "W" }); log(new W1("q").name, String(new W2("z"))); }
2 { log((function p(v) { var p; p = v; return p })($n), (function p() { p = 5; function p() {} return p })(), JSON.stringify({ a: $k, b: [$n] }, (k, v) => (k === "a" ? v + 1 : v))); }
1 { const W1 = (...v) => v.length; class W2 { constructor(...v) { this.n = v.length } } const W3 = (n, all) => { const p = all[n], q = all[n + 1000], r = all[n + 2000], s = all[n + 3000]; return n > 0 ? 1 + W3(n - 1, all) + [p, q, r, s].length : 1 }; const W4 = { [Symbol.iterator]() { gc(); return [][Symbol.iterator]() } }, W5 = (n) => n > 0 ? 1 + W5(n - 1) : W1(...W4) + W1(1, ...W4) + W1(1, 2, ...W4) + new W2(1, 2, 3, ...W4).n + W1(1, 2, 3, 4, ...W4); let W6 = $k; for (let i = 0; i < 12; i++) { const all = []; for (let j = 0; j < 60000; j++) all.push({ i, j }); W3(300, all); gc(); gc(); W6 += W5(i) } log(W6); }
`);

/** Those that only sloppy code has. */
export const RARE_SLOPPY_IDIOMS: readonly Template[] = lines(`
2 { class W1 { constructor() { return Object.freeze({}) } } class W2 extends W1 { x = $l; constructor() { super() } } try { log(new W2()); } catch (v) { log("threw", v) } }
1 { class W1 { ["a" + $k] = $l; static ["b"] = $l } log(new W1(), W1.b); }
`);

/** Those that only modules have. */
export const MODULE_IDIOMS: readonly Template[] = lines(`
1 { log(typeof import.meta, import.meta.missing ?? $n); }
`);

/** What the programs find in the Node that they are compared with, where it is too old. */
export const NEWER = `var gc = () => undefined, importMeta = {};
{
  const add = (prototype, methods) => {
    for (const name of Object.keys(methods))
      if (!(name in prototype)) Object.defineProperty(prototype, name, { value: methods[name], writable: true, configurable: true });
  };
  add(Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())), {
    *map(change) { let i = 0; for (const value of this) yield change(value, i++); },
    *filter(holds) { let i = 0; for (const value of this) if (holds(value, i++)) yield value; },
    *flatMap(change) { let i = 0; for (const value of this) yield* change(value, i++); },
    *take(count) { for (const value of this) { if (count-- === 0) return; yield value; } },
    *drop(count) { for (const value of this) if (count-- <= 0) yield value; },
    toArray() { return [...this]; },
    forEach(visit) { [...this].forEach((value, i) => visit(value, i)); },
    some(holds) { return [...this].some((value, i) => holds(value, i)); },
    every(holds) { return [...this].every((value, i) => holds(value, i)); },
    find(holds) { return [...this].find((value, i) => holds(value, i)); },
    reduce(...all) { return [...this].reduce(...all); },
  });
  add(Set.prototype, {
    union(other) { return new Set([...this, ...other]); },
    intersection(other) {
      const [one, two] = this.size <= other.size ? [this, other] : [other, this];
      return new Set([...one].filter((value) => two.has(value)));
    },
    difference(other) { return new Set([...this].filter((value) => !other.has(value))); },
    symmetricDifference(other) { return new Set([...this.difference(other), ...other.difference(this)]); },
    isSubsetOf(other) { return [...this].every((value) => other.has(value)); },
    isSupersetOf(other) { return [...other].every((value) => this.has(value)); },
    isDisjointFrom(other) { return [...this].every((value) => !other.has(value)); },
  });
}`;
