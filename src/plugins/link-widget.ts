import { basename, dirname, join, relative } from "node:path/posix";
import type { PackageFileInput } from "../bundle/index.js";
import { configurationSchema, idsOf, settingsWrapperQml } from "../emit/index.js";
import {
  ACTIONS_ID,
  componentScript,
  exportsOf,
  forwardingScript,
  type Graph,
  importShared,
  type LinkedScript,
  libraryScript,
  linkInstance,
  linkShared,
  type PackagesScript,
  type Placement,
  PROXY_ID,
  RUNTIME_ID,
  reach,
  type Script,
  type ScriptMap,
  SharedNames,
  scriptMap,
  visibleExports,
} from "../language/index.js";
import type { PageModel } from "../widget/model.js";
import type { Kept, Key } from "./kept.js";
import { instanceKey, sharedKey } from "./link-keys.js";
import type { WidgetProject } from "./project.js";
import { packagedAmong } from "./shared-packages.js";

/** A script of the author's that QML files import: `name` is its path inside `contents/`. */
export type ImportedScript = Script;

export interface LinkedWidget {
  readonly files: readonly PackageFileInput[];
  /** Whether main.qml has a script of its own. */
  readonly hasScript: boolean;
  /** For each page whose QML imports scripts with an instance of their own: the wrapper to open in its place. */
  readonly pageWrappers: ReadonlyMap<PageModel, string>;
  /** Ids of the modules of which anything is in some script. */
  readonly included: ReadonlySet<string>;
}

export interface LinkInput {
  readonly graph: Graph;
  readonly placements: ReadonlyMap<string, Placement>;
  readonly widget: WidgetProject;
  readonly scripts: readonly ImportedScript[];
  /** The scripts among them that each hand-written settings page reaches. */
  readonly pageScripts: ReadonlyMap<PageModel, readonly ImportedScript[]>;
  /** The folder that the package will stand in, for source maps. */
  readonly dist: string;
  readonly minify: boolean;
  /** What earlier builds have linked. */
  readonly cache: Kept;
}

/** A script with its source map, as files of the package. */
type ScriptFiles = readonly PackageFileInput[];

const SHARED_PATH = "contents/code/shared.mjs";
const PACKAGES_PATH = "contents/code/packages.mjs";

/** Whether a widget made proxies when it was linked last, by what keeps the links and by their name there. */
const madeProxies = new WeakMap<Kept, Map<string, boolean>>();

/** Links all scripts of one widget into files of its package; the same object where it would be linked from the same. */
export function linkWidget(input: LinkInput): Promise<LinkedWidget> {
  const { graph, placements, widget, scripts, pageScripts, dist, minify, cache } = input;
  const key = [graph, placements, widget.model, widget.folder, scripts, pageScripts, minify];
  const name = `${join(dist, widget.model.id)} of ${widget.entry}`;
  const known = madeProxies.get(cache) ?? new Map<string, boolean>();
  madeProxies.set(cache, known);
  return cache.wait(name, key, async () => {
    // Each script has to know whether any of them makes proxies, which shows when all are linked.
    const assumed = known.get(name) ?? graph.has(PROXY_ID);
    const linked = await linkAnew(input, assumed);
    const makesProxies = linked.included.has(PROXY_ID);
    known.set(name, makesProxies);
    return makesProxies === assumed ? linked : linkAnew(input, makesProxies);
  });
}

