import { define, speciesArray } from "./array-species.js";
import { type Indexed, lengthOf, mustBeFunction, toInteger, toObject } from "./conversions.js";
import { arrayMethod, callMethod, type Method } from "./method.js";

type Change = (value: unknown, index: number) => unknown;

const isPlain = (self: unknown): self is unknown[] => Array.isArray(self) && self.constructor === Array;

function flatten(
  into: unknown[],
  at: number,
  source: Indexed,
  depth: number,
  change?: Change,
  length = lengthOf(source),
): number {
  const isPlain = into.constructor === Array;
  let place = at;
  for (let index = 0; index < length; index++) {
    if (!(index in source)) continue;
    const value = change ? change(source[index], index) : source[index];
    if (depth > 0 && Array.isArray(value)) place = flatten(into, place, value as unknown as Indexed, depth - 1);
    else if (isPlain) into[place++] = value;
    else define(into, place++, value);
  }
  return place;
}

const ofArray = {
  flat(this: unknown, ...[depth]: unknown[]): unknown[] {
    const object = toObject(this);
    const length = lengthOf(object);
    const levels = depth === undefined ? 1 : toInteger(depth);
    const into = speciesArray(object);
    flatten(into, 0, object, levels, undefined, length);
    return into;
  },
  flatMap(this: unknown, map: (value: unknown, index: number, all: unknown) => unknown, ...[self]: unknown[]) {
    const object = toObject(this);
    const length = lengthOf(object);
    mustBeFunction(map);
    const into = speciesArray(object);
    flatten(into, 0, object, 1, (value, index) => map.call(self, value, index, object), length);
    return into;
  },
};

/** The `flat` of a value. */
export const flatOf = (self: unknown): Method => arrayMethod(self, "flat", ofArray.flat);
/** `self.flat(…)` */
export const flat = (self: unknown, ...values: unknown[]): unknown => callMethod(flatOf(self), self, "flat", values);

/** The `flatMap` of a value. */
export const flatMapOf = (self: unknown): Method => arrayMethod(self, "flatMap", ofArray.flatMap);
/** `self.flatMap(…)` */
export function flatMap(self: unknown, map: unknown, ...more: unknown[]): unknown {
  if (more.length > 0 || typeof map !== "function" || !isPlain(self) || (self as { flatMap?: unknown }).flatMap)
    return callMethod(flatMapOf(self), self, "flatMap", [map, ...more]);
  const into: unknown[] = [];
  let place = 0;
  const { length } = self;
  for (let index = 0; index < length; index++) {
    const one = self[index];
    if (one === undefined && !(index in self)) continue;
    const value: unknown = map(one, index, self);
    if (Array.isArray(value)) {
      const count = value.length;
      for (let at = 0; at < count; at++) {
        const inner: unknown = value[at];
        if (inner !== undefined || at in value) into[place++] = inner;
      }
    } else into[place++] = value;
  }
  return into;
}
