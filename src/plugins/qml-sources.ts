import { existsSync, readdirSync } from "node:fs";
import { dirname, extname, relative } from "node:path";
import { type AuthorFile, KnownFiles, type PackageFileInput } from "../bundle/index.js";
import { type Diagnostic, hasErrors } from "../diagnostics/index.js";
import type { Graph, Placement } from "../language/index.js";
import {
  checkQml,
  KnownChecks,
  parseQml,
  type QmlCheckInput,
  reachableFrom,
  resolveFrom,
  scanQml,
} from "../qml/index.js";
import type { NativeModel, PageModel } from "../widget/model.js";
import { checkMain, type HandWrittenMain, readMain } from "./hand-written-main.js";
import { Kept, type Key } from "./kept.js";
import type { ImportedScript } from "./link-widget.js";
import type { NativeBuild } from "./native.js";
import type { Entry, Project, WidgetProject } from "./project.js";
import type { QmlFile, QmlFiles } from "./qml-file.js";
import { forgetModules, modulesOf, resolveScript, scriptOutside, usedExports } from "./qml-scripts.js";
import { ownValues, rewriteQml, wholeScripts } from "./rewrite-qml.js";
import { controlsIn } from "./settings-controls.js";
import { checkFiles, mainOf, representationsOf, rootsOf } from "./widget-files.js";

/** The QML side of one widget. */
export interface WidgetSources {
  readonly files: readonly AuthorFile[];
  readonly qml: QmlFiles;
  /** Modules that QML imports as scripts. */
  readonly scripts: readonly ImportedScript[];
  /** For each hand-written settings page, the scripts that it and the files it uses import. */
  readonly pageScripts: ReadonlyMap<PageModel, readonly ImportedScript[]>;
  readonly handWrittenMain: HandWrittenMain | undefined;
  /** Whether some file imports the controls of settings pages, which the build puts into the package. */
  readonly usesControls: boolean;
}

const folderFrom = (path: string, folder: string): string => relative(dirname(path), folder);

const nativeOf = (model: NativeModel, build: NativeBuild | undefined): Partial<QmlCheckInput> =>
  model.kind === "applet"
    ? { applet: { className: model.applet, ...(build?.applet && { type: build.applet.type }) } }
    : {
        native: {
          uri: model.uri,
          version: model.version,
          fallback: model.fallback,
          ...(build?.types && { types: build.types.types }),
        },
      };

/** Reads the author's QML and keeps what did not change from one build to the next. */
export class QmlSources {
  readonly #disk = new KnownFiles();
  readonly #read = new Map<string, QmlFile>();
  readonly #kept = new Kept();
  readonly #checks = new Map<string, KnownChecks>();
  #folders = new Map<string, readonly AuthorFile[]>();
  #widgets = new Map<string, WidgetSources>();

