import type { Defect } from "./v4-defect.js";

export const GENERATORS: readonly Defect[] = [
  {
    name: "return() into a loop of an async generator whose finally waits",
    v4: "parse error; rewritten (Babel), the loop goes on, or is left",
    how: "what is returned is told from how the loop's body ends",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const kept = []; async function* g(how) { for (let a = 0; a < 3; a++) { kept.push(() => a); try { yield a; } finally { await 1; if (how === "break") break; if (how === "continue" && a < 1) continue; if (how === "return") return 9; log("after", a); } } return "end"; }
      const h = async function*() { for (let a of [1, 2]) for (let b of [3]) { kept.push(() => a + b); try { yield a; } finally { await a; } } };
      (async () => { for (const how of ["no", "break", "continue", "return"]) for (const value of [0, 1, undefined, { v: 4 }]) {
        const it = g(how); await it.next(); log(how, await it.return(value), await it.next()); }
        const it = h(); await it.next(); log(await it.return(0), await it.next()); })();`,
  },
  {
    name: "return() into yield* in a loop of an async generator, which a function inside remembers",
    v4: "parse error; taken apart, what was returned came wrapped, and the loop went on",
    how: "the iterator is given what the loop's body is told to return",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `async function* h() { try { yield 1; yield 2; } finally { await 1; log("fin"); yield 9; } } async function* f() { for (let l = 0; l < 3; l++) { const g = () => l; for (let m of [1, 2]) { const k = () => m + l; try { log(yield* h()); } finally { log("outer", k(), g()); } } } }
async function* e() { for (let l of [1, 2]) { const g = () => l; yield* { [Symbol.iterator]() { return { next: () => ({ value: l, done: false }), return(v) { log("return", v); return { value: v + 1, done: true }; } }; } }; yield* [g()]; } }
(async () => { for (const n of [0, 1, 2, 3]) { const it = f(), all = []; for (let i = 0; i < n; i++) all.push(await it.next()); all.push(await it.return(7), await it.next(), await it.next(), await it.return(8)); log(n, all); }
const it = e(); log(await it.next(), await it.return(7), await it.next()); for await (const v of e()) { log(v); break; } })();`,
  },
  {
    name: "[{ d = await x }] = iterator: it is closed after that",
    v4: "missing: a syntax error",
    how: "the values are taken by getters",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `async function m() { let [{ d: l = await 0 }] = { [Symbol.iterator]() { return { next() { log("next"); return { value: 1, done: false }; }, return() { log("return"); return {}; } }; } }; return l; } m(log("begin")).then((v) => log(v)); m();
async function n() { const [a = await 5] = [], [b, [c = await 6]] = [1, []], [[d], e = await 7] = [[2]]; return [a, b, c, d, e]; } n().then((v) => log(v)); function* g() { const [a = yield 1] = []; let b; [b = yield 2] = new Set(); [b = yield b] = [,]; return [a, b]; } const h = g(); log(h.next(), h.next(4), h.next(5), h.next(6));`,
  },
  {
    name: "const { a, b: [c] } = o in an async function, assigned by a function inside",
    v4: "parse error; taken apart, the constants could be assigned",
    how: "a call, or a setter, that throws",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `async function f() { const { a: x, b: [y = 3] } = { a: 1, b: [] }; await 1; const tries = [() => { x = log("value"); }, () => { x += 1; }, () => { x++; }, () => { --y; }, () => { x ??= 3; }, () => { x &&= log("and"); }, () => { x ||= 3; }, () => { [x] = [2]; }, () => { ({ q: [y = log("default")] } = { q: [] }); }, () => { ({ x, ...y } = { x: 2 }); }, () => { for (x of [1]) log("in"); }, () => { for ([y] of [[1]]) log("in"); }, (x) => { x = 5; return x; }];
for (const t of tries) try { log(t(4)); } catch (e) { log(e.name, e.message); } return [x, y]; } f().then((v) => log(v));
async function* g(list) { for (const [a, b] of list) { try { a = 1; } catch (e) { yield [e.name, a, b]; } } } (async () => { for await (const [n] of g([[1, 2]])) { log(n); try { n = 0; } catch (e) { log(e.name, n); } } })();`,
  },
  {
    name: "f[Symbol.toStringTag] and f.constructor.name of an asynchronous function",
    v4: "parse error; taken apart, a function as all others",
    how: "it gets a prototype that tells, where the program asks; methods of classes don't",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const isAsync = (f) => f[Symbol.toStringTag] === "AsyncFunction" && f.constructor.name === "AsyncFunction";
log(isAsync(later)); async function later(a, b) { return a + b; } log(later.length, later.name, later instanceof Function);
const arrow = async () => {}, o = { async m() { return this.v; }, v: 4, k: async () => 5, async *g() {} };
log([arrow, o.m, o.k, async function () {}, o.g, () => 1, function* () {}].map(isAsync), arrow.name, o.m.name, o.k.name);
{ async function inner() {} log(isAsync(inner), Object.prototype.toString.call(inner), Object.keys(inner)); }
(async () => { const rec = async function own(n) { return n > 0 ? own(n - 1) : isAsync(own); }; log(await rec(2), await o.m(), await later(1, 2)); })();`,
  },
  {
    name: "(async () => {}).constructor, and { ...o } and asynchronous functions in texts that are made at run time",
    v4: "parse error; taken apart, the constructor was Function, and V4 parsed none of it",
    how: "such a text is put in other words at run time, where the file has the pieces of it",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const AsyncFunction = (async () => {}).constructor, Constructor = (isAsync) => isAsync ? AsyncFunction : Function;
const make = (isAsync, body) => new (Constructor(isAsync))("o", "const f = async (x) => ({ ...o, x: await x }); " + body);
log(make(false, "return { ...o, b: 2 };")({ a: 1 }), (async () => {}) instanceof AsyncFunction, (() => 1) instanceof AsyncFunction);
make(true, "log0: for (const v of [1]) { const w = await f(v); return [w, this.own, arguments.length, { ...w, ...null }]; }").call({ own: 5 }, { a: 2 }).then((v) => log(v));
make(true, "try { await Promise.reject(new Error('own')) } catch (e) { return e.message + await '!' }")({}).then((v) => log(v));
for (const text of ["return { ...", "if", "const { a, ...b } = o; return"]) try { log(make(false, text + " )")); } catch (e) { log(e instanceof SyntaxError); }
const other = new Function("return (async function () {}).constructor")(); other("a", "return (await a) + 1")(4).then((v) => log(v));`,
  },
  {
    name: "class { [`${await x}`]() {} } in an async function",
    v4: "parse error; taken apart, it could not be compiled",
    how: "the key belongs to the function around",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `let x = 1;
async function* k() { class Next { [\`\${yield x}\${x}\`]() { return 1 } static [(yield 2) ?? "n"]() {} get [\`g\${await 3}\`]() { return 4 } } log(Object.getOwnPropertyNames(Next.prototype), Object.getOwnPropertyNames(Next).includes("7"), new Next().g3); const o = { [\`m\${yield 5}\`]() { return 6 }, [await "w"]: 1 }; log(Object.keys(o)); }
(async () => { const i = k(); log((await i.next()).value, (await i.next("a")).value, (await i.next(7)).value, (await i.next(8)).done); })();
class P { async map() { class S { [\`\${await 0}\${x}\`]() {} } log(Object.getOwnPropertyNames(S.prototype)); } } new P().map();`,
  },
  {
    name: "const [{ a = await x }, b] = iterator, where x is rejected",
    v4: "parse error; taken apart, the iterator was not closed",
    how: "a finally that closes it",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const it = (n) => ({ *[Symbol.iterator]() { try { yield n; yield 2; yield 3 } finally { log("closed") } } });
(async () => { try { const [{ a = await Promise.reject(new Error("own")) }, b] = it({}); log(b) } catch (e) { log(e.message) }
let x, y; try { [{ a: x = await Promise.reject(new Error("own")) }, y] = it({}); } catch (e) { log(e.message) }
const [{ a: z = await 5 }, w] = it({}); log(z, w);
for (const [v = await 8, q] of [it(undefined), it(4)]) log(v, q);
const failing = { [Symbol.iterator]: () => ({ next: () => ({ done: false }), return() { log("return"); throw 9 } }) };
try { const [u = await Promise.reject(1), t] = failing; log(t) } catch (e) { log(e) }
try { const [u = await 1, t] = failing; log(t) } catch (e) { log(e) }
async function* g() { const [{ a = yield 1 }, b] = it({}); log(a, b) }
const i = g(); log((await i.next()).value); log(await i.return(7));
const j = g(); await j.next(); log(await j.next(5));
const k = g(); await k.next(); await k.throw(new Error("own")).catch((e) => log(e.message)); })();`,
  },
  {
    name: "o.a = await (o = {}), o[await x], o.a += await x in an async function",
    v4: "parse error; taken apart, the target was read after what is waited for",
    how: "the target is read before",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `let o = { n: 1 }, p = o; async function f() { o.a = await (o = {}); log(p, o); const [x = o.b = await (o = { c: 2 })] = []; log(o, x, o[await (o = p, "c")]); o.n += await (o = null, 5); log(p); } f().catch((e) => log(e.name));`,
  },
  {
    name: "an object with await among its values, and methods or computed keys",
    v4: "parse error; taken apart, keys came late, and loops of the methods were taken for the function's own",
    how: "what comes before is made before",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `async function f() { const q = [1]; const o = { [(log("k"), "a")]: log("v"), b: await log("b"), add() { for (let {} of q) return 1; }, [(log("c"), "c")]: 5, e: await 4, [(log("d"), "d")]: log("w") }; log(Object.keys(o), o.add()); } f().catch(log);`,
  },
  {
    name: "async function x() { x = 5 } in a block",
    v4: "parse error; taken apart, nothing was assigned",
    how: "the function has no name inside",
    sourceType: "script",
    brokenRaw: [5, 6],
    code: `try { async function x() { x = 5; } x(); log(x); async function* y() { y = 6; } y().next(); log(y); } catch (e) { log(e.name); }`,
  },
  {
    name: "this.#a++ in an async method that has another this behind it",
    v4: "parse error; taken apart, this was undefined",
    how: "variables that Babel adds go where they belong",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `class A { #b = 0; async m() { ({ a: this.#b++, b: log(await 0[0]) }); return this.#b; } } new A().m().then(log, log);`,
  },
  {
    name: "function f() {} and async function* f() {} in blocks, beside let f",
    v4: "parse error",
    how: "each is its block's",
    sourceType: "script",
    brokenRaw: [5, 6],
    code: `let f = 1; try { function f() {} log(typeof f); } catch (e) {} try { async function* f(f) {} log(typeof f); } catch (e) {} log(f);`,
  },
  {
    name: "150 asynchronous functions in one another",
    v4: "parse error; Qt 5.15 has room for some 1,200 calls in one another",
    how: "our helpers call one another seldom",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `let n = 0; async function f() { if (++n === 150) throw "deep"; await f(); } f().catch((e) => log(e, n));`,
  },
  {
    name: "the object of a generator that is taken apart",
    v4: "fine; taken apart, it had properties, and no prototype of the function's",
    how: "an object of its own",
    sourceType: "module",
    brokenRaw: [],
    code: `function* g() { try { yield 0; } catch ({}) { yield 0; } finally { try { var c; } catch (late) {} } } g.prototype.x = 5; const h = g(); log(h, Object.keys(h), h.x, h instanceof g, String(h), h[Symbol.iterator]() === h, h.next(), h.return(5), h.next());`,
  },
];
