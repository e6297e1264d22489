import { type Graph, type IsPackaged, isAuthors } from "../language/index.js";

/**
 * The shared modules that a script of their own has: those of packages, with all that they import, where the author has
 * shared modules as well. What the author edits is linked without them. QML's `scripts` are not among them.
 */
export function packagedAmong(graph: Graph, shared: readonly string[], scripts: ReadonlySet<string>): IsPackaged {
  const packaged = new Set(shared.filter((id) => !isAuthors(id) && !scripts.has(id)));
  if (!shared.some(isAuthors)) return () => false;
  // What imports a module that is not in it is not either.
  let size: number;
  do {
    size = packaged.size;
    for (const id of packaged) if (!importsOnly(graph, id, packaged)) packaged.delete(id);
  } while (packaged.size < size);
  return (id) => packaged.has(id);
}

const importsOnly = (graph: Graph, id: string, among: ReadonlySet<string>): boolean =>
  [...(graph.get(id)?.resolved.values() ?? [])].every((imported) => among.has(imported));
