import { relative } from "node:path";
import type ts from "typescript";
import { type Diagnostic, error, type Place, placeAt, warning } from "../diagnostics/index.js";
import { plasmoidHelp } from "./plasmoid-help.js";

/** TypeScript's diagnostics in our shape; those that are neither errors nor warnings are left out. */
export function fromTypeScript(compiler: typeof ts, found: readonly ts.Diagnostic[], cwd: string): Diagnostic[] {
  return found.flatMap((diagnostic) => {
    const { DiagnosticCategory } = compiler;
    const isError = diagnostic.category === DiagnosticCategory.Error;
    if (!isError && diagnostic.category !== DiagnosticCategory.Warning) return [];
    const create = isError ? error : warning;
    const message = messageOf(compiler, diagnostic, cwd);
    return create(`ts/${diagnostic.code}`, message, placeOf(diagnostic), plasmoidHelp(message));
  });
}

function messageOf(compiler: typeof ts, diagnostic: ts.Diagnostic, cwd: string): string {
  const lines = [compiler.flattenDiagnosticMessageText(diagnostic.messageText, "\n")];
  for (const related of diagnostic.relatedInformation ?? []) {
    const text = compiler.flattenDiagnosticMessageText(related.messageText, "\n");
    const place = placeOf(related);
    lines.push(place ? `  ${relative(cwd, place.file)}:${place.line}:${place.column}: ${text}` : `  ${text}`);
  }
  return lines.join("\n");
}

function placeOf({ file, start, length }: ts.DiagnosticRelatedInformation): Place | undefined {
  if (!file || start === undefined) return undefined;
  return placeAt(file.fileName, file.text, start, start + (length ?? 0));
}
