/** A function called as a method. */
export type Method = (this: never, ...values: never[]) => unknown;

const TypedPrototype: unknown = /*#__PURE__*/ Object.getPrototypeOf(Int8Array.prototype);

const isTypedPrototype = (self: unknown): boolean =>
  self === TypedPrototype || (typeof self === "object" && Object.getPrototypeOf(self) === TypedPrototype);

/** The receiver's own method, or ours where it is an array that lacks it. */
export function arrayMethod(self: unknown, name: string, method: Method, typed: Method = method): Method {
  const own = (self as Record<string, Method | undefined>)[name];
  if (own !== undefined) return own;
  if (Array.isArray(self)) return method;
  return ArrayBuffer.isView(self) || isTypedPrototype(self) ? typed : (own as unknown as Method);
}

/** The receiver's own method, or ours where it is a text. */
export function stringMethod(self: unknown, name: string, method: Method): Method {
  const own = (self as Record<string, Method | undefined>)[name];
  const isText = typeof self === "string" || self instanceof String || self === String.prototype;
  return own === undefined && isText ? method : (own as Method);
}

/** Calls a method of a value whose kind was not known when compiling. */
export function callMethod(method: Method, self: unknown, name: string, values: unknown[]): unknown {
  if (typeof method !== "function") throw new TypeError(`${name} is not a function`);
  return Reflect.apply(method, self, values);
}
