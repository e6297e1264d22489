import { dirname, relative } from "node:path";
import { type Graph, type GraphModule, RUNTIME_ID } from "./graph.js";

const runtimeFolder = `${dirname(RUNTIME_ID)}/`;
const ownFolders = [runtimeFolder, `${dirname(dirname(RUNTIME_ID))}/src/`];

/** Whether a module is the author's, not a package's and not made by a plugin. */
export const isAuthors = (id: string): boolean =>
  !id.startsWith("\0") && !id.includes("/node_modules/") && !ownFolders.some((folder) => id.startsWith(folder));

/** What stands for an external module in CommonJS code; tree-shaking does not count it. */
export const isProxy = (id: string): boolean => id.startsWith("\0") && id.endsWith("?commonjs-external");

/** How the author's program comes to a module. */
export interface Origin {
  /** The author's module nearest to it. */
  readonly module: GraphModule;
  /** What that module imports on the way; absent where it is the one asked for. */
  readonly specifier: string | undefined;
  /** The files from there on, for messages. */
  readonly chain: readonly string[];
}

/** Finds, for a module of a package or one that is missing, the author's imports that lead to it. */
export function originsOf(graph: Graph, id: string): Origin[] {
  const own = graph.get(id);
  if (own && isAuthors(id)) return [{ module: own, specifier: undefined, chain: [] }];
  const importers = new Map<string, { module: GraphModule; specifier: string }[]>();
  for (const module of graph.values())
    for (const [specifier, target] of module.resolved)
      importers.set(target, [...(importers.get(target) ?? []), { module, specifier }]);

  const origins: Origin[] = [];
  const seen = new Set([id]);
  const pending: { id: string; chain: string[] }[] = [{ id, chain: [] }];
  for (let next = pending.shift(); next; next = pending.shift()) {
    for (const { module, specifier } of importers.get(next.id) ?? []) {
      if (isAuthors(module.id)) origins.push({ module, specifier, chain: next.chain });
      else if (!seen.has(module.id)) {
        seen.add(module.id);
        const name = packagePath(module.id);
        const isNew = next.chain[0] !== name && !isProxy(module.id);
        pending.push({ id: module.id, chain: isNew ? [name, ...next.chain] : next.chain });
      }
    }
  }
  return origins;
}

/** `name/lib/file.js` for a file of a package, whatever plugins have made of its id. */
export function packagePath(id: string): string {
  const path = id.replace(/^\0/, "").replace(/\?.*$/, "");
  const at = path.lastIndexOf("/node_modules/");
  return at === -1 ? relative(process.cwd(), path) : path.slice(at + "/node_modules/".length);
}

export const packageName = (path: string): string => /^(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? path;
