/** What mocha, jest, vitest and jasmine give: groups of tests, hooks, and `expect`. */
import { addGroup, addHook, addTest, type Body, callBody, type Moment } from "./registry.js";

export { assert } from "./assert.js";
export { expect } from "./expect.js";
export { jest, vi } from "./mocks.js";

/** What `this` is in mocha's bodies. */
const context = (): object => {
  const own: Record<string, unknown> = {};
  for (const name of ["timeout", "slow", "retries"]) own[name] = () => own;
  return own;
};

const bodyOf = (...values: unknown[]): Body | undefined =>
  values.find((value): value is Body => typeof value === "function");

/** The rows of `each`: a list, or a table written as a template. */
function rowsOf(first: unknown, values: readonly unknown[]): readonly unknown[][] {
  const { raw } = first as { raw?: readonly string[] };
  if (raw === undefined) return (first as readonly unknown[]).map((row) => (Array.isArray(row) ? row : [row]));
  const names = raw[0]!.split("|").map((name) => name.trim());
  const rows: unknown[][] = [];
  for (let at = 0; at < values.length; at += names.length)
    rows.push([Object.fromEntries(names.map((name, index) => [name, values[at + index]]))]);
  return rows;
}

/** A name is a text, a class or a function. */
const nameOf = (name: unknown): string => (typeof name === "function" ? name.name : String(name));

/** Index first, so that rows of one name stay apart. */
const each =
  (add: (name: string, body: Body) => void) =>
  (first: unknown, ...values: unknown[]) =>
  (name: unknown, ...rest: unknown[]): void => {
    const body = bodyOf(...rest);
    if (!body) return;
    for (const [index, row] of rowsOf(first, values).entries())
      add(`${nameOf(name)} #${index + 1}`, () => body(...row));
  };

const skip = (): void => {};
const skipping = Object.assign(skip, { each: () => skip });

type Add = (name: unknown, ...rest: unknown[]) => void;
interface Adder extends Add {
  only: Adder;
  skip: typeof skipping;
  todo: typeof skip;
  concurrent: Adder;
  sequential: Adder;
  each: ReturnType<typeof each>;
  for: ReturnType<typeof each>;
  skipIf(condition: unknown): Add;
  runIf(condition: unknown): Add;
}

function adder(add: (name: string, body: Body) => void): Adder {
  const own = ((name, ...rest) => {
    const body = bodyOf(...rest);
    if (body) add(nameOf(name), body);
  }) as Adder;
  Object.assign(own, {
    only: own,
    concurrent: own,
    sequential: own,
    skip: skipping,
    todo: skip,
    each: each(add),
    for: each(add),
    skipIf: (condition: unknown) => (condition ? skip : own),
    runIf: (condition: unknown) => (condition ? own : skip),
  });
  return own;
}

export const test = adder((name, body) => addTest(name, () => callBody(body, context())));
export const it = test;
export const specify = test;
export const describe = adder((name, body) => addGroup(name, () => body.call(context())));
export const suite = describe;
export { describe as fdescribe, it as fit };
export const xit = skip;
export const xtest = skip;
export const xdescribe = skip;

const hook =
  (moment: Moment) =>
  (first: unknown, second?: unknown): void => {
    const body = bodyOf(first, second);
    if (body) addHook(moment, () => callBody(body, context()));
  };
export const before = hook("beforeAll");
export const beforeAll = before;
export const after = hook("afterAll");
export const afterAll = after;
export const beforeEach = hook("beforeEach");
export const afterEach = hook("afterEach");

/** Types are none of the engine's business: whatever is asked of them is fine. */
const types: unknown = new Proxy(() => types, { get: () => types, apply: () => types });
export const expectTypeOf = (): unknown => types;
export const assertType = (): void => {};
