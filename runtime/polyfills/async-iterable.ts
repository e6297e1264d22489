import { asyncIterator } from "./async-iterator-symbol.js";
import { PurePromise } from "./promise.js";

type Iterable = Record<symbol, ((this: unknown) => Iterator<unknown>) | null | undefined>;
type Step = (value?: unknown) => IteratorResult<unknown>;

const isObject = (value: unknown): value is object =>
  (typeof value === "object" && value !== null) || typeof value === "function";

/** The iterator that `for await` and an async `yield*` take. */
export function asyncIterable(source: unknown): object {
  const method = (source as Iterable)[asyncIterator];
  if (method !== undefined && method !== null) return checked(Reflect.apply(method, source, []));
  const plain = (source as Iterable)[Symbol.iterator];
  if (typeof plain !== "function") throw new TypeError(`${String(source)} is not async iterable`);
  return fromPlain(checked(Reflect.apply(plain, source, [])));
}

function checked<Value>(iterator: Value): Value {
  if (!isObject(iterator)) throw new TypeError("The iterator is not an object");
  return iterator;
}

/** Awaits what a plain iterator gives. */
function fromPlain(iterator: Iterator<unknown>): object {
  const { next } = iterator;
  const settled = (make: () => IteratorResult<unknown>): PurePromise => {
    try {
      const step = make();
      if (!isObject(step)) throw new TypeError("The iterator's result is not an object");
      const done = Boolean(step.done);
      return PurePromise.resolve(step.value).then((value) => ({ value, done }));
    } catch (error) {
      return PurePromise.reject(error);
    }
  };
  const call = (method: unknown, values: unknown[]): IteratorResult<unknown> =>
    Reflect.apply(method as Step, iterator, values);
  return {
    next: (...values: unknown[]) => settled(() => call(next, values)),
    return: (...values: unknown[]) => {
      let method: unknown;
      try {
        method = iterator.return;
      } catch (error) {
        return PurePromise.reject(error);
      }
      // One that can't be closed is done at once.
      if (method === undefined || method === null) return PurePromise.resolve({ value: values[0], done: true });
      return settled(() => call(method, values));
    },
    throw: (...values: unknown[]) =>
      settled(() => {
        const method: unknown = iterator.throw;
        if (method !== undefined && method !== null) return call(method, values);
        const close: unknown = iterator.return;
        if (close !== undefined && close !== null && !isObject(call(close, [])))
          throw new TypeError("The iterator's result is not an object");
        throw new TypeError("The iterator does not provide a 'throw' method");
      }),
  };
}
