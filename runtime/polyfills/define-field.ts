import { hasFixedStack } from "./define-stack.js";

const isOwn = Object.prototype.hasOwnProperty;

/** What names a property, made of any value once. */
const keyOf = (name: unknown): PropertyKey => Reflect.ownKeys({ [name as string]: 0 })[0] as PropertyKey;

/** A field of a class: a property of its own, whatever the object inherits. */
export function defineField(object: object, name: unknown, value: unknown): object {
  const key = (typeof name === "string" || typeof name === "symbol" ? name : keyOf(name)) as string;
  if (key === "prototype" && typeof object === "function")
    throw new TypeError("Classes can't have a static field named 'prototype'");
  if (key === "stack" && hasFixedStack(object)) return object;
  if ((key in object && !isPlain(object, key)) || !Object.isExtensible(object))
    Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
  else (object as Record<string, unknown>)[key] = value;
  return object;
}

function isPlain(object: object, key: string): boolean {
  if (!isOwn.call(object, key)) return false;
  const found = Object.getOwnPropertyDescriptor(object, key);
  return found?.writable === true && found.enumerable === true && found.configurable === true;
}
