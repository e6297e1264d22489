/** What asynchronous functions inherit from. Its constructor has the name by which it is known. */
const prototype = /*#__PURE__*/ (() => {
  const made: object = Object.create(Function.prototype);
  const { AsyncFunction } = {
    AsyncFunction(): never {
      throw new TypeError("V4 makes no asynchronous function of a text");
    },
  };
  Object.defineProperty(made, "constructor", { value: AsyncFunction, configurable: true });
  Object.defineProperty(made, Symbol.toStringTag, { value: "AsyncFunction", configurable: true });
  return made;
})();

/** Has a function tell that it is an asynchronous one. */
export const asyncTagged = <F extends (...values: never[]) => unknown>(made: F): F =>
  Object.setPrototypeOf(made, prototype) as F;
