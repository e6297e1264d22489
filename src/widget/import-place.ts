import ts from "typescript";
import { type Place, placeAt } from "../diagnostics/index.js";

/** Where a module's text imports, re-exports or requires `specifier` literally. */
export function placesOfImport(file: string, source: string, specifier: string): Place[] {
  const { importedFiles } = ts.preProcessFile(source, true, true);
  return importedFiles
    .filter(({ fileName }) => fileName === specifier)
    .map(({ pos, end }) => placeAt(file, source, pos, end + 2)); // the end does not count the quotes
}

/** The first of them. */
export const placeOfImport = (file: string, source: string, specifier: string): Place | undefined =>
  placesOfImport(file, source, specifier)[0];

/** What a module's text imports, by relative paths; it need not be free of mistakes. */
export function relativeImports(source: string): string[] {
  const { importedFiles } = ts.preProcessFile(source, true, true);
  return [...new Set(importedFiles.map(({ fileName }) => fileName))].filter((name) => /^\.\.?\//.test(name));
}
