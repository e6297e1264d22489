import type { Program as Tree } from "estree";
import type { KeptResults } from "../bundle/index.js";
import {
  type ExportFact,
  type ExportKind,
  type Impossible,
  impossibleSyntax,
  type ModuleFacts,
  mentionedNames,
  moduleFacts,
} from "../language/index.js";

/** What a module's text says of it. */
export interface ModuleReading {
  readonly facts: ModuleFacts;
  /** What no widget can do. */
  readonly impossible: readonly Impossible[];
  /** The names that it uses, apart from importing them. */
  readonly mentioned: ReadonlySet<string>;
}

/** The same as JSON. A local name may be unknown, and that is another thing than none. */
interface Written extends Pick<ModuleFacts, "sources" | "stars"> {
  readonly obstacle: NonNullable<ModuleFacts["obstacle"]> | null;
  readonly imports: readonly (readonly [string, { readonly source: string; readonly name: string }])[];
  readonly exports: readonly (readonly [string, WrittenExport])[];
  readonly impossible: readonly Impossible[];
  readonly mentioned: readonly string[];
}

type WrittenExport =
  | { readonly local: string | null; readonly kind: ExportKind }
  | { readonly from: string; readonly name: string };

/** Reads a module, or finds what an earlier build has read of it. `modern` is its text before it was compiled for V4. */
export function readModule(
  id: string,
  code: string,
  modern: string,
  parse: (text: string) => Tree,
  cache: KeptResults,
): ModuleReading {
  return fromWritten(
    cache.get("module", [id, code, modern], () => {
      const tree = parse(modern);
      const { imports, exports, obstacle, sources, stars } = moduleFacts(code === modern ? tree : parse(code), tree);
      return {
        sources,
        stars,
        obstacle: obstacle ?? null,
        imports: [...imports],
        exports: [...exports].map(([name, fact]): Written["exports"][number] => [name, written(fact)]),
        impossible: impossibleSyntax(tree),
        mentioned: [...mentionedNames(tree)],
      };
    }),
  );
}

const written = (fact: ExportFact): WrittenExport =>
  "from" in fact ? fact : { local: fact.local ?? null, kind: fact.kind };

const read = (fact: WrittenExport): ExportFact =>
  "from" in fact ? fact : { local: fact.local ?? undefined, kind: fact.kind };

const fromWritten = ({
  sources,
  stars,
  obstacle,
  imports,
  exports,
  impossible,
  mentioned,
}: Written): ModuleReading => ({
  facts: {
    sources,
    stars,
    obstacle: obstacle ?? undefined,
    imports: new Map(imports),
    exports: new Map(exports.map(([name, fact]) => [name, read(fact)])),
  },
  impossible,
  mentioned: new Set(mentioned),
});
