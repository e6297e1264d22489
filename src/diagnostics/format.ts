import { createRequire } from "node:module";
import type { Diagnostic, Place } from "./diagnostic.js";

const require = createRequire(import.meta.url);

/** The lines around a place, with the place marked. */
export function codeFrame(place: Place): string {
  const start = { line: place.line, column: place.column };
  const end =
    place.endLine !== undefined && place.endColumn !== undefined
      ? { line: place.endLine, column: place.endColumn }
      : undefined;
  // Most builds have nothing to show.
  const { codeFrameColumns } = require("@babel/code-frame") as typeof import("@babel/code-frame");
  return codeFrameColumns(place.source, end ? { start, end } : { start }, { highlightCode: false });
}

/**
 * One diagnostic as text: `file:line:column: error: message [code]`, the code frame and the mend. `relativeTo` is the
 * folder that paths are shown relative to.
 */
export function formatDiagnostic(diagnostic: Diagnostic, relativeTo?: string): string {
  const { place, severity, code, message, help } = diagnostic;
  const where = place ? `${shorten(place.file, relativeTo)}:${place.line}:${place.column}: ` : "";
  const parts = [`${where}${severity}: ${message} [${code}]`];
  if (place) parts.push(codeFrame(place));
  if (help !== undefined) parts.push(`  help: ${help}`);
  return parts.join("\n");
}

export const formatDiagnostics = (diagnostics: readonly Diagnostic[], relativeTo?: string): string =>
  diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, relativeTo)).join("\n\n");

function shorten(file: string, relativeTo?: string): string {
  return relativeTo !== undefined && file.startsWith(`${relativeTo}/`) ? file.slice(relativeTo.length + 1) : file;
}
