import { readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import type { Plugin, PluginContext } from "rollup";
import { type PackageFileInput, type PackedFiles, packageTree, summary, writePackage } from "../bundle/index.js";
import { type Diagnostic, error, placeAt } from "../diagnostics/index.js";
import {
  configQml,
  controlsOf,
  isShown,
  kcfgXml,
  type MainQmlInput,
  mainQml,
  metadataDesktop,
  metadataJson,
  NATIVE_QML,
  nativeQml,
  plasmoidItemQml,
  settingsPageQml,
  widgetQml,
} from "../emit/index.js";
import type { PageModel, Target, WidgetModel } from "../widget/model.js";
import { bundledFiles } from "./bundled-native.js";
import type { TypeCheck } from "./check.js";
import type { WrittenPackage } from "./dev.js";
import type { HandWrittenMain } from "./hand-written-main.js";
import { Kept } from "./kept.js";
import { linkWidget } from "./link-widget.js";
import type { NativeBuild, NativeBuilds } from "./native.js";
import type { Project, WidgetProject } from "./project.js";
import type { QmlSources } from "./qml-sources.js";
import { besides, report, reporting } from "./report.js";
import { allControls, controlFiles } from "./settings-controls.js";
import { sourceSummary, sourceTarball } from "./source-tarball.js";
import { type Translations, translationDomain } from "./translations.js";

/** The packages of a build. */
export interface Packaging {
  readonly plugin: Plugin;
  /** What was last written to a folder. */
  written(dir: string): readonly WrittenPackage[];
}

/** Puts each widget's package together and writes it, whole or not at all; Rollup itself writes nothing. */
export function packaging(
  project: Project,
  qml: QmlSources,
  types: TypeCheck,
  native: NativeBuilds,
  catalogs: Translations,
): Packaging {
  const built = new Map<string, readonly WrittenPackage[]>();
  const kept = new Kept();
  const packed = new Map<string, PackedFiles>();
  let removal: Promise<void> = Promise.resolve();
  const later = (more: Promise<void>): void => {
    removal = removal.then(() => more);
  };
  const plugin: Plugin = {
    name: "plasmoid:package",
    generateBundle: {
      order: "post",
      async handler({ dir }, bundle) {
        for (const name of Object.keys(bundle)) delete bundle[name];
        const dist = checkedDist(this, project, dir);
        const { trees, diagnostics } = await buildWidgets(
          project,
          qml,
          dist,
          native,
          catalogs,
          kept,
          built.get(dist) ?? [],
        );
        report(this, project.watching ? diagnostics : besides(diagnostics, await types.result()), project.cwd);
        built.set(dist, trees);
      },
    },
    async writeBundle({ dir = "" }) {
      for (const { widget, tree, unbundled, architecture } of built.get(resolve(dir)) ?? []) {
        const { id, version } = widget.model;
        const folder = join(resolve(dir), id);
        if (!packed.has(folder)) packed.set(folder, new Map());
        const to = {
          distDir: resolve(dir),
          id,
          version,
          packed: packed.get(folder)!,
          ...(project.watching && { later }),
          ...(architecture !== undefined && { architecture }),
        };
        const result = await reporting(this, project.cwd, () => writePackage(tree, to)).catch((cause: Error) => {
          // Rollup tells no plugin of what another one's writeBundle throws.
          project.onFailure?.(cause);
          throw cause;
        });
        // Who builds the module from it would have a package that does not use it.
        const source =
          project.watching || native.of(widget)?.libraries.size === 0
            ? undefined
            : await reporting(this, project.cwd, () => sourceTarball(project, widget, unbundled ?? tree, resolve(dir)));
        if (!project.options.summary) continue;
        console.error(summary(result, { total: performance.now() - project.startedAt }));
        if (source) console.error(sourceSummary(source, widget.model));
      }
    },
    closeWatcher: () => removal,
  };
  return { plugin, written: (dir) => built.get(dir) ?? [] };
}

/** The folder that packages are written to, which can't be one that they are made from. */
function checkedDist(context: PluginContext, { entries }: Project, dir: string | undefined): string {
  if (dir === undefined)
    return context.error('A widget is several files: use `output: { dir: "dist" }` instead of `output.file`.');
  const dist = resolve(dir);
  if (entries.some(({ folder }) => dist === folder || /^(ui|code|images|config)(\/|$)/.test(relative(folder, dist))))
    return context.error(`The packages can't be written to ${dist}: what is there becomes part of them.`);
  return dist;
}

async function buildWidgets(
  project: Project,
  qml: QmlSources,
  dist: string,
  native: NativeBuilds,
  catalogs: Translations,
  kept: Kept,
  last: readonly WrittenPackage[],
): Promise<{ trees: readonly WrittenPackage[]; diagnostics: readonly Diagnostic[] }> {
  const { graph, placements } = project.program;
  const diagnostics: Diagnostic[] = [];
  const trees: WrittenPackage[] = [];
  const included = new Set<string>();
  for (const widget of project.widgets) {
    const { scripts, pageScripts, handWrittenMain } = qml.of(widget);
    const linked = await linkWidget({
      graph,
      placements,
      widget,
      scripts,
      pageScripts,
      dist,
      minify: project.options.minify,
      cache: kept,
    });
    for (const id of linked.included) included.add(id);
    const build = native.of(widget);
    const bundled = bundledFiles(project, widget, build);
    const written = qml.packageFiles(widget, graph, placements, bundled.folder);
    const translated = catalogs.of(widget);
    const appletMember = appletMemberOf(build);
    const main = handWrittenMain ? undefined : mainInput(widget, linked.hasScript, appletMember);
    const sources = qml.of(widget);
    const generated = [
      ...kept.get(`generated ${widget.entry}`, [widget.model, linked, sources, widget.folder, appletMember], () =>
        generatedFiles(project, widget, {
          main,
          pageWrappers: linked.pageWrappers,
          handWrittenMain,
          usesControls: sources.usesControls,
          appletMember,
        }),
      ),
    ];
    // Distributions build the module, and install it where Qt looks: their package imports it from there.
    const unbundled =
      bundled.folder === undefined
        ? undefined
        : packageTree([
            ...[...qml.packageFiles(widget, graph, placements, undefined), ...translated],
            ...[...linked.files, ...generated.map((file) => unbundledFile(file, widget, project))],
            ...nativeFile(widget, build, undefined),
          ]).tree;
    generated.push(...bundled.files, ...nativeFile(widget, build, bundled.folder));
    const taken = reservedNames(written, [...linked.files, ...generated]);
    const before = last.find((other) => other.widget.entry === widget.entry);
    const gathered = packageTree(
      [...written, ...linked.files, ...generated, ...translated, sourcesFile(widget, written, dist)],
      before?.tree,
    );
    diagnostics.push(...(taken.length > 0 ? taken : gathered.diagnostics));
    const origins = new Map(
      [...written, ...linked.files].flatMap(({ path, origin }) => (origin ? [[path, origin]] : [])),
    );
    trees.push({
      widget,
      tree: gathered.tree,
      main,
      origins,
      settings: kept.get(`settings ${widget.entry}`, [widget.model, sources], () => settingsFiles(widget, qml)),
      ...(build && { native: build }),
      ...(translated.length > 0 && {
        translations: { domain: translationDomain(widget.model.id), changed: catalogs.changedTexts },
      }),
      ...(unbundled && { unbundled }),
      ...(bundled.architecture !== undefined && { architecture: bundled.architecture }),
    });
  }
  diagnostics.push(...(project.checkIncluded?.(included) ?? []));
  return { trees, diagnostics };
}

/** A generated file as it is where the module is not inside. */
function unbundledFile(file: PackageFileInput, { model }: WidgetProject, { options }: Project): PackageFileInput {
  if (file.path !== "metadata.json" || model.native?.kind !== "module") return file;
  const alone: WidgetModel = { ...model, native: { ...model.native, bundle: false } };
  return { ...file, content: metadataJson(alone, { targets: options.targets }) };
}

/** The QML by which setup and scripts reach the C++ module. */
function nativeFile(
  { model }: WidgetProject,
  build: NativeBuild | undefined,
  bundled: string | undefined,
): PackageFileInput[] {
  if (model.native?.kind !== "module") return [];
  // One that nobody could build has no types to make objects of: without this file the widget does without it.
  if (model.native.fallback && build?.libraries.size === 0) return [];
  const { uri, version } = model.native;
  const types = build?.types ?? { uri, version, types: new Map() };
  const folder = bundled === undefined ? undefined : relative(dirname(NATIVE_QML), bundled);
  return [{ path: NATIVE_QML, content: nativeQml(types, folder), generated: true }];
}

/** Which of the author's files became which of the package: what a host says of one is shown with the other. */
function sourcesFile({ model }: WidgetProject, written: readonly PackageFileInput[], dist: string): PackageFileInput {
  const from = join(dist, model.id);
  const sources = written.flatMap(({ path, origin }) => (origin ? [[path, relative(from, origin)] as const] : []));
  const content = `${JSON.stringify(Object.fromEntries(sources.sort(([a], [b]) => (a < b ? -1 : 1))), null, 2)}\n`;
  return { path: "sources.json", content, developmentOnly: true, generated: true };
}

/** The author's files that stand where the build writes one of its own. */
function reservedNames(written: readonly PackageFileInput[], made: readonly PackageFileInput[]): Diagnostic[] {
  const ours = new Set(made.flatMap(({ path, origin }) => (origin === undefined ? [path] : [])));
  return [...written, ...made].flatMap(({ path, origin }) => {
    if (origin === undefined || !ours.has(path)) return [];
    const source = /\.(qml|[cm]?[jt]s)$/.test(origin) ? readFileSync(origin, "utf8") : "";
    return [
      error(
        "bundle/reserved-name",
        `${path} of the package is a file that the build itself writes, so this one has no place there.`,
        placeAt(origin, source, 0),
        "rename it",
      ),
    ];
  });
}

const generatedPage = ({ group }: PageModel, target: Target): string => `contents/ui/plasmoid/${target}/${group}.qml`;

interface Generating {
  readonly main: MainQmlInput | undefined;
  readonly pageWrappers: ReadonlyMap<PageModel, string>;
  readonly handWrittenMain: HandWrittenMain | undefined;
  /** Whether QML of the author's imports the controls of settings pages. */
  readonly usesControls: boolean;
  /** See MainQmlInput. */
  readonly appletMember: string | undefined;
}

/** Everything that follows from the declaration alone. */
function generatedFiles(
  project: Project,
  widget: WidgetProject,
  { main, pageWrappers, handWrittenMain, usesControls, appletMember }: Generating,
): PackageFileInput[] {
  const { model, folder } = widget;
  const { targets, metadataFormat } = project.options;
  const files: PackageFileInput[] = [];
  /** Some texts there are only for widgets that have what they are about. */
  const add = (path: string, content: string | undefined): void => {
    if (content !== undefined) files.push({ path, content, generated: true });
  };
  const inContents = (file: string): string => relative(folder, file);

  if (metadataFormat !== "desktop") add("metadata.json", metadataJson(model, { targets }));
  if (metadataFormat !== "json") add("metadata.desktop", metadataDesktop(model));
  add("contents/config/main.xml", kcfgXml(model));

  for (const page of model.pages.filter((page) => isShown(page) && page.source === undefined))
    for (const target of targets) add(generatedPage(page, target), settingsPageQml(page, model, target));
  const controls = usesControls ? allControls() : model.pages.flatMap((page) => controlsOf(page, model));
  files.push(...controlFiles(new Set(controls), targets));
  const inUi = (path: string): string => relative("contents/ui", path);
  add(
    "contents/config/config.qml",
    configQml(model, targets, (page, target) =>
      inUi(
        page.source === undefined
          ? generatedPage(page, target)
          : (pageWrappers.get(page) ?? `contents/${inContents(page.source)}`),
      ),
    ),
  );

  if (main) add("contents/ui/main.qml", mainQml(main));
  else if (handWrittenMain?.usesWidget)
    add("contents/ui/Widget.qml", widgetQml({ model, ...(appletMember !== undefined && { appletMember }) }));
  if (targets.includes("plasma5"))
    add(
      "contents/ui/PlasmoidItem.qml",
      plasmoidItemQml(
        handWrittenMain
          ? new Set([...handWrittenMain.rootProperties, ...model.setup.plasmoid])
          : usedProperties(widget),
      ),
    );
  return files;
}

/** What tells the applet in C++ from Plasma's own: a function or a signal of its, which no value can be mistaken for. */
function appletMemberOf(build: NativeBuild | undefined): string | undefined {
  const { properties, signals, methods } = build?.applet?.type.component ?? {};
  return [...(methods ?? []), ...(signals ?? []), ...(properties ?? [])][0]?.name;
}

function mainInput(
  { model, folder }: WidgetProject,
  hasScript: boolean,
  appletMember: string | undefined,
): MainQmlInput {
  const { full, compact, toolTip } = model.ui;
  return {
    model,
    hasScript,
    ...(full !== undefined && { full: relative(folder, full) }),
    ...(compact !== undefined && { compact: relative(folder, compact) }),
    ...(toolTip !== undefined && { toolTip: relative(folder, toolTip) }),
    ...(appletMember !== undefined && { appletMember }),
  };
}

/** What the settings pages are made of: the generated ones, those of the author's, and all that these use. */
function settingsFiles(widget: WidgetProject, qml: QmlSources): ReadonlySet<string> {
  const { pages } = widget.model;
  const written = qml.filesOf(
    widget,
    pages.flatMap(({ source }) => source ?? []),
  );
  return new Set([
    ...pages.flatMap((page) => [
      ...(["plasma5", "plasma6"] as const).map((target) => generatedPage(page, target)),
      `contents/ui/plasmoid/${page.group}.qml`,
      `contents/code/settings-${page.group}.js`,
    ]),
    ...written.map((file) => `contents/${relative(widget.folder, file)}`),
    ...controlFiles(new Set(allControls()), ["plasma5", "plasma6"]).map(({ path }) => path),
  ]);
}

function usedProperties({ model }: WidgetProject): Set<string> {
  const used = new Set(model.setup.plasmoid);
  if (model.ui.full) used.add("fullRepresentation");
  if (model.ui.compact) used.add("compactRepresentation");
  if (model.ui.toolTip) used.add("toolTipItem");
  if (model.ui.preferred) used.add("preferredRepresentation");
  return used;
}
