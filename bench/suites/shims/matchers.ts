/** What jest's and vitest's matchers ask. */
import { equal } from "./equal.js";
import type { Mock } from "./mocks.js";
import { describe, note } from "./registry.js";
import { show } from "./show.js";
import { isWanted, thrownBy } from "./throwing.js";

export type Matcher = (value: unknown, ...wanted: unknown[]) => boolean;

const LENIENT = { lenient: true } as const;
const like = (value: unknown, wanted: unknown): boolean => equal(value, wanted, LENIENT);
const callsOf = (value: unknown): unknown[][] => (value as Mock).mock.calls;

function throws(value: unknown, wanted?: unknown): boolean {
  const thrown = thrownBy(value as () => unknown);
  return thrown !== undefined && isWanted(thrown.error, wanted);
}

/** Snapshots aren't read: what they would hold is noted, to be the same everywhere. */
function snapshot(value: unknown): boolean {
  note(show(value));
  return true;
}

function errorSnapshot(value: unknown): boolean {
  const thrown = thrownBy(value as () => unknown);
  note(thrown ? describe(thrown.error) : "nothing is thrown");
  return thrown !== undefined;
}

function at(value: unknown, path: unknown): { readonly value: unknown } | undefined {
  const keys = Array.isArray(path)
    ? path
    : String(path)
        .split(/[.[\]]+/)
        .filter(Boolean);
  let found: unknown = value;
  for (const key of keys as PropertyKey[]) {
    if (found === null || found === undefined || !(key in Object(found))) return undefined;
    found = (found as Record<PropertyKey, unknown>)[key];
  }
  return { value: found };
}

function contains(value: unknown, wanted: unknown, same: (one: unknown, other: unknown) => boolean): boolean {
  if (typeof value === "string") return value.includes(String(wanted));
  return Array.from(value as Iterable<unknown>).some((one) => same(one, wanted));
}

const calledWith: Matcher = (value, ...wanted) => callsOf(value).some((call) => like(call, wanted));
const lastCalledWith: Matcher = (value, ...wanted) => like(callsOf(value).slice(-1)[0], wanted);
const nthCalledWith: Matcher = (value, nth, ...wanted) => like(callsOf(value)[Number(nth) - 1], wanted);
const called: Matcher = (value) => callsOf(value).length > 0;
const calledTimes: Matcher = (value, times) => callsOf(value).length === times;

export const MATCHERS: Readonly<Record<string, Matcher>> = {
  toBe: Object.is,
  toEqual: like,
  toStrictEqual: (value, wanted) => equal(value, wanted),
  toMatchObject: (value, wanted) => equal(value, wanted, { partial: true }),
  toBeUndefined: (value) => value === undefined,
  toBeDefined: (value) => value !== undefined,
  toBeNull: (value) => value === null,
  toBeNullable: (value) => value === null || value === undefined,
  toBeTruthy: (value) => Boolean(value),
  toBeFalsy: (value) => !value,
  toBeTrue: (value) => value === true,
  toBeFalse: (value) => value === false,
  toBeNaN: (value) => Number.isNaN(value),
  toBeInstanceOf: (value, kind) => value instanceof (kind as new () => object),
  toBeTypeOf: (value, type) => typeof value === type,
  toBeGreaterThan: (value, wanted) => (value as number) > (wanted as number),
  toBeGreaterThanOrEqual: (value, wanted) => (value as number) >= (wanted as number),
  toBeLessThan: (value, wanted) => (value as number) < (wanted as number),
  toBeLessThanOrEqual: (value, wanted) => (value as number) <= (wanted as number),
  toBeCloseTo: (value, wanted, digits = 2) =>
    value === wanted || Math.abs(Number(value) - Number(wanted)) < 10 ** -Number(digits) / 2,
  toBeOneOf: (value, wanted) => contains(wanted, value, like),
  toContain: (value, wanted) => contains(value, wanted, (one, other) => one === other),
  toContainEqual: (value, wanted) => contains(value, wanted, like),
  toHaveLength: (value, length) => (value as { length: number }).length === length,
  toHaveProperty: (value, path, ...wanted) => {
    const found = at(value, path);
    return found !== undefined && (wanted.length === 0 || like(found.value, wanted[0]));
  },
  toMatch: (value, wanted) =>
    wanted instanceof RegExp ? wanted.test(String(value)) : String(value).includes(String(wanted)),
  toSatisfy: (value, judge) => Boolean((judge as (value: unknown) => unknown)(value)),
  toThrow: throws,
  toThrowError: throws,
  toMatchSnapshot: snapshot,
  toMatchInlineSnapshot: snapshot,
  toThrowErrorMatchingSnapshot: errorSnapshot,
  toThrowErrorMatchingInlineSnapshot: errorSnapshot,
  toHaveBeenCalled: called,
  toBeCalled: called,
  toHaveBeenCalledOnce: (value) => calledTimes(value, 1),
  toHaveBeenCalledTimes: calledTimes,
  toBeCalledTimes: calledTimes,
  toHaveBeenCalledWith: calledWith,
  toBeCalledWith: calledWith,
  toHaveBeenCalledExactlyOnceWith: (value, ...wanted) => calledTimes(value, 1) && calledWith(value, ...wanted),
  toHaveBeenLastCalledWith: lastCalledWith,
  lastCalledWith,
  toHaveBeenNthCalledWith: nthCalledWith,
  nthCalledWith,
  toHaveReturnedWith: (value, wanted) => (value as Mock).mock.results.some((one) => like(one.value, wanted)),
};
