import { newArray } from "./conversions.js";

/** The array that a method of an array makes: of the receiver's own class. */
export function speciesArray(original: object, length = 0): unknown[] {
  if (!Array.isArray(original)) return newArray(length);
  let Class = (original as { constructor: unknown }).constructor;
  if (Class === Array) return newArray(length);
  if ((typeof Class === "object" && Class !== null) || typeof Class === "function") {
    Class = (Class as Record<symbol, unknown>)[Symbol.species];
    if (Class === null) return newArray(length);
  }
  if (Class === undefined || Class === Array) return newArray(length);
  if (typeof Class !== "function") throw new TypeError("The species is not a constructor");
  return Reflect.construct(Class, [length]);
}

/** Adds an element as its own, where an assignment might meet a setter. */
export function define(array: unknown[], index: number, value: unknown): void {
  Object.defineProperty(array, index, { value, writable: true, enumerable: true, configurable: true });
}
