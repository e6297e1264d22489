import { DAYS, digits, INVALID, MONTHS, yearText } from "./date-names.js";
import { callMethod, type Method } from "./method.js";

const native = Date.prototype;
const getTime = native.getTime;
const { toString: nativeText, toDateString: nativeDay, toTimeString: nativeTime } = native;

const dayOf = (date: Date): string =>
  `${DAYS[date.getDay()]} ${MONTHS[date.getMonth()]} ${digits(date.getDate())} ${yearText(date.getFullYear())}`;

/** The name of the time zone, which the language leaves to the engine, is left out. */
function timeOf(date: Date): string {
  const offset = -date.getTimezoneOffset();
  const ahead = Math.abs(offset);
  const zone = `GMT${offset < 0 ? "-" : "+"}${digits(Math.floor(ahead / 60))}${digits(ahead % 60)}`;
  return `${digits(date.getHours())}:${digits(date.getMinutes())}:${digits(date.getSeconds())} ${zone}`;
}

const isValid = (date: Date): boolean => !Number.isNaN(getTime.call(date));

const ofDate = {
  toString(this: Date): string {
    return isValid(this) ? `${dayOf(this)} ${timeOf(this)}` : INVALID;
  },
  toDateString(this: Date): string {
    return isValid(this) ? dayOf(this) : INVALID;
  },
  toTimeString(this: Date): string {
    return isValid(this) ? timeOf(this) : INVALID;
  },
};

/** The `toDateString` of a value: V4's own is shorter, and empty for a date that is none. */
export function dayTextOf(self: unknown): Method {
  const own = (self as { toDateString: Method }).toDateString;
  return own === nativeDay ? ofDate.toDateString : own;
}
/** `self.toDateString()` */
export const dayText = (self: unknown, ...values: unknown[]): unknown =>
  callMethod(dayTextOf(self), self, "toDateString", values);

/** The `toTimeString` of a value. */
export function timeTextOf(self: unknown): Method {
  const own = (self as { toTimeString: Method }).toTimeString;
  return own === nativeTime ? ofDate.toTimeString : own;
}
/** `self.toTimeString()` */
export const timeText = (self: unknown, ...values: unknown[]): unknown =>
  callMethod(timeTextOf(self), self, "toTimeString", values);

const isNative = (self: unknown): self is Date =>
  typeof self === "object" && self instanceof Date && self.toString === nativeText;

/** `self.toString()`, where it may be a date's. */
export const stringOf = (self: unknown): unknown =>
  isNative(self) ? ofDate.toString.call(self) : (self as object).toString();

const toPrimitive = (native as unknown as Record<symbol, unknown>)[Symbol.toPrimitive];

/** The text of a date, or the value that is none. */
export const dateAsText = (value: unknown): unknown =>
  isNative(value) && (value as unknown as Record<symbol, unknown>)[Symbol.toPrimitive] === toPrimitive
    ? ofDate.toString.call(value)
    : value;

/** `String(value)`, where it may be a date. */
export const textOf = (value: unknown): string => String(dateAsText(value));
