const native = Function.prototype.apply;

/**
 * `called.apply(self, list)`. V4's own takes the elements out of the list's memory instead of asking for them, and finds
 * none in a typed array, a proxy or a String; Reflect.apply asks.
 */
export function applied(called: () => unknown, self: unknown, list: ArrayLike<unknown> | null | undefined): unknown {
  const method = called.apply;
  if (method !== native) return method.call(called, self as never, list as never);
  return list === null || list === undefined ? called.call(self as never) : Reflect.apply(called, self, list);
}
