import type { KnownFiles } from "../bundle/index.js";
import { type Graph, type GraphModule, POLYFILL_ID_PREFIX, reach } from "../language/index.js";

/** Modules that are files of packages. */
export const PACKAGED = /\/node_modules\/[^?\0]*$/;

/** A module of a package, and all that it reaches. */
interface Folded {
  readonly module: GraphModule;
  readonly reached: readonly GraphModule[];
}

export type FoldedPackages = ReadonlyMap<string, Folded>;

/**
 * The modules of packages that others import and that are, with all that they reach, as they were in an earlier build:
 * files of packages and polyfills, none of them changed.
 */
export function foldedPackages(built: Graph, files: KnownFiles): FoldedPackages {
  const folded = new Map<string, Folded>();
  const known = new Map<string, boolean>();
  const isUnchanged = (id: string): boolean => {
    const is = known.get(id) ?? (PACKAGED.test(id) ? files.isUnchanged(id) : id.startsWith(POLYFILL_ID_PREFIX));
    known.set(id, is);
    return is;
  };
  const isWhole = ({ resolved }: GraphModule): boolean => [...resolved.values()].every((id) => built.has(id));
  for (const importer of built.values()) {
    if (PACKAGED.test(importer.id)) continue;
    for (const id of importer.resolved.values()) {
      const module = built.get(id);
      if (!module || !PACKAGED.test(id) || folded.has(id)) continue;
      const reached = reach(built, [id]).map((one) => built.get(one)!);
      if (reached.length > 1 && reached.every((one) => isUnchanged(one.id) && isWhole(one)))
        folded.set(id, { module, reached });
    }
  }
  return folded;
}
