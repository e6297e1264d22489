/** Writes values alike in every engine, for messages and snapshots. */
export function show(value: unknown, depth = 0, around: readonly object[] = []): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "function") return `function ${value.name}`;
  if (typeof value === "number") return Object.is(value, -0) ? "-0" : String(value);
  if (typeof value !== "object" || value === null) return String(value);
  if (around.includes(value)) return "[circular]";
  if (depth > 8) return "…";
  const inner = (member: unknown): string => show(member, depth + 1, [...around, value]);
  if (value instanceof Date) return `Date ${Number.isNaN(value.getTime()) ? "invalid" : value.toISOString()}`;
  if (value instanceof RegExp) return String(value);
  if (value instanceof Map)
    return `Map {${[...value].map(([key, one]) => `${inner(key)} => ${inner(one)}`).join(", ")}}`;
  if (value instanceof Set) return `Set {${[...value].map(inner).join(", ")}}`;
  if (value instanceof Promise) return "Promise";
  const own = Object.keys(value);
  const members = (keys: readonly string[]): string =>
    keys.map((key) => `${key}: ${inner((value as Record<string, unknown>)[key])}`).join(", ");
  if (value instanceof Error)
    return `${value.name}: ${value.message}${own.length > 0 ? ` {${members(own.filter((key) => key !== "stack"))}}` : ""}`;
  if (Array.isArray(value)) return `[${Array.from(value, inner).join(", ")}]`;
  if (ArrayBuffer.isView(value)) return `${value.constructor.name} [${Array.from(value as Uint8Array).join(", ")}]`;
  return `{${members(own)}}`;
}
