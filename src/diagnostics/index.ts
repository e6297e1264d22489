/**
 * Room: what goes wrong, said in one shape.
 *
 * In: a place in an author's file, what was expected, how to mend it. Out: `Diagnostic` values, which rooms collect
 * and return, and the text with a code frame that Rollup and the terminal show. Nothing here does I/O.
 */

export { closest } from "./closest.js";
export type { Diagnostic, Place, Severity } from "./diagnostic.js";
export { DiagnosticError, error, hasErrors, warning } from "./diagnostic.js";
export { codeFrame, formatDiagnostic, formatDiagnostics } from "./format.js";
export { placeAt } from "./place.js";
export { formatRollupError, type RollupFailure } from "./rollup-error.js";
