import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, extname, relative } from "node:path";
import MagicString from "magic-string";
import { type AuthorFile, type PackageFileInput, readAuthorFile } from "../bundle/index.js";
import { type Diagnostic, error, placeAt } from "../diagnostics/index.js";
import { idsOf } from "../emit/index.js";
import { accessorName, exportsOf, type Graph, type Placement } from "../language/index.js";
import {
  checkQml,
  parseQml,
  type QmlDocument,
  type QmlScan,
  type ResolvedScript,
  reachableFrom,
  resolveFrom,
  scanQml,
  scanScript,
} from "../qml/index.js";
import { resolveTypeScript } from "../widget/index.js";
import type { PageModel } from "../widget/model.js";
import type { ImportedScript } from "./link-widget.js";
import type { Target } from "./options.js";
import type { WidgetProject } from "./project.js";

interface QmlFile {
  readonly source: string;
  readonly document: QmlDocument;
  readonly scan: QmlScan;
  readonly diagnostics: readonly Diagnostic[];
}

/** The QML side of one widget. */
export interface WidgetSources {
  readonly files: readonly AuthorFile[];
  readonly qml: ReadonlyMap<string, QmlFile>;
  /** Modules that QML imports as scripts. */
  readonly scripts: readonly ImportedScript[];
  /** For each hand-written settings page, the scripts that it and the files it uses import. */
  readonly pageScripts: ReadonlyMap<PageModel, readonly ImportedScript[]>;
  readonly handWrittenMain: HandWrittenMain | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

export interface HandWrittenMain {
  /** Absolute path. */
  readonly file: string;
  readonly rootProperties: ReadonlySet<string>;
  /** The id that the author gave the generated `Widget { }`. */
  readonly widgetId: string | undefined;
  readonly usesWidget: boolean;
  /** Offset behind the root object's brace. */
  readonly rootBody: number;
}

/** Reads the author's QML and keeps what did not change from one build to the next. */
export class QmlSources {
  readonly #read = new Map<string, QmlFile>();
  #widgets = new Map<string, WidgetSources>();

  /** Forgets the last build's widgets, not its files. */
  begin(): void {
    this.#widgets = new Map();
  }

  of(widget: WidgetProject): WidgetSources {
    const sources = this.#widgets.get(widget.entry);
    if (!sources) throw new Error(`the QML of ${widget.entry} was not read`);
    return sources;
  }

