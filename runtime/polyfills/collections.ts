import { hiddenName } from "./hidden.js";
import { countDeletion, MAP_ENTRIES, MAP_KEYS, MAP_VALUES, MapWalk, nativeMap } from "./map-walk.js";
import { forgetKey, forgetKeys, keysOf, nativeSet, SetWalk } from "./set-keys.js";

type Walk = MapWalk | SetWalk;
type Step = IteratorResult<unknown>;

/** What an iterator goes through. */
const WALK = /*#__PURE__*/ hiddenName("walk");

function iteratorPrototype(native: Iterator<unknown>): object {
  const prototype = Object.create(Object.getPrototypeOf(Object.getPrototypeOf(native))) as object;
  const tag = (native as unknown as Record<symbol, string>)[Symbol.toStringTag];
  const next = {
    next(this: Record<symbol, Walk>): Step {
      const walk = this[WALK];
      if (walk === undefined) throw new TypeError("this is no iterator of a collection");
      const { value, done } = walk.next();
      return { value, done };
    },
  };
  Object.defineProperty(prototype, "next", { value: next.next, writable: true, configurable: true });
  Object.defineProperty(prototype, Symbol.toStringTag, { value: tag, configurable: true });
  return prototype;
}

const mapIterator = /*#__PURE__*/ iteratorPrototype(new Map().keys());
const setIterator = /*#__PURE__*/ iteratorPrototype(new Set().keys());

/** Iterators look as V4's own do. */
function iterator(prototype: object, walk: Walk): never {
  const own = Object.create(prototype) as Record<symbol, Walk>;
  // A hidden name: to define it as one that can't be listed would cost more than all the rest.
  own[WALK] = walk;
  return own as never;
}

type Visit = (value: unknown, key: unknown, collection: never) => void;

function visit(collection: object, walk: Walk, callback: unknown, self: unknown): void {
  if (typeof callback !== "function") throw new TypeError("The callback is not a function");
  for (let step = walk.next(); !step.done; step = walk.next()) {
    const [key, value] = step.value as [unknown, unknown];
    (callback as Visit).call(self, value, key, collection as never);
  }
}

const asMap = (self: unknown): Map<unknown, unknown> => self as Map<unknown, unknown>;
const asSet = (self: unknown): Set<unknown> => self as Set<unknown>;

/** Gives a class what V4's own has and is not written here, and its name. */
function completed<Made extends { readonly prototype: object }>(made: Made, native: typeof Map | typeof Set): Made {
  const { prototype } = made;
  const describe = Object.getOwnPropertyDescriptor;
  const same = describe(prototype, native === Map ? "entries" : "values") as PropertyDescriptor;
  Object.defineProperty(prototype, Symbol.iterator, same);
  if (native === Set) Object.defineProperty(prototype, "keys", same);
  for (const key of Reflect.ownKeys(native.prototype))
    if (describe(prototype, key) === undefined)
      Object.defineProperty(prototype, key, describe(native.prototype, key) as PropertyDescriptor);
  Object.defineProperty(made, "name", { value: native.name, configurable: true });
  return made;
}

/** What is V4's own is a Map as well: other files, and our own functions, make such. Classes that extend it are asked as any. */
function isInstance(this: { readonly prototype: object }, native: typeof Map | typeof Set, value: unknown): boolean {
  const isOurs = this === (native === Map ? PureMap : PureSet);
  return isOurs ? value instanceof native : Function.prototype[Symbol.hasInstance].call(this, value);
}

/** Map: V4's skips elements where others are deleted while it is gone through. */
class OwnMap extends Map<unknown, unknown> {
  static override [Symbol.hasInstance](value: unknown): boolean {
    // biome-ignore lint/complexity/noThisInStatic: a subclass's own is meant
    return isInstance.call(this, Map, value);
  }
  override delete(key: unknown): boolean {
    const isDeleted = nativeMap.delete.call(this, key);
    if (isDeleted) countDeletion(asMap(this));
    return isDeleted;
  }
  override clear(): void {
    nativeMap.clear.call(this);
    countDeletion(asMap(this));
  }
  override keys(): never {
    return iterator(mapIterator, new MapWalk(asMap(this), MAP_KEYS));
  }
  override values(): never {
    return iterator(mapIterator, new MapWalk(asMap(this), MAP_VALUES));
  }
  override entries(): never {
    return iterator(mapIterator, new MapWalk(asMap(this), MAP_ENTRIES));
  }
  override forEach(callback: Visit, ...[self]: unknown[]): void {
    visit(this, new MapWalk(asMap(this), MAP_ENTRIES), callback, self);
  }
}

/** Set, for the same reason. */
class OwnSet extends Set<unknown> {
  static override [Symbol.hasInstance](value: unknown): boolean {
    // biome-ignore lint/complexity/noThisInStatic: a subclass's own is meant
    return isInstance.call(this, Set, value);
  }
  override delete(value: unknown): boolean {
    const isDeleted = nativeSet.delete.call(this, value);
    if (isDeleted) forgetKey(asSet(this), value);
    return isDeleted;
  }
  override clear(): void {
    nativeSet.clear.call(this);
    forgetKeys(asSet(this));
  }
  override values(): never {
    return iterator(setIterator, new SetWalk(asSet(this), false));
  }
  override entries(): never {
    return iterator(setIterator, new SetWalk(asSet(this), true));
  }
  override forEach(callback: Visit, ...[self]: unknown[]): void {
    visit(this, new SetWalk(asSet(this), true), callback, self);
  }
}

export const PureMap = /*#__PURE__*/ completed(OwnMap, Map);
export const PureSet = /*#__PURE__*/ completed(OwnSet, Set);

const ITERATOR: typeof Symbol.iterator = Symbol.iterator;
const prototypeOf = Object.getPrototypeOf;
const setIterators = /*#__PURE__*/ (() => PureSet.prototype[ITERATOR])();
const mapIterators = /*#__PURE__*/ (() => PureMap.prototype[ITERATOR])();

/**
 * What a loop goes through: a map by the walk itself, without the iterator that programs see, all else as it is. So are
 * objects of classes that extend it, which may have another iterator.
 */
export const walkedMap = (value: unknown): unknown =>
  typeof value === "object" &&
  value !== null &&
  prototypeOf(value) === PureMap.prototype &&
  (value as Map<unknown, unknown>)[ITERATOR] === mapIterators
    ? new MapWalk(value as Map<unknown, unknown>, MAP_ENTRIES)
    : value;

/**
 * The list by which a loop goes through a set (set-keys.ts); undefined for all else, and for objects of classes that
 * extend it, which may have another iterator.
 */
export const setKeys = (value: unknown): ReturnType<typeof keysOf> | undefined =>
  typeof value === "object" &&
  value !== null &&
  prototypeOf(value) === PureSet.prototype &&
  (value as Set<unknown>)[ITERATOR] === setIterators
    ? keysOf(value as Set<unknown>)
    : undefined;
