import { DAYS, digits, INVALID, MONTHS, yearText } from "./date-names.js";
import { callMethod, type Method } from "./method.js";

const native = Date.prototype.toUTCString;
const getTime = Date.prototype.getTime;

const ofDate = {
  toUTCString(this: Date): string {
    if (Number.isNaN(getTime.call(this))) return INVALID;
    const date = `${digits(this.getUTCDate())} ${MONTHS[this.getUTCMonth()]}`;
    const time = [this.getUTCHours(), this.getUTCMinutes(), this.getUTCSeconds()].map((part) => digits(part));
    return `${DAYS[this.getUTCDay()]}, ${date} ${yearText(this.getUTCFullYear())} ${time.join(":")} GMT`;
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
