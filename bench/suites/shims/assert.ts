/** node:assert, and what chai's assert has besides. */
import { equal as alike, type How } from "./equal.js";
import { show } from "./show.js";
import { isWanted, thrownBy } from "./throwing.js";

export class AssertionError extends Error {
  override readonly name = "AssertionError";
  readonly code = "ERR_ASSERTION";
}

/** Throws unless `held`: the message given, or what `otherwise` says. */
export function check(held: unknown, message: unknown, otherwise: () => string): void {
  if (held) return;
  if (message instanceof Error) throw message;
  throw new AssertionError(typeof message === "string" ? `${message} (${otherwise()})` : otherwise());
}

const STRICT: How = {};
const LOOSE: How = { loose: true };

export function ok(value: unknown, message?: unknown): void {
  check(value, message, () => `${show(value)} is not true`);
}

const looselySame = (left: unknown, right: unknown): boolean =>
  // biome-ignore lint/suspicious/noDoubleEquals: the loose comparison is what the test asks for
  left == right || (Number.isNaN(left) && Number.isNaN(right));

export function equal(left: unknown, right: unknown, message?: unknown): void {
  check(looselySame(left, right), message, () => `${show(left)} == ${show(right)}`);
}
export function notEqual(left: unknown, right: unknown, message?: unknown): void {
  check(!looselySame(left, right), message, () => `${show(left)} != ${show(right)}`);
}
export function strictEqual(left: unknown, right: unknown, message?: unknown): void {
  check(Object.is(left, right), message, () => `${show(left)} === ${show(right)}`);
}
export function notStrictEqual(left: unknown, right: unknown, message?: unknown): void {
  check(!Object.is(left, right), message, () => `${show(left)} !== ${show(right)}`);
}
export function deepEqual(left: unknown, right: unknown, message?: unknown): void {
  check(alike(left, right, LOOSE), message, () => `${show(left)} alike ${show(right)}`);
}
export function notDeepEqual(left: unknown, right: unknown, message?: unknown): void {
  check(!alike(left, right, LOOSE), message, () => `${show(left)} not alike ${show(right)}`);
}
export function deepStrictEqual(left: unknown, right: unknown, message?: unknown): void {
  check(alike(left, right, STRICT), message, () => `${show(left)} the same as ${show(right)}`);
}
export function notDeepStrictEqual(left: unknown, right: unknown, message?: unknown): void {
  check(!alike(left, right, STRICT), message, () => `${show(left)} not the same as ${show(right)}`);
}

export function throws(body: () => unknown, wanted?: unknown, message?: unknown): void {
  const thrown = thrownBy(body);
  check(thrown, typeof wanted === "string" ? wanted : message, () => "nothing is thrown");
  if (typeof wanted !== "string")
    check(isWanted(thrown?.error, wanted), message, () => `${String(thrown?.error)} is not the error wanted`);
}
export function doesNotThrow(body: () => unknown): void {
  body();
}
export async function rejects(body: unknown, wanted?: unknown, message?: unknown): Promise<void> {
  let thrown: { readonly error: unknown } | undefined;
  try {
    await (typeof body === "function" ? body() : body);
  } catch (error) {
    thrown = { error };
  }
  check(thrown, message, () => "it is not rejected");
  check(isWanted(thrown?.error, wanted), message, () => `${String(thrown?.error)} is not the error wanted`);
}
export async function doesNotReject(body: unknown): Promise<void> {
  await (typeof body === "function" ? body() : body);
}
export function match(text: string, pattern: RegExp, message?: unknown): void {
  check(pattern.test(text), message, () => `${show(text)} matches ${String(pattern)}`);
}
export function doesNotMatch(text: string, pattern: RegExp, message?: unknown): void {
  check(!pattern.test(text), message, () => `${show(text)} does not match ${String(pattern)}`);
}
export function ifError(value: unknown): void {
  check(value === null || value === undefined, undefined, () => `${show(value)} is an error`);
}
export function fail(message?: unknown): never {
  throw message instanceof Error ? message : new AssertionError(String(message ?? "failed"));
}

const LOOSE_ASSERT = {
  AssertionError,
  ok,
  equal,
  notEqual,
  strictEqual,
  notStrictEqual,
  deepEqual,
  notDeepEqual,
  deepStrictEqual,
  notDeepStrictEqual,
  throws,
  doesNotThrow,
  rejects,
  doesNotReject,
  match,
  doesNotMatch,
  ifError,
  fail,
};

/** The rest of chai's assert that suites use. */
const CHAI = {
  isTrue: (value: unknown, message?: unknown) => strictEqual(value, true, message),
  isFalse: (value: unknown, message?: unknown) => strictEqual(value, false, message),
  isOk: ok,
  isNull: (value: unknown, message?: unknown) => strictEqual(value, null, message),
  isUndefined: (value: unknown, message?: unknown) => strictEqual(value, undefined, message),
  isFunction: (value: unknown, message?: unknown) => strictEqual(typeof value, "function", message),
  isArray: (value: unknown, message?: unknown) => strictEqual(Array.isArray(value), true, message),
  isAtLeast: (left: number, right: number, message?: unknown) => ok(left >= right, message),
  lengthOf: (value: { length: number }, length: number, message?: unknown) =>
    strictEqual(value.length, length, message),
  instanceOf: (value: unknown, kind: new () => object, message?: unknown) => ok(value instanceof kind, message),
};

export const strict = Object.assign((value: unknown, message?: unknown) => ok(value, message), LOOSE_ASSERT, {
  equal: strictEqual,
  notEqual: notStrictEqual,
  deepEqual: deepStrictEqual,
  notDeepEqual: notDeepStrictEqual,
});

const assert = Object.assign((value: unknown, message?: unknown) => ok(value, message), LOOSE_ASSERT, CHAI, { strict });

export { assert };
export default assert;
