import { callMethod, type Method, stringMethod } from "./method.js";

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
  const copy = copyOf(pattern);
  copy.lastIndex = pattern.lastIndex;
  return matches(String(this), copy);
}

/** A copy of its own state; `exec` is the pattern's own where that was given one, for named groups. */
function copyOf(pattern: RegExp): RegExp {
  const copy = new RegExp(pattern.source, pattern.flags);
  const exec = Object.getOwnPropertyDescriptor(pattern, "exec");
  if (exec) Object.defineProperty(copy, "exec", exec);
  return copy;
}

/** The `matchAll` of a value. */
export const matchAllOf = (self: unknown): Method => stringMethod(self, "matchAll", allMatches);
/** `self.matchAll(…)` */
export const matchAll = (self: unknown, ...values: unknown[]): unknown =>
  callMethod(matchAllOf(self), self, "matchAll", values);
