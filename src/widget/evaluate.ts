import { existsSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";
import json from "@rollup/plugin-json";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import type { OutputChunk, Plugin, RollupError, RollupOptions } from "rollup";
import ts from "typescript";
import { type Diagnostic, DiagnosticError, error, placeAt } from "../diagnostics/index.js";
import { runningRollup } from "../running-rollup.js";
import { AUTHORING_MODULE, declarationSlice, findDeclaration } from "./declaration-source.js";
import { placeOfImport } from "./import-place.js";
import { resolveTypeScript } from "./resolve-typescript.js";
import { noResults, type Results } from "./results.js";
import { knownSyntaxErrors } from "./syntax-errors.js";

let evaluations = 0;

/** A declaration as it was evaluated, from what. */
interface Evaluated {
  /** What Node ran of each of the author's files that it came from. */
  readonly slices: ReadonlyMap<string, string>;
  readonly value: unknown;
}

/** What declarations are, by their entries, as long as nothing that they came from changes. */
export type Evaluations = Map<string, Evaluated>;

/** The same as `evaluateDeclaration`, but for a declaration that nothing has changed of since. */
export async function evaluateAgain(
  entry: string,
  known: Evaluations,
  results: Results,
  onRead: (file: string) => void,
): Promise<unknown> {
  const before = known.get(entry);
  if (before) {
    if (await isUnchanged(before, results)) {
      for (const file of before.slices.keys()) onRead(file);
      return before.value;
    }
    known.delete(entry);
  }
  const slices = new Map<string, string>();
  const { value, isPure } = await evaluate(entry, { results, onRead, onSlice: (file, code) => slices.set(file, code) });
  if (isPure) known.set(entry, { slices, value });
  return value;
}

async function isUnchanged({ slices }: Evaluated, results: Results): Promise<boolean> {
  const same = await Promise.all(
    [...slices].map(async ([file, code]) => {
      const source = await readFile(file, "utf8").catch(() => undefined);
      if (source === undefined) return false;
      try {
        return sliceOf(file, source, results).code === code;
      } catch (cause) {
        if (cause instanceof DiagnosticError) return false; // thrown again where it is evaluated
        throw cause;
      }
    }),
  );
  return same.every(Boolean);
}

/**
 * Evaluates the declaration's slice of a module in Node: the declaration and what it is computed from. Local modules
 * are bundled (so that a change to one is seen again), packages are imported where they are installed. `onRead` is told
 * each file of the author's before anything can go wrong in it.
 *
 * @returns What the module's default export is in Node.
 * @throws DiagnosticError when the declaration throws, at the author's line.
 */
export async function evaluateDeclaration(entry: string, onRead: (file: string) => void = () => {}): Promise<unknown> {
  return (await evaluate(entry, { results: noResults, onRead, onSlice: () => undefined })).value;
}

interface Reading {
  readonly results: Results;
  readonly onRead: (file: string) => void;
  /** Told what of a file is evaluated. */
  readonly onSlice: (file: string, code: string) => void;
}

async function evaluate(entry: string, reading: Reading): Promise<{ value: unknown; isPure: boolean }> {
  const { code, map, imports } = await bundleSlice(entry, reading);
  // The comment keeps Node from answering with an earlier evaluation of the same text.
  const url = `data:text/javascript;base64,${Buffer.from(`${code}\n// ${++evaluations}`).toString("base64")}`;
  const own = await authoringUrl();
  try {
    const module: { default?: unknown } = await import(url);
    // A package, or Node itself, may give something else the next time.
    const isPure = imports.every((source) => source === own) && !/\b(?:process|Date|Math\.random)\b/.test(code);
    return { value: module.default, isPure };
  } catch (cause) {
    throw new DiagnosticError([
      await describeThrown(cause, entry, map ? new TraceMap(JSON.stringify(map)) : undefined),
    ]);
  }
}

async function bundleSlice(entry: string, reading: Reading): Promise<OutputChunk> {
  try {
    const { rollup } = await runningRollup();
    const bundle = await rollup(sliceOptions(entry, reading));
    const { output } = await bundle.generate({ format: "es", sourcemap: true, inlineDynamicImports: true });
    await bundle.close();
    return output[0];
  } catch (cause) {
    throw cause instanceof DiagnosticError ? cause : new DiagnosticError([describeFailure(cause, entry)]);
  }
}

function sliceOptions(entry: string, reading: Reading): RollupOptions {
  return {
    input: entry,
    plugins: [
      sliceDeclarations(reading),
      nodeResolve({ exportConditions: ["node"], extensions: [".ts", ".mts", ".js", ".mjs", ".json"] }),
      json(),
    ],
    onwarn: () => undefined, // the same sources are linked for the widget, where Rollup's warnings are shown
  };
}

function sliceDeclarations({ results, onRead, onSlice }: Reading): Plugin {
  return {
    name: "plasmoid:declaration-slice",
    async resolveId(source, importer) {
      if (source === AUTHORING_MODULE) return { id: await authoringUrl(), external: true };
      if (source.startsWith("node:")) return { id: source, external: true };
      const file = resolveTypeScript(source, importer);
      if (file !== undefined) return file;
      if (importer === undefined) return null;
      const resolved = await this.resolve(source, importer, { skipSelf: true });
      if (!resolved) throw new DiagnosticError([notFound(source, importer, await readFile(importer, "utf8"))]);
      if (/^\.\.?\/|^\//.test(source)) return resolved;
      return { id: /^\//.test(resolved.id) ? pathToFileURL(resolved.id).href : resolved.id, external: true };
    },
    async load(id) {
      if (!/\.(?:[cm]?[jt]s|json)$/.test(id) || id.includes("\0")) return null;
      onRead(id);
      const slice = sliceOf(id, await readFile(id, "utf8"), results);
      onSlice(id, slice.code);
      return slice;
    },
    transform(code, id) {
      return SCRIPT.test(id) ? results.get("node", [id, code], () => forNode(id, code)) : null;
    },
    resolveImportMeta(property, { moduleId }) {
      if (property === "url") return JSON.stringify(pathToFileURL(moduleId).href);
      if (property === "filename") return JSON.stringify(moduleId);
      if (property === "dirname") return JSON.stringify(moduleId.slice(0, moduleId.lastIndexOf("/")));
      return null;
    },
  };
}

const SCRIPT = /\.[cm]?[jt]s$/;

interface Slice {
  readonly code: string;
  readonly map: string | null;
}

/** What Node runs of a file, still in TypeScript. */
function sliceOf(file: string, source: string, results: Results): Slice {
  if (!SCRIPT.test(file)) return { code: source, map: null };
  return results.get("slice", [file, source], () => {
    const wrong = knownSyntaxErrors(file, source, results);
    if (wrong.length > 0) throw new DiagnosticError(wrong);
    const found = findDeclaration(file, source);
    if (!found) return { code: source, map: null };
    const { code, map } = declarationSlice(found);
    return { code, map: map.toString() };
  });
}

function forNode(file: string, code: string): Slice {
  const { outputText, sourceMapText } = ts.transpileModule(code, {
    fileName: file,
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, sourceMap: true },
  });
  return { code: outputText, map: sourceMapText ?? null };
}

/** The authoring module as Node loads it: built, or as TypeScript where this package runs from its sources. */
async function authoringUrl(): Promise<string> {
  const own = new URL(import.meta.url);
  return new URL(own.pathname.endsWith(".ts") ? "../../runtime/index.ts" : "../../runtime/index.js", own).href;
}

function notFound(source: string, importer: string, text: string): Diagnostic {
  return error(
    "widget/unresolved-import",
    `The declaration imports "${source}", which is not there.`,
    placeOfImport(importer, text, source),
    /^[./]/.test(source) ? undefined : `npm install --save-dev ${source}`,
  );
}

/** What Rollup itself found wrong with the declaration's modules. */
function describeFailure(cause: unknown, entry: string): Diagnostic {
  const { message, id = entry, loc } = cause as RollupError;
  const source = existsSync(id) ? readFileSync(id, "utf8") : "";
  const place = loc ? { file: id, source, line: loc.line, column: loc.column + 1 } : placeAt(id, source, 0);
  return error("widget/declaration-fails", `The declaration could not be evaluated: ${message}`, place);
}

async function describeThrown(cause: unknown, entry: string, map: TraceMap | undefined): Promise<Diagnostic> {
  const thrown = cause instanceof Error ? cause : new Error(String(cause));
  const message = `The declaration could not be evaluated: ${thrown.name}: ${thrown.message}`;
  const help = "the declaration runs in Node when the widget is built; it can't use Qt, plasmoid or i18n";
  const at = /data:text\/javascript;base64,[A-Za-z0-9+/=]+:(\d+):(\d+)/.exec(thrown.stack ?? "");
  const original = at && map ? originalPositionFor(map, { line: Number(at[1]), column: Number(at[2]) - 1 }) : undefined;
  const file = original?.source ? resolve(original.source) : entry; // Rollup's paths are relative to the working folder
  const source = await readFile(file, "utf8").catch(() => readFile(entry, "utf8"));
  const place = { file, source, line: original?.line ?? 1, column: (original?.column ?? 0) + 1 };
  return error("widget/declaration-throws", message, place, help);
}
