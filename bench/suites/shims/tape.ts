/** tape and tap: `test(name, t => …)`, where `t` asserts, plans and ends. */
import assert, * as strict from "./assert.js";
import { equal as alike } from "./equal.js";
import { addTest, note } from "./registry.js";
import { show } from "./show.js";
import { isWanted } from "./throwing.js";

type Body = (t: Tap) => unknown;
type Add = (name: string, first?: unknown, second?: unknown) => unknown;
type Tap = Record<string, unknown>;

/** The value has what the pattern has: tap's `match`. */
function matches(value: unknown, pattern: unknown): boolean {
  if (pattern instanceof RegExp) return pattern.test(String(value));
  if (typeof pattern === "string" && typeof value === "string") return value.includes(pattern);
  if (value instanceof Error) return isWanted(value, pattern);
  return alike(value, pattern, { partial: true });
}

function assertions(count: () => void): Tap {
  const counting =
    <Values extends unknown[]>(assertion: (...values: Values) => unknown) =>
    (...values: Values): unknown => {
      count();
      return assertion(...values);
    };
  const ok = counting(strict.ok);
  const notOk = counting((value: unknown, message?: unknown) => strict.ok(!value, message));
  const equal = counting(strict.strictEqual);
  const notEqual = counting(strict.notStrictEqual);
  const same = counting(strict.deepEqual);
  const strictSame = counting(strict.deepStrictEqual);
  const notSame = counting(strict.notDeepEqual);
  const noted = counting((value: unknown) => note(show(value)));
  return {
    ok,
    true: ok,
    assert: ok,
    notOk,
    false: notOk,
    error: notOk,
    ifError: notOk,
    equal,
    equals: equal,
    is: equal,
    isEqual: equal,
    strictEqual: equal,
    not: notEqual,
    isNot: notEqual,
    notEqual,
    notStrictEqual: notEqual,
    same,
    isSame: same,
    deepLooseEqual: same,
    deepEqual: strictSame,
    isDeepEqual: strictSame,
    strictSame,
    notSame,
    notDeepEqual: notSame,
    deepEquals: strictSame,
    throws: counting(strict.throws),
    doesNotThrow: counting(strict.doesNotThrow),
    rejects: counting(strict.rejects),
    resolves: counting(strict.doesNotReject),
    match: counting((value: unknown, pattern: unknown, message?: unknown) => assert(matches(value, pattern), message)),
    notMatch: counting((value: unknown, pattern: unknown, message?: unknown) =>
      assert(!matches(value, pattern), message),
    ),
    pass: counting(() => {}),
    fail: counting(strict.fail),
    matchSnapshot: noted,
    resolveMatchSnapshot: counting(async (value: unknown) => note(show(await value))),
    comment: () => {},
  };
}

/** Runs a body; it is done when it has ended, or has made as many assertions as planned, or its promise has settled. */
function runBody(body: Body): Promise<unknown> {
  const inner: Promise<unknown>[] = [];
  let planned: number | undefined;
  let made = 0;
  let returned = false;
  const cleanup: (() => unknown)[] = [];
  const own = new Promise<void>((done, fail) => {
    const count = (): void => {
      if (++made === planned && returned) done();
      if (planned !== undefined && made > planned) fail(new Error(`more than the planned ${planned} assertions`));
    };
    const t: Tap = assertions(count);
    t.plan = (assertions: number) => {
      planned = assertions;
    };
    t.end = () => done();
    t.teardown = (step: () => unknown) => cleanup.push(step);
    t.test = adder((_, then) => {
      count();
      const run = inner.reduce((before: Promise<unknown>, one) => before.then(() => one), Promise.resolve());
      const promise = run.then(() => runBody(then));
      inner.push(promise);
      return promise;
    });
    try {
      const value = body(t);
      returned = true;
      const isPromise = typeof (value as PromiseLike<unknown> | undefined)?.then === "function";
      if (isPromise) (value as PromiseLike<unknown>).then(() => done(), fail);
      else if (planned !== undefined ? made >= planned : inner.length > 0) done();
    } catch (error) {
      fail(error);
    }
  });
  return own.then(() => Promise.all(inner)).finally(() => cleanup.forEach((step) => void step()));
}

function adder(add: (name: string, body: Body) => unknown): Add & { only: Add; skip: () => void } {
  const own: Add = (name, first, second) => {
    const body = typeof first === "function" ? first : second;
    return typeof body === "function" ? add(name, body as Body) : undefined;
  };
  return Object.assign(own, { only: own, skip: () => {} });
}

export const test = adder((name, body) => addTest(name, () => runBody(body)));

export default Object.assign(
  test,
  { test, onFinish: () => {} },
  assertions(() => {}),
);
