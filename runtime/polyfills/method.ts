/** A function called as a method. */
export type Method = (this: never, ...values: never[]) => unknown;

/** The receiver's own method, or ours where it is an array that lacks it. */
export function arrayMethod(self: unknown, name: string, method: Method): Method {
  const own = (self as Record<string, Method | undefined>)[name];
  return own === undefined && (Array.isArray(self) || ArrayBuffer.isView(self)) ? method : (own as Method);
}

/** The receiver's own method, or ours where it is a text. */
export function stringMethod(self: unknown, name: string, method: Method): Method {
  const own = (self as Record<string, Method | undefined>)[name];
  return own === undefined && (typeof self === "string" || self instanceof String) ? method : (own as Method);
}

/** Calls a method of a value whose kind was not known when compiling. */
export function callMethod(method: Method, self: unknown, name: string, values: unknown[]): unknown {
  if (typeof method !== "function") throw new TypeError(`${name} is not a function`);
  return Reflect.apply(method, self, values);
}