  /** Forgets the last build's widgets, not its files. */
  begin(): void {
    forgetModules();
    this.#folders = new Map();
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

  /** Reads an entry's files; what is wrong with their syntax is the result. */
  read({ entry }: Entry, files: readonly AuthorFile[]): Diagnostic[] {
    const diagnostics: Diagnostic[] = [];
    for (const file of files) if (extname(file.file) === ".qml") diagnostics.push(...this.#readQml(file).diagnostics);
    this.#folders.set(entry, files);
    return diagnostics;
  }

  /** Relates the files of a widget that were read; where all are as they were, so is what is made of them. */
  add(widget: WidgetProject, project: Project): WidgetSources {
    const sources = this.#kept.get(`sources ${widget.entry}`, this.#keyOf(widget, project), () =>
      this.#relate(widget, project),
    );
    this.#widgets.set(widget.entry, sources);
    return sources;
  }

  /** All files of the folder, the widgets that may have a part in them, and what imports of scripts lead to. */
  #keyOf(widget: WidgetProject, { entries, widgets }: Project): Key {
    const files = this.#folders.get(widget.entry) ?? [];
    const key: unknown[] = [widget, ...widgets, ...entries.map(({ folder }) => folder)];
    for (const { file, target } of files) key.push(file, target);
    for (const [file, read] of this.#qmlOf(files)) key.push(read, ...[...modulesOf(file, read.document)].flat());
    return key;
  }

  #relate(widget: WidgetProject, project: Project): WidgetSources {
    const files = this.#ownFiles(widget, project);
    const qml = this.#qmlOf(files);
    const modules = new Map<string, ImportedScript>();
    const used = usedExports(qml);
    const scriptsOf = (file: string): ImportedScript[] => {
      const found: ImportedScript[] = [];
      const document = qml.get(file)?.document;
      for (const [target, module] of document ? modulesOf(file, document) : []) {
        const name = relative(widget.folder, resolveFrom(file, target));
        if (!modules.has(module)) modules.set(module, { name, id: module, ...used.get(module) });
        found.push(modules.get(module)!);
      }
      return found;
    };
    for (const file of qml.keys()) scriptsOf(file);

    const ofPages = new Map<PageModel, readonly ImportedScript[]>();
    for (const page of widget.model.pages)
      if (page.source !== undefined)
        ofPages.set(page, [...new Set([...reachableFrom([page.source], qml)].flatMap(scriptsOf))]);

    // An edit of QML seldom changes what it uses of scripts, and they need not be linked again then.
    const { scripts, pageScripts } = this.#kept.get(
      `scripts of ${widget.entry}`,
      [
        widget.model,
        ...describe([...modules.values()]),
        ...[...ofPages].flatMap(([page, those]) => [page, ...describe(those)]),
      ],
      () => ({ scripts: [...modules.values()], pageScripts: ofPages }),
    );
    return {
      files,
      qml,
      scripts,
      pageScripts,
      handWrittenMain: readMain(mainOf(widget), qml),
      usesControls: [...qml].some(([file, { document }]) =>
        document.imports.some(
          ({ kind, target }) => kind === "path" && resolveFrom(file, target) === controlsIn(widget.folder),
        ),
      ),
    };
  }

  /** The QML files that some of a widget's files use, those themselves included. */
  filesOf(widget: WidgetProject, roots: readonly string[]): readonly string[] {
    return [...reachableFrom(roots, this.of(widget).qml)];
  }

  /** All files of the widget's folder but those that are another widget's. */
  #ownFiles(widget: WidgetProject, { entries, widgets }: Project): readonly AuthorFile[] {
    const inner = entries.map(({ folder }) => `${folder}/`).filter((folder) => folder.startsWith(`${widget.folder}/`));
    const nested = inner.filter((folder) => folder !== `${widget.folder}/`);
    const files = this.#folders.get(widget.entry) ?? [];
    const outside = files.filter(({ file }) => !nested.some((folder) => file.startsWith(folder)));
    const qml = this.#qmlOf(outside);
    const own = reachableFrom(rootsOf(widget), qml);
    const others = widgets.filter((other) => other !== widget && other.folder === widget.folder);
    const foreign = reachableFrom(others.flatMap(rootsOf), qml);
    return outside.filter(({ file }) => own.has(file) || !foreign.has(file));
  }

  #qmlOf(files: readonly AuthorFile[]): Map<string, QmlFile> {
    return new Map(files.flatMap(({ file }) => (extname(file) === ".qml" ? [[file, this.#read.get(file)!]] : [])));
  }

  #readQml({ file }: AuthorFile): QmlFile {
    const source = this.#disk.text(file);
    const known = this.#read.get(file);
    if (known?.source === source) return known;
    const { document, diagnostics } = parseQml(source, file);
    const read = { source, document, scan: scanQml(document), diagnostics };
    this.#read.set(file, read);
    return read;
  }

  /** What is wrong in the QML, now that the modules' exports are known. */
  check(widget: WidgetProject, { program, broken, options }: Project, native?: NativeBuild): Diagnostic[] {
    const { graph, placements } = program;
    const sources = this.of(widget);
    const { qml, scripts, pageScripts, handWrittenMain } = sources;
    const { model } = widget;
    const known = this.#checks.get(widget.entry) ?? new KnownChecks();
    this.#checks.set(widget.entry, known);
    const input: QmlCheckInput = {
      files: qml,
      resolveScript: (importer, target) => resolveScript(graph, broken, resolveFrom(importer, target)),
      fileExists: existsSync,
      folderHasQml: (path) => path === controlsIn(widget.folder) || folderHasQml(path),
      configurationKeys: new Set(model.pages.flatMap(({ entries }) => entries.map(({ key }) => key))),
      // `expanded` is the generated main.qml's; a hand-written one has it on its own root.
      stateKeys: new Set([
        ...Object.keys(model.state),
        ...(handWrittenMain ? [] : ["expanded"]),
        ...(model.native?.fallback ? ["nativeAvailable"] : []),
        ...(model.native?.kind === "applet" ? ["applet"] : []),
      ]),
      apiKeys: new Set(model.setup.api),
      settingsPages: model.pages.flatMap(({ source }) => source ?? []),
      representations: handWrittenMain ? [handWrittenMain.file] : representationsOf(widget),
      ownModules: [model.id, ...(model.native?.kind === "module" ? [model.native.uri] : [])],
      plasma5: options.targets.includes("plasma5"),
      plasma6: options.targets.includes("plasma6"),
      ...(model.native && nativeOf(model.native, native)),
      ...(handWrittenMain?.widgetId !== undefined && { widgetName: handWrittenMain.widgetId }),
    };
    const found = checkQml(input, known);
    const ofScripts = this.#kept.get(`scripts ${widget.entry}`, [sources, graph], () => [
      ...checkFiles(widget, this.#wrapped(pageScripts, placements)),
      ...wholeScripts(qml, ownValues(scripts, graph, placements)),
      ...(handWrittenMain ? checkMain(handWrittenMain, qml, scripts, placements) : []),
      ...scripts.flatMap(({ id, name }) => (name.startsWith("../") ? scriptOutside(widget, qml, id) : [])),
    ]);
    const isRead = ({ place }: Diagnostic): boolean =>
      place === undefined || !hasErrors(qml.get(place.file)?.diagnostics ?? []);
    return [...found.filter(isRead), ...ofScripts];
  }

  /** Pages that are opened through a type of their name, since they have scripts of their own. */
  #wrapped(pageScripts: WidgetSources["pageScripts"], placements: ReadonlyMap<string, Placement>): PageModel[] {
    return [...pageScripts].flatMap(([page, scripts]) =>
      scripts.some(({ id }) => placements.get(id)?.shared !== true) ? [page] : [],
    );
  }

  /** The author's files as they go into the package; `bundled` is where the C++ module is in it. */
  packageFiles(
    widget: WidgetProject,
    graph: Graph,
    placements: ReadonlyMap<string, Placement>,
    bundled?: string,
  ): PackageFileInput[] {
    const { files, qml, scripts, handWrittenMain } = this.of(widget);
    const replaced = new Set(scripts.map(({ name }) => `contents/${name}`));
    const own = ownValues(scripts, graph, placements);
    const contentOf = ({ file, target }: AuthorFile): string | Uint8Array => {
      const read = qml.get(file);
      if (!read) return this.#disk.content(file);
      const native = bundled === undefined ? undefined : folderFrom(target, bundled);
      const main = handWrittenMain?.file === file ? handWrittenMain : undefined;
      const isPage = widget.model.pages.some(({ source }) => source === file);
      const uses = [...modulesOf(file, read.document)].map(
        ([path, module]) => `${path} ${[...(own.get(module) ?? [])].join()}`,
      );
      const key = [read, widget, native, main?.widgetId, main?.rootBody, ...uses, ...(isPage ? qml.values() : [])];
      return this.#kept.get(`${file} of ${widget.entry} with ${bundled}`, key, () =>
        rewriteQml(file, read, own, widget, main, qml, native),
      );
    };
    return files
      .filter(({ target }) => !replaced.has(target))
      .map((file) => ({ path: file.target, content: contentOf(file), origin: file.file }));
  }
}

const describe = (scripts: readonly ImportedScript[]): readonly unknown[] =>
  scripts.flatMap(({ name, id, used }) => [name, id, used && [...used].sort().join()]);

const folderHasQml = (path: string): boolean =>
  existsSync(path) && readdirSync(path).some((name) => /\.qml$|^qmldir$/.test(name));
