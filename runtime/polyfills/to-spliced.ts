import { lengthOf, newArray, toInteger, toObject } from "./conversions.js";
import { arrayMethod, callMethod, type Method } from "./method.js";

const clamped = (index: number, length: number): number => Math.min(Math.max(index, 0), length);

const ofArray = {
  toSpliced(this: unknown, start: number, skip: number, ...added: unknown[]): unknown[] {
    const object = toObject(this);
    const length = lengthOf(object);
    const from = toInteger(start);
    const first = from < 0 ? Math.max(length + from, 0) : Math.min(from, length);
    // biome-ignore lint/complexity/noArguments: the parameters are what the function's length counts
    const given = arguments.length;
    const skipped = given === 0 ? 0 : given === 1 ? length - first : clamped(toInteger(skip), length - first);
    const total = length + added.length - skipped;
    if (total > Number.MAX_SAFE_INTEGER) throw new TypeError("The array gets too long");
    const copy = newArray(total);
    for (let index = 0; index < first; index++) copy[index] = object[index];
    for (let index = 0; index < added.length; index++) copy[first + index] = added[index];
    for (let index = first + added.length; index < total; index++) copy[index] = object[index - added.length + skipped];
    return copy;
  },
};

/** The `toSpliced` of a value. */
export const toSplicedOf = (self: unknown): Method => arrayMethod(self, "toSpliced", ofArray.toSpliced);
/** `self.toSpliced(…)` */
export const toSpliced = (self: unknown, ...values: unknown[]): unknown =>
  callMethod(toSplicedOf(self), self, "toSpliced", values);
