import type { Diagnostic } from "../diagnostics/index.js";
import { blameImporter } from "./blame.js";
import { allows, atOriginal } from "./findings.js";
import type { Graph, GraphModule } from "./graph.js";
import { isAuthors } from "./origins.js";

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
