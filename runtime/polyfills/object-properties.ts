const isEnumerable = Object.prototype.propertyIsEnumerable;

const ofObject = {
  defineProperties<Target extends object>(target: Target, properties: object): Target {
    if ((typeof target !== "object" || target === null) && typeof target !== "function")
      throw new TypeError("Object.defineProperties needs an object");
    if (properties === null || properties === undefined)
      throw new TypeError("Cannot convert undefined or null to object");
    const from = Object(properties) as Record<PropertyKey, PropertyDescriptor>;
    for (const key of Reflect.ownKeys(from))
      if (isEnumerable.call(from, key)) Object.defineProperty(target, key, from[key as string] as PropertyDescriptor);
    return target;
  },
};

/** Object.defineProperties, which V4 lets forget properties named by symbols. */
export const objectDefineProperties = ofObject.defineProperties;

/** Object.create with properties. */
export function objectCreate(prototype: object | null, properties?: object): object {
  const object = Object.create(prototype) as object;
  return properties === undefined ? object : objectDefineProperties(object, properties);
}
