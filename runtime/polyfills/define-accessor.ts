const isOwn = Object.prototype.hasOwnProperty;

/**
 * `Object.defineProperty` with a getter or setter. Where it takes the place of a value, V4 may lose the values of the
 * properties behind it: after an object of the same names whose getter has given way to a value. They are put back.
 */
export function defineAccessor(object: object, key: PropertyKey, descriptor: PropertyDescriptor): object {
  const isAccessor =
    descriptor !== null && typeof descriptor === "object" && ("get" in descriptor || "set" in descriptor);
  if (!isAccessor || object === null || object === undefined || !isOwn.call(object, key))
    return Object.defineProperty(object, key, descriptor);
  const keys = Reflect.ownKeys(object);
  const name = typeof key === "symbol" ? key : String(key);
  const behind: [PropertyKey, PropertyDescriptor][] = [];
  for (let index = keys.indexOf(name) + 1; index < keys.length; index++) {
    const found = Object.getOwnPropertyDescriptor(object, keys[index]!);
    if (found !== undefined) behind.push([keys[index]!, found]);
  }
  Object.defineProperty(object, key, descriptor);
  for (const [other, found] of behind) Object.defineProperty(object, other, found);
  return object;
}
