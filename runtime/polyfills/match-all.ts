import { callMethod, type Method, stringMethod } from "./method.js";

/** All at once: nobody sees the expression on its way, and a generator costs V4 more. */
function matches(text: string, pattern: RegExp): IterableIterator<RegExpExecArray> {
  const found: RegExpExecArray[] = [];
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === "")
      pattern.lastIndex += pattern.unicode && (text.codePointAt(pattern.lastIndex) ?? 0) > 0xffff ? 2 : 1;
  }
  return found[Symbol.iterator]();
}

function allMatches(this: string, pattern: unknown): IterableIterator<RegExpExecArray> {
  if (!(pattern instanceof RegExp)) return matches(String(this), new RegExp(pattern as string, "g"));
  if (!pattern.global) throw new TypeError("matchAll needs a regular expression with the flag g");
  const { lastIndex } = pattern;
  const found = matches(String(this), pattern);
  pattern.lastIndex = lastIndex;
  return found;
}

/** The `matchAll` of a value. */
export const matchAllOf = (self: unknown): Method => stringMethod(self, "matchAll", allMatches);
/** `self.matchAll(…)` */
export const matchAll = (self: unknown, ...values: unknown[]): unknown =>
  typeof self === "string" ? allMatches.call(self, values[0]) : callMethod(matchAllOf(self), self, "matchAll", values);
