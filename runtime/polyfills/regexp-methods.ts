import { matchesPlace, splitsOtherwise } from "./place.js";
import { compiledSource, copyOf } from "./regexp-source.js";

type Replacement = (...parts: unknown[]) => unknown;

function next(text: string, index: number, unicode: boolean): number {
  if (!unicode) return index + 1;
  return index + ((text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1);
}

/** Steps over an empty match, so that the next one is another. */
function step(pattern: RegExp, text: string, match: RegExpExecArray): void {
  if (match[0] === "") pattern.lastIndex = next(text, pattern.lastIndex, pattern.unicode);
}

function replace(this: RegExp, value: string, replacement: unknown): string {
  const text = String(value);
  const make = typeof replacement === "function" ? (replacement as Replacement) : String(replacement);
  const results: RegExpExecArray[] = [];
  if (this.global) {
    this.lastIndex = 0;
    for (let match = this.exec(text); match; match = this.exec(text)) {
      results.push(match);
      step(this, text, match);
    }
  } else {
    const match = this.exec(text);
    if (match) results.push(match);
  }
  let made = "";
  let end = 0;
  for (const match of results) {
    made += text.slice(end, match.index);
    if (typeof make === "function") {
      const parts: unknown[] = [...match, match.index, text];
      if (match.groups !== undefined) parts.push(match.groups);
      made += String(make.apply(undefined, parts));
    } else made += expand(make, match, text);
    end = match.index + match[0].length;
  }
  return made + text.slice(end);
}

/** What a replacement's `$1`, `$&`, `$<name>` and so on stand for. */
export function expand(replacement: string, match: RegExpExecArray, text: string): string {
  return replacement.replace(/\$(\$|&|`|'|\d\d?|<([^>]*)>)/g, (whole: string, sign: string, name?: string) => {
    if (sign === "$") return "$";
    if (sign === "&") return match[0];
    if (sign === "`") return text.slice(0, match.index);
    if (sign === "'") return text.slice(match.index + match[0].length);
    if (name !== undefined) {
      if (match.groups === undefined) return whole;
      const found = match.groups[name];
      return found === undefined ? "" : String(found);
    }
    const both = Number(sign);
    if (both > 0 && both < match.length) return match[both] === undefined ? "" : String(match[both]);
    const first = Number(sign[0]);
    if (sign.length < 2 || first < 1 || first >= match.length) return whole;
    return (match[first] === undefined ? "" : String(match[first])) + sign[1];
  });
}

function match(this: RegExp, value: string): unknown {
  const text = String(value);
  if (!this.global) return this.exec(text);
  this.lastIndex = 0;
  const found: string[] = [];
  for (let one = this.exec(text); one; one = this.exec(text)) {
    found.push(one[0]);
    step(this, text, one);
  }
  return found.length > 0 ? found : null;
}

function search(this: RegExp, value: string): number {
  const before = this.lastIndex;
  this.lastIndex = 0;
  const found = this.exec(String(value));
  this.lastIndex = before;
  return found ? found.index : -1;
}

function split(this: RegExp, value: string, limit?: number): (string | undefined)[] {
  const text = String(value);
  const most = limit === undefined ? 0xffffffff : limit >>> 0;
  const parts: (string | undefined)[] = [];
  if (most === 0) return parts;
  const finder = copyOf(this, /[gy]/g, "g");
  if (text === "") return finder.exec(text) ? parts : [text];
  let end = 0;
  for (let found = finder.exec(text); found; found = finder.exec(text)) {
    step(finder, text, found);
    const here = found.index + found[0].length;
    if (found.index >= text.length) break;
    if (here === end && found[0] === "") continue;
    parts.push(text.slice(end, found.index));
    if (parts.length === most) return parts;
    for (let group = 1; group < found.length; group++) {
      parts.push(found[group]);
      if (parts.length === most) return parts;
    }
    end = here;
  }
  parts.push(text.slice(end));
  return parts;
}

/** An own method of a pattern, which V4 does not ask for. */
const own = (pattern: unknown, key: PropertyKey): unknown =>
  pattern instanceof RegExp ? Object.getOwnPropertyDescriptor(pattern, key)?.value : undefined;

/** Gives an expression with an `exec` of its own the methods that go by it: V4's look past it. */
export function generic(pattern: RegExp): RegExp {
  const own = (key: PropertyKey, value: unknown): void => {
    Object.defineProperty(pattern, key, { value, writable: true, configurable: true });
  };
  own("test", function (this: RegExp, text: string) {
    return this.exec(text) !== null;
  });
  own(Symbol.replace, replace);
  own(Symbol.match, match);
  own(Symbol.search, search);
  own("split", split);
  return pattern;
}

/** `text.split(pattern, limit)`, for whatever pattern. */
export function splitBy(text: unknown, pattern: unknown, ...limit: unknown[]): unknown {
  if (typeof text === "string" && pattern instanceof RegExp) {
    const method = own(pattern, "split") ?? (splitsOtherwise(compiledSource(pattern)) ? split : undefined);
    if (method) return (method as Replacement).call(pattern, text, ...limit);
  }
  return (text as string).split(pattern as string, ...(limit as number[]));
}

let isTwice: boolean | undefined;
/** Qt 5.15 replaces twice where a match of nothing is not at once. */
function replacesTwice(): boolean {
  if (isTwice === undefined) isTwice = "a".replace(/$/g, "b") !== "ab";
  return isTwice;
}

/** `text.replace(pattern, replacement)`, for whatever pattern. */
export function replaceBy(text: unknown, pattern: unknown, ...values: unknown[]): unknown {
  if (typeof text === "string" && pattern instanceof RegExp && values.length > 0) {
    const method =
      own(pattern, Symbol.replace) ??
      (pattern.global && replacesTwice() && matchesPlace(compiledSource(pattern)) ? replace : undefined);
    if (method) return (method as Replacement).call(pattern, text, ...values);
  }
  return (text as string).replace(...([pattern, ...values] as [string, string]));
}

/** `text.split(pattern, limit)`, for patterns that may match nothing: V4 does not split by those. */
export function splitEmpty(text: unknown, pattern: RegExp, ...limit: unknown[]): unknown {
  if (typeof text !== "string" || own(pattern, "split")) return splitBy(text, pattern, ...limit);
  return split.call(pattern, text, ...(limit as number[]));
}

/** `text.search(pattern)`, for patterns with an `exec` of their own as well. */
export function searchBy(text: unknown, ...values: unknown[]): unknown {
  const [pattern] = values;
  const search = typeof text === "string" && own(pattern, Symbol.search);
  return search ? (search as Replacement).call(pattern, text) : (text as string).search(...(values as [string]));
}
