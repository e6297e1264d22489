import { arrayMethod, callMethod, type Method } from "./method.js";

function reversed(this: ArrayLike<unknown>): unknown {
  return (ArrayBuffer.isView(this) ? Reflect.construct(this.constructor, [this]) : Array.from(this)).reverse();
}

/** The `toReversed` of a value. */
export const toReversedOf = (self: unknown): Method => arrayMethod(self, "toReversed", reversed);
/** `self.toReversed(…)` */
export const toReversed = (self: unknown, ...values: unknown[]): unknown =>
  callMethod(toReversedOf(self), self, "toReversed", values);
