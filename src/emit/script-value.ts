import { qmlString } from "./quote.js";

/**
 * A plain value as JavaScript source that every engine reads back equal: JSON, `undefined`, NaN and the infinities.
 */
export function scriptValue(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(scriptValue).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).map(([key, item]) => `${qmlString(key)}: ${scriptValue(item)}`);
    return entries.length === 0 ? "({})" : `({ ${entries.join(", ")} })`;
  }
  if (typeof value === "string") return qmlString(value);
  return Object.is(value, -0) ? "-0" : String(value);
}
