import type { Defect } from "./v4-defect.js";

const sourceType = "module";

export const PROXIES: readonly Defect[] = [
  {
    name: "getOwnPropertyDescriptor for what the target lacks",
    v4: "TypeError",
    how: "a target of its own",
    sourceType,
    brokenRaw: [5, 6],
    code: `const b = Object.freeze({ name: "n", list: [1] });
const p = new Proxy({ b }, { get: (t, k) => t.b[k], has: (t, k) => k in t.b, ownKeys: (t) => Reflect.ownKeys(t.b),
  getOwnPropertyDescriptor: (t, k) => k in t.b ? { value: t.b[k], writable: true, enumerable: true, configurable: true } : undefined });
log(Object.keys(p), Object.prototype.hasOwnProperty.call(p, "list"), Object.entries(p).length, "list" in p);`,
  },
  {
    name: "push, pop, shift, unshift, splice, indexOf of an array's proxy",
    v4: "the array keeps its old elements",
    how: "our own, given by the proxy",
    sourceType,
    brokenRaw: [5, 6],
    code: `const on = (f) => { const a = [1, 2, 3]; log(f(new Proxy(a, {})), a); };
on((p) => p.push(4, 5)); on((p) => p.pop()); on((p) => p.shift()); on((p) => p.unshift(0)); on((p) => p.splice(1, 1)); on((p) => p.splice(0, 1, 7, 8)); on((p) => p.indexOf(3)); on((p) => p.splice(-2));`,
  },
  {
    name: "Object.keys of what has getters",
    v4: "calls them",
    how: "our own, where a file has such",
    sourceType,
    brokenRaw: [5, 6],
    code: `let reads = 0; const o = { get c() { reads++; return 3 } }; log(Object.keys(o), reads, Object.values(o), reads, Object.entries(o), reads, Object.keys("ab"));`,
  },
  {
    name: "ownKeys that leaves out what the target has for good",
    v4: "is not refused",
    how: "checked",
    sourceType,
    brokenRaw: [5, 6],
    code: `const t = {}; Object.defineProperty(t, "a", { value: 1 });
try { log(Reflect.ownKeys(new Proxy(t, { ownKeys: () => [] }))) } catch (error) { log(error.name) }
log(Object.keys(new Proxy([1, 2], { ownKeys: Reflect.ownKeys })));
class Own { left = ["b"]; ownKeys(t) { return Reflect.ownKeys(t).filter((key) => !this.left.includes(key)) } } log(Reflect.ownKeys(new Proxy({ a: 1, b: 2 }, new Own())));`,
  },
  {
    name: "Object.seal, freeze, isSealed, isFrozen of a proxy",
    v4: "don't ask the handler",
    how: "our own, where a file makes proxies",
    sourceType,
    brokenRaw: [5, 6],
    code: `const p = new Proxy({}, { preventExtensions() { throw new TypeError("x") } });
try { log(Object.seal(p)) } catch (error) { log(error.name) } try { log(Object.freeze(p)) } catch (error) { log(error.name) }
const s = new Proxy(Object.seal({ a: 1 }), { getOwnPropertyDescriptor: Reflect.getOwnPropertyDescriptor });
log(Reflect.ownKeys(s), Object.isSealed(s), Object.isFrozen(s), Reflect.ownKeys(s)); s.a = 4; log(s.a, Object.keys(s));
log(Object.isFrozen(Object.freeze({ a: 1 })), Object.isFrozen({}), Object.isSealed(1));
const told = new Proxy({ a: 1 }, { defineProperty: (t, k, d) => Reflect.defineProperty(t, k, d) }); log(Object.seal(told).a, Object.freeze(told).a, Object.isFrozen(told));
log(Object.seal(s) === s, Object.isFrozen(Object.freeze(new Proxy({ b: 1 }, {}))));`,
  },
  {
    name: "new of a class's proxy",
    v4: "an object without the class's methods",
    how: "its target is asked",
    sourceType,
    brokenRaw: [5, 6],
    code: `class A { constructor(x) { this.x = x; this.y = this.m(); } m() { return 1; } } log(new (new Proxy(A, {}))(4).y); const B = new Proxy(A, { construct(t, a, nt) { return Reflect.construct(t, [a[0] * 2], nt); } }); log(new B(4).x, Object.getPrototypeOf(new B(1)) === A.prototype);
class C extends B { m() { return 2; } } log(new C(1).y, new C(1).x, new (new Proxy(B, {}))(3).x, new (Proxy.revocable(A, {}).proxy)(1).y); try { new (new Proxy(() => 1, {}))(); } catch (e) { log(e.name); } log(new Proxy((a) => a + 1, {})(3));`,
  },
  {
    name: "JSON.stringify of an array's proxy",
    v4: "an object",
    how: "the proxy has a toJSON",
    sourceType,
    brokenRaw: [5, 6],
    code: `log(JSON.stringify({ p: new Proxy([1, [2]], {}) }));`,
  },
];
