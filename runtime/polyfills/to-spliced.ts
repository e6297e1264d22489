import { arrayMethod, callMethod, type Method } from "./method.js";

function spliced(this: ArrayLike<unknown>, ...change: [number, number, ...unknown[]]): unknown[] {
  const copy = Array.from(this);
  copy.splice(...change);
  return copy;
}

/** The `toSpliced` of a value. */
export const toSplicedOf = (self: unknown): Method => arrayMethod(self, "toSpliced", spliced);
/** `self.toSpliced(…)` */
export const toSpliced = (self: unknown, ...values: unknown[]): unknown =>
  callMethod(toSplicedOf(self), self, "toSpliced", values);
