/** `super.name` of a method that `home` has, for the object `self`. */
export const superGet = (home: object, key: PropertyKey, self: object): unknown =>
  Reflect.get(Object.getPrototypeOf(home) as object, key, self);

/** `super.name = value`, likewise. */
export function superSet(home: object, key: PropertyKey, value: unknown, self: object): unknown {
  if (!Reflect.set(Object.getPrototypeOf(home) as object, key, value, self))
    throw new TypeError(`Cannot assign to '${String(key)}'`);
  return value;
}
