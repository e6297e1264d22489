import { lengthOf, relative, toInteger, toObject, toText, toTyped } from "./conversions.js";
import { arrayMethod, callMethod, type Method, stringMethod } from "./method.js";

const ofArray = {
  at(this: unknown, index: number): unknown {
    const object = toObject(this);
    const length = lengthOf(object);
    const place = relative(toInteger(index), length);
    return place < 0 || place >= length ? undefined : object[place];
  },
};

const ofTyped = {
  at(this: unknown, index: number): unknown {
    const { length } = toTyped(this);
    const place = relative(toInteger(index), length);
    return place < 0 || place >= length ? undefined : (this as ArrayLike<unknown>)[place];
  },
};

const ofText = {
  at(this: unknown, index: number): string | undefined {
    const text = toText(this);
    return text[relative(toInteger(index), text.length)];
  },
};

/** The `at` of a value. */
export const atOf = (self: unknown): Method =>
  typeof self === "string" || self === String.prototype
    ? stringMethod(self, "at", ofText.at)
    : arrayMethod(self, "at", ofArray.at, ofTyped.at);
/** `self.at(…)` */
export function at(self: unknown, index: number): unknown {
  if (typeof self === "string")
    return typeof index === "number" && index >= 0 && index % 1 === 0 ? self[index] : ofText.at.call(self, index);
  // biome-ignore lint/complexity/noArguments: a list of the rest costs more
  return callMethod(atOf(self), self, "at", Array.prototype.slice.call(arguments, 1));
}
