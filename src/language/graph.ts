import { createRequire } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Diagnostic } from "../diagnostics/index.js";
import type { ModuleFacts } from "./facts.js";
import type { ExportFact, ExportKind } from "./module-links.js";
import type { Obstacle } from "./obstacle.js";
import type { MappedText } from "./original.js";
import { POLYFILL_PREFIX } from "./v4/polyfill-names.js";

/** A module of the author's program, with all that linking needs to know. */
export interface GraphModule {
  readonly id: string;
  /** The ES module as V4 is to run it. */
  readonly code: string;
  readonly map: string | null;
  /** The module before it was compiled for V4: without types, in the language of today. */
  readonly modern: MappedText;
  /** What compiling it for V4 had to say, at places of `modern`. */
  readonly findings: readonly Diagnostic[];
  readonly facts: ModuleFacts;
  /** Resolved id of each source. */
  readonly resolved: ReadonlyMap<string, string>;
  readonly moduleSideEffects: boolean | "no-treeshake";
  readonly syntheticNamedExports: boolean | string;
}

export type Graph = ReadonlyMap<string, GraphModule>;

/** Where a module is evaluated: once for the engine, or once for each widget, and then why. */
export type Placement =
  | { readonly shared: true }
  | { readonly shared: false; readonly obstacle?: Obstacle; readonly because?: string };

const own = new URL(import.meta.url);

/** A file of `runtime/`: JavaScript where this package is built, TypeScript where it runs from its sources. */
export const runtimeFile = (name: string): string =>
  fileURLToPath(new URL(`../../runtime/${name}${own.pathname.endsWith(".ts") ? ".ts" : ".js"}`, own));

/** TypeScript's helpers, known to hold no state although they are not written to prove it. */
export const HELPERS_ID = createRequire(own).resolve("tslib/tslib.es6.js");
/** What lowered code imports for V4; other plugins leave ids alone that begin with a null character. */
export const POLYFILL_ID_PREFIX = `\0${POLYFILL_PREFIX}`;
/** Modules of the compiler's own, which serve all widgets alike. */
const isHelper = (id: string): boolean =>
  id === HELPERS_ID || (id.startsWith(POLYFILL_ID_PREFIX) && !HOST_BOUND.has(id.slice(POLYFILL_ID_PREFIX.length)));
/** Services that end with the widget: what it has asked them for must not come when it is gone. */
const HOST_BOUND: ReadonlySet<string> = new Set(["services/anchor", "services/timers", "services/fetch"]);
/** The services of the widget: its state, configuration and translation. */
export const RUNTIME_ID = runtimeFile("widget");
export const ACTIONS_ID = runtimeFile("actions");
/** The module that a widget's schema takes its conversions from. */
export const CONVERSIONS_ID = runtimeFile("conversions");
/** What scripts import as `HOST_MODULE`: the user's system. */
export const HOST_ID = runtimeFile("host/index");
export const HOST_MODULE = "rollup-plugin-plasmoid/host";

/** A service by the path that a file beside `HOST_ID` imports it by: there is one of each, however it is come by. */
export function serviceOf(source: string, importer: string | undefined): string | undefined {
  if (importer === undefined || dirname(importer) !== dirname(HOST_ID)) return undefined;
  const name = /^\.\.\/(services\/[\w-]+)\.js$/.exec(source)?.[1];
  return name === undefined ? undefined : POLYFILL_ID_PREFIX + name;
}
/** How each configuration entry is converted, which differs from widget to widget. */
export const SCHEMA_ID = "\0plasmoid:schema";

/**
 * Decides for every module whether all widgets of a desktop may share it: only if neither it nor anything it imports
 * has an obstacle.
 */
export function placeModules(graph: Graph): Map<string, Placement> {
  const placements = new Map<string, Placement>();
  for (const { id, facts } of graph.values()) {
    // The engine evaluates a binding in the context of the script that made it; a shared one has none, and its bindings
    // stay silent.
    if (id === RUNTIME_ID || id === ACTIONS_ID)
      placements.set(id, { shared: false, because: "it is the widget itself" });
    else if (facts.obstacle && !isHelper(id)) placements.set(id, { shared: false, obstacle: facts.obstacle });
  }
  const importers = new Map<string, string[]>();
  for (const { id, resolved } of graph.values())
    for (const imported of resolved.values()) importers.set(imported, [...(importers.get(imported) ?? []), id]);
  const spread = [...placements.keys(), ...[...importers.keys()].filter((id) => !graph.has(id))];
  for (let id = spread.pop(); id !== undefined; id = spread.pop())
    for (const importer of importers.get(id) ?? [])
      if (!placements.has(importer)) {
        placements.set(importer, { shared: false, because: id });
        spread.push(importer);
      }
  for (const id of graph.keys()) if (!placements.has(id)) placements.set(id, { shared: true });
  return placements;
}

export interface ResolvedExport {
  readonly name: string;
  readonly kind: ExportKind;
}

const exportsKnown = new WeakMap<Graph, Map<string, readonly ResolvedExport[]>>();

/** All names a module exports, re-exports included, in a fixed order. A graph never changes, so they are kept. */
export function exportsOf(graph: Graph, id: string): readonly ResolvedExport[] {
  const known = exportsKnown.get(graph) ?? new Map<string, readonly ResolvedExport[]>();
  exportsKnown.set(graph, known);
  const before = known.get(id);
  if (before) return before;
  const found = findExports(graph, id, new Set());
  known.set(id, found);
  return found;
}

function findExports(graph: Graph, id: string, seen: ReadonlySet<string>): ResolvedExport[] {
  const module = graph.get(id);
  if (!module || seen.has(id)) return [];
  const path = new Set(seen).add(id);
  const own = [...module.facts.exports].map(([name, fact]) => ({ name, kind: kindOf(graph, module, fact, path) }));
  const names = new Set(own.map(({ name }) => name));
  for (const source of module.facts.stars)
    for (const other of findExports(graph, module.resolved.get(source) ?? "", path))
      if (other.name !== "default" && !names.has(other.name)) {
        names.add(other.name);
        own.push(other);
      }
  return own;
}

function kindOf(graph: Graph, module: GraphModule, fact: ExportFact, seen: ReadonlySet<string>): ExportKind {
  if ("local" in fact) return fact.kind;
  if (fact.name === "*") return "value";
  const target = module.resolved.get(fact.from) ?? "";
  return findExports(graph, target, seen).find(({ name }) => name === fact.name)?.kind ?? "value";
}

/**
 * The modules that `roots` reach, in the order in which an engine would evaluate them; `isEnd` says which of them are
 * gone no further from.
 */
export function reach(graph: Graph, roots: Iterable<string>, isEnd?: (id: string) => boolean): string[] {
  const order: string[] = [];
  const seen = new Set<string>();
  const visit = (id: string): void => {
    const module = graph.get(id);
    if (!module || seen.has(id)) return;
    seen.add(id);
    if (!isEnd?.(id)) for (const source of module.facts.sources) visit(module.resolved.get(source) ?? "");
    order.push(id);
  };
  for (const root of roots) visit(root);
  return order;
}
