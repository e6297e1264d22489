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

class WeakCollection {
  declare readonly [OTHERS]?: Others;

  constructor() {
    Object.defineProperty(this, OTHERS, { value: new Map() });
  }

  has(key: unknown): boolean {
    return find(this, key) !== undefined || (this[OTHERS] as Others).has(key);
  }

  delete(key: unknown): boolean {
    const found = find(this, key);
    if (found === undefined) return (this[OTHERS] as Others).delete(key);
    const cells = cellsOf(key as object) as Cells;
    let before = cells.first as Cell;
    if (before === found) cells.first = found.next;
    else {
      while (before.next !== found) before = before.next as Cell;
      before.next = found.next;
    }
    return true;
  }
}

function keep(collection: WeakCollection, key: unknown, value: unknown): void {
  if (!isObject(key)) {
    if (typeof key !== "symbol" || Symbol.keyFor(key) !== undefined)
      throw new TypeError("Invalid value used as a weak key");
    (collection[OTHERS] as Others).set(key, value);
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
  if (cells === undefined) (collection[OTHERS] as Others).set(key, value);
  else cells.first = { owner: key, collection, value, next: cells.first };
}

/** WeakMap: V4's ends the process when it is asked after one of its keys has gone. */
export class PureWeakMap extends WeakCollection {
  constructor(entries?: Iterable<readonly [object, unknown]> | null) {
    super();
    if (entries !== undefined && entries !== null) for (const [key, value] of entries) this.set(key, value);
  }

  get(key: unknown): unknown {
    const found = find(this, key);
    return found === undefined ? (this[OTHERS] as Others).get(key) : found.value;
  }

  set(key: unknown, value: unknown): this {
    keep(this, key, value);
    return this;
  }
}

/** WeakSet, for the same reason. */
export class PureWeakSet extends WeakCollection {
  constructor(values?: Iterable<object> | null) {
    super();
    if (values !== undefined && values !== null) for (const value of values) this.add(value);
  }

  add(value: unknown): this {
    keep(this, value, true);
    return this;
  }
}

Object.defineProperty(PureWeakMap, "name", { value: "WeakMap", configurable: true });
Object.defineProperty(PureWeakSet, "name", { value: "WeakSet", configurable: true });
Object.defineProperty(PureWeakMap.prototype, Symbol.toStringTag, { value: "WeakMap", configurable: true });
Object.defineProperty(PureWeakSet.prototype, Symbol.toStringTag, { value: "WeakSet", configurable: true });
