import { hiddenName } from "./hidden.js";

/** What an object has of a private name: a hidden property, since V4 searches its weak maps from end to end. */
interface Cell {
  /** The object itself: one that inherits from it, or a proxy of it, does not have the name. */
  readonly o: unknown;
  v: unknown;
}

type Owner = Record<symbol, Cell | undefined>;
/** A symbol; of static names the class. */
type Brand = symbol | ((...values: never[]) => unknown);

/** A private name, for each time that its class is evaluated. */
export const privateName: (name: string) => symbol = hiddenName;

export function privateMiss(_forgotten?: undefined): never {
  throw new TypeError("Private element is not present on this object");
}

/** `#name in object` */
export function privateHas(name: symbol, object: unknown): boolean {
  const cell = (object as Owner)[name];
  return cell !== undefined && cell.o === object;
}

/** What the object has of a name. */
export function privateCell(name: symbol, object: unknown): Cell {
  const cell = (object as Owner)[name];
  return cell !== undefined && cell.o === object ? cell : privateMiss();
}

export function privateInit(object: object, name: symbol, value?: unknown): void {
  if (privateHas(name, object)) throw new TypeError("Cannot initialize the same private elements twice on an object");
  Object.defineProperty(object, name, { value: { o: object, v: value }, configurable: true });
}

export const privateGet = (name: symbol, object: unknown): unknown => privateCell(name, object).v;

export function privateSet(name: symbol, object: unknown, value: unknown): unknown {
  privateCell(name, object).v = value;
  return value;
}

/** Gives the value, or else the object, where the object has the name. */
export function privateCheck(brand: Brand, object: unknown, value: unknown = object): unknown {
  if (typeof brand === "symbol" ? !privateHas(brand, object) : brand !== object) privateMiss();
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
