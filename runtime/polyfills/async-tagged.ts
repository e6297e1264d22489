/** What asynchronous functions inherit from, with the constructor that is called by the name it is known by. */
export function asyncPrototype(construct: (...texts: unknown[]) => unknown): object {
  function Constructor(...texts: unknown[]): unknown {
    return construct(...texts);
  }
  Object.defineProperty(Constructor, "name", { value: "AsyncFunction", configurable: true });
  const made: object = Object.create(Function.prototype);
  Constructor.prototype = made;
  Object.defineProperty(made, "constructor", { value: Constructor, configurable: true });
  Object.defineProperty(made, Symbol.toStringTag, { value: "AsyncFunction", configurable: true });
  return made;
}

const prototype = /*#__PURE__*/ asyncPrototype(() => {
  throw new TypeError("V4 makes no asynchronous function of a text");
});

/** Has a function tell that it is an asynchronous one. */
export const asyncTagged = <F extends (...values: never[]) => unknown>(made: F): F =>
  Object.setPrototypeOf(made, prototype) as F;
