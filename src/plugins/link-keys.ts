import { exportsOf, type Graph, type IsPackaged, type Placement, reach, type SharedNames } from "../language/index.js";
import type { Key } from "./kept.js";

/** What an instance's modules are, and the names of the shared ones that they may use. */
export function instanceKey(
  graph: Graph,
  placements: ReadonlyMap<string, Placement>,
  names: SharedNames,
  isPackaged: IsPackaged,
  roots: readonly string[],
): Key {
  const key: unknown[] = [];
  const isShared = (id: string): boolean => placements.get(id)?.shared === true;
  for (const id of reach(graph, roots, isShared))
    key.push(...(isShared(id) ? [isPackaged(id), ...namesOf(graph, names, id)] : linkedFrom(graph, id)));
  return key;
}

/** What the shared modules are that some names come from; of those that are `elsewhere`, their names. */
export function sharedKey(
  graph: Graph,
  names: SharedNames,
  used: ReadonlySet<string>,
  elsewhere: IsPackaged = () => false,
): Key {
  const key: unknown[] = [];
  const roots = new Set<string>();
  for (const { id, exported, name } of names.entries())
    if (used.has(name)) {
      key.push(id, exported, name);
      roots.add(id);
    }
  for (const id of reach(graph, roots, elsewhere))
    key.push(...(elsewhere(id) ? namesOf(graph, names, id) : linkedFrom(graph, id)));
  return key;
}

const namesOf = (graph: Graph, names: SharedNames, id: string): Key =>
  exportsOf(graph, id).flatMap(({ name }) => [id, name, names.of(id, name)]);

/** What linking is told of a module. Its source map is not of it, which other edits change than those of its code. */
function linkedFrom(graph: Graph, id: string): Key {
  const module = graph.get(id);
  if (!module) return [id];
  const { code, moduleSideEffects, syntheticNamedExports, resolved } = module;
  return [id, code, moduleSideEffects, syntheticNamedExports, ...resolved.values()];
}
