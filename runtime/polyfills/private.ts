/** What an object has of a private name: a hidden property, since V4 searches its weak maps from end to end. */
interface Cell {
  /** The object itself: one that inherits from it, or a proxy of it, does not have the name. */
  readonly o: unknown;
  v: unknown;
}

/** A symbol, or a text where the class is evaluated once; both begin like the names of hidden.ts. */
type Key = string | symbol;
type Owner = Record<Key, Cell | undefined>;
/** Of static names it is the class. */
type Brand = Key | ((...values: never[]) => unknown);

/** A private name, for each time that its class is evaluated. */
export const privateName: (text: string) => symbol = (text) => Symbol(text);

export function privateMiss(_forgotten?: undefined): never {
  throw new TypeError("Private element is not present on this object");
}

/** `#name in object` */
export function privateHas(name: Key, object: unknown): boolean {
  const cell = (object as Owner)[name];
  return cell !== undefined && cell.o === object;
}

/** What the object has of a name. */
export function privateCell(name: Key, object: unknown): Cell {
  const cell = (object as Owner)[name];
  return cell !== undefined && cell.o === object ? cell : privateMiss();
}

/** One for all: making it anew costs as much as the rest. */
const hidden: PropertyDescriptor = { value: undefined, configurable: true };

/** `cell` holds the object as well. */
export function privateInit(object: object, name: Key, cell: Cell): void {
  if (privateHas(name, object)) throw new TypeError("Cannot initialize the same private elements twice on an object");
  hidden.value = cell;
  Object.defineProperty(object, name, hidden);
  hidden.value = undefined;
}

export const privateGet = (name: Key, object: unknown): unknown => privateCell(name, object).v;

export function privateSet(name: Key, object: unknown, value: unknown): unknown {
  privateCell(name, object).v = value;
  return value;
}

/** Gives the value, or else the object, where the object has the name. */
export function privateCheck(brand: Brand, object: unknown, value: unknown = object): unknown {
  if (typeof brand !== "function" ? !privateHas(brand, object) : brand !== object) privateMiss();
  return value;
}

export const privateGetter = (brand: Brand, object: unknown, get: (object: unknown) => unknown): unknown =>
  get(privateCheck(brand, object));

export function privateSetter(
  brand: Brand,
  set: (object: unknown, value: unknown) => void,
  object: unknown,
  value: unknown,
): unknown {
  set(privateCheck(brand, object), value);
  return value;
}
