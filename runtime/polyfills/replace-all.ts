import { callMethod, type Method, stringMethod } from "./method.js";

function replacedAll(this: string, pattern: unknown, replacement: unknown): string {
  const text = String(this);
  if (pattern instanceof RegExp) {
    if (pattern.flags.indexOf("g") === -1) throw new TypeError("replaceAll needs a regular expression with the flag g");
    const own = Object.getOwnPropertyDescriptor(pattern, Symbol.replace);
    return own ? own.value.call(pattern, text, replacement) : text.replace(pattern, replacement as string);
  }
  const searched = String(pattern).replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  const make = typeof replacement === "function" ? replacement : String(replacement);
  return text.replace(new RegExp(searched, "g"), make as string);
}

/** The `replaceAll` of a value. */
export const replaceAllOf = (self: unknown): Method => stringMethod(self, "replaceAll", replacedAll);
/** `self.replaceAll(…)` */
export const replaceAll = (self: unknown, ...values: unknown[]): unknown =>
  callMethod(replaceAllOf(self), self, "replaceAll", values);
