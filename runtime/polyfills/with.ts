import { type Indexed, lengthOf, newArray, relative, toInteger, toObject, toTyped, typedLike } from "./conversions.js";
import { arrayMethod, callMethod, type Method } from "./method.js";

function placeOf(index: unknown, length: number): number {
  return relative(toInteger(index), length);
}

function check(place: number, length: number): void {
  if (place < 0 || place >= length) throw new RangeError("Invalid index");
}

function replaced(copy: Indexed | unknown[], object: Indexed, length: number, place: number, value: unknown): unknown {
  for (let index = 0; index < length; index++) copy[index] = index === place ? value : object[index];
  return copy;
}

const ofArray = {
  with(this: unknown, index: number, value: unknown): unknown {
    const object = toObject(this);
    const length = lengthOf(object);
    const place = placeOf(index, length);
    check(place, length);
    return replaced(newArray(length), object, length, place, value);
  },
};

const ofTyped = {
  with(this: unknown, index: number, value: unknown): unknown {
    const object = toTyped(this);
    const { length } = object;
    const place = placeOf(index, length);
    const number = Number(value);
    check(place, length);
    return replaced(typedLike(object, length), object, length, place, number);
  },
};

/** The `with` of a value. */
export const withElementOf = (self: unknown): Method => arrayMethod(self, "with", ofArray.with, ofTyped.with);
/** `self.with(…)` */
export const withElement = (self: unknown, ...values: unknown[]): unknown =>
  callMethod(withElementOf(self), self, "with", values);
