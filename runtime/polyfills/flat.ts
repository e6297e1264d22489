import { arrayMethod, callMethod, type Method } from "./method.js";

type Values = readonly unknown[];

function flatten(source: Values, depth: number, into: unknown[]): unknown[] {
  for (let index = 0; index < source.length; index++) {
    if (!(index in source)) continue;
    const value = source[index];
    if (depth > 0 && Array.isArray(value)) flatten(value, depth - 1, into);
    else into.push(value);
  }
  return into;
}

function flatArray(this: Values, depth?: number): unknown[] {
  return flatten(this, depth === undefined ? 1 : Number(depth) || 0, []);
}

function flatMapArray(
  this: Values,
  map: (value: unknown, index: number, all: Values) => unknown,
  self?: unknown,
): unknown[] {
  if (typeof map !== "function") throw new TypeError(`${typeof map} is not a function`);
  return flatten(this.map(map, self), 1, []);
}

/** The `flat` of a value. */
export const flatOf = (self: unknown): Method => arrayMethod(self, "flat", flatArray);
/** `self.flat(…)` */
export const flat = (self: unknown, ...values: unknown[]): unknown => callMethod(flatOf(self), self, "flat", values);

/** The `flatMap` of a value. */
export const flatMapOf = (self: unknown): Method => arrayMethod(self, "flatMap", flatMapArray);
/** `self.flatMap(…)` */
export const flatMap = (self: unknown, ...values: unknown[]): unknown =>
  callMethod(flatMapOf(self), self, "flatMap", values);
