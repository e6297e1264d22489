import { PureMap } from "./collections.js";

type KeyOf<Value, Key> = (value: Value, index: number) => Key;

/** Object.groupBy */
export function objectGroupBy<Value>(values: Iterable<Value>, keyOf: KeyOf<Value, PropertyKey>): object {
  const groups = Object.create(null) as Record<PropertyKey, Value[]>;
  let index = 0;
  for (const value of values) {
    const key = keyOf(value, index++) as string;
    const group = groups[key];
    if (group) group.push(value);
    else groups[key] = [value];
  }
  return groups;
}

/** Map.groupBy */
export function mapGroupBy<Value, Key>(values: Iterable<Value>, keyOf: KeyOf<Value, Key>): Map<Key, Value[]> {
  const groups = new PureMap() as Map<Key, Value[]>;
  let index = 0;
  for (const value of values) {
    const key = keyOf(value, index++);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
