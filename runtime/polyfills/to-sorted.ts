import { arrayMethod, callMethod, type Method } from "./method.js";
import { sort } from "./sort.js";
import { sortedValues } from "./stable-sort.js";

function sortedCopy(this: ArrayLike<unknown>, compare?: unknown): unknown {
  return ArrayBuffer.isView(this)
    ? sort(Reflect.construct(this.constructor, [this]), compare)
    : sortedValues(Array.from(this), compare);
}

/** The `toSorted` of a value. */
export const toSortedOf = (self: unknown): Method => arrayMethod(self, "toSorted", sortedCopy);
/** `self.toSorted(…)` */
export const toSorted = (self: unknown, ...values: unknown[]): unknown =>
  callMethod(toSortedOf(self), self, "toSorted", values);
