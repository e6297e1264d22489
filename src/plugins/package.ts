import { readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import type { Plugin, PluginContext } from "rollup";
import { type PackageFileInput, type PackageTree, packageTree, summary, writePackage } from "../bundle/index.js";
import { type Diagnostic, error, placeAt } from "../diagnostics/index.js";
import {
  configQml,
  isShown,
  kcfgXml,
  mainQml,
  metadataDesktop,
  metadataJson,
  plasmoidItemQml,
  settingsPageQml,
  widgetQml,
} from "../emit/index.js";
import type { PageModel } from "../widget/model.js";
import type { TypeCheck } from "./check.js";
import type { HandWrittenMain } from "./hand-written-main.js";
import { linkWidget } from "./link-widget.js";
import type { Project, WidgetProject } from "./project.js";
import type { QmlSources } from "./qml-sources.js";
import { besides, report, reporting } from "./report.js";

interface Built {
  readonly widget: WidgetProject;
  readonly tree: PackageTree;
}

/** Puts each widget's package together and writes it, whole or not at all; Rollup itself writes nothing. */
export function packaging(project: Project, qml: QmlSources, types: TypeCheck): Plugin {
  const built = new Map<string, readonly Built[]>();
  return {
    name: "plasmoid:package",
    generateBundle: {
      order: "post",
      async handler({ dir }, bundle) {
        for (const name of Object.keys(bundle)) delete bundle[name];
        const dist = checkedDist(this, project, dir);
        const { trees, diagnostics } = await buildWidgets(project, qml, dist);
        report(this, project.watching ? diagnostics : besides(diagnostics, await types.result()), project.cwd);
        built.set(dist, trees);
      },
    },
    async writeBundle({ dir = "" }) {
      for (const { widget, tree } of built.get(resolve(dir)) ?? []) {
        const { id, version } = widget.model;
        const to = { distDir: resolve(dir), id, version };
        const result = await reporting(this, project.cwd, () => writePackage(tree, to));
        if (project.options.summary) console.error(summary(result, { total: performance.now() - project.startedAt }));
      }
    },
  };
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
): Promise<{ trees: readonly Built[]; diagnostics: readonly Diagnostic[] }> {
  const { graph, placements } = project.program;
  const diagnostics: Diagnostic[] = [];
  const trees: Built[] = [];
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
    });
    const written = await qml.packageFiles(widget, graph, placements);
    const generated = generatedFiles(project, widget, linked.hasScript, linked.pageWrappers, handWrittenMain);
    const taken = reservedNames(written, [...linked.files, ...generated]);
    const gathered = packageTree([...written, ...linked.files, ...generated]);
    diagnostics.push(...(taken.length > 0 ? taken : gathered.diagnostics));
    trees.push({ widget, tree: gathered.tree });
  }
  return { trees, diagnostics };
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

/** Everything that follows from the declaration alone. */
function generatedFiles(
  project: Project,
  widget: WidgetProject,
  hasScript: boolean,
  pageWrappers: ReadonlyMap<PageModel, string>,
  handWrittenMain: HandWrittenMain | undefined,
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

  const urls = new Map<PageModel, string>();
  for (const page of model.pages.filter(isShown)) {
    const generated = page.source === undefined ? `contents/ui/plasmoid/${page.group}.qml` : undefined;
    if (generated !== undefined) add(generated, settingsPageQml(page, model));
    const path = generated ?? pageWrappers.get(page) ?? `contents/${inContents(page.source ?? "")}`;
    urls.set(page, relative("contents/ui", path));
  }
  add(
    "contents/config/config.qml",
    configQml(model, (page) => urls.get(page) ?? ""),
  );

  if (handWrittenMain) {
    if (handWrittenMain.usesWidget) add("contents/ui/Widget.qml", widgetQml(model));
  } else
    add(
      "contents/ui/main.qml",
      mainQml({
        model,
        hasScript,
        ...(model.ui.full !== undefined && { full: inContents(model.ui.full) }),
        ...(model.ui.compact !== undefined && { compact: inContents(model.ui.compact) }),
        ...(model.ui.toolTip !== undefined && { toolTip: inContents(model.ui.toolTip) }),
      }),
    );
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

function usedProperties({ model }: WidgetProject): Set<string> {
  const used = new Set(model.setup.plasmoid);
  if (model.ui.full) used.add("fullRepresentation");
  if (model.ui.compact) used.add("compactRepresentation");
  if (model.ui.toolTip) used.add("toolTipItem");
  if (model.ui.preferred) used.add("preferredRepresentation");
  return used;
}
