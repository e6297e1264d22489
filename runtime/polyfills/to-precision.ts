import { callMethod, type Method } from "./method.js";

const { toPrecision: native, toExponential, valueOf: valueOfNumber } = Number.prototype;

/** Number.prototype.toPrecision: V4 leaves zeros out of numbers below 1, and writes some with an exponent. */
function toDigits(this: number, precision?: number): string {
  const text = native.call(this, precision);
  const value = valueOfNumber.call(this);
  const count = Math.trunc(Number(precision));
  if (precision === undefined || !(Math.abs(value) < 1)) return text;
  const [mantissa, power] = toExponential.call(value, count - 1).split("e") as [string, string];
  const zeros = -Number(power);
  if (zeros > 6) return text;
  const digits = mantissa.replace(/[-.]/g, "");
  if (zeros <= 0) return text;
  return `${value < 0 ? "-" : ""}0.${"0".repeat(zeros - 1)}${digits}`;
}

/** The `toPrecision` of a value. */
export const toPrecisionOf = (self: unknown): Method =>
  typeof self === "number" || self instanceof Number ? toDigits : (self as Record<string, Method>).toPrecision!;
/** `self.toPrecision(…)` */
export const toPrecision = (self: unknown, ...values: unknown[]): unknown =>
  callMethod(toPrecisionOf(self), self, "toPrecision", values);
