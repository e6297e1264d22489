import { exportsOf, type Graph, type Placement, reach, type SharedNames } from "../language/index.js";
import type { Key } from "./kept.js";

/** What an instance's modules are, and the names of the shared ones that they may use. */
export function instanceKey(
  graph: Graph,
  placements: ReadonlyMap<string, Placement>,
  names: SharedNames,
  roots: readonly string[],
): Key {
  const key: unknown[] = [];
  const isShared = (id: string): boolean => placements.get(id)?.shared === true;
  for (const id of reach(graph, roots, isShared)) {
    if (isShared(id)) for (const { name } of exportsOf(graph, id)) key.push(id, name, names.of(id, name));
    else key.push(...linkedFrom(graph, id));
  }
  return key;
}

/** What the shared modules are that some names come from. */
export function sharedKey(graph: Graph, names: SharedNames, used: ReadonlySet<string>): Key {
  const key: unknown[] = [];
  const roots = new Set<string>();
  for (const { id, exported, name } of names.entries())
    if (used.has(name)) {
      key.push(id, exported, name);
      roots.add(id);
    }
  for (const id of reach(graph, roots)) key.push(...linkedFrom(graph, id));
  return key;
}

/** What linking is told of a module. Its source map is not of it, which other edits change than those of its code. */
function linkedFrom(graph: Graph, id: string): Key {
  const module = graph.get(id);
  if (!module) return [id];
  const { code, moduleSideEffects, syntheticNamedExports, resolved } = module;
  return [id, code, moduleSideEffects, syntheticNamedExports, ...resolved.values()];
}
