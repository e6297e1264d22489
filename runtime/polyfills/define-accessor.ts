const isOwn = Object.prototype.hasOwnProperty;

/** By prototype, and what a shape is. A WeakMap of V4's would lose them. */
const kept = /*#__PURE__*/ new Map<object | null, Map<string, object>>();
const symbols = /*#__PURE__*/ new Map<symbol, number>();

const nothing = (): undefined => undefined;

/** A property of the same kind, which keeps nothing of the program. */
const emptied = ({ get, set, writable = false, enumerable = false, configurable = false }: PropertyDescriptor) =>
  get || set ? { get: nothing, enumerable, configurable } : { value: undefined, writable, enumerable, configurable };

const flagsOf = ({ get, set, writable, enumerable, configurable }: PropertyDescriptor): number =>
  (get || set ? 8 : 0) + (writable ? 4 : 0) + (enumerable ? 2 : 0) + (configurable ? 1 : 0);

/**
 * `Object.defineProperty` with a getter or setter. Where it takes the place of a value, V4 may lose the values of the
 * properties behind it: after an object of the same names whose getter has given way to a value. They are put back.
 * V4 also forgets to forget what it made for such a change when that is collected, and then ends the process at the
 * next object of the same shape: one object of each shape is kept that has made the change and no other.
 */
export function defineAccessor<Target extends object>(
  object: Target,
  key: PropertyKey,
  descriptor: PropertyDescriptor,
): Target {
  const isAccessor =
    descriptor !== null && typeof descriptor === "object" && ("get" in descriptor || "set" in descriptor);
  if (!isAccessor || object === null || object === undefined || !isOwn.call(object, key))
    return Object.defineProperty(object, key, descriptor);
  const keys = Reflect.ownKeys(object);
  const name = typeof key === "symbol" ? key : String(key);
  const found = keys.map((one) => Object.getOwnPropertyDescriptor(object, one));
  const place = keys.indexOf(name);
  const before = found[place];
  if (before?.configurable && "value" in before) keep(object, keys, found, place);
  Object.defineProperty(object, key, descriptor);
  for (let index = place + 1; index < keys.length; index++) {
    const behind = found[index];
    if (behind !== undefined) Object.defineProperty(object, keys[index]!, behind);
  }
  return object;
}

function keep(
  object: object,
  keys: readonly PropertyKey[],
  found: readonly (PropertyDescriptor | undefined)[],
  place: number,
): void {
  if (Array.isArray(object) || typeof object === "function" || !Object.isExtensible(object)) return;
  // A prototype is of another shape than what has the same properties, and breaks where that has made the change before.
  if (isOwn.call(object, "constructor")) return;
  const prototype = Object.getPrototypeOf(object) as object | null;
  let shapes = kept.get(prototype);
  if (!shapes) {
    shapes = new Map();
    kept.set(prototype, shapes);
  }
  let shape = String(place);
  for (let index = 0; index < keys.length; index++) {
    const one = found[index];
    if (one) shape += `\n${flagsOf(one)}${nameOf(keys[index]!)}`;
  }
  if (shapes.has(shape)) return;
  // With a prototype of its own it would be of another shape.
  const alike = prototype === Object.prototype ? {} : (Object.create(prototype) as object);
  for (let index = 0; index < keys.length; index++) {
    const one = found[index];
    if (one) Object.defineProperty(alike, keys[index]!, emptied(one));
  }
  Object.defineProperty(alike, keys[place]!, { get: nothing });
  shapes.set(shape, alike);
}

function nameOf(key: PropertyKey): string {
  if (typeof key !== "symbol") return String(key);
  let number = symbols.get(key);
  if (number === undefined) {
    number = symbols.size;
    symbols.set(key, number);
  }
  return `\0${number}`;
}
