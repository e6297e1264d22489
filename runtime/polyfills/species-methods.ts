import { define, speciesArray } from "./array-species.js";
import { type Indexed, lengthOf, mustBeFunction, relative, toInteger, toObject } from "./conversions.js";
import type { Method } from "./method.js";

type See = (value: unknown, index: number, all: unknown) => unknown;

const within = (place: unknown, length: number, otherwise: number): number =>
  place === undefined ? otherwise : Math.min(Math.max(relative(toInteger(place), length), 0), length);

/** The methods that make an array of the receiver's class; V4 makes plain ones. */
const ofArray = {
  map(this: unknown, change: See, ...[self]: unknown[]): unknown[] {
    const object = toObject(this);
    const length = lengthOf(object);
    mustBeFunction(change);
    const into = speciesArray(object, length);
    for (let at = 0; at < length; at++) if (at in object) define(into, at, change.call(self, object[at], at, object));
    return into;
  },
  filter(this: unknown, test: See, ...[self]: unknown[]): unknown[] {
    const object = toObject(this);
    const length = lengthOf(object);
    mustBeFunction(test);
    const into = speciesArray(object);
    let to = 0;
    for (let at = 0; at < length; at++) {
      if (!(at in object)) continue;
      const value = object[at];
      if (test.call(self, value, at, object)) define(into, to++, value);
    }
    return into;
  },
  slice(this: unknown, start: unknown, end: unknown): unknown[] {
    const object = toObject(this);
    const length = lengthOf(object);
    const from = within(start, length, 0);
    const until = within(end, length, length);
    const into = speciesArray(object, Math.max(until - from, 0));
    let to = 0;
    for (let at = from; at < until; at++, to++) if (at in object) define(into, to, object[at]);
    into.length = to;
    return into;
  },
  splice(this: unknown, start: unknown, remove: unknown, ...items: unknown[]): unknown[] {
    const object = toObject(this) as Indexed & { length: number };
    const length = lengthOf(object);
    const from = within(start, length, 0);
    // biome-ignore lint/complexity/noArguments: how many there are makes a difference
    const given = arguments.length;
    const count =
      given === 0 ? 0 : given === 1 ? length - from : Math.min(Math.max(toInteger(remove), 0), length - from);
    if (length + items.length - count > Number.MAX_SAFE_INTEGER) throw new TypeError("The array becomes too long");
    const removed = speciesArray(object, count);
    for (let at = 0; at < count; at++) if (from + at in object) define(removed, at, object[from + at]);
    removed.length = count;
    const move = (source: number, target: number): void => {
      if (source in object) object[target] = object[source];
      else delete object[target];
    };
    const after = length - count + items.length;
    if (items.length < count) {
      for (let at = from; at < length - count; at++) move(at + count, at + items.length);
      for (let at = length - 1; at >= after; at--) delete object[at];
    } else if (items.length > count)
      for (let at = length - count - 1; at >= from; at--) move(at + count, at + items.length);
    for (let at = 0; at < items.length; at++) object[from + at] = items[at];
    object.length = after;
    return removed;
  },
  concat(this: unknown, _first: unknown): unknown[] {
    const object = toObject(this);
    const into = speciesArray(object);
    let to = 0;
    const add = (source: unknown): void => {
      if (!isSpread(source)) {
        if (to >= Number.MAX_SAFE_INTEGER) throw new TypeError("The array becomes too long");
        define(into, to++, source);
        return;
      }
      const length = lengthOf(source);
      if (to + length > Number.MAX_SAFE_INTEGER) throw new TypeError("The array becomes too long");
      for (let at = 0; at < length; at++, to++) if (at in source) define(into, to, source[at]);
    };
    add(object);
    // biome-ignore lint/complexity/noArguments: the first is named for the function's length
    for (let at = 0; at < arguments.length; at++) add(arguments[at]);
    into.length = to;
    return into;
  },
};

function isSpread(source: unknown): source is Indexed {
  if ((typeof source !== "object" || source === null) && typeof source !== "function") return false;
  const asked: unknown = (source as unknown as Record<symbol, unknown>)[Symbol.isConcatSpreadable];
  return asked === undefined ? Array.isArray(source) : Boolean(asked);
}

type Name = keyof typeof ofArray;
const native = Array.prototype as unknown as Record<Name, Method>;
const nativeOf: Record<Name, Method> = {
  map: native.map,
  filter: native.filter,
  slice: native.slice,
  splice: native.splice,
  concat: native.concat,
};

/** The receiver's method, or ours where it is an array's own and the class of what it makes matters. */
function methodOf(self: unknown, name: Name): Method {
  const own = (self as Record<Name, Method>)[name];
  if (own !== nativeOf[name] || (self !== Array.prototype && !Array.isArray(self))) return own;
  // V4's own slice and splice are wrong about holes as well.
  const isPlain = (name === "map" || name === "filter") && (self as { constructor: unknown }).constructor === Array;
  return isPlain && self !== Array.prototype ? own : (ofArray[name] as Method);
}

export const mapOf = (self: unknown): Method => methodOf(self, "map");
export const filterOf = (self: unknown): Method => methodOf(self, "filter");
export const sliceOf = (self: unknown): Method => methodOf(self, "slice");
export const spliceOf = (self: unknown): Method => methodOf(self, "splice");
export const concatOf = (self: unknown): Method => methodOf(self, "concat");