async function linkAnew(input: LinkInput, makesProxies: boolean): Promise<LinkedWidget> {
  const { graph, placements, widget, scripts, minify } = input;
  const { model } = widget;
  const ids = idsOf(model.id);
  const shared = sharedModules(graph, placements, [
    ...[RUNTIME_ID, ACTIONS_ID, widget.entry],
    ...scripts.map(({ id }) => id),
  ]);
  const names = nameShared(graph, shared);
  const isPackaged = packagedAmong(graph, shared, new Set(scripts.map(({ id }) => id)));
  const files: PackageFileInput[] = [];
  const used = new Set<string>();
  const usedOfPackages = new Set<string>();
  const included = new Set<string>();
  const add = async <T extends Pick<LinkedScript, "code" | "map" | "modules">>(
    path: string,
    key: Key,
    link: () => Promise<T>,
    prefixOf: (linked: T) => string,
  ): Promise<T> => {
    const place = join(input.dist, model.id, path);
    const linked = await input.cache.wait(place, key, link);
    const maps = linked.map?.ids.map((id) => graph.get(id)?.map) ?? [];
    files.push(
      ...input.cache.get(`files ${place}`, [linked, ...maps], () =>
        scriptFiles(path, place, linked, prefixOf(linked), graph),
      ),
    );
    for (const id of linked.modules) included.add(id);
    return linked;
  };
  const isShared = ({ id }: Script): boolean => placements.get(id)?.shared === true;
  const own = scripts.filter((script) => !isShared(script));

  const link = async (path: string, of: { entry?: string; scripts: readonly Script[]; hasActions: boolean }) => {
    const schema = configurationSchema(model);
    const linked = await add(
      path,
      [
        ...[schema, makesProxies, minify, ids.scope, of.hasActions, of.entry],
        ...of.scripts.flatMap((script) => [script.name, ...visibleExports(graph, script).map(({ name }) => name)]),
        ...instanceKey(graph, placements, names, isPackaged, [
          RUNTIME_ID,
          ...(of.hasActions ? [ACTIONS_ID] : []),
          ...(of.entry === undefined ? [] : [of.entry]),
          ...of.scripts.map(({ id }) => id),
        ]),
      ],
      () =>
        linkInstance({
          ...{ graph, placements, names, isPackaged, schema, makesProxies, minify },
          ...of,
          ...componentScript(ids.scope),
        }),
      ({ sharedNames, packageNames }) =>
        sharedNames.size + packageNames.size > 0 ? importShared(relative(dirname(path), SHARED_PATH)) : "",
    );
    for (const name of linked.sharedNames) used.add(name);
    for (const name of linked.packageNames) usedOfPackages.add(name);
  };

  const hasScript = model.setup.present || own.length > 0;
  if (hasScript)
    await link("contents/code/widget.js", {
      entry: widget.entry,
      scripts: own,
      hasActions: model.setup.actions.length > 0,
    });

  const pageWrappers = new Map<PageModel, string>();
  for (const [page, reached] of input.pageScripts) {
    const ownHere = reached.filter((script) => !isShared(script));
    if (ownHere.length === 0 || page.source === undefined) continue;
    const script = `contents/code/settings-${page.group}.js`;
    await link(script, { scripts: ownHere, hasActions: false });
    const wrapper = `contents/ui/plasmoid/${page.group}.qml`;
    pageWrappers.set(page, wrapper);
    const inside = `contents/${relative(widget.folder, page.source)}`;
    files.push({
      path: wrapper,
      generated: true,
      content: settingsWrapperQml(model, {
        type: inside.replace(/^.*\/|\.qml$/g, ""),
        folder: relative(dirname(wrapper), dirname(inside)),
        script: relative(dirname(wrapper), script),
      }),
    });
  }

  for (const script of scripts) {
    const path = `contents/${script.name}`;
    const exports = visibleExports(graph, script);
    const library = exports.map(({ name }) => ({ name, shared: names.of(script.id, name) }));
    if (isShared(script)) for (const { shared } of library) used.add(shared);
    const content = isShared(script)
      ? libraryScript(relative(dirname(path), SHARED_PATH), library)
      : forwardingScript(ids.scope, script.name, exports);
    files.push({ path, content, generated: true, origin: script.id });
  }

  const linkModules = (path: string, of: ReadonlySet<string>, packages?: PackagesScript) =>
    add(
      path,
      [makesProxies, minify, packages?.isExported, ...sharedKey(graph, names, of, packages?.has)],
      () => linkShared({ graph, names, used: of, packages, makesProxies, minify }),
      () => "",
    );
  const isExported = usedOfPackages.size > 0;
  if (used.size > 0 || isExported) {
    const packages = { has: isPackaged, path: `./${basename(PACKAGES_PATH)}`, isExported };
    for (const name of (await linkModules(SHARED_PATH, used, packages)).packageNames) usedOfPackages.add(name);
  }
  if (usedOfPackages.size > 0) await linkModules(PACKAGES_PATH, usedOfPackages);
  return { files, hasScript, pageWrappers, included };
}

function scriptFiles(
  path: string,
  place: string,
  { code, map }: Pick<LinkedScript, "code" | "map">,
  prefix: string,
  graph: Graph,
): ScriptFiles {
  const script = { path, content: prefix + code, generated: true };
  if (map === undefined) return [script];
  const content = JSON.stringify(placedMap(scriptMap(map, graph), place, prefix));
  return [script, { path: `${path}.map`, content, developmentOnly: true, generated: true }];
}

/** In the order of the imports: that in which Rollup asks for modules differs from run to run. */
const sharedModules = (
  graph: Graph,
  placements: ReadonlyMap<string, Placement>,
  roots: readonly string[],
): readonly string[] => reach(graph, roots).filter((id) => placements.get(id)?.shared === true);

function nameShared(graph: Graph, shared: readonly string[]): SharedNames {
  const names = new SharedNames();
  for (const id of shared) for (const { name } of exportsOf(graph, id)) names.of(id, name);
  return names;
}

/** A source map with paths as seen from the script, which begins with `prefix`, whole lines. */
const placedMap = (map: ScriptMap, script: string, prefix: string): ScriptMap => ({
  ...map,
  mappings: ";".repeat(prefix.split("\n").length - 1) + map.mappings,
  sources: map.sources.map((source) => relative(dirname(script), source)),
});
