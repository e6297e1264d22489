import { type Indexed, lengthOf, mustBeFunction, toObject, toTyped } from "./conversions.js";
import { arrayMethod, callMethod, type Method } from "./method.js";

type Test = (value: unknown, index: number, all: unknown) => unknown;

/** The last element that a test takes. */
function search(object: Indexed, length: number, test: Test, self: unknown): { index: number; value: unknown } {
  mustBeFunction(test);
  for (let index = length - 1; index >= 0; index--) {
    const value = object[index];
    if (test.call(self, value, index, object)) return { index, value };
  }
  return { index: -1, value: undefined };
}

function inArray(array: unknown, test: Test, self: unknown): { index: number; value: unknown } {
  const object = toObject(array);
  return search(object, lengthOf(object), test, self);
}

function inTyped(array: unknown, test: Test, self: unknown): { index: number; value: unknown } {
  const object = toTyped(array);
  return search(object, object.length, test, self);
}

const ofArray = {
  findLast(this: unknown, test: Test, ...[self]: unknown[]): unknown {
    return inArray(this, test, self).value;
  },
  findLastIndex(this: unknown, test: Test, ...[self]: unknown[]): number {
    return inArray(this, test, self).index;
  },
};

const ofTyped = {
  findLast(this: unknown, test: Test, ...[self]: unknown[]): unknown {
    return inTyped(this, test, self).value;
  },
  findLastIndex(this: unknown, test: Test, ...[self]: unknown[]): number {
    return inTyped(this, test, self).index;
  },
};

/** The `findLast` of a value. */
export const findLastOf = (self: unknown): Method => arrayMethod(self, "findLast", ofArray.findLast, ofTyped.findLast);
/** `self.findLast(…)` */
export const findLast = (self: unknown, ...values: unknown[]): unknown =>
  callMethod(findLastOf(self), self, "findLast", values);

/** The `findLastIndex` of a value. */
export const findLastIndexOf = (self: unknown): Method =>
  arrayMethod(self, "findLastIndex", ofArray.findLastIndex, ofTyped.findLastIndex);
/** `self.findLastIndex(…)` */
export const findLastIndex = (self: unknown, ...values: unknown[]): unknown =>
  callMethod(findLastIndexOf(self), self, "findLastIndex", values);
