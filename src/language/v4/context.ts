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
  /** Whether the program asks functions if they are asynchronous. */
  readonly tagsAsync: boolean;
  /** Whether the polyfills are joined with the code, under the names they have there. */
  readonly inline: boolean;
  /** Whether this is a polyfill itself, which must not import itself. */
  readonly isPolyfill: boolean;
  /** Workarounds that are left out, to find out what they are good for: names of transforms and polyfills. */
  readonly without: ReadonlySet<string>;
  readonly diagnostics: Diagnostic[];
  /** The local name of each polyfill in use, by its exported name. */
  readonly used: Map<PolyfillName, t.Identifier>;
  readonly babelHelpers: Map<string, t.Identifier>;
  /** Compiles text that the program will have evaluated; undefined where there is nothing to do, or no valid program. */
  readonly lowerText: (text: string, how: TextUse) => LoweredText | undefined;
}

export interface LoweredText {
  /** The polyfills that the text needs and does not find where it is evaluated. */
  readonly prelude: string;
  readonly code: string;
}

/** How text is evaluated: in strict code, and among the variables that are seen where that is asked for. */
export interface TextUse {
  readonly isStrict: boolean;
  readonly isDirect: boolean;
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

const answers = new WeakMap<Context, Map<RegExp, boolean>>();

/** Whether the file's text has what an expression looks for: found out once, not at each place that it matters to. */
export function says(pattern: RegExp): boolean {
  const own = context();
  const known = answers.get(own) ?? new Map<RegExp, boolean>();
  answers.set(own, known);
  const answer = known.get(pattern) ?? pattern.test(own.code);
  known.set(pattern, answer);
  return answer;
}

/** Whether a workaround is left out: for the harness that looks for what it is good for. */
export const isLeftOut = (name: string): boolean => current?.without.has(name) ?? false;

export const hasQt5 = (): boolean => context().engines.includes("qt5.15");

const ALLOW = /v4-allow\s+([\w/, -]+)/;

/** Whether a comment on the line, counted from 1, or on the one above allows what `code` names: "v4-allow lookbehind". */
export function isAllowed(text: string, line: number, code: string): boolean {
  const name = code.replace(/^v4\//, "");
  const allowed = (above: string): boolean =>
    (ALLOW.exec(above)?.[1] ?? "").split(/[\s,]+/).some((word) => word.replace(/^v4\//, "") === name);
  return text
    .split("\n", line)
    .slice(line > 1 ? -2 : -1)
    .some(allowed);
}

/** Reports at the author's position, unless a comment allows it. */
export function report(
  severity: "error" | "warning",
  code: string,
  message: string,
  node: t.Node,
  hint?: string,
): void {
  const { code: text, filename, diagnostics } = context();
  if (isAllowed(text, node.loc?.start.line ?? 1, code)) return;
  const make = severity === "error" ? error : warning;
  diagnostics.push(make(code, message, placeAt(filename, text, node.start ?? 0, node.end ?? 0), hint));
}
