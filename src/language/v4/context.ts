import type { types as t } from "@babel/core";
import { type Diagnostic, error, placeAt, warning } from "../../diagnostics/index.js";
import type { PolyfillName } from "./polyfill-names.js";

/** A V4 to compile for. Both is the rule: one package runs on every Plasma. */
export type EngineName = "qt5.15" | "qt6";

/** What the transforms of one file share. */
export interface Context {
  readonly code: string;
  readonly filename: string;
  readonly engines: readonly EngineName[];
  readonly sourceType: "module" | "script";
  /** Whether a bundler takes care of `import()`. */
  readonly bundled: boolean;
  /** Whether the polyfills are joined with the code, under the names they have there. */
  readonly inline: boolean;
  /** Whether this is a polyfill itself, which must not import itself. */
  readonly isPolyfill: boolean;
  readonly diagnostics: Diagnostic[];
  /** The local name of each polyfill in use, by its exported name. */
  readonly used: Map<PolyfillName, t.Identifier>;
  readonly babelHelpers: Map<string, t.Identifier>;
}

let current: Context | undefined;

/** Runs `work` with `context` as that of the file in hand. Babel's plugins live longer than one file. */
export function withContext<Result>(context: Context, work: () => Result): Result {
  const before = current;
  current = context;
  try {
    return work();
  } finally {
    current = before;
  }
}

export function context(): Context {
  if (!current) throw new Error("no file is being lowered");
  return current;
}

export const hasQt5 = (): boolean => context().engines.includes("qt5.15");

const ALLOW = /v4-allow\s+([\w/, -]+)/;

/** Reports at the author's position, unless a comment on that line or the one above allows it. */
export function report(
  severity: "error" | "warning",
  code: string,
  message: string,
  node: t.Node,
  hint?: string,
): void {
  const { code: text, filename, diagnostics } = context();
  const line = node.loc?.start.line ?? 1;
  const lines = text.split("\n", line).slice(-2);
  if (lines.some((above) => ALLOW.exec(above)?.[1]?.includes(code.replace(/^v4\//, "")))) return;
  const make = severity === "error" ? error : warning;
  diagnostics.push(make(code, message, placeAt(filename, text, node.start ?? 0, node.end ?? 0), hint));
}
