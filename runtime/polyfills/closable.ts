/** What `yield*` goes through: V4 gives the last step for the value when an iterator without `return` is told to return. */
export function closable(iterable: Iterable<unknown>): Iterable<unknown> {
  const iterator = iterable[Symbol.iterator]() as Iterator<unknown> & Partial<Iterable<unknown>>;
  if (typeof iterator !== "object" || iterator === null || "return" in iterator || "throw" in iterator)
    return iterator === iterable ? iterable : { [Symbol.iterator]: () => iterator };
  const { next } = iterator;
  const made = {
    [Symbol.iterator]: () => made,
    next: (value: unknown) => next.call(iterator, value as undefined),
    return: (value: unknown) => ({ value, done: true }),
  };
  return made as Iterable<unknown>;
}
