const real = /*#__PURE__*/ new Function("return this")() as object;

/**
 * The global object; modules of V4 have no `this` and no `globalThis`. What a program adds to it stays with the program:
 * all widgets of a desktop share one engine. V4's own `DOMException` is no function.
 */
export const globalObject: object = /*#__PURE__*/ Object.create(real, {
  DOMException: { value: undefined, writable: true, configurable: true },
});
