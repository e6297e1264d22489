import { hiddenName } from "./hidden.js";

type Elements = Set<unknown>;

/** The list that loops over a set share. */
const KEYS = /*#__PURE__*/ hiddenName("keys");
/** Stands where a key was. */
const GONE = {};

/**
 * The elements of a set that loops have come to: a loop goes through them by index, and asks for more at their end. V4's
 * own iterators count elements, and skip some when others are deleted.
 */
interface Keys {
  readonly [index: number]: unknown;
  length: number;
  /** Gives those that follow, as long as none of these is deleted; made where it is first needed. */
  native: Iterator<unknown> | undefined;
  /** From then on these are the keys, each in its place, and the list itself is empty: so every loop asks at each step. */
  marked: unknown[] | undefined;
  /** Where the last one stood that was deleted. */
  last: number;
  /** The list that loops begin with after that, without gaps. */
  next: Keys | undefined;
  /** Of a list that is one loop's alone: the one it follows, and the place of the next key there. */
  of: Keys | undefined;
  place: number;
}

type WithKeys = Record<symbol, Keys | undefined>;

export const nativeSet = Set.prototype;
const sizeOf = /*#__PURE__*/ (() => Object.getOwnPropertyDescriptor(nativeSet, "size")?.get)() as () => number;

function asKeys(list: unknown[]): Keys {
  const keys = list as unknown as Keys;
  keys.native = undefined;
  keys.marked = undefined;
  keys.last = 0;
  keys.next = undefined;
  keys.of = undefined;
  keys.place = 0;
  return keys;
}

/** The list for a new loop. Where the set is frozen it is this loop's alone, which is not told of deletions. */
export function keysOf(set: Elements): Keys {
  const known = (set as unknown as WithKeys)[KEYS];
  // It is longer where V4's own method has deleted, which only code that is not compiled comes by.
  if (known !== undefined && known.marked === undefined && known.length <= sizeOf.call(set)) return known;
  const marked = known?.marked;
  const keys = asKeys(marked === undefined ? [] : leftOf(marked));
  const isKept = Reflect.defineProperty(set, KEYS, { value: keys, configurable: true });
  if (isKept && known !== undefined && marked !== undefined) known.next = keys;
  return keys;
}

/** The list with one key more, for a loop that has gone through so many; undefined where there is none. */
export function moreKeys(set: Elements, known: Keys, count: number): Keys | undefined {
  if (known.of !== undefined) return following(set, known);
  if (known.marked === undefined) return grown(set, known) ? known : undefined;
  const own = asKeys(known.marked.slice(0, count));
  own.of = known;
  own.place = count;
  return following(set, own);
}

function add(keys: Keys, key: unknown): void {
  (keys as unknown as unknown[])[keys.length] = key;
}

function grown(set: Elements, keys: Keys): boolean {
  if (sizeOf.call(set) <= keys.length) return false;
  if (keys.native === undefined) {
    keys.native = nativeSet.values.call(set);
    for (let at = 0; at < keys.length; at++) keys.native.next();
  }
  add(keys, keys.native.next().value);
  return true;
}

/** Adds the next key to a loop's own list. */
function following(set: Elements, own: Keys): Keys | undefined {
  let keys = own.of as Keys;
  for (; keys.next !== undefined; keys = keys.next) own.place = countLeft(keys.marked as unknown[], own.place);
  own.of = keys;
  const { marked } = keys;
  if (marked === undefined) {
    if (own.place >= keys.length && !grown(set, keys)) return undefined;
    add(own, keys[own.place++]);
    return own;
  }
  for (let isLast = false; ; isLast = true) {
    while (own.place < marked.length) {
      const key = marked[own.place++];
      if (key === GONE) continue;
      add(own, key);
      return own;
    }
    if (isLast) return undefined;
    const all: unknown[] = [];
    nativeSet.forEach.call(set, (key) => all.push(key));
    for (let at = countLeft(marked, marked.length); at < all.length; at++) marked.push(all[at]);
  }
}

const isLeft = (key: unknown): boolean => key !== GONE;

/** Without gaps. A loop that goes on elsewhere may count on all of them. */
function leftOf(marked: readonly unknown[]): unknown[] {
  let at = 0;
  while (at < marked.length && marked[at] === GONE) at++;
  const left = marked.slice(at);
  return left.indexOf(GONE) < 0 ? left : left.filter(isLeft);
}

function countLeft(marked: readonly unknown[], end: number): number {
  let count = 0;
  for (let at = 0; at < end; at++) if (marked[at] !== GONE) count++;
  return count;
}

/** Tells the loops that a key has been deleted. */
export function forgetKey(set: Elements, key: unknown): void {
  const keys = (set as unknown as WithKeys)[KEYS];
  if (keys === undefined) return;
  const at = placeOf(keys.marked ?? (keys as unknown as unknown[]), key, keys.last);
  if (at < 0) return;
  mark(keys)[at] = GONE;
  keys.last = at;
}

/** Tells the loops that all have been. */
export function forgetKeys(set: Elements): void {
  const keys = (set as unknown as WithKeys)[KEYS];
  if (keys === undefined) return;
  const marked = mark(keys);
  for (let at = 0; at < marked.length; at++) marked[at] = GONE;
}

function mark(keys: Keys): unknown[] {
  if (keys.marked === undefined) {
    keys.marked = (keys as unknown as unknown[]).slice();
    keys.length = 0;
  }
  return keys.marked;
}

/** Where a key stands, looked for from a place on: often they are deleted one after the other. */
function placeOf(list: readonly unknown[], key: unknown, start: number): number {
  if (!Number.isNaN(key)) {
    const found = list.indexOf(key, start);
    return found < 0 && start > 0 ? list.indexOf(key) : found;
  }
  let at = 0;
  while (at < list.length && !Number.isNaN(list[at])) at++;
  return at < list.length ? at : -1;
}

/** Goes through a set for an iterator. */
export class SetWalk {
  readonly set: Elements;
  /** Whether each is given as an entry. */
  readonly isPaired: boolean;
  keys: Keys | undefined;
  count: number;
  value: unknown;
  done: boolean;

  constructor(set: Elements, isPaired: boolean) {
    this.set = set;
    this.isPaired = isPaired;
    this.keys = keysOf(set);
    this.count = 0;
    this.value = undefined;
    this.done = false;
  }

  next(): this {
    let { keys } = this;
    if (keys !== undefined && this.count >= keys.length) {
      keys = moreKeys(this.set, keys, this.count);
      this.keys = keys;
    }
    if (keys === undefined) {
      this.value = undefined;
      this.done = true;
      return this;
    }
    const key = keys[this.count++];
    this.value = this.isPaired ? [key, key] : key;
    return this;
  }
}
