import type { Outcome } from "./outcome.js";
import type { Test } from "./selection.js";

/** What a failure comes from, as far as the test and what it said tell: the row of a table that it counts for. */
export function causeOf({ path, source, about }: Test, refused: readonly string[], outcome: Outcome): string {
  if (refused.length > 0) return `refused when compiling: ${[...refused].sort().join(", ")}`;
  if (path.includes("/property-escapes/")) return "property escapes: tables of another version of Unicode";
  const needs = (feature: string): boolean => about.features.includes(feature);
  if (needs("resizable-arraybuffer") || needs("arraybuffer-transfer")) return "resizable and transferred array buffers";
  if (/\b(?:eval|Function)\(|\.Function\(|GeneratorFunction|AsyncFunction/.test(withoutFrontMatter(source)))
    return "source text given to eval or Function";
  if (/species|create-proxy|create-ctor/.test(path)) return "classes of arrays that methods make";
  if (about.includes.includes("propertyHelper.js") || about.includes.includes("isConstructor.js"))
    return "the shape of a builtin: its place, name, length, attributes";
  if (outcome.status === "crash" || outcome.status === "endless") return `${outcome.status}: ${areaOf(path)}`;
  return areaOf(path);
}

const withoutFrontMatter = (source: string): string => source.replace(/\/\*---[\s\S]*?---\*\//, "");

/** The part of the language that a test is about. */
export const areaOf = (path: string): string =>
  path
    .split("/")
    .slice(0, path.startsWith("language/") ? 3 : 2)
    .join("/");
