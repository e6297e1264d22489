import ts from "typescript";
import { type Diagnostic, error, placeAt } from "../diagnostics/index.js";
import type { Results } from "./results.js";

const options = (): ts.CompilerOptions => ({
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  allowJs: true,
  noLib: true,
  noResolve: true,
  types: [],
});

/** What keeps a module from being parsed: the first mistake, of which the others are mostly consequences. */
export function syntaxErrors(file: string, source: string): Diagnostic[] {
  return syntacticDiagnostics(file, source)
    .filter(({ category }) => category === ts.DiagnosticCategory.Error)
    .slice(0, 1)
    .map(({ code, messageText, start, length }) =>
      error(
        `ts/${code}`,
        ts.flattenDiagnosticMessageText(messageText, "\n"),
        placeAt(file, source, start, start + length),
      ),
    );
}

/** The same, where it may be known that there are none. */
export const knownSyntaxErrors = (file: string, source: string, results: Results): Diagnostic[] =>
  results.get(
    "syntax",
    [file, source],
    () => syntaxErrors(file, source),
    (found) => found.length === 0,
  );

/** A program of the one file, of which nothing is written: TypeScript has no shorter way to what its parser complains of. */
function syntacticDiagnostics(file: string, source: string): readonly ts.DiagnosticWithLocation[] {
  const parsed = ts.createSourceFile(file, source, ts.ScriptTarget.ESNext);
  const host: ts.CompilerHost = {
    getSourceFile: (name) => (name === file ? parsed : undefined),
    fileExists: (name) => name === file,
    readFile: () => undefined,
    writeFile: () => undefined,
    getDefaultLibFileName: () => "lib.d.ts",
    getCurrentDirectory: () => "",
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
    directoryExists: () => true,
    getDirectories: () => [],
  };
  return ts.createProgram({ rootNames: [file], options: options(), host }).getSyntacticDiagnostics(parsed);
}
