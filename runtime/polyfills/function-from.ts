import { globalObject } from "./global-object.js";

/** What the program has added to the global object and a text mentions; what it calls by names of V4's own stays V4's. */
function isMentioned(text: string): boolean {
  for (const name of Object.getOwnPropertyNames(globalObject)) {
    const { value } = Object.getOwnPropertyDescriptor(globalObject, name) as PropertyDescriptor;
    if (value !== undefined && text.indexOf(name) !== -1) return true;
  }
  return false;
}

/** `Function(…)`, `new Function(…)` and a class of that: the text finds what the program has added to the global object. */
export function functionFrom(...given: unknown[]): unknown {
  const texts = given.map(String);
  const made = new Function(...texts) as () => unknown;
  const body = texts.length === 0 ? "" : (texts[texts.length - 1] as string);
  const named = isMentioned(texts.join("\n"))
    ? (new Function(
        "global",
        `with (global) return function anonymous(${texts.slice(0, -1).join(",")}\n) {\n${body}\n}`,
      )(globalObject) as object)
    : made;
  const kind = new.target as { prototype: object } | undefined;
  if (kind !== undefined && kind.prototype !== Function.prototype) Object.setPrototypeOf(named, kind.prototype);
  return named;
}
functionFrom.prototype = Function.prototype;
