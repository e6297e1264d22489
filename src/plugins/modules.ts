import type { Program as Tree } from "estree";
import type { PluginContext } from "rollup";
import {
  type Graph,
  type GraphModule,
  type Impossible,
  impossibleSyntax,
  type ModuleFacts,
  mentionedNames,
  moduleFacts,
} from "../language/index.js";
import type { Project } from "./project.js";

interface ReadModule {
  readonly code: string;
  readonly modern: string;
  readonly facts: ModuleFacts;
  readonly impossible: readonly Impossible[];
  readonly mentioned: ReadonlySet<string>;
}

/** Reads Rollup's modules into the graph that is linked; a module that did not change is not read again. */
export class ModuleReader {
  readonly #read = new Map<string, ReadModule>();

  graph(context: PluginContext, project: Project): Graph {
    const graph = new Map<string, GraphModule>();
    for (const id of context.getModuleIds()) {
      const info = context.getModuleInfo(id);
      if (!info || info.isExternal || info.code === null) continue;
      const code = project.outlined.get(id) ?? info.code;
      const { modern, findings } = project.compiled.get(id) ?? {
        modern: { id, code, map: null },
        findings: [],
      };
      const { facts } = this.#readModule(context, id, code, modern.code);
      // Rollup numbers a module's sources in order of first appearance, as the facts do.
      const resolved = new Map(facts.sources.map((source, index) => [source, info.importedIds[index] ?? ""]));
      graph.set(id, {
        id,
        code,
        map: project.maps.get(id) ?? null,
        modern,
        findings,
        facts,
        resolved,
        moduleSideEffects: info.moduleSideEffects,
        syntheticNamedExports: info.syntheticNamedExports,
      });
    }
    for (const id of this.#read.keys()) if (!graph.has(id)) this.#read.delete(id);
    return graph;
  }

  /** What a module of the last graph says that no widget can do. */
  impossibleIn(id: string): readonly Impossible[] {
    return this.#read.get(id)?.impossible ?? [];
  }

  /** Whether a module of the last graph uses one of its names, apart from importing it. */
  mentions(id: string, name: string): boolean {
    return this.#read.get(id)?.mentioned.has(name) ?? false;
  }

  #readModule(context: PluginContext, id: string, code: string, modern: string): ReadModule {
    const known = this.#read.get(id);
    if (known?.code === code && known.modern === modern) return known;
    const tree = context.parse(modern) as unknown as Tree;
    const read = {
      code,
      modern,
      facts: moduleFacts(code === modern ? tree : (context.parse(code) as unknown as Tree), tree),
      impossible: impossibleSyntax(tree),
      mentioned: mentionedNames(tree),
    };
    this.#read.set(id, read);
    return read;
  }
}
