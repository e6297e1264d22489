import { dirname, resolve } from "node:path";
import {
  decodedMappings,
  encodedMappings,
  type SourceMapSegment,
  TraceMap,
  traceSegment,
} from "@jridgewell/trace-mapping";
import type { Graph, GraphModule } from "./graph.js";

/** The map of a script to the code of the modules that it was linked from, as it was then. */
export interface LinkedMap {
  /** Ids of the modules. */
  readonly ids: readonly string[];
  readonly names: readonly string[];
  /** Each line's segments, whose sources are numbers of `ids`. */
  readonly mappings: readonly (readonly Readonly<SourceMapSegment>[])[];
}

/** Reads the map that Rollup gives to a script, which names modules by their paths from the working folder. */
export function readLinkedMap(text: string): LinkedMap {
  const map = new TraceMap(text);
  return {
    ids: map.sources.map((source) => resolve(source ?? "")),
    names: map.names,
    mappings: decodedMappings(map),
  };
}

/** A source map as it is written. */
export interface ScriptMap {
  readonly version: 3;
  /** Absolute paths. */
  readonly sources: readonly string[];
  readonly sourcesContent: readonly (string | null)[];
  readonly names: readonly string[];
  readonly mappings: string;
}

/**
 * Leads a script's map on to the author's files. The modules need not be those that it was linked from: where an edit
 * leaves a module's code as it was, as one of the declaration does, the script is the same and its map is not.
 */
export function scriptMap({ ids, names, mappings }: LinkedMap, graph: Graph): ScriptMap {
  const sources = new Numbered();
  const usedNames = new Numbered();
  const contents: (string | null)[] = [];
  const modules = ids.map((id) => originsOf(graph.get(id)));
  const led: SourceMapSegment[][] = [];
  // Tens of thousands of segments, while somebody waits: nothing is made for one but itself.
  for (const line of mappings) {
    const segments: SourceMapSegment[] = [];
    led.push(segments);
    for (const segment of line) {
      if (segment.length === 1) continue;
      const module = modules[segment[1]];
      const origin = module?.at(segment[2], segment[3]);
      if (!module || !origin || origin.length === 1) continue;
      const source = module.sources[origin[1]];
      if (!source) continue;
      const number = sources.of(source);
      contents[number] ??= module.contents[origin[1]] ?? null;
      const name = origin.length === 5 ? module.names[origin[4]] : segment.length === 5 ? names[segment[4]] : undefined;
      segments.push(
        name === undefined
          ? [segment[0], number, origin[2], origin[3]]
          : [segment[0], number, origin[2], origin[3], usedNames.of(name)],
      );
    }
  }
  const map = { version: 3 as const, sources: sources.all, sourcesContent: contents, names: usedNames.all };
  return { ...map, mappings: encodedMappings(new TraceMap({ ...map, mappings: led })) };
}

/** Where the code of a module comes from. */
interface Origins {
  /** The segment that a place of the code is in; lines and columns from 0. */
  at(line: number, column: number): Readonly<SourceMapSegment> | undefined;
  /** Absolute paths. */
  readonly sources: readonly (string | null)[];
  readonly contents: readonly (string | null)[];
  readonly names: readonly string[];
}

/** Maps are read once for each text of a module, however many scripts it is in. */
const known = new WeakMap<GraphModule, Origins>();

function originsOf(module: GraphModule | undefined): Origins | undefined {
  if (!module) return undefined;
  const origins = known.get(module) ?? readOrigins(module);
  known.set(module, origins);
  return origins;
}

function readOrigins({ id, code, map: text }: GraphModule): Origins {
  if (text === null)
    return { at: (line, column) => [column, 0, line, column], sources: [id], contents: [code], names: [] };
  const map = new TraceMap(text);
  const lines = decodedMappings(map);
  return {
    // What the compiler has put in front of a line belongs to what comes first in it.
    at: (line, column) => traceSegment(map, line, column) ?? lines[line]?.[0],
    sources: map.sources.map((source) => source && resolve(dirname(id), map.sourceRoot ?? "", source)),
    contents: map.sourcesContent ?? [],
    names: map.names,
  };
}

/** Different texts in the order in which they were first asked for, and their numbers. */
class Numbered {
  readonly all: string[] = [];
  readonly #numbers = new Map<string, number>();

  of(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.all.length);
    return this.all.push(text) - 1;
  }
}
