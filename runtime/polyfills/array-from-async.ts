import { asyncIterable } from "./async-iterable.js";
import { asyncIterator } from "./async-iterator-symbol.js";

type Steps = { next(): Promise<IteratorResult<unknown>> };

/** Array.fromAsync */
export async function arrayFromAsync(
  source: unknown,
  map?: (value: unknown, index: number) => unknown,
  self?: unknown,
): Promise<unknown[]> {
  const values: unknown[] = [];
  const take = async (value: unknown): Promise<void> => {
    values.push(map ? await Reflect.apply(map, self, [value, values.length]) : value);
  };
  const from = source as Record<symbol, unknown>;
  if (from[asyncIterator] || from[Symbol.iterator]) {
    const steps = asyncIterable(source) as Steps;
    for (let step = await steps.next(); !step.done; step = await steps.next()) await take(step.value);
  } else for (const value of Array.from(source as ArrayLike<unknown>)) await take(await value);
  return values;
}
