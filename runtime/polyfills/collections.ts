import { hiddenName } from "./hidden.js";

type Collection = Map<unknown, unknown> | Set<unknown>;
type Step = IteratorResult<unknown>;

/** The number that the last deletion from a collection had among all. */
const DELETED = /*#__PURE__*/ hiddenName("deleted");
/** What an iterator goes through. */
const WALK = /*#__PURE__*/ hiddenName("walk");

/** What is gone through, and what an iterator gives of each element. */
type Kind = 0 | 1 | 2 | 3 | 4;
const SET_KEYS = 0;
const SET_ENTRIES = 1;
const MAP_KEYS = 2;
const MAP_VALUES = 3;
const MAP_ENTRIES = 4;

/** Of so many elements all are looked at again after each deletion. */
const FEW = 500;

/** How often something has been deleted from any of them: where it is as it was, none has to be asked. */
let deletions = 0;

function count(collection: Collection): void {
  deletions++;
  Reflect.defineProperty(collection, DELETED, { value: deletions, configurable: true });
}

const lastDeletionOf = (collection: Collection): number =>
  (collection as unknown as Record<symbol, number | undefined>)[DELETED] ?? 0;

const nativeMap = Map.prototype;
const nativeSet = Set.prototype;

const has = (collection: Collection, key: unknown): boolean =>
  collection instanceof Map ? nativeMap.has.call(collection, key) : nativeSet.has.call(collection, key);

/**
 * Goes through a collection: V4's own iterators count elements, and skip some when others are deleted. From the first
 * deletion on the keys that are left are gone through, then those that have been added.
 */
class Walk {
  readonly collection: Collection;
  /** V4's own: of a Map it gives entries, since a look for a key's value goes through all of them. */
  readonly native: Iterator<unknown>;
  readonly kind: Kind;
  /** Keys that have been there, as far as they may still be. */
  readonly seen: unknown[];
  /** The keys to come, the next one last, from the first deletion on. */
  rest: unknown[] | undefined;
  /** How many deletions there had been at the last step. */
  known: number;
  /** What the last step has come to: a walk is its own result, since a loop reads that at once and shows it to nobody. */
  value: unknown;
  done: boolean;

  constructor(collection: Collection, kind: Kind) {
    this.collection = collection;
    this.native =
      kind > SET_ENTRIES ? nativeMap.entries.call(collection as never) : nativeSet.values.call(collection as never);
    this.kind = kind;
    this.seen = [];
    this.rest = undefined;
    this.known = deletions;
    this.value = undefined;
    this.done = false;
  }

  [Symbol.iterator](): this {
    return this;
  }

  next(): this {
    if (this.rest === undefined && this.known === deletions && !this.done) {
      const step = this.native.next();
      const found: unknown = step.value;
      if (step.done) {
        this.value = undefined;
        this.done = true;
        return this;
      }
      if (this.kind > SET_ENTRIES) return this.step((found as [unknown])[0], (found as [unknown, unknown])[1]);
      this.seen.push(found);
      this.value = this.kind === SET_KEYS ? found : [found, found];
      return this;
    }
    return this.done ? this : this.nextAmongDeletions();
  }

  nextAmongDeletions(): this {
    const { collection } = this;
    const isSame = lastDeletionOf(collection) <= this.known;
    this.known = deletions;
    if (this.rest === undefined && isSame) return this.next();
    // Of many, one that is deleted and added again before it is reached is not always met in its new place.
    if (!isSame && collection.size < FEW) this.rest = undefined;
    for (let isLast = false; ; isLast = true) {
      this.rest ??= this.left(collection).reverse();
      while (this.rest.length > 0) {
        const key = this.rest.pop();
        if (has(collection, key))
          return this.step(key, this.kind > SET_ENTRIES ? nativeMap.get.call(collection as never, key) : key);
      }
      if (isLast) return this.end();
      this.rest = undefined;
    }
  }

  step(key: unknown, value: unknown): this {
    this.seen.push(key);
    const { kind } = this;
    this.value = kind === MAP_VALUES ? value : kind === MAP_KEYS || kind === SET_KEYS ? key : [key, value];
    return this;
  }

  end(): this {
    this.value = undefined;
    this.done = true;
    return this;
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
function iterator(collection: Collection, kind: Kind): never {
  const own = Object.create(kind > SET_ENTRIES ? mapIterator : setIterator) as Record<symbol, Walk>;
  // A hidden name: to define it as one that can't be listed would cost more than all the rest.
  own[WALK] = new Walk(collection, kind);
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
    return iterator(asCollection(this), MAP_KEYS);
  }
  override values(): never {
    return iterator(asCollection(this), MAP_VALUES);
  }
  override entries(): never {
    return iterator(asCollection(this), MAP_ENTRIES);
  }
  override forEach(callback: Visit, ...[self]: unknown[]): void {
    visit(asCollection(this), new Walk(asCollection(this), MAP_ENTRIES), callback, self);
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
    return iterator(asCollection(this), SET_KEYS);
  }
  override entries(): never {
    return iterator(asCollection(this), SET_ENTRIES);
  }
  override forEach(callback: Visit, ...[self]: unknown[]): void {
    visit(asCollection(this), new Walk(asCollection(this), SET_ENTRIES), callback, self);
  }
}

export const PureMap = /*#__PURE__*/ completed(OwnMap, Map);
export const PureSet = /*#__PURE__*/ completed(OwnSet, Set);

const ITERATOR: typeof Symbol.iterator = Symbol.iterator;
const prototypeOf = Object.getPrototypeOf;
const setIterators = /*#__PURE__*/ (() => PureSet.prototype[ITERATOR])();
const mapIterators = /*#__PURE__*/ (() => PureMap.prototype[ITERATOR])();

/**
 * What a loop goes through: a set by the walk itself, without the iterator that programs see, all else as it is. So are
 * objects of classes that extend it, which may have another iterator. (Written twice: a call more costs a tenth of a loop.)
 */
export const walkedSet = (value: unknown): unknown =>
  typeof value === "object" &&
  value !== null &&
  prototypeOf(value) === PureSet.prototype &&
  (value as Set<unknown>)[ITERATOR] === setIterators
    ? new Walk(value as Set<unknown>, SET_KEYS)
    : value;

/** The same for maps. */
export const walkedMap = (value: unknown): unknown =>
  typeof value === "object" &&
  value !== null &&
  prototypeOf(value) === PureMap.prototype &&
  (value as Map<unknown, unknown>)[ITERATOR] === mapIterators
    ? new Walk(value as Map<unknown, unknown>, MAP_ENTRIES)
    : value;
