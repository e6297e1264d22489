import type { Program as Tree } from "estree";
import type { Plugin, PluginContext } from "rollup";
import { type Diagnostic, hasErrors } from "../diagnostics/index.js";
import {
  checkEngine,
  checkImports,
  checkSettingsModule,
  checkSyntax,
  isAuthors,
  placeModules,
  reach,
} from "../language/index.js";
import type { TypeCheck } from "./check.js";
import { Kept } from "./kept.js";
import { ModuleReader } from "./modules.js";
import type { NativeBuilds } from "./native.js";
import { checkNativeSources } from "./private-modules.js";
import type { Project, WidgetProject } from "./project.js";
import type { QmlSources } from "./qml-sources.js";
import { besides, report } from "./report.js";

/**
 * Reports what the other plugins have found: after the declarations, without which nothing else makes sense, and when
 * all modules are there. In a build the type errors are reported with it.
 */
export function verify(project: Project, sources: QmlSources, types: TypeCheck, native: NativeBuilds): Plugin {
  const reader = new ModuleReader();
  const kept = new Kept();
  async function conclude(context: PluginContext): Promise<void> {
    const { mistakes, cwd } = project;
    const more = hasErrors(mistakes) && !project.watching ? await types.result() : [];
    report(context, besides(mistakes, more), cwd);
    mistakes.length = 0;
  }
  async function verifyBuild(context: PluginContext): Promise<void> {
    const graph = reader.graph(context, project);
    project.program = kept.get("program", [graph], () => ({ graph, placements: placeModules(graph) }));
    const from = [graph, ...project.broken];
    const isUsed = (id: string, local: string): boolean => reader.mentions(id, local);
    const checkModules = (isWanted: (id: string) => boolean): Diagnostic[] =>
      [...graph.values()].flatMap((module) =>
        isWanted(module.id)
          ? [...checkSyntax(graph, module, reader.impossibleIn(module.id)), ...checkEngine(graph, module)]
          : [],
      );
    const checkAll = (isIncluded: (id: string) => boolean): Diagnostic[] =>
      checkImports({ graph, broken: project.broken, isIncluded, isUsed });
    const isIncluded = (id: string): boolean => context.getModuleInfo(id)?.isIncluded === true;
    delete project.checkIncluded;
    if (project.outlined) {
      project.mistakes.push(...kept.get("modules", from, () => checkModules(isAuthors)));
      const missing = kept.get("missing", from, () => checkAll(() => false));
      project.mistakes.push(...withoutConsequences(missing, project.mistakes));
      project.checkIncluded = (linked) =>
        kept.get("linked", [...from, ...linked], () => [
          ...checkModules((id) => !isAuthors(id) && linked.has(id)),
          ...checkAll((id) => linked.has(id)),
        ]);
    } else {
      project.mistakes.push(...checkModules((id) => isAuthors(id) || isIncluded(id)));
      project.mistakes.push(...withoutConsequences(checkAll(isIncluded), project.mistakes));
    }
    await native.ready();
    for (const widget of project.widgets) project.mistakes.push(...(native.of(widget)?.diagnostics ?? []));
    for (const widget of project.widgets)
      project.mistakes.push(
        ...sources.check(widget, project, native.of(widget)),
        ...kept.get(`settings ${widget.entry}`, [graph, sources.of(widget), ...project.widgets], () =>
          checkSettings(context, project, sources, widget),
        ),
        ...(await checkNativeSources(widget)),
      );
    await conclude(context);
  }
  return {
    name: "plasmoid:verify",
    buildStart: {
      order: "post",
      sequential: true,
      async handler() {
        if (project.widgets.length < project.entries.length || project.mistakes.some(isOfDeclaration))
          await conclude(this);
      },
    },
    async buildEnd(failure) {
      if (failure) return;
      try {
        await verifyBuild(this);
      } catch (cause) {
        // Rollup tells no plugin of what another one's buildEnd throws.
        project.onFailure?.(cause as Error);
        throw cause;
      }
    },
  };
}

/** A value of Node's that setup uses keeps its import of Node's module, which is not the mistake. */
function withoutConsequences(missing: readonly Diagnostic[], mistakes: readonly Diagnostic[]): Diagnostic[] {
  const files = new Set(
    mistakes.flatMap(({ code, place }) => (code === "widget/node-value-in-setup" ? [place?.file] : [])),
  );
  return missing.filter(({ code, place }) => code !== "language/node-module" || !files.has(place?.file));
}

const isOfDeclaration = ({ severity, code }: Diagnostic): boolean => severity === "error" && code.startsWith("widget/");

/** Modules that settings pages import must do without what only the running widget has. */
function checkSettings(
  context: PluginContext,
  { program: { graph }, widgets }: Project,
  sources: QmlSources,
  widget: WidgetProject,
): Diagnostic[] {
  const isHandleModule = (id: string): boolean => widgets.some(({ declarationModules }) => declarationModules.has(id));
  const checked = new Set<string>();
  return [...sources.of(widget).pageScripts].flatMap(([page, scripts]) =>
    reach(
      graph,
      scripts.map(({ id }) => id),
    ).flatMap((id) => {
      const module = graph.get(id);
      if (!module || !isAuthors(id) || checked.has(id)) return [];
      checked.add(id);
      const tree = context.parse(module.modern.code) as unknown as Tree;
      return checkSettingsModule(graph, module, tree, isHandleModule, page.group);
    }),
  );
}
