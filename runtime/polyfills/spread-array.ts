const iterator: typeof Symbol.iterator = Symbol.iterator;
const values = Array.prototype[iterator];
const { push } = Array.prototype;

/** More would not fit on the engine's stack. */
const MOST = 5000;

/** Adds to a fresh array what the source gives: `[...a, ...b]`. V4 takes ten times as long to iterate over an array. */
export function appended(target: unknown[], source: Iterable<unknown>): unknown[] {
  if (!Array.isArray(source) || source[iterator] !== values) for (const value of source) target.push(value);
  // unlike push.apply, this makes undefined of holes
  else if (source.length < MOST) Reflect.apply(push, target, source);
  else for (let index = 0; index < source.length; index++) target.push(source[index]);
  return target;
}

/** Adds one value to a fresh array: `[...a, b]`. */
export function added(target: unknown[], value: unknown): unknown[] {
  target[target.length] = value;
  return target;
}

/** What calls are made with whose arguments are a list. */
export const appliedTo = Reflect.apply;
export const constructedOf = Reflect.construct;
