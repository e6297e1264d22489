import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { PluginContext } from "rollup";
import ts from "typescript";
import { type Diagnostic, DiagnosticError, error, hasErrors, placeAt } from "../diagnostics/index.js";
import {
  createLocator,
  type DeclarationOutline,
  type DeclarationSource,
  declarationOutline,
  type Evaluations,
  evaluateAgain,
  findDeclaration,
  knownSyntaxErrors,
  type Locate,
  noDeclaration,
  type Results,
  resolveTypeScript,
  setupShape,
  validateWidget,
} from "../widget/index.js";
import { Kept } from "./kept.js";
import type { Project, WidgetProject } from "./project.js";

interface Reading {
  readonly widget: WidgetProject | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads entries into widgets. One of which nothing has changed since is the same object as before. */
export class WidgetReader {
  readonly #evaluations: Evaluations = new Map();
  readonly #kept = new Kept();
  /** The files that a declaration's validation has asked for. */
  readonly #asked = new Map<string, Set<string>>();

  /** The widget, unless something is wrong with it, which is told or thrown as a `DiagnosticError`. */
  async read(
    context: PluginContext,
    file: string,
    { mistakes, cache, options: { targets } }: Project,
  ): Promise<WidgetProject | undefined> {
    context.addWatchFile(file);
    if (!existsSync(file)) {
      mistakes.push(
        error("widget/no-entry", `There is no ${file}, which \`input\` of the Rollup configuration names.`),
      );
      return undefined;
    }
    const own = { file, source: await readFile(file, "utf8") };
    const outline = cache.get(
      "outline",
      [file, own.source],
      () => declarationOutline(parse(own, cache)),
      ({ diagnostics }) => diagnostics.length === 0,
    );
    const manifest = await nearestManifest(context, dirname(file));
    const literal = await literalOf(context, own, outline, cache);
    const value = await evaluateAgain(file, this.#evaluations, cache, (read) => context.addWatchFile(read));
    const asked = this.#asked.get(file) ?? new Set();
    this.#asked.set(file, asked);
    const from = [own.source, literal.source, value, manifest?.version, ...[...asked].map(existsSync)];
    const { widget, diagnostics } = this.#kept.get(file, from, (): Reading => {
      // Where things stand is asked for where something is wrong with them.
      const locate: Locate = ([group, ...path], at) => {
        const ofSetup = group === "setup" ? setupShape(parse(own, cache)).places.get(path.join(".")) : undefined;
        if (ofSetup) return ofSetup;
        const { sourceFile, declaration } = parse(literal, cache);
        return createLocator(sourceFile, declaration)(group === undefined ? [] : [group, ...path], at);
      };
      const validated = validateWidget(value, {
        locate,
        file: literal.file,
        fileExists: (path) => {
          asked.add(path);
          return existsSync(path);
        },
        setup: outline.setup,
        targets,
        ...(manifest?.version !== undefined && { packageVersion: manifest.version }),
      });
      const diagnostics = [...outline.diagnostics, ...validated.diagnostics];
      if (!validated.model || hasErrors(diagnostics)) return { widget: undefined, diagnostics };
      const declarationModules = new Set([file, literal.file]);
      return {
        widget: { entry: file, folder: dirname(file), model: validated.model, locate, declarationModules },
        diagnostics,
      };
    });
    mistakes.push(...diagnostics);
    return widget;
  }
}

interface Module {
  readonly file: string;
  readonly source: string;
}

function parse({ file, source }: Module, results: Results): DeclarationSource {
  const wrong = knownSyntaxErrors(file, source, results);
  if (wrong.length > 0) throw new DiagnosticError(wrong);
  const found = findDeclaration(file, source);
  if (!found) throw new DiagnosticError([noDeclaration(file, source)]);
  return found;
}

/** Where the declaration itself is written: in the entry, or in the module whose default export the entry names. */
async function literalOf(
  context: PluginContext,
  own: Module,
  outline: DeclarationOutline,
  results: Results,
): Promise<Module> {
  const file = outline.source === undefined ? undefined : resolveTypeScript(outline.source, own.file);
  if (file === undefined) return own;
  context.addWatchFile(file);
  const source = await readFile(file, "utf8");
  const isDeclared = results.get("declares", [file, source], () => findDeclaration(file, source) !== undefined);
  return isDeclared ? { file, source } : own;
}

/** The author's package.json, which the version comes from where the declaration has none. */
async function nearestManifest(context: PluginContext, folder: string): Promise<{ version?: string } | undefined> {
  for (let current = folder; ; current = dirname(current)) {
    const path = join(current, "package.json");
    if (existsSync(path)) {
      context.addWatchFile(path);
      return readManifest(path, await readFile(path, "utf8"));
    }
    if (current === dirname(current)) return undefined;
  }
}

function readManifest(path: string, source: string): { version?: string } {
  const { version } = parseManifest(path, source) ?? {};
  return typeof version === "string" ? { version } : {};
}

function parseManifest(path: string, source: string): { version?: unknown } | undefined {
  try {
    return JSON.parse(source);
  } catch {
    // TypeScript knows where the mistake is, and takes some that JSON.parse doesn't
  }
  const { config, error: failure } = ts.parseConfigFileTextToJson(path, source);
  if (failure)
    throw new DiagnosticError([
      error(
        "widget/bad-manifest",
        `The version is read from package.json, which is not JSON: ${ts.flattenDiagnosticMessageText(failure.messageText, " ")}`,
        placeAt(path, source, failure.start ?? 0),
      ),
    ]);
  return config;
}
