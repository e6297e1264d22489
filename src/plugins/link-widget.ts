import { dirname, join, relative } from "node:path/posix";
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
  type Placement,
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

/** Links all scripts of one widget into files of its package; the same object where it would be linked from the same. */
export function linkWidget(input: LinkInput): Promise<LinkedWidget> {
  const { graph, placements, widget, scripts, pageScripts, dist, minify, cache } = input;
  const key = [graph, placements, widget.model, widget.folder, scripts, pageScripts, minify];
  return cache.wait(`${join(dist, widget.model.id)} of ${widget.entry}`, key, () => linkAnew(input));
}

async function linkAnew(input: LinkInput): Promise<LinkedWidget> {
  const { graph, placements, widget, scripts } = input;
  const { model } = widget;
  const ids = idsOf(model.id);
  const names = nameShared(graph, placements, [RUNTIME_ID, ACTIONS_ID, widget.entry, ...scripts.map(({ id }) => id)]);
  const files: PackageFileInput[] = [];
  const used = new Set<string>();
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
        ...[schema, input.minify, ids.scope, of.hasActions, of.entry],
        ...of.scripts.flatMap((script) => [script.name, ...visibleExports(graph, script).map(({ name }) => name)]),
        ...instanceKey(graph, placements, names, [
          RUNTIME_ID,
          ...(of.hasActions ? [ACTIONS_ID] : []),
          ...(of.entry === undefined ? [] : [of.entry]),
          ...of.scripts.map(({ id }) => id),
        ]),
      ],
      () =>
        linkInstance({
          ...{ graph, placements, names, schema, minify: input.minify },
          ...of,
          ...componentScript(ids.scope),
        }),
      (script) => importShared(script, relative(dirname(path), SHARED_PATH)),
    );
    for (const name of linked.sharedNames) used.add(name);
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

  if (used.size > 0)
    await add(
      SHARED_PATH,
      [input.minify, ...sharedKey(graph, names, used)],
      () => linkShared({ graph, names, used, minify: input.minify }),
      () => "",
    );
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

/** Names are given in the order of the imports: that in which Rollup asks for modules differs from run to run. */
function nameShared(graph: Graph, placements: ReadonlyMap<string, Placement>, roots: readonly string[]): SharedNames {
  const names = new SharedNames();
  for (const id of reach(graph, roots))
    if (placements.get(id)?.shared === true) for (const { name } of exportsOf(graph, id)) names.of(id, name);
  return names;
}

/** A source map with paths as seen from the script, which begins with `prefix`, whole lines. */
const placedMap = (map: ScriptMap, script: string, prefix: string): ScriptMap => ({
  ...map,
  mappings: ";".repeat(prefix.split("\n").length - 1) + map.mappings,
  sources: map.sources.map((source) => relative(dirname(script), source)),
});
