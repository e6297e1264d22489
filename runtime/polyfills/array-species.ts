/** The array that a method of an array makes: of the receiver's own class. */
export function speciesArray(original: object): unknown[] {
  if (!Array.isArray(original)) return [];
  let Class = (original as { constructor: unknown }).constructor;
  if (Class === Array) return [];
  if ((typeof Class === "object" && Class !== null) || typeof Class === "function") {
    Class = (Class as Record<symbol, unknown>)[Symbol.species];
    if (Class === null) return [];
  }
  if (Class === undefined || Class === Array) return [];
  if (typeof Class !== "function") throw new TypeError("The species is not a constructor");
  return Reflect.construct(Class, [0]);
}

/** Adds an element as its own, where an assignment might meet a setter. */
export function define(array: unknown[], index: number, value: unknown): void {
  Object.defineProperty(array, index, { value, writable: true, enumerable: true, configurable: true });
}
