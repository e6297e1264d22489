const isEnumerable = Object.prototype.propertyIsEnumerable;

/** Object.assign, which V4 lets forget properties named by symbols. */
export function objectAssign(target: object, ...sources: unknown[]): object {
  if (target === null || target === undefined) throw new TypeError("Cannot convert undefined or null to object");
  const object = Object(target) as Record<PropertyKey, unknown>;
  for (const source of sources) {
    if (source === null || source === undefined) continue;
    const from = Object(source) as Record<PropertyKey, unknown>;
    const keys = Reflect.ownKeys(from);
    for (let index = 0; index < keys.length; index++) {
      const key = keys[index] as string;
      if (isEnumerable.call(from, key)) object[key] = from[key];
    }
  }
  return object;
}

/** `{ ...a, ...b }`, the first being a fresh object. */
export function objectSpread(target: object, ...sources: unknown[]): object {
  const object = target as Record<PropertyKey, unknown>;
  for (const source of sources) {
    if (source === null || source === undefined) continue;
    const from = Object(source) as Record<PropertyKey, unknown>;
    const keys = Reflect.ownKeys(from);
    for (let index = 0; index < keys.length; index++) {
      const key = keys[index] as string;
      if (!isEnumerable.call(from, key)) continue;
      const value = from[key];
      if (key in object)
        Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
      else object[key] = value;
    }
  }
  return object;
}
