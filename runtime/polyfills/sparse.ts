import { wholeConcat } from "./concat.js";
import { relative, toInteger } from "./conversions.js";
import type { Method } from "./method.js";

const nativeSlice = Array.prototype.slice;
const nativeSplice = Array.prototype.splice;
const nativeConcat = Array.prototype.concat;

const within = (place: unknown, length: number, otherwise: number): number =>
  place === undefined ? otherwise : Math.min(Math.max(relative(toInteger(place), length), 0), length);

/** `array.slice()`: V4 forgets the empty places at the end. */
function slice(this: unknown[], start?: unknown, end?: unknown): unknown[] {
  const made = nativeSlice.call(this, start as number, end as number);
  const { length } = this;
  const wanted = within(end, length, length) - within(start, length, 0);
  if (made.length < wanted) made.length = wanted;
  return made;
}

/** `array.splice()`: V4 makes elements of the empty places that it takes out. */
function splice(this: unknown[], start?: unknown, remove?: unknown): unknown[] {
  const { length } = this;
  const from = within(start, length, 0);
  // biome-ignore lint/complexity/noArguments: how many there are makes a difference
  const given = arguments;
  const count = given.length === 1 ? length - from : Math.min(Math.max(toInteger(remove), 0), length - from);
  const empty: number[] = [];
  for (let at = 0; at < count; at++) if (!(from + at in this)) empty.push(at);
  const made = Reflect.apply(nativeSplice, this, given);
  for (let at = 0; at < empty.length; at++) delete made[empty[at]!];
  return made;
}

/** `array.concat()`: V4 makes elements of the empty places. */
function concat(this: unknown[]): unknown[] {
  // biome-ignore lint/complexity/noArguments: V4 is slow with rest parameters
  const given = arguments;
  const made = Reflect.apply(wholeConcat, this, given) as unknown[];
  let to = 0;
  for (let index = -1; index < given.length; index++) {
    const part: unknown = index < 0 ? this : given[index];
    if (Array.isArray(part)) {
      for (let at = 0; at < part.length; at++) if (!(at in part)) delete made[to + at];
      to += part.length;
    } else to++;
  }
  return made;
}

const isPlain = (self: unknown): boolean => Array.isArray(self) && self.constructor === Array;

export const sparseSliceOf = (self: unknown): Method => {
  const own = (self as { slice: unknown }).slice;
  return (own === nativeSlice && isPlain(self) ? slice : own) as Method;
};
export const sparseSpliceOf = (self: unknown): Method => {
  const own = (self as { splice: unknown }).splice;
  return (own === nativeSplice && isPlain(self) ? splice : own) as Method;
};
export const sparseConcatOf = (self: unknown): Method => {
  const own = (self as { concat: unknown }).concat;
  return (own === nativeConcat && isPlain(self) ? concat : own) as Method;
};
