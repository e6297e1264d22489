import { callMethod, type Method } from "../polyfills/method.js";
import { dateText, type Wanted } from "./intl-date.js";
import { numberText } from "./intl-number.js";

/** Qt's own functions of these names take its locales, and formats as texts: those calls are left to it. */
const isQts = (locales: unknown, options: unknown): boolean =>
  (typeof locales === "object" &&
    locales !== null &&
    typeof (locales as { dateFormat?: unknown }).dateFormat === "function") ||
  typeof options === "string" ||
  typeof options === "number";

const ofDate = (name: string, wanted: Wanted): Method =>
  function (this: Date, locales?: unknown, options?: unknown, ...rest: unknown[]): unknown {
    if (isQts(locales, options))
      return Reflect.apply((Date.prototype as unknown as Record<string, Method>)[name]!, this, [
        locales,
        options,
        ...rest,
      ]);
    return dateText(this, wanted, locales, options as never);
  };

const dates: Readonly<Record<string, Method>> = {
  toLocaleString: ofDate("toLocaleString", "all"),
  toLocaleDateString: ofDate("toLocaleDateString", "date"),
  toLocaleTimeString: ofDate("toLocaleTimeString", "time"),
};

const native = Number.prototype.toLocaleString;
function ofNumber(this: number, locales?: unknown, options?: unknown, ...rest: unknown[]): unknown {
  if (isQts(locales, options)) return Reflect.apply(native, this, [locales, options, ...rest]);
  return numberText(Number(this), locales, options as never);
}

function ofArray(this: unknown[], locales?: unknown, options?: unknown): string {
  return this.map((value) =>
    value === null || value === undefined
      ? ""
      : String(callMethod(localeStringOf(value), value, "toLocaleString", [locales, options])),
  ).join(",");
}

const own = (self: unknown, name: string): Method => (self as Record<string, Method>)[name]!;

/** The `toLocaleString` of a value. */
export function localeStringOf(self: unknown): Method {
  if (typeof self === "number" || self instanceof Number) return ofNumber;
  const method = own(self, "toLocaleString");
  if (self instanceof Date && method === Date.prototype.toLocaleString) return dates["toLocaleString"]!;
  return Array.isArray(self) && method === Array.prototype.toLocaleString ? ofArray : method;
}
/** The `toLocaleDateString` of a value. */
export const localeDateStringOf = (self: unknown): Method =>
  self instanceof Date ? dates["toLocaleDateString"]! : own(self, "toLocaleDateString");
/** The `toLocaleTimeString` of a value. */
export const localeTimeStringOf = (self: unknown): Method =>
  self instanceof Date ? dates["toLocaleTimeString"]! : own(self, "toLocaleTimeString");

/** `self.toLocaleString(…)` */
export const localeString = (self: unknown, ...values: unknown[]): unknown =>
  callMethod(localeStringOf(self), self, "toLocaleString", values);
/** `self.toLocaleDateString(…)` */
export const localeDateString = (self: unknown, ...values: unknown[]): unknown =>
  callMethod(localeDateStringOf(self), self, "toLocaleDateString", values);
/** `self.toLocaleTimeString(…)` */
export const localeTimeString = (self: unknown, ...values: unknown[]): unknown =>
  callMethod(localeTimeStringOf(self), self, "toLocaleTimeString", values);
