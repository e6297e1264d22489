import { lengthOf, mustBeFunction, toTyped } from "./conversions.js";
import { arrayMethod, callMethod, type Method } from "./method.js";
import { sortedValues } from "./stable-sort.js";

type Compare = (left: unknown, right: unknown) => number;

const ofArray = {
  sort(this: unknown, compare?: Compare): unknown {
    if (compare !== undefined) mustBeFunction(compare);
    const array = Object(this) as unknown[];
    const length = lengthOf(array);
    const sorted = sortedValues(array, compare, length);
    for (let index = 0; index < sorted.length; index++) array[index] = sorted[index];
    for (let index = sorted.length; index < length; index++) if (index in array) delete array[index];
    return array;
  },
};

const byNumber: Compare = (left, right) => {
  const a = left as number;
  const b = right as number;
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : 1;
  if (a < b || Number.isNaN(b)) return -1;
  return a > b ? 1 : a === 0 && b === 0 ? 1 / a - 1 / b || 0 : 0;
};

const ofTyped = {
  sort(this: unknown, compare?: Compare): unknown {
    if (compare !== undefined) mustBeFunction(compare);
    const array = toTyped(this);
    const own: Compare = compare ? (left, right) => Number(compare(left, right)) || 0 : byNumber;
    const sorted = sortedValues(array, own);
    for (let index = 0; index < sorted.length; index++) array[index] = sorted[index];
    return array;
  },
};

/** The `sort` of a value: V4's own does not keep the order of equal elements, and typed arrays have none. */
export function sortOf(self: unknown): Method {
  const own = (self as { sort: Method }).sort;
  if (own === Array.prototype.sort) return ofArray.sort;
  return own === undefined ? arrayMethod(self, "sort", ofArray.sort, ofTyped.sort) : own;
}
/** `self.sort(…)` */
export const sort = (self: unknown, ...values: unknown[]): unknown => callMethod(sortOf(self), self, "sort", values);
