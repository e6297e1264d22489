import { hasFixedStack } from "./define-stack.js";

const isOwn = Object.prototype.hasOwnProperty;

/**
 * `target[key] = value`, for keys that V4's prototypes hold and for setters that add a property. An error's own stack
 * can't be changed.
 */
export function assign<Value>(target: unknown, key: PropertyKey, value: Value): Value {
  const object = target as Record<PropertyKey, unknown>;
  if (((typeof object === "object" && object !== null) || typeof object === "function") && isHeldBack(object, key))
    Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
  else if (key !== "stack" || !hasFixedStack(object)) object[key] = value;
  return value;
}

/** A class is strict code in a sloppy script too; a directive would be taken away, since a module needs none. */
// biome-ignore lint/complexity/noStaticOnlyClass: for what it is made of
class Strict {
  static assign<Value>(target: unknown, key: PropertyKey, value: Value): Value {
    const object = target as Record<PropertyKey, unknown>;
    const isObject = (typeof object === "object" && object !== null) || typeof object === "function";
    if (isObject && isHeldBack(object, key)) return assign(object, key, value);
    if (key !== "stack" || !hasFixedStack(object)) object[key] = value;
    return value;
  }
}

/** The same in strict code of a sloppy script, which carries this among its own: what can't be assigned throws. */
export const assignStrictly = Strict.assign;

interface Place {
  v: unknown;
}

const placeFor = (target: unknown, key: PropertyKey, put: typeof assign): Place => ({
  get v() {
    return (target as Record<PropertyKey, unknown>)[key];
  },
  set v(value) {
    put(target, key, value);
  },
});

/** `target[key]` as a place that a pattern, a loop or an operator reads and assigns. */
export const place = (target: unknown, key: PropertyKey): Place => placeFor(target, key, assign);

/** The same in strict code of a sloppy script. */
export const placeStrictly = (target: unknown, key: PropertyKey): Place => placeFor(target, key, assignStrictly);

/** `target[key] = value`, for keys that only the running program knows: rarely one that V4's prototypes hold. */
export function assignNamed<Value>(target: unknown, key: PropertyKey, value: Value): Value {
  try {
    (target as Record<PropertyKey, unknown>)[key] = value;
  } catch (cause) {
    assignRefused(target, key, value, cause);
  }
  return value;
}

/** Assigns what was refused with `cause`, where that was V4's doing; throws it otherwise. */
export function assignRefused(target: unknown, key: PropertyKey, value: unknown, cause: unknown): void {
  if (key === "stack" && hasFixedStack(target)) return;
  const isObject = (typeof target === "object" && target !== null) || typeof target === "function";
  if (!isObject || !isHeldBack(target as object, key)) throw cause;
  Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
}

/** Whether a property of a prototype of V4's own keeps the object from having one of that name. */
function isHeldBack(object: object, key: PropertyKey): boolean {
  try {
    if (!Object.isExtensible(object)) return false;
    for (let holder: object | null = object; holder !== null; holder = Object.getPrototypeOf(holder))
      if (isOwn.call(holder, key)) {
        const found = Object.getOwnPropertyDescriptor(holder, key);
        if (holder === object) return false;
        return found?.writable === false && !Object.isFrozen(holder);
      }
  } catch {
    // a proxy that doesn't tell: it is for its traps to decide
  }
  return false;
}

/** `object.__proto__ = prototype` */
export function setPrototype<Value>(object: object, prototype: Value): Value {
  if (prototype === null || typeof prototype === "object" || typeof prototype === "function")
    Object.setPrototypeOf(object, prototype as object | null);
  return prototype;
}

/** `{ __proto__: prototype, … }` */
export function withPrototype(prototype: unknown, object: object): object {
  setPrototype(object, prototype);
  return object;
}
