import type { Program } from "estree";
import type { PluginContext } from "rollup";
import { type Graph, type GraphModule, type ModuleFacts, moduleFacts } from "../language/index.js";
import type { Project } from "./project.js";

/** Reads Rollup's modules into the graph that is linked; a module that did not change is not read again. */
export class ModuleReader {
  readonly #read = new Map<string, { code: string; facts: ModuleFacts }>();

  graph(context: PluginContext, project: Project): Graph {
    const graph = new Map<string, GraphModule>();
    for (const id of context.getModuleIds()) {
      const info = context.getModuleInfo(id);
      if (!info || info.isExternal || info.code === null) continue;
      const facts = this.#facts(context, id, info.code);
      // Rollup numbers a module's sources in order of first appearance, as the facts do.
      const resolved = new Map(facts.sources.map((source, index) => [source, info.importedIds[index] ?? ""]));
      graph.set(id, {
        id,
        code: info.code,
        map: project.maps.get(id) ?? null,
        facts,
        resolved,
        moduleSideEffects: info.moduleSideEffects,
        syntheticNamedExports: info.syntheticNamedExports,
      });
    }
    for (const id of this.#read.keys()) if (!graph.has(id)) this.#read.delete(id);
    return graph;
  }

  #facts(context: PluginContext, id: string, code: string): ModuleFacts {
    const known = this.#read.get(id);
    if (known?.code === code) return known.facts;
    const facts = moduleFacts(context.parse(code) as unknown as Program);
    this.#read.set(id, { code, facts });
    return facts;
  }
}
