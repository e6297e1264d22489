import { asText, toText } from "./conversions.js";
import { callMethod, type Method, stringMethod } from "./method.js";
import { replaceBy } from "./regexp-methods.js";

type Replace = (this: unknown, text: unknown, replacement: unknown) => string;

/** What stands for `$$`, `$&` and the like in a replacement. */
function substituted(replacement: string, text: string, search: string, at: number): string {
  if (replacement.indexOf("$") === -1) return replacement;
  return replacement.replace(/\$([$&`'])/g, (_all, sign: string) => {
    if (sign === "$") return "$";
    if (sign === "&") return search;
    return sign === "`" ? text.slice(0, at) : text.slice(at + search.length);
  });
}

/** How the pattern itself replaces; V4's texts don't ask it. */
function ownReplace(pattern: object, text: unknown): Replace | undefined {
  const isRegExp = (pattern as Record<symbol, unknown>)[Symbol.match];
  if (isRegExp === undefined ? pattern instanceof RegExp : Boolean(isRegExp))
    if (toText((pattern as RegExp).flags).indexOf("g") === -1)
      throw new TypeError("replaceAll needs a regular expression with the flag g");
  const method = (pattern as Record<symbol, unknown>)[Symbol.replace];
  if (pattern instanceof RegExp && method === RegExp.prototype[Symbol.replace])
    return (_text, replacement) => replaceBy(toText(text), pattern, replacement) as string;
  return (method ?? undefined) as Replace | undefined;
}

function withText(text: string, search: string, replacement: string): string {
  let at = text.indexOf(search);
  if (at === -1) return text;
  let done = "";
  let end = 0;
  for (; at !== -1; at = text.indexOf(search, end)) {
    done += text.slice(end, at) + replacement;
    end = at + search.length;
  }
  return done + text.slice(end);
}

const ofText = {
  replaceAll(this: unknown, pattern: unknown, replacement: unknown): string {
    if (this === null || this === undefined) throw new TypeError("replaceAll needs a text");
    const method = typeof pattern === "object" && pattern !== null ? ownReplace(pattern, this) : undefined;
    if (method !== undefined) return Reflect.apply(method, pattern, [this, replacement]);
    const text = toText(this);
    const search = asText(pattern);
    const make = typeof replacement === "function" ? replacement : undefined;
    const fixed = make ? "" : asText(replacement);
    let done = "";
    let end = 0;
    for (let at = text.indexOf(search); at !== -1; ) {
      done += text.slice(end, at) + (make ? asText(make(search, at, text)) : substituted(fixed, text, search, at));
      end = at + search.length;
      const next = at + (search.length || 1);
      at = next > text.length ? -1 : text.indexOf(search, next);
    }
    return done + text.slice(end);
  },
};

/** The `replaceAll` of a value. */
export const replaceAllOf = (self: unknown): Method => stringMethod(self, "replaceAll", ofText.replaceAll);
/** `self.replaceAll(…)` */
export function replaceAll(self: unknown, pattern: unknown, replacement: unknown): unknown {
  if (typeof self === "string") {
    const isPlain = typeof pattern === "string" && typeof replacement === "string" && pattern !== "";
    if (isPlain && replacement.indexOf("$") === -1) return withText(self, pattern, replacement);
    return ofText.replaceAll.call(self, pattern, replacement);
  }
  // biome-ignore lint/complexity/noArguments: a list of the rest costs more
  return callMethod(replaceAllOf(self), self, "replaceAll", Array.prototype.slice.call(arguments, 1));
}

/** `self.replaceAll("search", …)` with the text as an expression as well: V4 replaces by those in half the time. */
export function replaceLiteral(self: unknown, expression: RegExp, search: string, replacement: unknown): unknown {
  const isPlain = typeof self === "string" && (typeof replacement === "string" || typeof replacement === "function");
  return isPlain ? self.replace(expression, replacement as string) : replaceAll(self, search, replacement);
}
