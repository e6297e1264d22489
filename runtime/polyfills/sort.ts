import { callMethod, type Method } from "./method.js";
import { sortedValues } from "./stable-sort.js";

type Compare = (left: unknown, right: unknown) => number;

function sortStably(this: unknown[], compare?: Compare): unknown[] {
  const sorted = sortedValues(this, compare);
  const { length } = this;
  for (let index = 0; index < sorted.length; index++) this[index] = sorted[index];
  for (let index = sorted.length; index < length; index++) delete this[index];
  return this;
}

const byNumber: Compare = (left, right) => {
  const a = left as number;
  const b = right as number;
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : 1;
  if (a < b || Number.isNaN(b)) return -1;
  return a > b ? 1 : a === 0 && b === 0 ? 1 / a - 1 / b || 0 : 0;
};

function sortNumbers(this: number[], compare?: Compare): number[] {
  const sorted = sortedValues(this, compare || byNumber);
  for (let index = 0; index < sorted.length; index++) this[index] = sorted[index] as number;
  return this;
}

/** The `sort` of a value: V4's own does not keep the order of equal elements, and typed arrays have none. */
export function sortOf(self: unknown): Method {
  const own = (self as { sort: Method }).sort;
  if (own === Array.prototype.sort) return sortStably;
  return own === undefined && ArrayBuffer.isView(self) ? sortNumbers : own;
}
/** `self.sort(…)` */
export const sort = (self: unknown, ...values: unknown[]): unknown => callMethod(sortOf(self), self, "sort", values);
