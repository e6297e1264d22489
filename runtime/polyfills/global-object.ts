const real = /*#__PURE__*/ new Function("return this")() as object;

/** What the global object has, to be read there, and to be the program's own once it is written. */
function ownProperties(): PropertyDescriptorMap {
  const properties: PropertyDescriptorMap = Object.create(null);
  for (const name of Object.getOwnPropertyNames(real))
    properties[name] = {
      get: () => (real as Record<string, unknown>)[name],
      set: (value) => {
        Object.defineProperty(globalObject, name, { value, writable: true, enumerable: true });
      },
      enumerable: Object.prototype.propertyIsEnumerable.call(real, name),
      configurable: true,
    };
  // V4's own is no function
  properties["DOMException"] = { value: undefined, writable: true, configurable: true };
  return properties;
}

/**
 * The global object; modules of V4 have no `this` and no `globalThis`. What a program adds to it stays with the program:
 * all widgets of a desktop share one engine.
 */
export const globalObject: object = /*#__PURE__*/ Object.create(real, /*#__PURE__*/ ownProperties());

/** Has the program find what stands for a global by a name that it alone knows: `root[name]`. */
export function lend(name: string, value: unknown): void {
  Object.defineProperty(globalObject, name, { value, writable: true, configurable: true });
}

/** The value of a name that no scope has, where the program may have added it to the global object. */
export function ownGlobal(name: string): unknown {
  if (name in globalObject) return (globalObject as Record<string, unknown>)[name];
  throw new ReferenceError(`${name} is not defined`);
}
