import { splitBy } from "./regexp-methods.js";

type Replace = (...values: unknown[]) => unknown;

/** Asks the pattern, as V4's texts do not, where it has a method of its own. */
function ask(key: symbol, text: unknown, name: string, [pattern, ...rest]: unknown[]): unknown {
  if (text !== null && text !== undefined && pattern !== null && pattern !== undefined) {
    const method = (pattern as Record<symbol, unknown>)[key];
    const isNative =
      pattern instanceof RegExp && method === (RegExp.prototype as unknown as Record<symbol, unknown>)[key];
    if (method !== undefined && method !== null && !isNative)
      return Reflect.apply(method as Replace, pattern, [text, ...rest]);
  }
  if (name === "split" && typeof text === "string") return splitBy(text, pattern, ...rest);
  return (text as Record<string, Replace>)[name]?.(pattern, ...rest);
}

/** `text.replace(…)` and so on. */
export const askedReplace = (text: unknown, ...values: unknown[]): unknown =>
  ask(Symbol.replace, text, "replace", values);
export const askedSplit = (text: unknown, ...values: unknown[]): unknown => ask(Symbol.split, text, "split", values);
export const askedSearch = (text: unknown, ...values: unknown[]): unknown => ask(Symbol.search, text, "search", values);
export const askedMatch = (text: unknown, ...values: unknown[]): unknown => ask(Symbol.match, text, "match", values);
