import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { Plugin, PluginContext } from "rollup";
import ts from "typescript";
import { type Diagnostic, DiagnosticError, hasErrors } from "../diagnostics/index.js";
import {
  createLocator,
  type DeclarationSource,
  evaluateDeclaration,
  findDeclaration,
  noDeclaration,
  resolveTypeScript,
  setupShape,
  validateWidget,
  withoutDeclaration,
} from "../widget/index.js";
import type { Project, WidgetProject } from "./project.js";
import { report, reporting } from "./report.js";

/** Evaluates each widget's declaration into its model, and cuts it out of what the widget runs. */
export function declaration(project: Project): Plugin {
  return {
    name: "plasmoid:declaration",
    async buildStart({ input }) {
      project.startedAt = performance.now();
      project.watching = this.meta.watchMode;
      const entries = Array.isArray(input) ? input : Object.values(input);
      const diagnostics: Diagnostic[] = [];
      const widgets: WidgetProject[] = [];
      for (const entry of entries) {
        const file = resolveTypeScript(entry, undefined) ?? resolve(entry);
        const read = await reporting(this, project.cwd, () => readWidget(this, file));
        diagnostics.push(...read.diagnostics);
        if (read.widget) widgets.push(read.widget);
      }
      report(this, diagnostics, project.cwd);
      project.widgets = widgets;
    },
    transform: {
      order: "pre",
      handler(code, id) {
        if (id.startsWith("\0") || !/\.[cm]?[jt]s$/.test(id)) return null;
        const found = findDeclaration(id, code);
        if (!found) return null;
        const cut = withoutDeclaration(found);
        report(this, cut.diagnostics, project.cwd);
        return { code: cut.code, map: cut.map };
      },
    },
  };
}

async function readWidget(
  context: PluginContext,
  file: string,
): Promise<{ widget?: WidgetProject; diagnostics: readonly Diagnostic[] }> {
  context.addWatchFile(file);
  const source = await readFile(file, "utf8");
  const found = findDeclaration(file, source);
  if (!found) throw new DiagnosticError([noDeclaration(file, source)]);
  const manifest = await nearestManifest(dirname(file));
  if (manifest) context.addWatchFile(manifest.path);
  const literal = await literalOf(context, found);
  const { value, files } = await evaluateDeclaration(file);
  for (const read of files) context.addWatchFile(read);
  const shape = setupShape(found);
  const validated = validateWidget(value, {
    locate: createLocator(literal.sourceFile, literal.declaration),
    file: literal.file,
    fileExists: existsSync,
    setup: shape.setup,
    ...(manifest?.version !== undefined && { packageVersion: manifest.version }),
  });
  const diagnostics = [...shape.diagnostics, ...validated.diagnostics];
  if (!validated.model || hasErrors(diagnostics)) return { diagnostics };
  const declarationModules = new Set([file, literal.file]);
  return { widget: { entry: file, folder: dirname(file), model: validated.model, declarationModules }, diagnostics };
}

/** Where the declaration itself is written: in the entry, or in the module whose default export the entry names. */
async function literalOf(context: PluginContext, found: DeclarationSource): Promise<DeclarationSource> {
  if (!ts.isIdentifier(found.declaration)) return found;
  const name = found.declaration.text;
  for (const statement of found.sourceFile.statements) {
    if (!ts.isImportDeclaration(statement) || statement.importClause?.name?.text !== name) continue;
    const path = resolveTypeScript((statement.moduleSpecifier as ts.StringLiteral).text, found.file);
    if (path === undefined) return found;
    context.addWatchFile(path);
    return findDeclaration(path, await readFile(path, "utf8")) ?? found;
  }
  return found;
}

async function nearestManifest(folder: string): Promise<{ path: string; version?: string } | undefined> {
  for (let current = folder; ; current = dirname(current)) {
    const path = join(current, "package.json");
    if (existsSync(path)) {
      const { version }: { version?: unknown } = JSON.parse(await readFile(path, "utf8"));
      return typeof version === "string" ? { path, version } : { path };
    }
    if (current === dirname(current)) return undefined;
  }
}
