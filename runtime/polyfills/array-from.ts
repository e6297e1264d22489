type Map = (value: unknown, index: number) => unknown;

/** Array.from, which V4 lets take a text apart into halves of characters. */
export function arrayFrom(source: unknown, map?: Map, self?: unknown): unknown[] {
  const from: (...values: unknown[]) => unknown[] = Array.from as never;
  const values = typeof source === "string" ? [...source] : source;
  return map === undefined ? from.call(Array, values) : from.call(Array, values, map, self);
}
