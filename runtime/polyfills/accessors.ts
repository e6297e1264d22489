import { toObject } from "./conversions.js";
import type { Method } from "./method.js";

function define(object: object, key: PropertyKey, accessor: unknown, kind: "get" | "set"): void {
  if (typeof accessor !== "function") throw new TypeError(`${typeof accessor} is not a function`);
  Object.defineProperty(object, key, { [kind]: accessor, enumerable: true, configurable: true });
}

function find(object: object, key: unknown, kind: "get" | "set"): unknown {
  const name = typeof key === "symbol" ? key : `${key as string}`;
  for (let holder: object | null = object; holder !== null; holder = Object.getPrototypeOf(holder)) {
    const found = Object.getOwnPropertyDescriptor(holder, name);
    if (found) return found[kind];
  }
  return undefined;
}

const methods = {
  __defineGetter__(this: unknown, key: PropertyKey, accessor: unknown): void {
    define(toObject(this), key, accessor, "get");
  },
  __defineSetter__(this: unknown, key: PropertyKey, accessor: unknown): void {
    define(toObject(this), key, accessor, "set");
  },
  __lookupGetter__(this: unknown, key: unknown): unknown {
    return find(toObject(this), key, "get");
  },
  __lookupSetter__(this: unknown, key: unknown): unknown {
    return find(toObject(this), key, "set");
  },
};

const of =
  (name: keyof typeof methods) =>
  (self: unknown): Method =>
    ((self as Record<string, Method | undefined>)[name] ?? methods[name]) as Method;

/** The old way to accessors, of any object. */
export const defineGetterOf = /*#__PURE__*/ of("__defineGetter__");
export const defineSetterOf = /*#__PURE__*/ of("__defineSetter__");
export const lookupGetterOf = /*#__PURE__*/ of("__lookupGetter__");
export const lookupSetterOf = /*#__PURE__*/ of("__lookupSetter__");
