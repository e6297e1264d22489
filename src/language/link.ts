import type { Plugin, RollupOptions } from "rollup";
import { runningRollup } from "../running-rollup.js";
import {
  ACTIONS_ID,
  CONVERSIONS_ID,
  exportsOf,
  type Graph,
  type Placement,
  type ResolvedExport,
  RUNTIME_ID,
  SCHEMA_ID,
} from "./graph.js";
import { mendChunks } from "./mend-chunks.js";
import { minifyChunks } from "./minify.js";
import { type LinkedMap, readLinkedMap } from "./script-map.js";

/** A module that QML imports, and the names of it that QML may use. */
export interface Script {
  /** What QML-side forwarding calls it: its path in the package. */
  readonly name: string;
  readonly id: string;
  /** The exports that QML uses, where that is known; all of them otherwise. */
  readonly used?: ReadonlySet<string>;
}

/** The exports of a script that QML can reach. A default export has no name that QML could say. */
export const visibleExports = (graph: Graph, { id, used }: Script): readonly ResolvedExport[] =>
  exportsOf(graph, id).filter(({ name }) => name !== "default" && (used?.has(name) ?? true));

export interface LinkedScript {
  readonly code: string;
  /** To the code of its modules, from where `scriptMap` leads on. */
  readonly map: LinkedMap | undefined;
  /** Ids of the modules of which anything is in it. */
  readonly modules: readonly string[];
  /** Names of `SharedNames` that the script uses. */
  readonly sharedNames: ReadonlySet<string>;
}

/** Gives each export of each shared module its name in the one shared script. */
export class SharedNames {
  readonly #names = new Map<string, string>();
  readonly #taken = new Set<string>();

