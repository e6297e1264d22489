import { arrayMethod, callMethod, type Method } from "./method.js";

function replaced(this: ArrayLike<unknown>, index: number, value: unknown): unknown {
  const whole = Math.trunc(index) || 0;
  const place = whole < 0 ? this.length + whole : whole;
  if (place < 0 || place >= this.length) throw new RangeError("Invalid index");
  const copy = ArrayBuffer.isView(this) ? Reflect.construct(this.constructor, [this]) : Array.from(this);
  copy[place] = value;
  return copy;
}

/** The `with` of a value. */
export const withElementOf = (self: unknown): Method => arrayMethod(self, "with", replaced);
/** `self.with(…)` */
export const withElement = (self: unknown, ...values: unknown[]): unknown =>
  callMethod(withElementOf(self), self, "with", values);
