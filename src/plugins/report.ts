import type { PluginContext, RollupLog } from "rollup";
import { codeFrame, type Diagnostic, DiagnosticError, formatDiagnostics, hasErrors } from "../diagnostics/index.js";

/**
 * Diagnostics in Rollup's own shape, so that its command line and its API show them like any other. `meta.diagnostics`
 * has them one by one.
 */
export function toRollupLog(diagnostics: readonly Diagnostic[], cwd: string): RollupLog {
  const [first] = diagnostics;
  if (!first) return { message: "" };
  const { place } = first;
  const at = place && { id: place.file, loc: { file: place.file, line: place.line, column: place.column - 1 } };
  const shared = { pluginCode: first.code, meta: { diagnostics }, ...at };
  if (diagnostics.length === 1)
    return {
      ...shared,
      message: first.help === undefined ? first.message : `${first.message}\n  help: ${first.help}`,
      ...(place && { frame: codeFrame(place) }),
    };
  return { ...shared, message: `${diagnostics.length} mistakes\n\n${formatDiagnostics(diagnostics, cwd)}` };
}

/** Warns of the warnings, each once; fails with all the errors together. */
export function report(context: PluginContext, diagnostics: readonly Diagnostic[], cwd: string): void {
  const found = withoutRepetitions(diagnostics);
  // Errors tell what was read, so that Rollup watches it although the build went no further. Where in the compiler a
  // mistake was noticed is nothing to its author.
  const fail = (log: RollupLog): never =>
    context.error({ ...log, stack: "", watchFiles: context.getWatchFiles() } as RollupLog);
  if (hasErrors(found))
    fail(
      toRollupLog(
        found.filter(({ severity }) => severity === "error"),
        cwd,
      ),
    );
  for (const diagnostic of found) context.warn(toRollupLog([diagnostic], cwd));
}

/**
 * Our mistakes and those of TypeScript's that say something else: not those of the same line, nor those of a file
 * that can't be parsed or has its types from the wrong place.
 */
export function besides(diagnostics: readonly Diagnostic[], typeErrors: readonly Diagnostic[]): Diagnostic[] {
  const known = new Set<string | undefined>();
  for (const { code, place } of diagnostics)
    if (place) known.add(makesNonsense(code) ? place.file : `${place.file}:${place.line}`);
  const isNew = ({ place }: Diagnostic): boolean =>
    !place || !(known.has(place.file) || known.has(`${place.file}:${place.line}`));
  return [...diagnostics, ...typeErrors.filter(isNew)];
}

const makesNonsense = (code: string): boolean => code.startsWith("ts/") || code === "widget/wrong-import";

/** Runs `work` and gives its result; a DiagnosticError's diagnostics go to `mistakes`. */
export async function collecting<T>(mistakes: Diagnostic[], work: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (cause) {
    if (!(cause instanceof DiagnosticError)) throw cause;
    mistakes.push(...cause.diagnostics);
    return undefined;
  }
}

/** Runs `work`; a DiagnosticError from it fails the build in Rollup's shape. */
export async function reporting<T>(context: PluginContext, cwd: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof DiagnosticError) return report(context, cause.diagnostics, cwd) as never;
    throw cause;
  }
}

/** Two widgets of one folder read the same files. */
function withoutRepetitions(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter(({ code, message, place }) => {
    const key = JSON.stringify([code, message, place?.file, place?.line, place?.column]);
    return !seen.has(key) && seen.add(key);
  });
}
