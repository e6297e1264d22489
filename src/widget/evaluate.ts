import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";
import json from "@rollup/plugin-json";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import { type Plugin, rollup } from "rollup";
import ts from "typescript";
import { type Diagnostic, DiagnosticError, error } from "../diagnostics/index.js";
import { AUTHORING_MODULE, declarationSlice, findDeclaration } from "./declaration-source.js";
import { resolveTypeScript } from "./resolve-typescript.js";

export interface Evaluated {
  /** What the module's default export is in Node. */
  readonly value: unknown;
  /** Absolute paths of all files of the author's that were read for it. */
  readonly files: readonly string[];
}

let evaluations = 0;

/**
 * Evaluates the declaration's slice of a module in Node: the declaration and what it is computed from. Local modules
 * are bundled (so that a change to one is seen again), packages are imported where they are installed.
 *
 * @throws DiagnosticError when the declaration throws, at the author's line.
 */
export async function evaluateDeclaration(entry: string): Promise<Evaluated> {
  const files = new Set<string>();
  const bundle = await rollup({
    input: entry,
    plugins: [
      sliceDeclarations(files),
      nodeResolve({ exportConditions: ["node"], extensions: [".ts", ".mts", ".js", ".mjs", ".json"] }),
      json(),
    ],
    onwarn: () => undefined, // the same sources are linked for the widget, where Rollup's warnings are shown
  });
  const { output } = await bundle.generate({ format: "es", sourcemap: true, inlineDynamicImports: true });
  await bundle.close();
  const { code, map } = output[0];
  // The comment keeps Node from answering with an earlier evaluation of the same text.
  const url = `data:text/javascript;base64,${Buffer.from(`${code}\n// ${++evaluations}`).toString("base64")}`;
  try {
    const module: { default?: unknown } = await import(url);
    return { value: module.default, files: [...files] };
  } catch (cause) {
    throw new DiagnosticError([
      await describeThrown(cause, entry, map ? new TraceMap(JSON.stringify(map)) : undefined),
    ]);
  }
}

function sliceDeclarations(files: Set<string>): Plugin {
  return {
    name: "plasmoid:declaration-slice",
    async resolveId(source, importer) {
      if (source === AUTHORING_MODULE) return { id: await authoringUrl(), external: true };
      if (source.startsWith("node:")) return { id: source, external: true };
      const file = resolveTypeScript(source, importer);
      if (file !== undefined) return file;
      if (importer === undefined || /^\.\.?\/|^\//.test(source)) return null;
      const resolved = await this.resolve(source, importer, { skipSelf: true });
      if (!resolved) return null;
      return { id: /^\//.test(resolved.id) ? pathToFileURL(resolved.id).href : resolved.id, external: true };
    },
    async load(id) {
      if (!/\.[cm]?[jt]s$/.test(id) || id.includes("\0")) return null;
      files.add(id);
      const source = await readFile(id, "utf8");
      const found = findDeclaration(id, source);
      return found ? declarationSlice(found) : source;
    },
    transform(code, id) {
      if (id.endsWith(".json")) files.add(id);
      if (!/\.[cm]?[jt]s$/.test(id)) return null;
      const { outputText, sourceMapText } = ts.transpileModule(code, {
        fileName: id,
        compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, sourceMap: true },
      });
      return { code: outputText, map: sourceMapText ?? null };
    },
    resolveImportMeta(property, { moduleId }) {
      if (property === "url") return JSON.stringify(pathToFileURL(moduleId).href);
      if (property === "filename") return JSON.stringify(moduleId);
      if (property === "dirname") return JSON.stringify(moduleId.slice(0, moduleId.lastIndexOf("/")));
      return null;
    },
  };
}

/** The authoring module as Node loads it: built, or as TypeScript where this package runs from its sources. */
async function authoringUrl(): Promise<string> {
  const own = new URL(import.meta.url);
  return new URL(own.pathname.endsWith(".ts") ? "../../runtime/index.ts" : "../../runtime/index.js", own).href;
}

async function describeThrown(cause: unknown, entry: string, map: TraceMap | undefined): Promise<Diagnostic> {
  if (cause instanceof DiagnosticError) return cause.diagnostics[0]!;
  const thrown = cause instanceof Error ? cause : new Error(String(cause));
  const message = `The declaration could not be evaluated: ${thrown.name}: ${thrown.message}`;
  const help = "the declaration runs in Node when the widget is built; it can't use Qt, plasmoid or i18n";
  const at = /data:text\/javascript;base64,[A-Za-z0-9+/=]+:(\d+):(\d+)/.exec(thrown.stack ?? "");
  const original = at && map ? originalPositionFor(map, { line: Number(at[1]), column: Number(at[2]) - 1 }) : undefined;
  const file = original?.source ? new URL(original.source, pathToFileURL(entry)).pathname : entry;
  const source = await readFile(file, "utf8").catch(() => readFile(entry, "utf8"));
  const place = { file, source, line: original?.line ?? 1, column: (original?.column ?? 0) + 1 };
  return error("widget/declaration-throws", message, place, help);
}
