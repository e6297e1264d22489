type Constructor = new (...values: unknown[]) => object;

/** `super(…)` in an arrow function: what the class extends is called, then it is seen whether it has been already. */
export function superOf(self: object | undefined, Class: object, target: Constructor, values: unknown[]): object {
  const made = Reflect.construct(Object.getPrototypeOf(Class) as Constructor, values, target) as object;
  if (self !== undefined) throw new ReferenceError("super() has been called already");
  return made;
}

/** `this`, once `super(…)` has been called. */
export function selfOf(self: object | undefined): object {
  if (self === undefined) throw new ReferenceError("super() has to be called before this is used");
  return self;
}

/** What a constructor gives that returns a value. */
export function returnedOf(value: unknown, self: object | undefined): object {
  if ((typeof value === "object" && value !== null) || typeof value === "function") return value;
  if (value !== undefined) throw new TypeError("A constructor may return objects only");
  return selfOf(self);
}
