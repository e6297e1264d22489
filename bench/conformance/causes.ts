import type { Outcome } from "./outcome.js";
import type { Test } from "./selection.js";

/** What a failure comes from, as far as the test and what it said tell: the row of a table that it counts for. */
export function causeOf({ path, source, about }: Test, refused: readonly string[], outcome: Outcome): string {
  if (refused.length > 0) return `refused when compiling: ${[...refused].sort().join(", ")}`;
  const needs = (feature: string): boolean => about.features.includes(feature);
  if (needs("resizable-arraybuffer") || needs("arraybuffer-transfer")) return "resizable and transferred array buffers";
  if (/\b(?:eval|Function)\(|\.Function\(|GeneratorFunction|AsyncFunction/.test(withoutFrontMatter(source)))
    return "source text given to eval or Function";
  if (about.includes.includes("propertyHelper.js") || about.includes.includes("isConstructor.js"))
    return "the shape of a builtin: its place, name, length, attributes";
  if (outcome.status === "crash" || outcome.status === "endless") return `${outcome.status}: ${areaOf(path)}`;
  return areaOf(path);
}

const withoutFrontMatter = (source: string): string => source.replace(/\/\*---[\s\S]*?---\*\//, "");

/** The part of the language that a test is about. */
export function areaOf(path: string): string {
  const [top, room, ...rest] = path.split("/");
  const depth = top === "language" ? 1 : Math.min(rest.length - 1, 2);
  return [top, room, ...rest.slice(0, Math.max(depth, 0)).filter((part) => !part.endsWith(".js"))].join("/");
}
