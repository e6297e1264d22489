/** ava: one test after the other, where ava runs them at the same time. */
import * as strict from "./assert.js";
import { equal as alike } from "./equal.js";
import { addHook, addTest, type Moment, note } from "./registry.js";
import { show } from "./show.js";

type Body = (t: unknown, ...values: unknown[]) => unknown;

const context: Record<string, unknown> = {};
const check = (held: unknown, message: unknown, otherwise: string): void =>
  strict.check(held, message, () => otherwise);

async function rejection(promise: unknown, wanted?: unknown): Promise<unknown> {
  let thrown: { readonly error: unknown } | undefined;
  const settled = Promise.resolve(typeof promise === "function" ? (promise as () => unknown)() : promise);
  await settled.then(undefined, (error: unknown) => {
    thrown = { error };
  });
  check(thrown, undefined, "it is not rejected");
  strict.throws(() => {
    throw thrown!.error;
  }, wanted);
  return thrown!.error;
}

const t = {
  context,
  log: () => {},
  plan: () => {},
  timeout: () => {},
  teardown: () => {},
  pass: () => {},
  fail: strict.fail,
  assert: strict.ok,
  truthy: strict.ok,
  falsy: (value: unknown, message?: unknown) => check(!value, message, `${show(value)} is true`),
  true: (value: unknown, message?: unknown) => strict.strictEqual(value, true, message),
  false: (value: unknown, message?: unknown) => strict.strictEqual(value, false, message),
  is: strict.strictEqual,
  not: strict.notStrictEqual,
  deepEqual: strict.deepStrictEqual,
  notDeepEqual: strict.notDeepStrictEqual,
  like: (value: unknown, part: unknown) =>
    check(alike(value, part, { partial: true }), undefined, `${show(value)} is no ${show(part)}`),
  regex: strict.match,
  notRegex: strict.doesNotMatch,
  snapshot: (value: unknown) => note(show(value)),
  throws(body: () => unknown, wanted?: unknown): unknown {
    let thrown: unknown;
    strict.throws(() => {
      try {
        body();
      } catch (error) {
        thrown = error;
        throw error;
      }
    }, wanted);
    return thrown;
  },
  notThrows: strict.doesNotThrow,
  throwsAsync: rejection,
  notThrowsAsync: strict.doesNotReject,
};

const add = (name: string, body: Body, ...values: unknown[]): void =>
  addTest(name, () => (typeof body === "function" ? body(t, ...values) : undefined));
const skip = (): void => {};
const hook = (moment: Moment) => (first: Body | string, second?: Body) =>
  addHook(moment, () => (typeof first === "function" ? first : second)?.(t));
const hooks = {
  before: hook("beforeAll"),
  after: Object.assign(hook("afterAll"), { always: hook("afterAll") }),
  beforeEach: hook("beforeEach"),
  afterEach: Object.assign(hook("afterEach"), { always: hook("afterEach") }),
};
const macro = (body: Body | { readonly exec: Body }): Body => (typeof body === "function" ? body : body.exec);
const serial = Object.assign(add, { ...hooks, skip, todo: skip, failing: skip, only: add });

export const test = Object.assign(serial, { serial, macro });
export default test;