  of(id: string, exported: string): string {
    const key = `${id}\0${exported}`;
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    const base = `${exported === "default" ? fileStem(id) : exported}`.replace(/[^\w$]/g, "_").replace(/^(?=\d)/, "_");
    let name = base;
    for (let n = 2; this.#taken.has(name) || RESERVED.has(name); n++) name = `${base}_${n}`;
    this.#taken.add(name);
    this.#names.set(key, name);
    return name;
  }

  /** Every name given so far, with what it stands for. */
  *entries(): Iterable<{ id: string; exported: string; name: string }> {
    for (const [key, name] of this.#names) {
      const at = key.lastIndexOf("\0");
      yield { id: key.slice(0, at), exported: key.slice(at + 1), name };
    }
  }
}

const fileStem = (id: string): string => id.replace(/^.*\//, "").replace(/\..*$/, "");
const RESERVED = new Set(
  "default arguments await break case catch class const continue debugger delete do else enum eval export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof var void while with yield".split(
    " ",
  ),
);

const SHARED_ID = "\0plasmoid:shared";
const ENTRY_ID = "\0plasmoid:entry";
const STUB = "\0plasmoid:stub:";

/** The name of the shared script inside a component script. */
export const SHARED_ALIAS = "PlasmoidShared";

/**
 * Links what belongs to one widget instance (or one settings page) into the body of a function: the modules are
 * evaluated when it is called, each once. Shared modules are not in it; it refers to them through `SHARED_ALIAS`.
 */
export async function linkInstance(input: {
  readonly graph: Graph;
  readonly placements: ReadonlyMap<string, Placement>;
  readonly entry?: string;
  readonly scripts: readonly Script[];
  readonly names: SharedNames;
  /** The configuration's schema: source in which `conversions` is the module of that name. */
  readonly schema: string;
  /** Whether the widget declares contextual actions; the code for them is left out otherwise. */
  readonly hasActions: boolean;
  readonly banner: string;
  readonly footer: string;
  readonly minify: boolean;
}): Promise<LinkedScript> {
  const { graph, placements, names } = input;
  const lines = [`export { host } from ${JSON.stringify(RUNTIME_ID)};`];
  if (input.hasActions)
    lines.push(
      `import { host as runtime } from ${JSON.stringify(RUNTIME_ID)};`,
      `import { createActions } from ${JSON.stringify(ACTIONS_ID)};`,
      "runtime.createActions = createActions;",
    );
  if (input.entry !== undefined) lines.push(`import ${JSON.stringify(input.entry)};`);
  const modules = input.scripts.map((script, index) => {
    const { name, id } = script;
    const exported = visibleExports(graph, script);
    if (exported.length === 0) lines.push(`import ${JSON.stringify(id)};`);
    else
      lines.push(
        `import { ${exported.map((fact, n) => `${fact.name} as m${index}_${n}`).join(", ")} } from ${JSON.stringify(id)};`,
      );
    const getters = exported.map((fact, n) => `get ${fact.name}() { return m${index}_${n}; }`);
    return `${JSON.stringify(name)}: { ${getters.join(", ")} }`;
  });
  lines.push(`export const modules = { ${modules.join(", ")} };`);

  const result = await generate({
    input: ENTRY_ID,
    external: [SHARED_ID],
    // Shared modules have no effects, by definition: one that is not used need not be loaded.
    treeshake: { moduleSideEffects: (id) => id !== SHARED_ID },
    plugins: [
      {
        name: "plasmoid:instance",
        resolveId(source) {
          if (source === ENTRY_ID || source.startsWith(STUB)) return source;
          return placements.get(source)?.shared === true ? { id: STUB + source, moduleSideEffects: false } : null;
        },
        load(id) {
          if (id === ENTRY_ID) return lines.join("\n");
          if (id === SCHEMA_ID)
            return `import * as conversions from ${JSON.stringify(CONVERSIONS_ID)};\nexport const schema = ${input.schema};`;
          if (!id.startsWith(STUB)) return null;
          const target = id.slice(STUB.length);
          const specifiers = exportsOf(graph, target).map(({ name }) => `${names.of(target, name)} as ${name}`);
          return `export { ${specifiers.join(", ")} } from ${JSON.stringify(SHARED_ID)};`;
        },
      },
      fromGraph(graph, (id) => (placements.get(id)?.shared === true ? STUB + id : id)),
    ],
    output: {
      format: "iife",
      name: "plasmoidInstance",
      globals: { [SHARED_ID]: SHARED_ALIAS },
      interop: "esModule",
      esModule: false,
      freeze: false,
      banner: input.banner,
      footer: input.footer,
    },
    minify: input.minify,
  });
  return { ...result, sharedNames: new Set(result.importedBindings[SHARED_ID] ?? []) };
}

/** Links the shared modules into one ES module that exports `used` of the names. */
export async function linkShared(input: {
  readonly graph: Graph;
  readonly names: SharedNames;
  readonly used: ReadonlySet<string>;
  readonly minify: boolean;
}): Promise<Omit<LinkedScript, "sharedNames">> {
  const lines: string[] = [];
  for (const { id, exported, name } of input.names.entries())
    if (input.used.has(name)) lines.push(`export { ${exported} as ${name} } from ${JSON.stringify(id)};`);
  return generate({
    input: ENTRY_ID,
    plugins: [
      {
        name: "plasmoid:shared",
        resolveId: (source) => (source === ENTRY_ID ? source : null),
        load: (id) => (id === ENTRY_ID ? lines.join("\n") : null),
      },
      fromGraph(input.graph, (id) => id),
    ],
    output: { format: "es", freeze: false },
    minify: input.minify,
  });
}

/** Serves Rollup from modules that were loaded and lowered before, whose own maps it is not told: see `LinkedMap`. */
function fromGraph(graph: Graph, redirect: (id: string) => string): Plugin {
  return {
    name: "plasmoid:graph",
    resolveId(source, importer) {
      if (graph.has(source)) return source;
      const target = graph.get(importer ?? "")?.resolved.get(source);
      if (target === undefined) return null;
      // What a package needs and is not there is found when it is known which of its modules are left.
      return graph.has(target) ? redirect(target) : { id: target, external: true, moduleSideEffects: false };
    },
    load(id) {
      const module = graph.get(id);
      if (!module) return null;
      const { code, moduleSideEffects, syntheticNamedExports } = module;
      return { code, moduleSideEffects, syntheticNamedExports };
    },
  };
}

async function generate({
  minify,
  ...options
}: Omit<RollupOptions, "output"> & { output: import("rollup").OutputOptions; minify: boolean }): Promise<{
  code: string;
  map: LinkedMap | undefined;
  modules: string[];
  importedBindings: Record<string, string[]>;
}> {
  const { rollup } = await runningRollup();
  const bundle = await rollup({
    ...options,
    plugins: [options.plugins, mendChunks, minify && minifyChunks],
    shimMissingExports: true, // in packages; Rollup has warned of it
    onwarn: () => undefined, // Rollup has warned of the same modules in the author's own build
  });
  try {
    const { output } = await bundle.generate({
      ...options.output,
      sourcemap: "hidden", // maps stand beside the scripts in development; nothing in a script names them
      inlineDynamicImports: true,
      generatedCode: { arrowFunctions: false, constBindings: false, objectShorthand: false, symbols: false },
    });
    const [chunk] = output;
    return {
      code: chunk.code,
      map: chunk.map ? readLinkedMap(chunk.map.toString()) : undefined,
      modules: Object.entries(chunk.modules).flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? [id] : [])),
      importedBindings: chunk.importedBindings,
    };
  } finally {
    await bundle.close();
  }
}
