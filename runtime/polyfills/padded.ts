/**
 * What a pattern of `count` elements takes apart in place of `source`, which may have fewer: beyond the first one that
 * is missing Qt 6 reads whatever it finds.
 */
export function padded(source: unknown, count: number, hasRest: boolean): Iterable<unknown> {
  if (Array.isArray(source) || hasRest) {
    const values: unknown[] = [...(source as Iterable<unknown>)];
    while (values.length < count) values.push(undefined);
    return values;
  }
  const iterator = (source as Iterable<unknown>)[Symbol.iterator]();
  let isDone = false;
  return {
    [Symbol.iterator]: () => ({
      next(): IteratorResult<unknown> {
        if (isDone) return { value: undefined, done: false };
        // an iterator that throws is not closed
        isDone = true;
        const step = iterator.next();
        isDone = step.done === true;
        return isDone ? { value: undefined, done: false } : { value: step.value, done: false };
      },
      return(): IteratorResult<unknown> {
        if (!isDone) {
          const result: unknown = iterator.return?.();
          if (iterator.return && (typeof result !== "object" || result === null))
            throw new TypeError("Iterator result is not an object");
        }
        return { value: undefined, done: true };
      },
    }),
  };
}
