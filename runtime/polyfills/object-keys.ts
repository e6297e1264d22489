import { toObject } from "./conversions.js";
import { ownKeys } from "./hidden.js";

const isEnumerable = Object.prototype.propertyIsEnumerable;
type Properties = Readonly<Record<PropertyKey, unknown>>;
const propertiesOf = toObject as (value: unknown) => unknown as (value: unknown) => Properties;

const isObject = (value: unknown): value is object =>
  (typeof value === "object" && value !== null) || typeof value === "function";

/** Goes through the enumerable properties with texts for names. */
function walk<Item>(object: Properties, item: (key: string) => Item): Item[] {
  const keys = Reflect.ownKeys(object);
  const items: Item[] = [];
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index];
    if (typeof key === "string" && isEnumerable.call(object, key)) items.push(item(key));
  }
  return items;
}

/**
 * Changes each property as it has to be where an object is sealed or frozen. All of it is said anew: V4 fills in what a
 * descriptor lacks before a proxy's handler sees it, which would take the value away.
 */
function close(
  object: object,
  name: string,
  isOpen: (found: PropertyDescriptor) => boolean,
  change: (found: PropertyDescriptor) => PropertyDescriptor,
): void {
  const refused = `Object.${name} was refused`;
  if (!Reflect.preventExtensions(object)) throw new TypeError(refused);
  for (const key of ownKeys(object)) {
    const found = Reflect.getOwnPropertyDescriptor(object, key);
    // V4 refuses to do again, through a proxy, what has been done to its target
    if (found && !Reflect.defineProperty(object, key, change(found)) && isOpen(found)) throw new TypeError(refused);
  }
}

function isClosed(object: unknown, isOpen: (found: PropertyDescriptor) => boolean): boolean {
  if (!isObject(object)) return true;
  if (Reflect.isExtensible(object)) return false;
  for (const key of ownKeys(object)) {
    const found = Reflect.getOwnPropertyDescriptor(object, key);
    if (found && isOpen(found)) return false;
  }
  return true;
}

const isUnsealed = ({ configurable }: PropertyDescriptor): boolean => configurable === true;
const isUnfrozen = ({ configurable, writable }: PropertyDescriptor): boolean =>
  configurable === true || writable === true;

const ofObject = {
  keys: (value: unknown): string[] => walk(propertiesOf(value), (key) => key),
  values(value: unknown): unknown[] {
    const object = propertiesOf(value);
    return walk(object, (key) => object[key]);
  },
  entries(value: unknown): [string, unknown][] {
    const object = propertiesOf(value);
    return walk(object, (key) => [key, object[key]]);
  },
  seal(object: unknown): unknown {
    if (isObject(object)) close(object, "seal", isUnsealed, (found) => ({ ...found, configurable: false }));
    return object;
  },
  freeze(object: unknown): unknown {
    const change = (found: PropertyDescriptor): PropertyDescriptor =>
      "value" in found ? { ...found, configurable: false, writable: false } : { ...found, configurable: false };
    if (isObject(object)) close(object, "freeze", isUnfrozen, change);
    return object;
  },
  isSealed: (object: unknown): boolean => isClosed(object, isUnsealed),
  isFrozen: (object: unknown): boolean => isClosed(object, isUnfrozen),
};

// V4 calls getters to list the keys of an object, and asks a proxy's handler only now and then.
export const objectKeys = ofObject.keys;
export const objectValues = ofObject.values;
export const objectEntries = ofObject.entries;
export const objectSeal = ofObject.seal;
export const objectFreeze = ofObject.freeze;
export const objectIsSealed = ofObject.isSealed;
export const objectIsFrozen = ofObject.isFrozen;
