import type { Program as Tree } from "estree";
import type { PluginContext } from "rollup";
import type { KeptResults } from "../bundle/index.js";
import type { Graph, GraphModule, Impossible } from "../language/index.js";
import type { Project } from "./project.js";
import { type ModuleReading, readModule } from "./read-module.js";

interface ReadModule extends ModuleReading {
  readonly code: string;
  readonly modern: string;
  /** For a module that is not compiled. */
  readonly uncompiled: Pick<GraphModule, "modern" | "findings">;
}

/**
 * Reads Rollup's modules into the graph that is linked; a module that did not change is not read again, and is the same
 * object in both graphs. Where none has changed, so is the graph.
 */
export class ModuleReader {
  readonly #read = new Map<string, ReadModule>();
  #graph: Graph = new Map();

  graph(context: PluginContext, project: Project): Graph {
    const graph = new Map<string, GraphModule>();
    let isSame = true;
    for (const id of context.getModuleIds()) {
      const folded = project.folded.get(id);
      if (folded) {
        // Rollup does not know what it imports, and all is as it was.
        for (const module of folded.reached) {
          isSame &&= this.#graph.get(module.id) === module;
          graph.set(module.id, module);
        }
        continue;
      }
      const info = context.getModuleInfo(id);
      if (graph.has(id) || !info || info.isExternal || info.code === null) continue;
      const code = project.outlined?.get(id)?.code ?? info.code;
      const compiled = project.compiled.get(id);
      const { facts, uncompiled } = this.#readModule(context, project.cache, id, code, compiled?.modern.code ?? code);
      const { modern, findings } = compiled ?? uncompiled;
      const made = {
        id,
        code,
        map: project.maps.get(id) ?? null,
        modern,
        findings,
        facts,
        moduleSideEffects: info.moduleSideEffects,
        syntheticNamedExports: info.syntheticNamedExports,
      };
      const { importedIds } = info;
      const known = this.#graph.get(id);
      if (known && isUnchanged(known, made, importedIds)) graph.set(id, known);
      else {
        isSame = false;
        // Rollup numbers a module's sources in order of first appearance, as the facts do.
        const resolved = new Map(facts.sources.map((source, index) => [source, importedIds[index] ?? ""]));
        graph.set(id, { ...made, resolved });
      }
    }
    if (isSame && graph.size === this.#graph.size) return this.#graph;
    for (const id of this.#read.keys()) if (!graph.has(id)) this.#read.delete(id);
    this.#graph = graph;
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

  #readModule(context: PluginContext, cache: KeptResults, id: string, code: string, modern: string): ReadModule {
    const known = this.#read.get(id);
    if (known?.code === code && known.modern === modern) return known;
    const read = {
      code,
      modern,
      ...readModule(id, code, modern, (text) => context.parse(text) as unknown as Tree, cache),
      uncompiled: { modern: { id, code, map: null }, findings: [] },
    };
    this.#read.set(id, read);
    return read;
  }
}

const isUnchanged = (
  known: GraphModule,
  made: Omit<GraphModule, "resolved">,
  importedIds: readonly string[],
): boolean =>
  known.code === made.code &&
  known.map === made.map &&
  known.modern === made.modern &&
  known.findings === made.findings &&
  known.facts === made.facts &&
  known.moduleSideEffects === made.moduleSideEffects &&
  known.syntheticNamedExports === made.syntheticNamedExports &&
  known.facts.sources.every((source, index) => known.resolved.get(source) === (importedIds[index] ?? ""));
