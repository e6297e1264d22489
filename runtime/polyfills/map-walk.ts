import { hiddenName } from "./hidden.js";

type Entries = Map<unknown, unknown>;

/** The number that the last deletion from a map had among all. */
const DELETED = /*#__PURE__*/ hiddenName("deleted");

/** What is given of each entry. */
export type MapPart = 0 | 1 | 2;
export const MAP_KEYS = 0;
export const MAP_VALUES = 1;
export const MAP_ENTRIES = 2;

/** Of so many entries all are looked at again after each deletion. */
const FEW = 500;

/** How often something has been deleted from any of them: where it is as it was, none has to be asked. */
let deletions = 0;

/** Tells the walks that something has been deleted. */
export function countDeletion(map: Entries): void {
  deletions++;
  Reflect.defineProperty(map, DELETED, { value: deletions, configurable: true });
}

const lastDeletionOf = (map: Entries): number => (map as unknown as Record<symbol, number | undefined>)[DELETED] ?? 0;

export const nativeMap = Map.prototype;

/**
 * Goes through a map: V4's own iterators count entries, and skip some when others are deleted. From the first deletion
 * on the keys that are left are gone through, then those that have been added.
 */
export class MapWalk {
  readonly map: Entries;
  /** V4's own, of entries, since a look for a key's value goes through all of them. */
  readonly native: Iterator<[unknown, unknown]>;
  readonly part: MapPart;
  /** Keys that have been there, as far as they may still be. */
  readonly seen: unknown[];
  /** The keys to come, the next one last, from the first deletion on. */
  rest: unknown[] | undefined;
  /** How many deletions there had been at the last step. */
  known: number;
  /** What the last step has come to: a walk is its own result, since a loop reads that at once and shows it to nobody. */
  value: unknown;
  done: boolean;

  constructor(map: Entries, part: MapPart) {
    this.map = map;
    this.native = nativeMap.entries.call(map);
    this.part = part;
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
      if (step.done) return this.end();
      return this.step(step.value[0], step.value[1]);
    }
    return this.done ? this : this.nextAmongDeletions();
  }

  nextAmongDeletions(): this {
    const { map } = this;
    const isSame = lastDeletionOf(map) <= this.known;
    this.known = deletions;
    if (this.rest === undefined && isSame) return this.next();
    // Of many, one that is deleted and added again before it is reached is not always met in its new place.
    if (!isSame && map.size < FEW) this.rest = undefined;
    for (let isLast = false; ; isLast = true) {
      this.rest ??= this.left(map).reverse();
      while (this.rest.length > 0) {
        const key = this.rest.pop();
        if (nativeMap.has.call(map, key)) return this.step(key, nativeMap.get.call(map, key));
      }
      if (isLast) return this.end();
      this.rest = undefined;
    }
  }

  step(key: unknown, value: unknown): this {
    this.seen.push(key);
    const { part } = this;
    this.value = part === MAP_VALUES ? value : part === MAP_KEYS ? key : [key, value];
    return this;
  }

  end(): this {
    this.value = undefined;
    this.done = true;
    return this;
  }

  /** The keys behind the last one seen that is still there. */
  left(map: Entries): unknown[] {
    const { seen } = this;
    const keys: unknown[] = [];
    nativeMap.forEach.call(map, (_value, key) => keys.push(key));
    for (; seen.length > 0; seen.pop()) {
      const last = seen[seen.length - 1];
      if (!nativeMap.has.call(map, last)) continue;
      let at = 0;
      while (!Object.is(keys[at], last)) at++;
      // one that stands further back has been deleted and added again
      if (at < seen.length) return keys.slice(at + 1);
    }
    return keys;
  }
}
