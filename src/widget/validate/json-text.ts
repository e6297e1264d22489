import type { Path } from "./report.js";

export interface JsonProblem {
  /** Where in the value. */
  readonly path: Path;
  readonly message: string;
}

/** Deeper values make V4's JSON.parse() fail. */
const DEEPEST = 500;

/** Why a value would not come back equal from JSON text, or nothing. */
export function notJson(value: unknown, path: Path = [], around: readonly object[] = []): JsonProblem | undefined {
  const problem = (message: string): JsonProblem => ({ path, message });
  switch (typeof value) {
    case "string":
    case "boolean":
      return undefined;
    case "number":
      return Number.isFinite(value) ? undefined : problem(`JSON has no ${value}`);
    case "object":
      break;
    default:
      return problem(
        value === undefined ? "JSON has no undefined: leave it out or use null" : `JSON has no ${typeof value}`,
      );
  }
  if (value === null) return undefined;
  if (around.includes(value)) return problem("the value contains itself");
  if (around.length >= DEEPEST) return problem(`the value is more than ${DEEPEST} levels deep`);
  const inside = [...around, value];
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      const found = notJson(value[index], [...path, index], inside);
      if (found) return found;
    }
    return undefined;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null)
    return problem(`JSON has no ${value.constructor.name || "class instances"}: keep plain data`);
  if (Object.getOwnPropertySymbols(value).length > 0) return problem("JSON has no symbols");
  if (Object.hasOwn(value, "__proto__")) return problem(`a key "__proto__" is not safe in JavaScript`);
  for (const [key, item] of Object.entries(value)) {
    const found = notJson(item, [...path, key], inside);
    if (found) return found;
  }
  return undefined;
}

/** JSON in printable ASCII: nothing in it can be trimmed, expanded or refused by XML. */
export function jsonText(value: unknown): string {
  // V4 reads "-0" as 0.
  if (Object.is(value, -0)) return "-0.0";
  if (Array.isArray(value)) return `[${value.map(jsonText).join(",")}]`;
  if (typeof value === "object" && value !== null)
    return `{${Object.entries(value)
      .map(([key, item]) => `${jsonText(key)}:${jsonText(item)}`)
      .join(",")}}`;
  return JSON.stringify(value).replace(
    /[^ -~]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
