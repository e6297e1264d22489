import type { PluginContext, RollupLog } from "rollup";
import { codeFrame } from "../diagnostics/format.js";
import { type Diagnostic, DiagnosticError, formatDiagnostics } from "../diagnostics/index.js";

/** Diagnostics in Rollup's own shape, so that its command line and its API show them like any other. */
export function toRollupLog(diagnostics: readonly Diagnostic[], cwd: string): RollupLog {
  const [first] = diagnostics;
  if (!first) return { message: "" };
  const { place } = first;
  const at = place && { id: place.file, loc: { file: place.file, line: place.line, column: place.column - 1 } };
  if (diagnostics.length === 1)
    return {
      message: first.help === undefined ? first.message : `${first.message}\n  help: ${first.help}`,
      pluginCode: first.code,
      ...at,
      ...(place && { frame: codeFrame(place) }),
    };
  return {
    message: `${diagnostics.length} mistakes\n\n${formatDiagnostics(diagnostics, cwd)}`,
    pluginCode: first.code,
    ...at,
  };
}

/** Warns of the warnings; fails with all the errors together. */
export function report(context: PluginContext, diagnostics: readonly Diagnostic[], cwd: string): void {
  for (const diagnostic of diagnostics)
    if (diagnostic.severity === "warning") context.warn(toRollupLog([diagnostic], cwd));
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) context.error(toRollupLog(errors, cwd));
}

/** Runs `work`; a DiagnosticError from it fails the build in Rollup's shape. */
export async function reporting<T>(context: PluginContext, cwd: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof DiagnosticError) return context.error(toRollupLog(cause.diagnostics, cwd));
    throw cause;
  }
}
