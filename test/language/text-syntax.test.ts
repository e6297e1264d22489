// What a program makes of texts at run time: what V4 parses nowhere is put in other words there.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { ASYNC_NAME, withoutModernSyntax } from "../../runtime/polyfills/text-syntax.js";
import { tokensOf } from "../../runtime/polyfills/text-tokens.js";

type Make = (...values: unknown[]) => Generator<unknown, unknown, unknown>;

/** What the compiler has for asynchronous functions, in the words of today. */
const asynchronous = (make: Make) =>
  async function (this: unknown, ...values: unknown[]): Promise<unknown> {
    const steps = make.apply(this, values);
    for (let step = steps.next(); ; ) {
      if (step.done) return step.value;
      let value: unknown;
      try {
        value = await step.value;
      } catch (error) {
        step = steps.throw(error);
        continue;
      }
      step = steps.next(value);
    }
  };

async function outcome(text: string): Promise<unknown[]> {
  const lines: unknown[] = [];
  const log = (...values: unknown[]): void => void lines.push(values);
  try {
    lines.push(await new Function(ASYNC_NAME, "log", text).call({ own: "this" }, asynchronous, log));
  } catch (error) {
    lines.push(String(error));
  }
  return lines;
}

const test = suite("texts of programs");

const PROGRAMS = [
  "const it = { a: 1 }, d; return { ...it, b: 2, ...(d ?? {}), c: [...'xy'], ...{ d: 1, ...{ e: 2 } } };".replace(
    "d;",
    "d = null;",
  ),
  "return { ...{ a: 1 } , };",
  "return { a: { ...{ b: 1 } }, f(x, ...y) { return { ...x, y } }, get g() { return 1 } }.f({ z: 1 }, 2, 3);",
  "const f = (o) => ({ ...o, a: 1 }); return [f({ b: 2 }), `${{ ...{ toString: () => 'x' } }} {...} ${f({})['a']}`];",
  "// { ...a }\n/* async x { ...b } */ const r = /[{/]...async/g; return ['{ ...a }', r.source, { ...[1] }];",
  "async function f(a, b = 2) { const x = await a; return x + (await b) * 2 + arguments.length; } return f(Promise.resolve(1));",
  "return (async () => { const o = { async m(x) { return await x + this.y; }, y: 5 }; return [await o.m(1), await (async (x) => await x)(2), await (async x => x)(3)]; })();",
  "return (async () => { try { await Promise.reject(new Error('own')); } catch (e) { log(e.message); } finally { await 1; log('finally'); } for (const x of [1, 2]) log(await x); return this.own; })();",
  "return (async () => { log(!await false, typeof await 'x', -await 1, await [1, 2][1], await { a: { b: 3 } }.a.b, await `t${await 1}`, await new Promise((done) => done(4)), await log?.(5)); })();",
  "class A { async m(x) { return (await x) + 1; } static async s() { return { ...this }; } } return (async () => [await new A().m(1), await A.s()])();",
  "const async = 1, o = { async: 2, await: 3 }; return [async, o.async, o.await, { async }];",
  "return (async () => { const list = await Promise.all([1, 2].map(async (n) => ({ ...{ n }, twice: n * 2 }))); return { list, ...(await { z: 1 }) }; })();",
];

for (const [index, text] of PROGRAMS.entries())
  test(`do the same in other words (${index + 1})`, async () => {
    const mended = withoutModernSyntax(text);
    if (mended === undefined) assert.not.match(text, /\.\.\.[\w{(]|\basync (?:function|\()/);
    else assert.not.match(mended, /\basync (?:function|\()|await (?!:)/);
    assert.equal(await outcome(mended ?? text), await outcome(text));
  });

test("are left where there is more to it", () => {
  for (const text of [
    "const { a, ...b } = c;",
    "f(({ a, ...b }) => a);",
    "async function* f() {}",
    "async () => { for await (const x of y) ; };",
    "async () => { await async () => {}; };",
    "a ? b : c;",
    "if (a) { [...b] }",
    "(",
    "'a",
    "`a${b",
    "{ ...a }}",
    "({ ...a ])",
    "async () => await",
    "async () => { await };",
    "async",
    "",
  ])
    assert.is(withoutModernSyntax(text), undefined, text);
});

test("are taken apart without losing any of them", () => {
  const text = "a?.b ?? c; x = y / 2 / z; /[/\\]]/.test(`a${`b${{}}`}c`) ? .5 : 1e-3; // end\n";
  const tokens = tokensOf(text)!.map((token) => token.text);
  assert.equal(
    tokens.join(" "),
    "a ?. b ?? c ; x = y / 2 / z ; /[/\\]]/ . test ( `a${ `b${ { } }` }c` ) ? .5 : 1e-3 ;",
  );
});

test.run();
