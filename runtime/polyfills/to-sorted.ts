import { lengthOf, newArray, toObject, toTyped, typedLike } from "./conversions.js";
import { arrayMethod, callMethod, type Method } from "./method.js";
import { sort } from "./sort.js";
import { sortedValues } from "./stable-sort.js";

function check(compare: unknown): void {
  if (compare !== undefined && typeof compare !== "function")
    throw new TypeError("The comparison function must be a function or undefined");
}

const ofArray = {
  toSorted(this: unknown, compare?: unknown): unknown {
    check(compare);
    const object = toObject(this);
    const length = lengthOf(object);
    if (length > 2 ** 32 - 1) newArray(length);
    return sortedValues(object, compare, length, true);
  },
};

const ofTyped = {
  toSorted(this: unknown, compare?: unknown): unknown {
    check(compare);
    const { length } = toTyped(this);
    const copy = typedLike(this as never, length);
    for (let index = 0; index < length; index++) copy[index] = (this as ArrayLike<unknown>)[index];
    return sort(copy, compare);
  },
};

/** The `toSorted` of a value. */
export const toSortedOf = (self: unknown): Method => arrayMethod(self, "toSorted", ofArray.toSorted, ofTyped.toSorted);
/** `self.toSorted(…)` */
export const toSorted = (self: unknown, ...values: unknown[]): unknown =>
  callMethod(toSortedOf(self), self, "toSorted", values);
