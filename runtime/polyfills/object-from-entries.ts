/** Object.fromEntries */
export function objectFromEntries(entries: Iterable<readonly [PropertyKey, unknown]>): object {
  const object = {};
  for (const entry of entries)
    Object.defineProperty(object, entry[0], { value: entry[1], writable: true, enumerable: true, configurable: true });
  return object;
}
