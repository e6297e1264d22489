import { asText } from "./conversions.js";

interface AggregateErrorClass {
  new (errors: Iterable<unknown>, message?: unknown, options?: unknown): Error & { errors: unknown[] };
  (errors: Iterable<unknown>, message?: unknown, options?: unknown): Error & { errors: unknown[] };
}

/** AggregateError */
export const PureAggregateError = make as unknown as AggregateErrorClass;

const define = (object: object, key: string, value: unknown, writable: boolean): void => {
  Object.defineProperty(object, key, { value, writable, enumerable: false, configurable: writable || key === "name" });
};

function make(errors: Iterable<unknown>, ...[message, options]: unknown[]): Error {
  const error = new Error();
  const own = new.target as { prototype: unknown } | undefined;
  const prototype = own?.prototype;
  const isObject = (typeof prototype === "object" && prototype !== null) || typeof prototype === "function";
  Object.setPrototypeOf(error, isObject ? (prototype as object) : PureAggregateError.prototype);
  const define = (name: string, value: unknown): void => {
    Object.defineProperty(error, name, { value, writable: true, enumerable: false, configurable: true });
  };
  if (message !== undefined) define("message", asText(message));
  else Reflect.deleteProperty(error, "message");
  if (typeof options === "object" && options !== null && "cause" in options)
    define("cause", (options as { cause: unknown }).cause);
  define("errors", [...errors]);
  return error;
}
define(make, "name", "AggregateError", false);
Object.defineProperty(make, "length", { value: 2, configurable: true });
Object.setPrototypeOf(make, Error);
define(make, "prototype", Object.create(Error.prototype), false);
define(make.prototype, "constructor", make, true);
define(make.prototype, "name", "AggregateError", true);
define(make.prototype, "message", "", true);
