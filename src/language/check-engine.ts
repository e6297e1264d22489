import type { Diagnostic } from "../diagnostics/index.js";
import { blameImporter } from "./blame.js";
import type { Graph, GraphModule } from "./graph.js";
import { type MappedText, originalPlaceOf } from "./original.js";
import { isAuthors } from "./origins.js";
import { isAllowed } from "./v4/index.js";

/**
 * What V4 can't be made to do with a module. The author's own code is refused; of a package's, which may never come to
 * that place, the author is warned, once for each kind.
 */
export function checkEngine(graph: Graph, { id, modern, findings }: GraphModule): Diagnostic[] {
  const found = findings
    .filter(({ code }) => code !== "v4/top-level-await") // said of widgets by check-syntax.ts
    .map((finding) => atOriginal(modern, finding));
  if (isAuthors(id)) return found.filter((finding) => !allows(finding));
  const kinds = new Map(found.reverse().map((finding) => [finding.code, finding]));
  return [...kinds.values()]
    .map((finding) => blameImporter(graph, id, { ...finding, severity: "warning", help: helpFor(finding) }))
    .filter((finding) => !allows(finding));
}

const helpFor = ({ code }: Diagnostic): string =>
  `where the package works without it, say so above the import: \`// v4-allow ${code.replace(/^v4\//, "")}\``;

/** A finding in a module's text, at the place that its author wrote. */
export function atOriginal(text: MappedText, finding: Diagnostic): Diagnostic {
  const { place, ...rest } = finding;
  const original = place && originalPlaceOf(text, place);
  return original ? { ...rest, place: original } : rest;
}

export const allows = ({ code, place }: Diagnostic): boolean =>
  place !== undefined && isAllowed(place.source, place.line, code);
