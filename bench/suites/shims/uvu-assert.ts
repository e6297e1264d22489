/** uvu/assert. */
import { AssertionError, check } from "./assert.js";
import { equal as alike } from "./equal.js";
import { note } from "./registry.js";
import { show } from "./show.js";
import { isWanted, thrownBy } from "./throwing.js";

export { AssertionError as Assertion };

export function ok(value: unknown, message?: unknown): void {
  check(value, message, () => `${show(value)} is not true`);
}
export function is(left: unknown, right: unknown, message?: unknown): void {
  check(left === right, message, () => `${show(left)} === ${show(right)}`);
}
export function equal(left: unknown, right: unknown, message?: unknown): void {
  check(alike(left, right), message, () => `${show(left)} the same as ${show(right)}`);
}
export function unreachable(message?: unknown): void {
  check(false, message, () => "this should not be reached");
}
export function type(value: unknown, wanted: string, message?: unknown): void {
  check(typeof value === wanted, message, () => `${typeof value} is ${wanted}`);
}
export function instance(value: unknown, kind: new () => object, message?: unknown): void {
  check(value instanceof kind, message, () => `${show(value)} is a ${kind.name}`);
}
export function match(text: string, wanted: string | RegExp, message?: unknown): void {
  const held = typeof wanted === "string" ? text.includes(wanted) : wanted.test(text);
  check(held, message, () => `${show(text)} matches ${String(wanted)}`);
}
export function snapshot(left: string, right: string, message?: unknown): void {
  note(left);
  check(left.trim() === right.trim(), message, () => `${show(left)} is ${show(right)}`);
}
export const fixture = snapshot;
export function throws(body: () => unknown, wanted?: unknown, message?: unknown): void {
  const thrown = thrownBy(body);
  check(thrown, message, () => "nothing is thrown");
  check(isWanted(thrown?.error, wanted), message, () => `${String(thrown?.error)} is not the error wanted`);
}
export function not(value: unknown, message?: unknown): void {
  check(!value, message, () => `${show(value)} is true`);
}

not.ok = not;
const opposite =
  <Values extends unknown[]>(assertion: (...values: [...Values]) => void, name: string) =>
  (...values: Values): void => {
    check(
      thrownBy(() => assertion(...values)),
      undefined,
      () => `not ${name}: ${values.map((one) => show(one)).join(", ")}`,
    );
  };
not.is = Object.assign(opposite(is, "is"), {});
not.equal = opposite(equal, "equal");
not.type = opposite(type, "type");
not.instance = opposite(instance, "instance");
not.match = opposite(match, "match");
not.throws = opposite(throws, "throws");
is.not = not.is;
