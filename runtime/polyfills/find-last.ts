import { arrayMethod, callMethod, type Method } from "./method.js";

type Test = (value: unknown, index: number, all: ArrayLike<unknown>) => unknown;

function lastIndex(this: ArrayLike<unknown>, test: Test, self?: unknown): number {
  for (let index = this.length - 1; index >= 0; index--) if (test.call(self, this[index], index, this)) return index;
  return -1;
}

function last(this: ArrayLike<unknown>, test: Test, self?: unknown): unknown {
  const index = lastIndex.call(this, test, self);
  return index === -1 ? undefined : this[index];
}

/** The `findLast` of a value. */
export const findLastOf = (self: unknown): Method => arrayMethod(self, "findLast", last);
/** `self.findLast(…)` */
export const findLast = (self: unknown, ...values: unknown[]): unknown =>
  callMethod(findLastOf(self), self, "findLast", values);

/** The `findLastIndex` of a value. */
export const findLastIndexOf = (self: unknown): Method => arrayMethod(self, "findLastIndex", lastIndex);
/** `self.findLastIndex(…)` */
export const findLastIndex = (self: unknown, ...values: unknown[]): unknown =>
  callMethod(findLastIndexOf(self), self, "findLastIndex", values);
