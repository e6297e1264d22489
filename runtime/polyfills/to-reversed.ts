import { lengthOf, newArray, toObject, toTyped, typedLike } from "./conversions.js";
import { arrayMethod, callMethod, type Method } from "./method.js";

const ofArray = {
  toReversed(this: unknown): unknown {
    const object = toObject(this);
    const length = lengthOf(object);
    const copy = newArray(length);
    for (let index = 0; index < length; index++) copy[index] = object[length - 1 - index];
    return copy;
  },
};

const ofTyped = {
  toReversed(this: unknown): unknown {
    const { length } = toTyped(this);
    const copy = typedLike(this as never, length);
    for (let index = 0; index < length; index++) copy[index] = (this as ArrayLike<unknown>)[length - 1 - index];
    return copy;
  },
};

/** The `toReversed` of a value. */
export const toReversedOf = (self: unknown): Method =>
  arrayMethod(self, "toReversed", ofArray.toReversed, ofTyped.toReversed);
/** `self.toReversed(…)` */
export const toReversed = (self: unknown, ...values: unknown[]): unknown =>
  callMethod(toReversedOf(self), self, "toReversed", values);
