import { hiddenName } from "./hidden.js";

type Collection = Map<unknown, unknown> | Set<unknown>;
type Step = IteratorResult<unknown>;

/** How often something has been deleted from a collection. */
const DELETIONS = /*#__PURE__*/ hiddenName("deletions");
/** What an iterator goes through. */
const WALK = /*#__PURE__*/ hiddenName("walk");

/** What an iterator gives of each element. */
type Give = 0 | 1 | 2;
const KEYS = 0;
const VALUES = 1;
const ENTRIES = 2;

/** Of so many elements all are looked at again after each deletion. */
const FEW = 500;

const deletionsOf = (collection: Collection): number =>
  (collection as unknown as Record<symbol, number | undefined>)[DELETIONS] ?? 0;

function count(collection: Collection): void {
  Reflect.defineProperty(collection, DELETIONS, { value: deletionsOf(collection) + 1, configurable: true });
}

const nativeMap = Map.prototype;
const nativeSet = Set.prototype;

const has = (collection: Collection, key: unknown): boolean =>
  collection instanceof Map ? nativeMap.has.call(collection, key) : nativeSet.has.call(collection, key);

/**
 * Goes through a collection: V4's own iterators count elements, and skip some when others are deleted. From the first
 * deletion on the keys that are left are gone through, then those that have been added.
 */
class Walk {
  collection: Collection | undefined;
  /** V4's own: of a Map it gives entries, since a look for a key's value goes through all of them. */
  readonly native: Iterator<unknown>;
  readonly isMap: boolean;
  readonly give: Give;
  /** Keys that have been there, as far as they may still be. */
  readonly seen: unknown[];
  rest: unknown[] | undefined;
  at: number;
  deletions: number;

  constructor(collection: Collection, isMap: boolean, give: Give) {
    this.collection = collection;
    this.native = isMap ? nativeMap.entries.call(collection as never) : nativeSet.values.call(collection as never);
    this.isMap = isMap;
    this.give = give;
    this.seen = [];
    this.rest = undefined;
    this.at = 0;
    this.deletions = deletionsOf(collection);
  }

  next(): Step {
    const { collection } = this;
    if (collection === undefined) return { value: undefined, done: true };
    const deletions = deletionsOf(collection);
    if (this.rest === undefined && deletions === this.deletions) {
      const step = this.native.next();
      if (!step.done) {
        const found: unknown = step.value;
        if (!this.isMap) return this.step(found, found);
        return this.step((found as [unknown])[0], (found as [unknown, unknown])[1]);
      }
      this.collection = undefined;
      return step;
    }
    // Of many, one that is deleted and added again before it is reached is not always met in its new place.
    if (deletions !== this.deletions && collection.size < FEW) this.rest = undefined;
    this.deletions = deletions;
    for (let isLast = false; ; isLast = true) {
      if (this.rest === undefined) {
        this.rest = this.left(collection);
        this.at = 0;
      }
      const { rest } = this;
      while (this.at < rest.length) {
        const key = rest[this.at++];
        if (has(collection, key))
          return this.step(key, this.isMap ? nativeMap.get.call(collection as never, key) : key);
      }
      if (isLast) break;
      this.rest = undefined;
    }
    this.collection = undefined;
    return { value: undefined, done: true };
  }

  step(key: unknown, value: unknown): Step {
    this.seen.push(key);
    const { give } = this;
    return { value: give === KEYS ? key : give === VALUES ? value : [key, value], done: false };
  }

  /** The keys behind the last one seen that is still there. */
  left(collection: Collection): unknown[] {
    const { seen } = this;
    const keys = allKeys(collection);
    for (; seen.length > 0; seen.pop()) {
      const last = seen[seen.length - 1];
      if (!has(collection, last)) continue;
      let at = 0;
      while (!Object.is(keys[at], last)) at++;
      // one that stands further back has been deleted and added again
      if (at < seen.length) return keys.slice(at + 1);
    }
    return keys;
  }
}

function allKeys(collection: Collection): unknown[] {
  const keys: unknown[] = [];
  if (collection instanceof Map) nativeMap.forEach.call(collection, (_value, key) => keys.push(key));
  else nativeSet.forEach.call(collection, (value) => keys.push(value));
  return keys;
}

function iteratorPrototype(native: Iterator<unknown>): object {
  const prototype = Object.create(Object.getPrototypeOf(Object.getPrototypeOf(native))) as object;
  const tag = (native as unknown as Record<symbol, string>)[Symbol.toStringTag];
  const next = {
    next(this: Record<symbol, Walk>): Step {
      const walk = this[WALK];
      if (walk === undefined) throw new TypeError("this is no iterator of a collection");
      return walk.next();
    },
  };
  Object.defineProperty(prototype, "next", { value: next.next, writable: true, configurable: true });
  Object.defineProperty(prototype, Symbol.toStringTag, { value: tag, configurable: true });
  return prototype;
}

const mapIterator = /*#__PURE__*/ iteratorPrototype(new Map().keys());
const setIterator = /*#__PURE__*/ iteratorPrototype(new Set().keys());

/** Iterators look as V4's own do. */
function iterator(collection: Collection, isMap: boolean, give: Give): never {
  const own = Object.create(isMap ? mapIterator : setIterator) as Record<symbol, Walk>;
  // A hidden name: to define it as one that can't be listed would cost more than all the rest.
  own[WALK] = new Walk(collection, isMap, give);
  return own as never;
}

type Visit = (value: unknown, key: unknown, collection: never) => void;

function visit(collection: Collection, walk: Walk, callback: unknown, self: unknown): void {
  if (typeof callback !== "function") throw new TypeError("The callback is not a function");
  for (let step = walk.next(); !step.done; step = walk.next()) {
    const [key, value] = step.value as [unknown, unknown];
    (callback as Visit).call(self, value, key, collection as never);
  }
}

const asCollection = (self: unknown): Collection => self as Collection;

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
    if (isDeleted) count(asCollection(this));
    return isDeleted;
  }
  override clear(): void {
    nativeMap.clear.call(this);
    count(asCollection(this));
  }
  override keys(): never {
    return iterator(asCollection(this), true, KEYS);
  }
  override values(): never {
    return iterator(asCollection(this), true, VALUES);
  }
  override entries(): never {
    return iterator(asCollection(this), true, ENTRIES);
  }
  override forEach(callback: Visit, ...[self]: unknown[]): void {
    visit(asCollection(this), new Walk(asCollection(this), true, ENTRIES), callback, self);
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
    if (isDeleted) count(asCollection(this));
    return isDeleted;
  }
  override clear(): void {
    nativeSet.clear.call(this);
    count(asCollection(this));
  }
  override values(): never {
    return iterator(asCollection(this), false, KEYS);
  }
  override entries(): never {
    return iterator(asCollection(this), false, ENTRIES);
  }
  override forEach(callback: Visit, ...[self]: unknown[]): void {
    visit(asCollection(this), new Walk(asCollection(this), false, ENTRIES), callback, self);
  }
}

export const PureMap = /*#__PURE__*/ completed(OwnMap, Map);
export const PureSet = /*#__PURE__*/ completed(OwnSet, Set);
