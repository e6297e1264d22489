import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { Plugin, PluginContext } from "rollup";
import ts from "typescript";
import { type Diagnostic, DiagnosticError, error, hasErrors, placeAt } from "../diagnostics/index.js";
import {
  createLocator,
  type DeclarationSource,
  type Evaluations,
  evaluateAgain,
  findDeclaration,
  type Locate,
  noDeclaration,
  resolveTypeScript,
  setupShape,
  syntaxErrors,
  validateWidget,
  withoutDeclaration,
} from "../widget/index.js";
import type { Project, WidgetProject } from "./project.js";
import { collecting } from "./report.js";

/** Evaluates each widget's declaration into its model, and cuts it out of what the widget runs. */
export function declaration(project: Project): Plugin {
  const evaluations: Evaluations = new Map();
  return {
    name: "plasmoid:declaration",
    async buildStart({ input }) {
      project.startedAt = performance.now();
      project.watching = this.meta.watchMode;
      project.isClosed = false;
      project.mistakes.length = 0;
      project.broken.clear();
      const entries = (Array.isArray(input) ? input : Object.values(input)).map((entry) => {
        const file = resolveTypeScript(entry, undefined) ?? resolve(entry);
        return { entry: file, folder: dirname(file) };
      });
      const widgets: WidgetProject[] = [];
      for (const { entry } of entries) {
        const widget = await collecting(project.mistakes, () => readWidget(this, entry, project, evaluations));
        if (widget) widgets.push(widget);
      }
      project.mistakes.push(...sameIds(widgets));
      project.entries = entries;
      project.widgets = widgets;
    },
    closeWatcher() {
      project.isClosed = true;
    },
    transform: {
      order: "pre",
      handler(code, id) {
        if (id.startsWith("\0") || !/\.[cm]?[jt]s$/.test(id)) return null;
        const found = findDeclaration(id, code);
        if (!found) return null;
        const cut = withoutDeclaration(found);
        project.mistakes.push(...cut.diagnostics);
        return { code: cut.code, map: cut.map };
      },
    },
  };
}

async function readWidget(
  context: PluginContext,
  file: string,
  { mistakes, options: { targets } }: Project,
  evaluations: Evaluations,
): Promise<WidgetProject | undefined> {
  context.addWatchFile(file);
  if (!existsSync(file)) {
    mistakes.push(error("widget/no-entry", `There is no ${file}, which \`input\` of the Rollup configuration names.`));
    return undefined;
  }
  const source = await readFile(file, "utf8");
  const wrong = syntaxErrors(file, source);
  if (wrong.length > 0) throw new DiagnosticError(wrong);
  const found = findDeclaration(file, source);
  if (!found) throw new DiagnosticError([noDeclaration(file, source)]);
  const manifest = await nearestManifest(context, dirname(file));
  const literal = await literalOf(context, found);
  const value = await evaluateAgain(file, evaluations, (read) => context.addWatchFile(read));
  const shape = setupShape(found);
  const inDeclaration = createLocator(literal.sourceFile, literal.declaration);
  const locate: Locate = ([group, ...path], at) =>
    (group === "setup" ? shape.places.get(path.join(".")) : undefined) ??
    inDeclaration(group === undefined ? [] : [group, ...path], at);
  const validated = validateWidget(value, {
    locate,
    file: literal.file,
    fileExists: existsSync,
    setup: shape.setup,
    targets,
    ...(manifest?.version !== undefined && { packageVersion: manifest.version }),
  });
  const diagnostics = [...shape.diagnostics, ...validated.diagnostics];
  mistakes.push(...diagnostics);
  if (!validated.model || hasErrors(diagnostics)) return undefined;
  const declarationModules = new Set([file, literal.file]);
  return { entry: file, folder: dirname(file), model: validated.model, locate, declarationModules };
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
  const { config, error: failure } = ts.parseConfigFileTextToJson(path, source);
  if (failure)
    throw new DiagnosticError([
      error(
        "widget/bad-manifest",
        `The version is read from package.json, which is not JSON: ${ts.flattenDiagnosticMessageText(failure.messageText, " ")}`,
        placeAt(path, source, failure.start ?? 0),
      ),
    ]);
  return typeof config?.version === "string" ? { version: config.version } : {};
}

/** Two widgets of one id would be written to the same place. */
function sameIds(widgets: readonly WidgetProject[]): Diagnostic[] {
  const first = new Map<string, WidgetProject>();
  return widgets.flatMap((widget) => {
    const { id } = widget.model;
    const other = first.get(id);
    if (!other) first.set(id, widget);
    if (!other) return [];
    return [
      error("widget/same-id", `${other.entry} has the id "${id}" too.`, widget.locate(["id"]), "give each its own"),
    ];
  });
}
