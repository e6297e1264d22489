const isOwn = Object.prototype.hasOwnProperty;

/** What others may inherit from in the place of an error. */
export function errorPrototype(error: Error): object {
  const made = Object.create(Object.getPrototypeOf(error) as object) as object;
  for (const key of ["message", "cause"])
    if (isOwn.call(error, key))
      Object.defineProperty(made, key, Object.getOwnPropertyDescriptor(error, key) as PropertyDescriptor);
  Object.defineProperty(made, "stack", { value: error.stack, writable: true, enumerable: false, configurable: true });
  return made;
}
