import ts from "typescript";
import { type Diagnostic, error, placeAt } from "../diagnostics/index.js";

/** What keeps a module from being parsed: the first mistake, of which the others are mostly consequences. */
export function syntaxErrors(file: string, source: string): Diagnostic[] {
  const options: ts.TranspileOptions = {
    fileName: file,
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext, allowJs: true },
  };
  return (ts.transpileModule(source, options).diagnostics ?? [])
    .filter(({ category, start }) => category === ts.DiagnosticCategory.Error && start !== undefined)
    .slice(0, 1)
    .map(({ code, messageText, start = 0, length = 0 }) =>
      error(
        `ts/${code}`,
        ts.flattenDiagnosticMessageText(messageText, "\n"),
        placeAt(file, source, start, start + length),
      ),
    );
}
