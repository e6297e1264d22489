import type { Defect } from "./v4-defect.js";

export const CONTROL: readonly Defect[] = [
  {
    name: "return x = f()",
    v4: "the assignment is lost",
    how: "through a variable",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `let x = 1; const f = () => 2; function g() { return x = f() } log(g(), x);`,
  },
  {
    name: "return c ? x = f() : 3, c || (x = f()), (c, x = f())",
    v4: "the assignment is lost",
    how: "through a variable",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `let x = 1; const f = () => 2; const g = (c) => c ? x = f() : 3; const h = (c) => c || (x = f() + 1, x = f()); g(1); log(x); h(0); log(x);`,
  },
  {
    name: "return tag`…f()…`",
    v4: "the tag is not called",
    how: "the tag is called as any function",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const f = () => 2; const t = (s, v) => "t" + v; const g = () => t\`\${f()}\`; log(g());`,
  },
  {
    name: "for (… of generator) return f()",
    v4: "the generator is not closed",
    how: "through a variable",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `let s = ""; function* gen() { try { yield 1; yield 2 } finally { s += "closed" } } const f = () => 3;
function g() { for (const v of gen()) return f() } log(g(), s);`,
  },
  {
    name: "return generator()",
    v4: "TypeError",
    how: "through a variable, unless the callee is known",
    sourceType: "module",
    brokenRaw: [5],
    code: `function* g(t) { yield t } function k() { return g("a") } log([...k()]); const o = { *g() { yield this.v }, v: 3, k() { return this.g() } }; log([...o.k()]);`,
  },
  {
    name: "y + (y = 2)",
    v4: "an operand is read too late",
    how: "copied",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `let y = 1; log(y + (y = 2)); let x = 1; log((x = 2) + (x = 5), (0, x) === (x = 6));`,
  },
  {
    name: "a[j] = a[--j], a[i] = b[i++]",
    v4: "an operand is read too late",
    how: "copied",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const a = [1, 2, 3]; let j = 2; a[j] = a[--j]; const c = [], b = [7, 8]; let i = 0; c[i] = b[i++]; log(a, c, i);`,
  },
  {
    name: "p.next = p = {}",
    v4: "an operand is read too late",
    how: "copied",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `let p = {}; const q = p; p.next = p = { z: 1 }; log(q);`,
  },
  {
    name: "f(f = g), o.m(o = q)",
    v4: "the callee is read too late",
    how: "copied",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `let f = () => 1; log(f(f = () => 2)); let o = { m() { return 1 } }; log(o.m(o = { m() { return 2 } }));`,
  },
  {
    name: "o.a += (o = …, 5), x **= (x = 3)",
    v4: "the target is read too late",
    how: "copied",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `let o = { a: 1 }; const p = o; o.a += (o = { a: 100 }, 5); let x = 2; x **= (x = 3); log(p.a, o.a, x);`,
  },
  {
    name: "f(...q, q.push(1))",
    v4: "q is gone through too late",
    how: "the arguments are put into an array before",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `let q = [1]; const f = (...v) => v; log(f(...q, q.push(5)), Math.max(...q, (q[0] = 50, 1)), new Array(...q, q.push(4), 5), { f }.f(0, ...q, ...[q.pop()]));`,
  },
  {
    name: "super(...q, q.push(1)), super.m(...q, q.push(1))",
    v4: "q is gone through too late",
    how: "as above",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `class A { constructor(...v) { this.v = v; } m(...v) { return v; } } class B extends A { constructor(q) { super(...q, q.push(5)); } m(q) { return super.m(...q, q.push(6), ...[q.pop()]); } }
      const q = [1], b = new B(q); log(b, b.m(q), q);`,
  },
  {
    name: "switch (x) { case (x = 2): }",
    v4: "the value is read too late",
    how: "copied",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `let x = 1; switch (x) { case (x = 2, 2): log("two"); break; case 1: log("one"); break; default: log("none") }`,
  },
  {
    name: "a[++i] = (i = 0), a[--i] += (i = 0)",
    v4: "the key is read too late",
    how: "copied",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const f = (i, c) => { c[++i] = (i = 0, "x"); return [i, c]; }; log(f(0, ["a", "b", "c"])); let j = 2; const a = [1, 2, 3]; a[--j] += (j = 0, 5); a[++j] = a[--j] = (j = 1); log(a, j);`,
  },
  {
    name: "({ o, p } = o)",
    v4: "reads from what it has just assigned",
    how: "the source is copied",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `let o = { o: { p: 5 }, p: 2 }; let p; ({ o, p } = o); log(o, p);`,
  },
  {
    name: "x + (yield (x = 5))",
    v4: "an operand is read too late",
    how: "copied",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `function* g() { let x = 1; return x + (yield (x = 5)) } const it = g(); it.next(); log(it.next(1).value);`,
  },
  {
    name: "[x] = … in an inner function",
    v4: "nothing is assigned, or the process ends",
    how: "a mention of x that is never run",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `let x, y; function g(t) { [x] = t; ({ y } = { y: 2 }); } g([1]); log(x, y);`,
  },
  {
    name: "return [x] = …",
    v4: "nothing is assigned, or the process ends",
    how: "as above",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `let x; const g = () => [x] = [1]; log(g(), x);`,
  },
  {
    name: "for ([x] of …) in an inner function",
    v4: "nothing is assigned, or the process ends",
    how: "as above",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `let x; function g() { for ([x] of [[1], [2]]); } g(); log(x);`,
  },
  {
    name: "this in a branch of an arrow function",
    v4: "undefined",
    how: "a plain function, this in a variable",
    sourceType: "module",
    brokenRaw: [5],
    code: `class M { constructor() { this.v = 7 } go() { const r = []; const f = (c) => { if (c) r.push(this.v); else { r.push(-this.v) } for (const q of [1, 2]) r.push(this.v + q); try { if (c) throw 1 } catch (e) { r.push(this.v) } }; f(1); f(0); return r } } log(new M().go());`,
  },
  {
    name: "this in a block of an arrow function",
    v4: "undefined",
    how: "as above",
    sourceType: "module",
    brokenRaw: [5],
    code: `class C { m() { const f = () => { { log(this === c); } return this === c; }; log(f()); } } const c = new C(); c.m();`,
  },
  {
    name: "this in an arrow function of a derived class's constructor",
    v4: "ReferenceError",
    how: "as above",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `class B { constructor(v) { this.v = v } m() { return this.v } }
      class A extends B {
        constructor(v) {
          if (v > 5) super(v); else super(-v);
          const own = () => this;
          log(own() === this, [1, 2].map((x) => this.v + x));
          this.later = (y) => () => this.m() + y;
          this.guarded = (c) => { if (c) return this.v; for (const q of [1]) return this.v + q; };
        }
      }
      class N extends A { constructor() { super(1); this.n = () => this.v * 2; } }
      const a = new A(7); log(a.later(3)(), a.guarded(1), a.guarded(0)); log(new A(2).later(1)(), new N().n());
      class F extends B { field = () => this.v; #p = 4; p = () => this.#p + this.v } log(new F(9).field(), new F(9).p());`,
  },
  {
    name: "return in try, a loop or a pattern in finally",
    v4: "the rest of finally is skipped",
    how: "the try catches everything and goes on after",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `function f() { try { return 1 } finally { const [a] = [1]; log(a); log(2) } } log(f());
function g() { for (const k of [1, 2]) { try { continue } finally { for (const a of [k]) log(a); log("loop") } } } log(g());
function h() { L: try { break L } finally { log([...[1]]); log("spread") } return 3 } log(h());
function i() { try { return 1 } finally { try { log("inner") } catch (e) { log(e) } log("after") } } log(i());
async function j() { try { return await 5 } finally { const [a] = [await 1]; log(a); await 4; log("async") } } j().then(log);`,
  },
  {
    name: "every way out of try, with a loop in finally",
    v4: "the rest of finally is skipped",
    how: "as above",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `function f(c) { for (const x of [1, 2]) { try { if (c === 1) throw new Error("own"); if (c === 2) return x; if (c === 3) continue; if (c === 4) break; log("end") } catch (e) { log("caught", e.message); if (x === 2) return "from catch"; throw 7 } finally { const [a, ...b] = [x]; log("f", a, b); for (const k in { q: 1 }) log(k); if (c === 5) return "over" } log("after") } return "e" }
for (const c of [0, 1, 2, 3, 4, 5]) try { log(f(c)) } catch (e) { log("out", e) }`,
  },
  {
    name: "a generator told to return, the key of a class in finally yields",
    v4: "parse error; what comes after a spread is skipped",
    how: "taken apart: the key is of the generator itself, not of the function that finally becomes",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `function* g() { try { yield 3; } finally { class C { static *[yield 0]() { yield 7; } } log([...C[1]()]); const o = { [yield 2]() { return [...[8]]; } }; log(o.x()); } } const it = g(); log(it.next().value, it.return(4).value, it.next(1).value, it.next("x"));`,
  },
  {
    name: "a generator told to return, a pattern in finally",
    v4: "the rest of finally is skipped",
    how: "a function in finally",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `function* f() { try { yield 1 } finally { const [a] = [1]; log(a); log(2) } log(3) } const i = f(); log(i.next(), i.return(5));`,
  },
  {
    name: "a generator whose finally declares functions in blocks, in sloppy code",
    v4: "the rest of finally is skipped",
    how: "the generator is taken apart",
    sourceType: "script",
    brokenRaw: [5, 6],
    code: `function* g() { try { yield 1; } finally { { function h() { return 3; } } for (const x of [1]) { function k() { return x; } } log(typeof h, h(), typeof k); } log(h(), k()); } log([...g()]); const i = g(); log(i.next().value); log(i.return(5).value);`,
  },
  {
    name: "return in for…of, overridden by finally",
    v4: "returns undefined",
    how: "the try catches everything and goes on after",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `function f() { for (const x of [1, 2]) { try { return 0 } finally { continue } } return 5 } log(f());
function g() { for (const x of [1, 2]) { try { return 0 } finally { break } } return 6 } log(g());`,
  },
  {
    name: "f({ a }, { b })",
    v4: "a is read from the second argument; 5.15: only where that is of the rest",
    how: "taken apart in the body",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const f = ({ a }, { b }) => [a, b]; log(f({ a: 1 }, { a: 7, b: 2 }), f.length);
function g([x], y = x, { z } = { z: y }, ...[r]) { return [x, y, z, r]; } log(g([1]), g([1], 2, { z: 3 }, 4), g.length);
class C { m({ a }, { b: { c = a } }) { return () => [a, c]; } } log(new C().m({ a: 1 }, { b: {} })());
function* h({ a }, [b]) { yield a; yield b; } log([...h({ a: 1 }, [2])]);`,
  },
  {
    name: "patterns among a generator's parameters that throw",
    v4: "what is missing is not undefined",
    how: "taken apart by a parameter more, when it is called",
    sourceType: "module",
    brokenRaw: [6],
    code: `function* f({ a: [b, c] = [1, 2] }, { d }) { yield b + c + d; } for (const bad of [[{ a: null }, {}], [{}, null]]) try { f(...bad); log("late"); } catch (error) { log(error.name); }
log(f.length, [...f({}, { d: 4 })], [...f({ a: [5] }, { d: 1 }, 7)]); class C { *m([x, y] = [1, 2], ...more) { yield [x, y, more]; } static *n([x, y] = null) { yield [x, y]; } }
log([...new C().m()], [...new C().m([3], 4)], C.n.length); try { C.n(); log("late"); } catch (error) { log(error.name); }`,
  },
  {
    name: "const [a, b, c] = fewer values",
    v4: "what is missing is not undefined",
    how: "the source is filled up",
    sourceType: "module",
    brokenRaw: [6],
    code: `const junk = (...v) => v; function f(s) { junk(1, 2, 3, 4, 5, [1, 2, s.length, [s, s, [s]]]); const [x, y, z = 7] = s.split(","); return [x, y, z] } log(f("a"), f("a,b"), f("a,b,c"));
let b, q = []; log(junk([q[2], 7, 8])); [b, b, b] = q; log(b); let p, r; log([p, q, r] = [1], p, q, r, ([p, q] = [q, p]), p, q);`,
  },
  {
    name: "patterns of fewer values in loops, patterns and parameters",
    v4: "what is missing is not undefined",
    how: "taken apart one by one, the sources filled up",
    sourceType: "module",
    brokenRaw: [6],
    code: `const junk = (...v) => v; function f(e) { junk(1, 2, 3, [4, 5, 6, [7]], { a: [1, 2, 3] }); const r = []; for (const [a, b, c = 9] of e) r.push(a, b, c, () => a); let x, y, z; for ([x, y, z] of e) r.push(x, y, z);
const { q: [k, l, m], o: { p: [n, s = 4, t] } = {} } = { q: [], o: { p: [] } }; r.push(k, l, m, n, s, t); for (const [[g, h], [i, j]] of [[[1, 2], []], [[], [3]]]) r.push(g, h, i, j); return r } log(f([[1, 2, 3], [], [4]]));
function k([a, [b, c, d], { e: [f, g] = [] }], h = junk(1, 2, 3, 4), [i, j, l] = []) { return [a, b, c, d, f, g, h.length, i, j, l] } log(k([1, [], {}])); log(((x = junk(1, 2, 3), [a, b, c]) => [a, b, c])(undefined, []));`,
  },
  {
    name: "{ a: [x, y], b = x }, [[x, y], z = x]",
    v4: "what is missing is not undefined",
    how: "one after another",
    sourceType: "module",
    brokenRaw: [6],
    code: `const { a: { b: [c, d] = [1, 2] } = {}, e: [f, g] = [c, d], h = f } = {}; log(c, d, f, g, h); for (const { p: [q, r], s = q } of [{ p: [1, 2] }]) log(q, r, s); function k({ a: [b, c], d = b }, e = c) { return [b, c, d, e] } log(k({ a: [1, 2] }));
let x, y, z, o = {}; log(([[x, y] = [1, 2], z = x, o.p = y] = [])); log(x, y, z, o); const [[l, m], n = l, { d: [s, t] } = { d: [n, m] }, ...w] = [[1, 2], undefined, undefined, 4, 5]; log(l, m, n, s, t, w);`,
  },
  {
    name: "patterns that take from a generator which ends early",
    v4: "what is missing is not undefined",
    how: "an iterator that does not end",
    sourceType: "module",
    brokenRaw: [6],
    code: `const junk = (...v) => v; function* g(n) { try { for (let i = 0; i < n; i++) { log("y", i); yield i } } finally { log("close") } } junk(1, 2, 3, [4, 5, [6]]);
let [a, b = log("b"), c = log("c")] = g(1); log(a, b, c); [a, b] = g(5); log(a, b); const [d, e, ...h] = g(1); log(d, e, h); try { const [t, u, v] = null } catch (e) { log(e.name) } try { const [t, u, v] = 5 } catch (e) { log(e.name) }`,
  },
  {
    name: "break in a labelled statement that is no loop",
    v4: "leaves that statement, not the loop or the switch",
    how: "given the label of what it leaves",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `for (let i = 0; i < 3; i++) L: { log(i); break; } switch (1) { case 1: L: { try { break; } finally { log("f"); } } log("no"); }
M: for (const x of [1, 2]) for (const y of [1, 2]) N: O: try { if (x > 1) break; continue M; } finally { log(x, y); } N: for (;;) { break; }`,
  },
  {
    name: "return, break or continue in try, a finally that throws, a catch further out",
    v4: "goes on returning after the catch",
    how: "the try catches everything and goes on after",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const fail = (v) => { throw v; }; function f() { try { try { return 5; } finally { fail(1); } } catch (e) { log("caught", e); } log("on"); return 7; } log(f());
for (let i = 0; i < 2; i++) { try { try { continue; } finally { if (i === 0) throw 1; } } catch (e) { log("caught", e); } log("on", i); }`,
  },
  {
    name: "a generator told to return, a finally that throws or goes on",
    v4: "returns after that",
    how: "the generator is taken apart into a function with a state",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `function* g() { try { try { yield 1; } finally { throw 5; } } catch (e) { log("caught", e); } yield 2; } let it = g(); log(it.next(), it.return(7), it.next());
function* h() { for (;;) { try { yield 1; } finally { for (const x of [1]) log(x); break; } } yield 4; } it = h(); log(it.next(), it.return(7), it.next(), it.next());`,
  },
  {
    name: "yield* of an array, the generator told to return",
    v4: "gives the last step instead of the value",
    how: "an iterator that can be closed",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `function* g() { try { return yield* [1, 2]; } finally { log("finally"); } } let it = g(); log(it.next(), it.return(7), it.next()); it = g(); log([...it]);
function* h() { yield* g(); yield* new Set([3]); } it = h(); log(it.next(), it.next(), it.return(8), it.next());`,
  },
  {
    name: "o.m(o.m = f)",
    v4: "the method is looked up too late",
    how: "read before, where an argument assigns one of the name",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const o = { n: 1, m(x) { return this.n + typeof x; } }; log(o.m(o.m = (x) => "new"), o.m(1, [o["m"] = () => 5]), o.m());`,
  },
  {
    name: "a class's fields and its constructor's defaults, new.target in fields",
    v4: "parse error",
    how: "the parameters are taken apart in the body, after the fields",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `class A { constructor(x = log("default"), { y } = { y: log("y") }, ...r) { log("body", x, y, r); } f = log("field"); g = [new.target, () => new.target]; } new A(); log(new A(1, { y: 2 }, 3).g[1]());
class B extends A { #g = log("g"); constructor(y = log("dy")) { super(); } } new B();`,
  },
  {
    name: "functions in defaults, called at once, that read later parameters",
    v4: "undefined",
    how: "a ReferenceError is thrown",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const f = (a = (() => b)(), b = 2) => a; try { log(f()); } catch (e) { log(e.name); } log(f(1));`,
  },
  {
    name: "function declared in a block of an async function",
    v4: "async functions are missing; taken apart, a variable around of the name was hidden",
    how: "a variable of the block",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `let x = 5; async function run(flag) { x = 1; if (flag) { log(typeof x, x.name); function* x() {} } else { const y = z(); function z() { return x; } log(y); } await null; return typeof x; } run(false).then((v) => log(v, x)); run(true).then((v) => log(v, x));`,
  },
  {
    name: "arrow function with branches in a parameter, and this",
    v4: "this is undefined in another branch than the first",
    how: "bind",
    sourceType: "module",
    brokenRaw: [5],
    code: `class A { constructor() { this.n = 3; } f({ c } = { c: ((p = 1) => { if (p) return this.n; return 0; })() }, g = () => { if (c) { return this.n + c; } return this; }) { return [c, g()]; } } log(new A().f(), new A().f({ c: 0 })[1] instanceof A);`,
  },
  {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: that is the code it is about
    name: "`${x += x = 5}`",
    v4: "the target is read too late",
    how: "x = x + (x = 5), its operands copied",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `let x = 1; log(\`\${[x += x = 5, x -= x = 3, x *= x = 2, x |= x = 8]}\`); const t = (s, v) => v; log(t\`\${x += x = 5}\`);`,
  },
  {
    name: "[o.a = (o = {}, 1)] = …, ({ a: o[k] = (k = 2) } = …)",
    v4: "the target is read too late",
    how: "copied",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `let o = { n: 1 }, k = 1; const p = o; [o.d = (o = {}, 3)] = []; log(p, o); ({ c: o[k] = (k = 2) } = {}); log(o); for ({ c: o.e = (o = {}, 4) } of [{}]) log(o);`,
  },
  {
    name: "await and yield in the computed keys of objects and classes",
    v4: "parse error",
    how: "made before the object",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `(async () => { let x = 1; log({ a: x, [(x = 2, await "m")]: x, ...{ z: x }, [await (x = 3)]: x, get q() { return x }, [await "w"]() { return 2 } }); class C { [await "m"]() { return 1 } } log(new C().m()) })().catch(log);`,
  },
  {
    name: "await in finally of an async generator, beside a pattern",
    v4: "parse error",
    how: "taken apart, as all of these",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `async function* g(x) { try { yield 1; } finally { try { let set = x - (await (x = 5)); log(set); for (const v of [1]) log(await v); } catch (e) { log(e.name) } } } (async () => { for await (const v of g(3)) log(v); })().catch(log);`,
  },
  {
    name: "x += super.y in an async function",
    v4: "parse error",
    how: "the operand is kept apart from what is assigned",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `class A { get y() { return 2 } } class B extends A { z = 1; async m(x) { log(x += super.y); this.z -= super.y; log(this.z); } } new B().m(3).catch(log);`,
  },
  {
    name: "this in the parameters of an arrow function of a derived class's constructor",
    v4: "ReferenceError",
    how: "a plain function, this in a variable",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `class A { b = 1 } class B extends A { d = ((q = this.b++) => q)(); constructor() { super(); this.e = (({ x = this.b }) => x)({}); } } log(new B().d, new B().e);`,
  },
  {
    name: "catch ({ a = f() }) in strict code",
    v4: "returns f's value",
    how: "taken apart before the block",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const q = [1]; log((function () { try { throw 0; } catch ({ b: [] = q.concat() }) {} })()); log((() => { try { throw []; } catch ([b = q.concat(), f = () => q]) { const q = 5; return f(); } })());`,
  },
  {
    name: "return x = super.y in an arrow function that becomes a plain one",
    v4: "parse error; the assignment is lost",
    how: "through a variable",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `let b = 2; class P { static c = 7; } class Q extends P { static c = ((u) => { class R { #a = ((p) => { if (p) return this.b; return (b = super.c); })(); } new R(); })(); } log(b);`,
  },
  {
    name: "super in the test of a loop",
    v4: "fine; rewritten (Babel), a variable was declared in the loop's body that its test mentions",
    how: "made by a function of its own",
    sourceType: "module",
    brokenRaw: [],
    code: `let n = 0; do { n++; if (n === 1) continue; } while (n < 5 && { n() { return super.toString(); } }.n()); log(n); while (n++ < 8 && { n() { return super.toString(); } }.n()) log(n); for (; n < 12 && { n() { return super.toString(); } }.n(); { n() { return super.toString(); } }.n(), n++) log(n);`,
  },
  {
    name: "missing(x++), where there is no such function",
    v4: "x is assigned before the ReferenceError",
    how: "copied, where the arguments assign something",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `let x = 1; try { missingFunction(x++, (x = 5)); } catch (e) { log(e.name, x); }`,
  },
  {
    name: "nothing.push(x++), where nothing is undefined or null",
    v4: "x is assigned before the TypeError",
    how: "the variable is looked at before, where the arguments assign something",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `let u, n = null, x = 1; try { u.push(x = 2); } catch (e) { log(e.name, x); } try { n.push(x++); } catch (e) { log(e.name, x); }
      let o = { p: 1 }; try { o = o.q; o.foo(o = 4); } catch (e) { log(e.name, o); } const list = []; list.push(x++, (x += 2)); o = list; o.push((o = 5)); log(list, o);
      const O = Object; log(O.fromEntries([["a", (x = 8)]]), x);`,
  },
  {
    name: "nothing(...{ [Symbol.iterator]() {} })",
    v4: "what is spread is not gone through before the TypeError",
    how: "the arguments are put into an array before",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `let u; const it = () => ({ next() { log("next"); return { done: true } } });
      for (const f of [() => u(...{ [Symbol.iterator]: it }), () => u(1, ...{ [Symbol.iterator]: it }), () => new u(...{ [Symbol.iterator]: it }), () => ({}).m(...{ [Symbol.iterator]: it })])
        try { f() } catch (e) { log(e.name); }`,
  },
  {
    name: "() => o[a] = a = f()",
    v4: "nothing is assigned",
    how: "copied, and through a variable",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `let a = 1, o = {}; const f = (x) => x, g = () => (o[a] = a = f(7)); log(g(), o, a);`,
  },
  {
    name: "functions in defaults, called meanwhile by another name, that read their own parameter or later ones",
    v4: "undefined",
    how: "such parameters are variables of the body",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const g = (a, q = { m() { return q } }.m()(), [c] = [a + q], ...d) => [a, q, c, d]; try { g() } catch (e) { log(e.name) } log(g(1, 2), g(1, 2, [4], 5, 6), g.length); const h = (f = (n) => n ? f(n - 1) : "end") => f(3); log(h()); function k(a = () => b, b = a()) { return b } try { k() } catch (e) { log(e.name) } log(k(() => 3));`,
  },
  {
    name: "({ a: x, b: x } = o), where x is renamed",
    v4: "parse error; one of them was not renamed (Babel)",
    how: "all but the first are assigned by setters",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `class C { constructor(u) { this.v = ({ d: u, c: u } = { d: 1, c: 2 }); this.u = u; [u, u = 5, ...u] = [1]; this.w = u; } c = (u) => u; } log(new C(7)); let x, a; [x = 0, x] = [0, 3]; ({ b: a = 0, a } = { b: 1, a: 2 }); log(x, a); [[x], x, [x = 5]] = [[1], 2, []]; log(x); [x, x, a = x] = [2, 3]; log(a); ({ c: x, a: x, b: a } = { get b() { return ({ a: x } = { a: 0 }); } }); log(x); for ({ length: a, 0: a } in { text: 1 }) log(a);`,
  },
  {
    name: "try { [a, b] = iterable }, which throws after the first",
    v4: "Qt 6 assigns none; compiled, the values were taken first for both",
    how: "the values are taken by getters",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `const list = () => ({ *[Symbol.iterator]() { yield 1; throw 5; } }); let a = 0, b = 0; try { [a, b] = list(); } catch (e) { log(e, a, b); }
function f() { try { var [c, ...d] = list(); } finally { return [c, d]; } } log(f()); function g() { try { for (var [c, d] of [list()]); } catch { } return [c, d]; } log(g()); try { ({ x: [b, a] } = { x: list() }); } catch (e) { log(a, b); }
async function h() { let c, d; try { [c, d] = await list(); } catch { } return [c, d]; } h().then((v) => log(v)); try { [a, b] = "3,4".split(","); } catch { } log(a, b);`,
  },
  {
    name: "[a = f(), b] = source, [o.a, o.b] = source, where the source or the array notices",
    v4: "Qt 6 takes all values before it assigns the first; 5.15 asks an iterator that is done again",
    how: "the values are taken by the getters of an object that an object pattern reads",
    sourceType: "module",
    brokenRaw: [5, 6],
    code: `let x = 5; const o = {}; const made = (list, name) => { let i = 0; return { [Symbol.iterator]() { log(name, "begin"); return this; }, next() { log(name, i); return { value: list[i], done: i++ >= list.length }; }, return() { log(name, "close"); return {}; } }; };
function* change() { yield 0; x++; yield 1; } { const [{ c: d = x }, e] = change(); log(d, e, x); }
log((([o.a = log("default"), , o.b, ...o.c] = made([undefined, 1, 2, 3, 4], "m"))) !== undefined, o);
for (const list of [[], [undefined, 1]]) try { [o.a = (() => { throw 1 })(), o.b] = made(list, "m"); } catch (e) { log(e); }
const [[g = log("g"), h] = made([1, 2], "default"), [k = log("k"), l], m = log("m")] = made([undefined, made([undefined, 5], "inner")], "outer"); log(g, h, k, l, m);
const f = ([a = x++, b = x, [c = x] = [1]], e = x) => log(a, b, c, e); f(made([], "p"));
const list = [1, 2]; [list[1], list[0]] = list; log(list); try { const [a = x++, b] = null; } catch (e) { log(e instanceof TypeError); }
const [n = () => x, p = class {}, q] = made([], "names"); log(n.name, p.name, q);`,
  },
];
