export type Severity = "error" | "warning";

/** A place in a file of the author's. */
export interface Place {
  /** Absolute path of the file. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
  /** End of the range, 1-based and exclusive; without it the frame marks one character. */
  readonly endLine?: number;
  readonly endColumn?: number;
  /** The file's text, for the code frame. */
  readonly source: string;
}

export interface Diagnostic {
  readonly severity: Severity;
  /** Stable kebab-case name, `room/what`, for example `widget/bad-id`. */
  readonly code: string;
  /** What is wrong and what was expected, one or two sentences. */
  readonly message: string;
  /** How to mend it. */
  readonly help?: string;
  /** Absent only where no file of the author's is to blame. */
  readonly place?: Place;
}

export function error(code: string, message: string, place?: Place, help?: string): Diagnostic {
  return { severity: "error", code, message, ...(place && { place }), ...(help !== undefined && { help }) };
}

export function warning(code: string, message: string, place?: Place, help?: string): Diagnostic {
  return { ...error(code, message, place, help), severity: "warning" };
}

export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some((diagnostic) => diagnostic.severity === "error");

/** Several mistakes, thrown together where a function can't return them. */
export class DiagnosticError extends Error {
  override readonly name = "DiagnosticError";
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map((diagnostic) => diagnostic.message).join("\n"));
    this.diagnostics = diagnostics;
  }
}
