import { hiddenName } from "./hidden.js";

/** What one weak collection holds for one object, kept with that object. */
interface Cell {
  readonly owner: object;
  readonly collection: object;
  value: unknown;
  next: Cell | undefined;
}

type Others = Map<unknown, unknown>;

interface Cells {
  readonly owner: object;
  first: Cell | undefined;
}

const CELLS = /*#__PURE__*/ hiddenName("cells");
/** Objects that take no more properties are kept by the collection. */
const OTHERS = /*#__PURE__*/ hiddenName("others");
const KIND = /*#__PURE__*/ hiddenName("kind");

const isOwn = Object.prototype.hasOwnProperty;
const cellsOf = (key: object): Cells | undefined => (key as Record<symbol, Cells | undefined>)[CELLS];
const isObject = (value: unknown): value is object =>
  (typeof value === "object" && value !== null) || typeof value === "function";

/** An object may show the list of its prototype, a proxy that of its target: each cell names its object. */
function find(collection: object, key: unknown): Cell | undefined {
  let cell = isObject(key) ? cellsOf(key)?.first : undefined;
  while (cell !== undefined && (cell.collection !== collection || cell.owner !== key)) cell = cell.next;
  return cell;
}

type Kind = "WeakMap" | "WeakSet";
type Hidden = Readonly<Record<symbol, unknown>>;

function begin(collection: object, kind: Kind): void {
  Object.defineProperty(collection, OTHERS, { value: new Map() });
  Object.defineProperty(collection, KIND, { value: kind });
}

/** What a collection keeps itself; a receiver that is none is refused. */
function othersOf(collection: object, kind: Kind): Others {
  if (!isObject(collection) || !isOwn.call(collection, KIND) || (collection as Hidden)[KIND] !== kind)
    throw new TypeError(`this is no ${kind}`);
  return (collection as Hidden)[OTHERS] as Others;
}

function isIn(collection: object, kind: Kind, key: unknown): boolean {
  const others = othersOf(collection, kind);
  return find(collection, key) !== undefined || others.has(key);
}

function remove(collection: object, kind: Kind, key: unknown): boolean {
  const others = othersOf(collection, kind);
  const found = find(collection, key);
  if (found === undefined) return others.delete(key);
  const cells = cellsOf(key as object) as Cells;
  let before = cells.first as Cell;
  if (before === found) cells.first = found.next;
  else {
    while (before.next !== found) before = before.next as Cell;
    before.next = found.next;
  }
  return true;
}

function keep(collection: object, kind: Kind, key: unknown, value: unknown): void {
  const others = othersOf(collection, kind);
  if (!isObject(key)) {
    if (typeof key !== "symbol" || Symbol.keyFor(key) !== undefined)
      throw new TypeError("Invalid value used as a weak key");
    others.set(key, value);
    return;
  }
  const found = find(collection, key);
  if (found !== undefined) {
    found.value = value;
    return;
  }
  let cells = cellsOf(key);
  if (cells !== undefined && cells.owner !== key && !isOwn.call(key, CELLS)) cells = undefined;
  if (cells === undefined && Object.isExtensible(key)) {
    cells = { owner: key, first: undefined };
    // Configurable, so that a proxy may show what it likes.
    Object.defineProperty(key, CELLS, { value: cells, configurable: true });
  }
  if (cells === undefined) others.set(key, value);
  else cells.first = { owner: key, collection, value, next: cells.first };
}

/** WeakMap: V4's ends the process when it is asked after one of its keys has gone. */
export class PureWeakMap {
  constructor(...[entries]: unknown[]) {
    begin(this, "WeakMap");
    if (entries === undefined || entries === null) return;
    const add = this.set;
    if (typeof add !== "function") throw new TypeError("set is not a function");
    for (const entry of entries as Iterable<readonly unknown[]>) {
      if (!isObject(entry)) throw new TypeError("An entry of a WeakMap has to be an object");
      add.call(this, entry[0], entry[1]);
    }
  }

  has(key: unknown): boolean {
    return isIn(this, "WeakMap", key);
  }

  delete(key: unknown): boolean {
    return remove(this, "WeakMap", key);
  }

  get(key: unknown): unknown {
    const others = othersOf(this, "WeakMap");
    const found = find(this, key);
    return found === undefined ? others.get(key) : found.value;
  }

  set(key: unknown, value: unknown): this {
    keep(this, "WeakMap", key, value);
    return this;
  }
}

/** WeakSet, for the same reason. */
export class PureWeakSet {
  constructor(...[values]: unknown[]) {
    begin(this, "WeakSet");
    if (values === undefined || values === null) return;
    const { add } = this;
    if (typeof add !== "function") throw new TypeError("add is not a function");
    for (const value of values as Iterable<unknown>) add.call(this, value);
  }

  has(key: unknown): boolean {
    return isIn(this, "WeakSet", key);
  }

  delete(key: unknown): boolean {
    return remove(this, "WeakSet", key);
  }

  add(value: unknown): this {
    keep(this, "WeakSet", value, true);
    return this;
  }
}

Object.defineProperty(PureWeakMap, "name", { value: "WeakMap", configurable: true });
Object.defineProperty(PureWeakSet, "name", { value: "WeakSet", configurable: true });
Object.defineProperty(PureWeakMap.prototype, Symbol.toStringTag, { value: "WeakMap", configurable: true });
Object.defineProperty(PureWeakSet.prototype, Symbol.toStringTag, { value: "WeakSet", configurable: true });
