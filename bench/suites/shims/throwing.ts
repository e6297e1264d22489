/** What a test expects to be thrown, and whether it is what was. */
import { equal, isJudge } from "./equal.js";

/** What calling a function throws; undefined where it throws nothing. */
export function thrownBy(body: () => unknown): { readonly error: unknown } | undefined {
  try {
    body();
    return undefined;
  } catch (error) {
    return { error };
  }
}

const messageOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "message" in error ? String(error.message) : String(error);

/** `wanted` may be a class, a pattern, (part of) a message, an object with some properties, or a function that judges. */
export function isWanted(error: unknown, wanted: unknown): boolean {
  if (wanted === undefined || wanted === null) return true;
  if (isJudge(wanted)) return wanted.asymmetricMatch(error);
  if (typeof wanted === "string") return messageOf(error).includes(wanted);
  if (wanted instanceof RegExp) return wanted.test(messageOf(error)) || wanted.test(String(error));
  if (typeof wanted === "function") {
    if (wanted.prototype !== undefined && error instanceof (wanted as new () => object)) return true;
    if (wanted === Error || Object.prototype.isPrototypeOf.call(Error, wanted)) return false;
    return Boolean((wanted as (error: unknown) => unknown)(error));
  }
  if (wanted instanceof Error) return messageOf(error) === wanted.message;
  if (typeof wanted === "object") {
    for (const [key, value] of Object.entries(wanted)) {
      const own = (error as Record<string, unknown>)[key];
      if (key === "instanceOf" ? !(error instanceof (value as new () => object)) : !fits(own, value)) return false;
    }
    return true;
  }
  return false;
}

const fits = (own: unknown, value: unknown): boolean =>
  value instanceof RegExp && typeof own === "string" ? value.test(own) : equal(own, value, { loose: true });
