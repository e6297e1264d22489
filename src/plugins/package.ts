import { relative, resolve } from "node:path";
import type { Plugin, PluginContext } from "rollup";
import {
  type PackageFileInput,
  type PackageTree,
  packageTree,
  summary,
  type WriteResult,
  writePackage,
} from "../bundle/index.js";
import type { Diagnostic } from "../diagnostics/index.js";
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
import { placeModules } from "../language/index.js";
import type { PageModel } from "../widget/model.js";
import { linkWidget } from "./link-widget.js";
import { ModuleReader } from "./modules.js";
import type { Project, WidgetProject } from "./project.js";
import type { HandWrittenMain, QmlSources } from "./qml-sources.js";
import { report, reporting } from "./report.js";

interface Built {
  readonly widget: WidgetProject;
  readonly tree: PackageTree;
}

/** Puts each widget's package together and writes it, whole or not at all; Rollup itself writes nothing. */
export function packaging(project: Project, qml: QmlSources): Plugin {
  const reader = new ModuleReader();
  let built: Built[] = [];
  return {
    name: "plasmoid:package",
    generateBundle: {
      order: "post",
      async handler(output, bundle) {
        if (output.dir === undefined)
          this.error({ message: 'A widget is several files: use `output: { dir: "dist" }` instead of `output.file`.' });
        built = await reporting(this, project.cwd, () => buildWidgets(this, project, qml, reader));
        for (const name of Object.keys(bundle)) delete bundle[name];
      },
    },
    async writeBundle(output) {
      const results: WriteResult[] = [];
      for (const { widget, tree } of built) {
        const { id, version } = widget.model;
        results.push(
          await reporting(this, project.cwd, () =>
            writePackage(tree, { distDir: resolve(output.dir ?? "dist"), id, version }),
          ),
        );
      }
      if (project.options.summary)
        for (const result of results) console.error(summary(result, { total: performance.now() - project.startedAt }));
    },
  };
}

async function buildWidgets(
  context: PluginContext,
  project: Project,
  qml: QmlSources,
  reader: ModuleReader,
): Promise<Built[]> {
  const graph = reader.graph(context, project);
  const placements = placeModules(graph);
  const diagnostics: Diagnostic[] = [];
  const built: Built[] = [];
  for (const widget of project.widgets) {
    const sources = qml.of(widget);
    diagnostics.push(...sources.diagnostics, ...qml.check(widget, graph, placements, project.options.targets));
    if (diagnostics.some(({ severity }) => severity === "error")) continue;
    const pageScripts = sources.pageScripts;
    const linked = await linkWidget({ graph, placements, widget, scripts: sources.scripts, pageScripts });
    const written = await qml.packageFiles(widget, graph, placements);
    const inputs = [
      ...written,
      ...linked.files,
      ...generatedFiles(project, widget, linked.hasScript, linked.pageWrappers, sources.handWrittenMain),
    ];
    const gathered = packageTree(inputs);
    diagnostics.push(...gathered.diagnostics);
    built.push({ widget, tree: gathered.tree });
  }
  report(context, diagnostics, project.cwd);
  return built;
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
      }),
    );
  if (targets.includes("plasma5"))
    add("contents/ui/PlasmoidItem.qml", plasmoidItemQml(handWrittenMain?.rootProperties ?? usedProperties(widget)));
  return files;
}

function usedProperties({ model }: WidgetProject): Set<string> {
  const used = new Set(model.setup.plasmoid);
  if (model.ui.full) used.add("fullRepresentation");
  if (model.ui.compact) used.add("compactRepresentation");
  if (model.ui.preferred) used.add("preferredRepresentation");
  return used;
}
