import { exportsOf, type Graph, type GraphModule, type Placement, reach, type SharedNames } from "../language/index.js";

/** All that a script is linked from, piece by piece: two of the same pieces give the same script. */
export type LinkKey = readonly unknown[];

/** Keeps what was linked last under a name, as long as it would be linked from the same. */
export class LinkCache {
  readonly #kept = new Map<string, { readonly key: LinkKey; readonly value: unknown }>();

  async get<T>(name: string, key: LinkKey, make: () => Promise<T>): Promise<T> {
    const known = this.#kept.get(name);
    if (known && isSame(known.key, key)) return known.value as T;
    const value = await make();
    this.#kept.set(name, { key, value });
    return value;
  }
}

const isSame = (one: LinkKey, other: LinkKey): boolean =>
  one.length === other.length && one.every((piece, index) => piece === other[index]);

function* piecesOf({ id, code, map, resolved, moduleSideEffects, syntheticNamedExports }: GraphModule) {
  yield* [id, code, map, moduleSideEffects, syntheticNamedExports, resolved.size];
  for (const [source, target] of resolved) yield* [source, target];
}

/** What an instance's modules are, and the names of the shared ones that they may use. */
export function instanceKey(
  graph: Graph,
  placements: ReadonlyMap<string, Placement>,
  names: SharedNames,
  roots: readonly string[],
): LinkKey {
  const key: unknown[] = [];
  const isShared = (id: string): boolean => placements.get(id)?.shared === true;
  for (const id of reach(graph, roots, isShared)) {
    if (isShared(id)) for (const { name } of exportsOf(graph, id)) key.push(id, name, names.of(id, name));
    else key.push(...piecesOf(graph.get(id)!));
  }
  return key;
}

/** What the shared modules are that some names come from. */
export function sharedKey(graph: Graph, names: SharedNames, used: ReadonlySet<string>): LinkKey {
  const key: unknown[] = [];
  const roots = new Set<string>();
  for (const { id, exported, name } of names.entries())
    if (used.has(name)) {
      key.push(id, exported, name);
      roots.add(id);
    }
  for (const id of reach(graph, roots)) key.push(...piecesOf(graph.get(id)!));
  return key;
}
