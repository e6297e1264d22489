import { asyncIterator } from "./async-iterator-symbol.js";
import { PurePromise } from "./promise.js";

type Iterable = Record<symbol, ((this: unknown) => Iterator<unknown>) | null | undefined>;

/** The iterator that `for await` and an async `yield*` take. */
export function asyncIterable(source: unknown): object {
  const method = (source as Iterable)[asyncIterator];
  if (method !== undefined && method !== null) return Reflect.apply(method, source, []);
  const plain = (source as Iterable)[Symbol.iterator];
  if (typeof plain !== "function") throw new TypeError(`${String(source)} is not async iterable`);
  return fromPlain(Reflect.apply(plain, source, []));
}

/** Awaits what a plain iterator gives. */
function fromPlain(iterator: Iterator<unknown>): object {
  const settled = (make: () => IteratorResult<unknown>): PurePromise => {
    try {
      const { value, done } = make();
      return PurePromise.resolve(value).then((result) => ({ value: result, done: done === true }));
    } catch (error) {
      return PurePromise.reject(error);
    }
  };
  return {
    next: (value: unknown) => settled(() => (iterator as Iterator<unknown, unknown, unknown>).next(value)),
    return: (value: unknown) => settled(() => (iterator.return ? iterator.return(value) : { value, done: true })),
    throw: (error: unknown) =>
      settled(() => {
        if (iterator.throw) return iterator.throw(error);
        throw error;
      }),
  };
}
