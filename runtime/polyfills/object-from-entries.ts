import { setOwn } from "./object-assign.js";
import { appended } from "./spread-array.js";

/** Object.fromEntries */
export function objectFromEntries(entries: Iterable<readonly [PropertyKey, unknown]>): object {
  const object = {};
  const add = (entry: readonly [PropertyKey, unknown]): void => setOwn(object, entry[0], entry[1]);
  if (Array.isArray(entries)) (appended([], entries) as [PropertyKey, unknown][]).forEach(add);
  else for (const entry of entries) add(entry);
  return object;
}
