import { type Diagnostic, placeAt } from "../diagnostics/index.js";
import { placeOfImport } from "../widget/import-place.js";
import type { Graph } from "./graph.js";
import { originalText } from "./original.js";
import { originsOf, packageName, packagePath } from "./origins.js";

/** Moves what is said of a package's module to the author's import that brings the package in. */
export function blameImporter(graph: Graph, id: string, diagnostic: Diagnostic): Diagnostic {
  const [origin] = originsOf(graph, id);
  if (!origin || origin.specifier === undefined) return diagnostic;
  const path = packagePath(id);
  const chain = [...origin.chain.filter((file) => file !== path), path].join(" → ");
  const line = diagnostic.place?.line ?? 1;
  const text = originalText(origin.module);
  return {
    ...diagnostic,
    message: `${diagnostic.message} The package ${packageName(path)} needs it: ${chain}, line ${line}.`,
    place: placeOfImport(origin.module.id, text, origin.specifier) ?? placeAt(origin.module.id, text, 0),
  };
}
