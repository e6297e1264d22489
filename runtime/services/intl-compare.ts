import { callMethod, type Method } from "../polyfills/method.js";
import { type CollatorOptions, compareTexts } from "./intl-collator.js";

function compare(this: string, right: unknown, locales?: unknown, options?: CollatorOptions): number {
  return compareTexts(String(this), right, locales, options);
}

/** The `localeCompare` of a value: Qt's goes by the system's sorting, which may be that of bytes. */
export const localeCompareOf = (self: unknown): Method =>
  typeof self === "string" || self instanceof String
    ? (compare as Method)
    : (self as Record<string, Method>)["localeCompare"]!;
/** `self.localeCompare(…)` */
export const localeCompare = (self: unknown, ...values: unknown[]): unknown =>
  callMethod(localeCompareOf(self), self, "localeCompare", values);
