import { callMethod, type Method } from "./method.js";

const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const native = Date.prototype.toUTCString;
const getTime = Date.prototype.getTime;
const digits = (value: number, count: number): string => String(value).padStart(count, "0");

const ofDate = {
  toUTCString(this: Date): string {
    if (Number.isNaN(getTime.call(this))) return "Invalid Date";
    const year = this.getUTCFullYear();
    const date = `${digits(this.getUTCDate(), 2)} ${MONTHS[this.getUTCMonth()]}`;
    const time = [this.getUTCHours(), this.getUTCMinutes(), this.getUTCSeconds()].map((part) => digits(part, 2));
    return `${DAYS[this.getUTCDay()]}, ${date} ${year < 0 ? "-" : ""}${digits(Math.abs(year), 4)} ${time.join(":")} GMT`;
  },
};

/** The `toUTCString` of a value: V4's own has another order and no comma, which servers and feeds do not take. */
export function utcStringOf(self: unknown): Method {
  const own = (self as { toUTCString: Method }).toUTCString;
  return own === native ? ofDate.toUTCString : own;
}
/** `self.toUTCString()` */
export const utcString = (self: unknown, ...values: unknown[]): unknown =>
  callMethod(utcStringOf(self), self, "toUTCString", values);
