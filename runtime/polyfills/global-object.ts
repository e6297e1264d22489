/** The global object; modules of V4 have no `this` and no `globalThis`. */
export const globalObject: object = /*#__PURE__*/ new Function("return this")() as object;
