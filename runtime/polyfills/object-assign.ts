import { assignRefused } from "./assign.js";

const isEnumerable = Object.prototype.propertyIsEnumerable;
const isOwn = Object.prototype.hasOwnProperty;

// Loops over indexes here: iterating costs V4 fifty times as much.

const ofObject = {
  assign(target: object, _source: unknown): object {
    if (target === null || target === undefined) throw new TypeError("Cannot convert undefined or null to object");
    const object = Object(target) as Record<PropertyKey, unknown>;
    // biome-ignore lint/complexity/noArguments: a rest parameter would change the function's length
    for (let at = 1; at < arguments.length; at++) {
      // biome-ignore lint/complexity/noArguments: a list of the rest costs more
      const source: unknown = arguments[at];
      if (source === null || source === undefined) continue;
      const from = Object(source) as Record<PropertyKey, unknown>;
      const keys = Reflect.ownKeys(from);
      for (let index = 0; index < keys.length; index++) {
        const key = keys[index] as string;
        if (!isEnumerable.call(from, key)) continue;
        const value = from[key];
        try {
          object[key] = value;
        } catch (cause) {
          assignRefused(object, key, value, cause);
        }
      }
    }
    return object;
  },
};

/** Object.assign, which V4 lets forget properties named by symbols. */
export const objectAssign: (target: object, ...sources: unknown[]) => object = ofObject.assign;

/** Makes a property of its own, whatever the object inherits. */
export function setOwn(object: object, key: PropertyKey, value: unknown): void {
  if (key in object && !isOwn.call(object, key))
    Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
  else (object as Record<PropertyKey, unknown>)[key] = value;
}

/** `{ ...source }`, the target being a fresh object; what is named and one more source may follow. */
export function objectSpread(target: object, source: unknown, another?: object, last?: unknown): object {
  if (source !== null && source !== undefined) {
    const from = (typeof source === "object" ? source : Object(source)) as Record<PropertyKey, unknown>;
    const keys = Reflect.ownKeys(from);
    const { length } = keys;
    for (let index = 0; index < length; index++) {
      const key = keys[index] as string;
      if (!isEnumerable.call(from, key)) continue;
      const value = from[key];
      if (!(key in target) || isOwn.call(target, key)) (target as Record<string, unknown>)[key] = value;
      else setOwn(target, key, value);
    }
  }
  return another === undefined ? target : objectSpread(target, another, last as object);
}

/** `{ ...target, get a() {…}, ...source }`: what is named stays a getter or a setter, until something takes its place. */
export function withMembers(target: object, named: object, source?: unknown): object {
  const keys = Reflect.ownKeys(named);
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] as string;
    Object.defineProperty(target, key, Object.getOwnPropertyDescriptor(named, key) as PropertyDescriptor);
  }
  const copied = objectSpread({}, source) as Record<PropertyKey, unknown>;
  for (const key of Reflect.ownKeys(copied))
    Object.defineProperty(target, key, {
      value: copied[key as string],
      writable: true,
      enumerable: true,
      configurable: true,
    });
  return target;
}

/** `{ a, b, ...rest }`: what is left of the source but for the names taken. */
export function objectRest(source: unknown, taken: readonly unknown[]): object {
  if (source === null || source === undefined) throw new TypeError(`Cannot destructure '${String(source)}'`);
  const from = Object(source) as Record<PropertyKey, unknown>;
  const rest = {};
  const keys = Reflect.ownKeys(from);
  const { length } = keys;
  const only = taken.length === 1 ? taken[0] : undefined;
  for (let index = 0; index < length; index++) {
    const key = keys[index] as string;
    if ((only === undefined ? has(taken, key) : key === only) || !isEnumerable.call(from, key)) continue;
    if (key in rest) setOwn(rest, key, from[key]);
    else (rest as Record<string, unknown>)[key] = from[key];
  }
  return rest;
}

function has(list: readonly unknown[], key: unknown): boolean {
  for (let index = 0; index < list.length; index++) if (list[index] === key) return true;
  return false;
}
