import { originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";
import { type Place, placeAt } from "../diagnostics/index.js";
import type { GraphModule } from "./graph.js";

/** A module as its author wrote it, as far as its source map tells. */
export function originalText({ code, map }: GraphModule): string {
  const { sourcesContent }: { sourcesContent?: (string | null)[] } = map === null ? {} : JSON.parse(map);
  return sourcesContent?.[0] ?? code;
}

/** Where the author wrote what stands at an offset of the lowered code; nothing for what the compiler made up. */
export function originalPlace(module: GraphModule, offset: number): Place | undefined {
  const here = placeAt(module.id, module.code, offset);
  if (module.map === null) return here;
  const { line, column } = originalPositionFor(new TraceMap(module.map), { line: here.line, column: here.column - 1 });
  return line === null ? undefined : { file: module.id, source: originalText(module), line, column: column + 1 };
}
