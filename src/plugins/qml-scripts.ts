import { existsSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { type Diagnostic, error, placeAt } from "../diagnostics/index.js";
import { exportsOf, type Graph, type ResolvedExport } from "../language/index.js";
import { type QmlDocument, type ResolvedScript, resolveFrom, scanScript } from "../qml/index.js";
import { resolveTypeScript } from "../widget/index.js";
import type { WidgetProject } from "./project.js";
import type { QmlFiles } from "./qml-file.js";

/** Whether an import of a QML file names a script. */
export const isScriptImport = ({ kind, target }: { kind: string; target: string }): boolean =>
  kind === "path" && /\.m?js$/.test(target);

/** What was found on the disk since a build began: several plugins ask for the same. */
const found = new Map<string, string | undefined>();

/** A build begins, for which files may be others than for the last. */
export function forgetModules(): void {
  found.clear();
}

/** The module that a script path of QML stands for; nothing where it is a script written for QML, or missing. */
export function moduleBehind(path: string): string | undefined {
  if (!found.has(path)) found.set(path, findModule(path));
  return found.get(path);
}

function findModule(path: string): string | undefined {
  const file = resolveTypeScript(path, `${dirname(path)}/importer.qml`);
  if (file === undefined || file !== path) return file;
  return /^\s*(import|export)\b/m.test(readFileSync(file, "utf8")) ? file : undefined;
}

export function resolveScript(
  graph: Graph,
  broken: ReadonlySet<string>,
  path: string,
): ResolvedScript | "missing" | "opaque" {
  const module = moduleBehind(path);
  if (module !== undefined && broken.has(module)) return "opaque";
  if (module !== undefined) return scriptOf(exportsOf(graph, module));
  if (!existsSync(path)) return "missing";
  return { exports: scanScript(readFileSync(path, "utf8"), path).exports, exact: false };
}

const scripts = new WeakMap<readonly ResolvedExport[], ResolvedScript>();

function scriptOf(exports: readonly ResolvedExport[]): ResolvedScript {
  const known = scripts.get(exports);
  if (known) return known;
  const script: ResolvedScript = {
    exports: exports.map(({ name, kind }) => ({ name, kind: kind === "value" ? "variable" : kind })),
    exact: true,
  };
  scripts.set(exports, script);
  return script;
}

export function scriptOutside(widget: WidgetProject, qml: QmlFiles, id: string): Diagnostic {
  const places = [...qml].flatMap(([file, { source, document }]) =>
    document.imports
      .filter((item) => isScriptImport(item) && moduleBehind(resolveFrom(file, item.target)) === id)
      .map(({ targetRange }) => placeAt(file, source, targetRange.start, targetRange.end)),
  );
  return error(
    "qml/script-outside",
    `QML imports ${id}, which is outside the widget's folder, ${widget.folder}.`,
    places[0],
    "import a module inside the folder that re-exports what QML needs of it",
  );
}

/** The modules behind a file's script imports, by the paths that it imports them by. */
export function modulesOf(file: string, document: QmlDocument): ReadonlyMap<string, string> {
  const modules = new Map<string, string>();
  for (const { target } of document.imports.filter(isScriptImport)) {
    const module = moduleBehind(resolveFrom(file, target));
    if (module !== undefined) modules.set(target, module);
  }
  return modules;
}

/** For each module that QML imports: the exports that it names, unless some file uses the module as a whole. */
export function usedExports(qml: QmlFiles): ReadonlyMap<string, { readonly used?: ReadonlySet<string> }> {
  const found = new Map<string, { used?: Set<string> }>();
  for (const [file, { document, scan }] of qml) {
    const modules = modulesOf(file, document);
    for (const module of modules.values()) if (!found.has(module)) found.set(module, { used: new Set() });
    for (const { import: imported, member } of scan.scriptUses) {
      const entry = found.get(modules.get(imported.target) ?? "");
      if (member) entry?.used?.add(member.name);
      else if (entry) delete entry.used;
    }
  }
  return found;
}
