import { callMethod, type Method, stringMethod } from "./method.js";
import { copyOf } from "./regexp-source.js";

function* matches(text: string, pattern: RegExp): IterableIterator<RegExpExecArray> {
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    yield match;
    if (match[0] === "")
      pattern.lastIndex += pattern.unicode && (text.codePointAt(pattern.lastIndex) ?? 0) > 0xffff ? 2 : 1;
  }
}

function allMatches(this: string, pattern: unknown): IterableIterator<RegExpExecArray> {
  if (!(pattern instanceof RegExp)) return matches(String(this), new RegExp(pattern as string, "g"));
  if (pattern.flags.indexOf("g") === -1) throw new TypeError("matchAll needs a regular expression with the flag g");
  const copy = copyOf(pattern, /$^/, "");
  copy.lastIndex = pattern.lastIndex;
  return matches(String(this), copy);
}

/** The `matchAll` of a value. */
export const matchAllOf = (self: unknown): Method => stringMethod(self, "matchAll", allMatches);
/** `self.matchAll(…)` */
export const matchAll = (self: unknown, ...values: unknown[]): unknown =>
  callMethod(matchAllOf(self), self, "matchAll", values);
