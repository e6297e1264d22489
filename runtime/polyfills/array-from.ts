import { lengthOf } from "./conversions.js";

type Map = (value: unknown, index: number) => unknown;
type Make = new (length?: number) => unknown[];

const ofArray = {
  from(this: unknown, source: unknown, ...[map, self]: [map?: Map | undefined, self?: unknown]): unknown[] {
    if (typeof this === "function" && this !== Array) return classFrom(this as Make, source, map, self);
    const from: (...values: unknown[]) => unknown[] = Array.from as never;
    const values = typeof source === "string" ? [...source] : source;
    return map === undefined ? from.call(Array, values) : from.call(Array, values, map, self);
  },
};

/** Array.from, which V4 lets take a text apart into halves of characters; other classes get what they define. */
export const arrayFrom = ofArray.from;

function classFrom(Class: Make, source: unknown, map: Map | undefined, self: unknown): unknown[] {
  if (map !== undefined && typeof map !== "function") throw new TypeError(`${String(map)} is not a function`);
  const iterate: unknown = (source as Iterable<unknown>)[Symbol.iterator];
  const isIterable = iterate !== undefined && iterate !== null;
  const list = source as ArrayLike<unknown>;
  const length = isIterable ? 0 : lengthOf(list);
  const isConstructor = "prototype" in Class;
  const made = !isConstructor ? [] : isIterable ? new Class() : new Class(length);
  let at = 0;
  const add = (value: unknown): void => {
    const mapped = map ? map.call(self, value, at) : value;
    Object.defineProperty(made, at, { value: mapped, writable: true, enumerable: true, configurable: true });
    at++;
  };
  if (isIterable) for (const value of source as Iterable<unknown>) add(value);
  else while (at < length) add(list[at]);
  made.length = at;
  return made;
}
