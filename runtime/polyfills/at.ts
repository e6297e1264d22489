import { arrayMethod, callMethod, type Method, stringMethod } from "./method.js";

function elementAt(this: ArrayLike<unknown>, index: number): unknown {
  const whole = Math.trunc(index) || 0;
  const place = whole < 0 ? this.length + whole : whole;
  return place < 0 || place >= this.length ? undefined : this[place];
}

function characterAt(this: string, index: number): string | undefined {
  const whole = Math.trunc(index) || 0;
  return String(this)[whole < 0 ? this.length + whole : whole];
}

/** The `at` of a value. */
export const atOf = (self: unknown): Method =>
  typeof self === "string" ? stringMethod(self, "at", characterAt) : arrayMethod(self, "at", elementAt);
/** `self.at(…)` */
export const at = (self: unknown, ...values: unknown[]): unknown => callMethod(atOf(self), self, "at", values);
