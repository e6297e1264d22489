import { originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";
import { type Place, placeAt } from "../diagnostics/index.js";

/** The text of a module, at some stage of its way from the author to the package. */
export interface MappedText {
  readonly id: string;
  readonly code: string;
  /** From this text to the author's; null where it is the author's. */
  readonly map: string | null;
}

/** A module as its author wrote it, as far as its source map tells. */
export function originalText({ code, map }: MappedText): string {
  const { sourcesContent }: { sourcesContent?: (string | null)[] } = map === null ? {} : JSON.parse(map);
  return sourcesContent?.[0] ?? code;
}

/** Where the author wrote what stands at an offset of the text; nothing for what the compiler made up. */
export const originalPlace = (module: MappedText, offset: number): Place | undefined =>
  originalPlaceOf(module, placeAt(module.id, module.code, offset));

/** The same for a place of the text. */
export function originalPlaceOf(module: MappedText, here: Place): Place | undefined {
  if (module.map === null) return here;
  const { line, column } = originalPositionFor(new TraceMap(module.map), { line: here.line, column: here.column - 1 });
  return line === null ? undefined : { file: module.id, source: originalText(module), line, column: column + 1 };
}
