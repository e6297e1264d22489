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
  const modules = ids.map((id) => tracedModule(graph.get(id)));
  const led = mappings.map((line) =>
    line.flatMap((segment): SourceMapSegment[] => {
      if (segment.length === 1) return [];
      const [column, module, linkedLine, linkedColumn, name] = segment;
      const place = modules[module]?.(linkedLine, linkedColumn);
      if (!place) return [];
      const source = sources.of(place.source);
      contents[source] = place.content;
      const original = place.name ?? (name === undefined ? undefined : names[name]);
      return [
        original === undefined
          ? [column, source, place.line, place.column]
          : [column, source, place.line, place.column, usedNames.of(original)],
      ];
    }),
  );
  const map = { version: 3 as const, sources: sources.all, sourcesContent: contents, names: usedNames.all };
  return { ...map, mappings: encodedMappings(new TraceMap({ ...map, mappings: led })) };
}

interface Traced {
  readonly source: string;
  readonly content: string | null;
  readonly line: number;
  readonly column: number;
  readonly name?: string | undefined;
}

/** Finds where the author wrote what stands at a place of a module's code; lines and columns from 0. */
type Trace = (line: number, column: number) => Traced | undefined;

/** Maps are read once for each text of a module, however many scripts it is in. */
const known = new WeakMap<GraphModule, Trace>();

function tracedModule(module: GraphModule | undefined): Trace | undefined {
  if (!module) return undefined;
  const trace = known.get(module) ?? traceOf(module);
  known.set(module, trace);
  return trace;
}

function traceOf({ id, code, map: text }: GraphModule): Trace {
  if (text === null) return (line, column) => ({ source: id, content: code, line, column });
  const map = new TraceMap(text);
  const lines = decodedMappings(map);
  const sources = map.sources.map((source) => source && resolve(dirname(id), map.sourceRoot ?? "", source));
  return (line, column) => {
    // What the compiler has put in front of a line belongs to what comes first in it.
    const segment = traceSegment(map, line, column) ?? lines[line]?.[0];
    if (segment === undefined || segment.length === 1) return undefined;
    const source = sources[segment[1]];
    if (!source) return undefined;
    return {
      source,
      content: map.sourcesContent?.[segment[1]] ?? null,
      line: segment[2],
      column: segment[3],
      name: segment.length === 5 ? map.names[segment[4]] : undefined,
    };
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
