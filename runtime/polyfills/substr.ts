import { callMethod } from "./method.js";

const native = String.prototype.substr;

/** `self.substr(start, count)`: V4 takes a count that is undefined for none. */
export const substr = (self: unknown, ...values: unknown[]): unknown => {
  const own = (self as { substr: typeof native }).substr;
  return callMethod(own, self, "substr", own === native && values[1] === undefined ? values.slice(0, 1) : values);
};