  scriptModules(): string[] {
    return [...this.#widgets.values()].flatMap(({ scripts }) => scripts.map(({ id }) => id));
  }

  async add(
    widget: WidgetProject,
    files: readonly AuthorFile[],
    earlier: readonly Diagnostic[],
  ): Promise<WidgetSources> {
    const qml = new Map<string, QmlFile>();
    for (const file of files) if (extname(file.file) === ".qml") qml.set(file.file, await this.#readQml(file));
    const diagnostics = [...earlier, ...[...qml.values()].flatMap((file) => file.diagnostics)];

    const modules = new Map<string, ImportedScript>();
    const scriptsOf = (file: string): ImportedScript[] => {
      const found: ImportedScript[] = [];
      for (const { target } of qml.get(file)?.document.imports.filter(isScriptImport) ?? []) {
        const module = moduleBehind(resolveFrom(file, target));
        if (module === undefined) continue;
        const name = relative(widget.folder, resolveFrom(file, target));
        if (!modules.has(module)) modules.set(module, { name, id: module });
        found.push(modules.get(module)!);
      }
      return found;
    };
    for (const file of qml.keys()) scriptsOf(file);

    const pageScripts = new Map<PageModel, readonly ImportedScript[]>();
    for (const page of widget.model.pages)
      if (page.source !== undefined)
        pageScripts.set(page, [...new Set([...reachableFrom([page.source], qml)].flatMap(scriptsOf))]);

    const sources: WidgetSources = {
      files,
      qml,
      scripts: [...modules.values()],
      pageScripts,
      handWrittenMain: readMain(`${widget.folder}/ui/main.qml`, qml),
      diagnostics,
    };
    this.#widgets.set(widget.entry, sources);
    return sources;
  }

  async #readQml(file: AuthorFile): Promise<QmlFile> {
    const source = String(await readAuthorFile(file));
    const known = this.#read.get(file.file);
    if (known?.source === source) return known;
    const { document, diagnostics } = parseQml(source, file.file);
    const read = { source, document, scan: scanQml(document), diagnostics };
    this.#read.set(file.file, read);
    return read;
  }

  /** What is wrong in the QML, now that the modules' exports are known. */
  check(
    widget: WidgetProject,
    graph: Graph,
    placements: ReadonlyMap<string, Placement>,
    targets: readonly Target[],
  ): Diagnostic[] {
    const { qml, scripts, handWrittenMain } = this.of(widget);
    const { model } = widget;
    const diagnostics = checkQml({
      files: qml,
      resolveScript: (importer, target) => resolveScript(graph, resolveFrom(importer, target)),
      fileExists: existsSync,
      folderHasQml: (path) => existsSync(path) && readdirSync(path).some((name) => /\.qml$|^qmldir$/.test(name)),
      configurationKeys: new Set(model.pages.flatMap(({ entries }) => entries.map(({ key }) => key))),
      stateKeys: new Set([...Object.keys(model.state), "expanded"]),
      apiKeys: new Set(model.setup.api),
      settingsPages: model.pages.flatMap(({ source }) => source ?? []),
      representations: handWrittenMain
        ? [handWrittenMain.file]
        : [model.ui.full, model.ui.compact].flatMap((path) => path ?? []),
      plasma5: targets.includes("plasma5"),
    });
    if (handWrittenMain) diagnostics.push(...checkMain(handWrittenMain, qml, scripts, placements));
    for (const { id, name } of scripts)
      if (name.startsWith("../"))
        diagnostics.push(
          error(
            "qml/script-outside",
            `QML imports ${id}, which is outside the widget's folder.`,
            undefined,
            "export what QML needs from a module beside the widget that imports it",
          ),
        );
    return diagnostics;
  }

  /** The author's files as they go into the package. */
  async packageFiles(
    widget: WidgetProject,
    graph: Graph,
    placements: ReadonlyMap<string, Placement>,
  ): Promise<PackageFileInput[]> {
    const { files, qml, scripts, handWrittenMain } = this.of(widget);
    const replaced = new Set(scripts.map(({ name }) => `contents/${name}`));
    const own = new Map(
      scripts.filter(({ id }) => placements.get(id)?.shared !== true).map(({ id }) => [id, valueExports(graph, id)]),
    );
    return Promise.all(
      files
        .filter(({ target }) => !replaced.has(target))
        .map(async (file) => {
          const read = qml.get(file.file);
          const content = read ? rewrite(file.file, read, own, widget, handWrittenMain) : await readAuthorFile(file);
          return { path: file.target, content, origin: file.file };
        }),
    );
  }
}

const isScriptImport = ({ kind, target }: { kind: string; target: string }): boolean =>
  kind === "path" && /\.m?js$/.test(target);

/** The module that a script path of QML stands for; nothing where it is a script written for QML, or missing. */
function moduleBehind(path: string): string | undefined {
  const file = resolveTypeScript(path, `${dirname(path)}/importer.qml`);
  if (file === undefined || file !== path) return file;
  return /^\s*(import|export)\b/m.test(readFileSync(file, "utf8")) ? file : undefined;
}

function resolveScript(graph: Graph, path: string): ResolvedScript | "missing" {
  const module = moduleBehind(path);
  if (module !== undefined) {
    const exports = exportsOf(graph, module);
    return {
      exports: exports.map(({ name, kind }) => ({ name, kind: kind === "value" ? "variable" : kind })),
      exact: true,
    };
  }
  if (!existsSync(path)) return "missing";
  return { exports: scanScript(readFileSync(path, "utf8"), path).exports, exact: false };
}

const valueExports = (graph: Graph, id: string): ReadonlySet<string> =>
  new Set(exportsOf(graph, id).flatMap(({ name, kind }) => (kind === "value" ? [name] : [])));

/**
 * The author's QML with two kinds of edits, both within a line: values of per-widget modules are read through a call,
 * since a component script can't export a live binding, and a hand-written main.qml gets the property by which
 * forwarding scripts find the widget.
 */
function rewrite(
  file: string,
  { source, document, scan }: QmlFile,
  own: ReadonlyMap<string, ReadonlySet<string>>,
  widget: WidgetProject,
  main: HandWrittenMain | undefined,
): string {
  const text = new MagicString(source);
  const values = new Map<string, ReadonlySet<string>>();
  for (const { alias, target } of document.imports.filter(isScriptImport)) {
    const module = moduleBehind(resolveFrom(file, target));
    const names = module === undefined ? undefined : own.get(module);
    if (alias && names) values.set(alias.name, names);
  }
  for (const { alias, member, access } of scan.scriptUses) {
    if (member === undefined || !values.get(alias.name)?.has(member.name)) continue;
    if (access === "new") text.appendLeft(alias.start, "(");
    text.overwrite(member.start, member.end, `${accessorName(member.name)}()${access === "new" ? ")" : ""}`);
  }
  if (main?.file === file && main.widgetId !== undefined) {
    const { scope } = idsOf(widget.model.id);
    text.appendLeft(main.rootBody, ` readonly property QtObject ${scope}: ${main.widgetId}.plasmoidScope;`);
  }
  return text.toString();
}

function readMain(path: string, qml: ReadonlyMap<string, QmlFile>): HandWrittenMain | undefined {
  const file = qml.get(path);
  if (!file) return undefined;
  const { root } = file.document;
  const objects = root?.members.filter((member) => member.kind === "object") ?? [];
  const widget = objects.find(({ type }) => type.name === "Widget");
  return {
    file: path,
    rootProperties: new Set(root?.members.flatMap((member) => (member.kind === "binding" ? [member.name.name] : []))),
    widgetId: widget?.id?.name,
    usesWidget: widget !== undefined,
    rootBody: root ? file.source.indexOf("{", root.type.end) + 1 : 0,
  };
}

function checkMain(
  main: HandWrittenMain,
  qml: ReadonlyMap<string, QmlFile>,
  scripts: readonly ImportedScript[],
  placements: ReadonlyMap<string, Placement>,
): Diagnostic[] {
  const own = scripts.find(({ id }) => placements.get(id)?.shared !== true);
  if (main.widgetId !== undefined || (!own && !main.usesWidget)) return [];
  const source = qml.get(main.file)?.source ?? "";
  return [
    error(
      "qml/main-without-widget",
      main.usesWidget
        ? "The `Widget { }` in main.qml needs an id, by which scripts find it."
        : `main.qml is written by hand, and ${own?.name} needs an instance for each widget, which the generated type Widget carries.`,
      placeAt(main.file, source, main.rootBody - 1, main.rootBody),
      "put `Widget { id: widget }` into the root item",
    ),
  ];
}
