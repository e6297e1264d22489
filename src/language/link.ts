import type { OutputOptions, Plugin, RollupOptions } from "rollup";
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
import { PACKAGES_EXPORT, type SharedNames } from "./shared-names.js";

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
}

export interface LinkedInstance extends LinkedScript {
  /** Names of `SharedNames` that it uses, and those of the script of packages. */
  readonly sharedNames: ReadonlySet<string>;
  readonly packageNames: ReadonlySet<string>;
}

const SHARED_ID = "\0plasmoid:shared";
const PACKAGES_ID = "\0plasmoid:packages";
const ENTRY_ID = "\0plasmoid:entry";
const STUB = "\0plasmoid:stub:";

/** The name of the shared script inside a component script. */
export const SHARED_ALIAS = "PlasmoidShared";

/** Whether a shared module is in the script of packages, where there is one. */
export type IsPackaged = (id: string) => boolean;

/**
 * Links what belongs to one widget instance (or one settings page) into the body of a function: the modules are
 * evaluated when it is called, each once. Shared modules are not in it; it refers to them through `SHARED_ALIAS`, which has
 * the packages' as well: Qt 6 would evaluate a script anew that is imported both by a module and by something else.
 */
export async function linkInstance(input: {
  readonly graph: Graph;
  readonly placements: ReadonlyMap<string, Placement>;
  readonly entry?: string;
  readonly scripts: readonly Script[];
  readonly names: SharedNames;
  readonly isPackaged: IsPackaged;
  /** The configuration's schema: source in which `conversions` is the module of that name. */
  readonly schema: string;
  /** Whether the widget declares contextual actions; the code for them is left out otherwise. */
  readonly hasActions: boolean;
  readonly banner: string;
  readonly footer: string;
  readonly makesProxies: boolean;
  readonly minify: boolean;
}): Promise<LinkedInstance> {
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
    external: [SHARED_ID, PACKAGES_ID],
    // Shared modules have no effects, by definition: one that is not used need not be loaded.
    treeshake: { moduleSideEffects: (id) => id !== SHARED_ID && id !== PACKAGES_ID },
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
          return stubOf(graph, names, target, input.isPackaged(target) ? PACKAGES_ID : SHARED_ID);
        },
      },
      fromGraph(graph, (id) => (placements.get(id)?.shared === true ? STUB + id : id)),
    ],
    output: {
      format: "iife",
      name: "plasmoidInstance",
      globals: { [SHARED_ID]: SHARED_ALIAS, [PACKAGES_ID]: `${SHARED_ALIAS}.${PACKAGES_EXPORT}` },
      interop: "esModule",
      esModule: false,
      freeze: false,
      banner: input.banner,
      footer: input.footer,
    },
    makesProxies: input.makesProxies,
    minify: input.minify,
  });
  const namesFrom = (script: string): Set<string> => new Set(result.importedBindings[script]);
  return { ...result, sharedNames: namesFrom(SHARED_ID), packageNames: namesFrom(PACKAGES_ID) };
}

/** What stands for a module that another script has. */
function stubOf(graph: Graph, names: SharedNames, id: string, script: string): string {
  const specifiers = exportsOf(graph, id).map(({ name }) => `${names.of(id, name)} as ${name}`);
  return `export { ${specifiers.join(", ")} } from ${JSON.stringify(script)};`;
}

/** The script that shared modules import those of packages from. */
export interface PackagesScript {
  readonly has: IsPackaged;
  /** How it is imported. */
  readonly path: string;
  /** Whether an instance asks the shared script for it. */
  readonly isExported: boolean;
}

export interface LinkedShared extends LinkedScript {
  /** Names of `SharedNames` that it uses of the script of packages. */
  readonly packageNames: ReadonlySet<string>;
}

/** Links shared modules, those of `packages` aside, into one ES module that exports `used` of the names. */
export async function linkShared(input: {
  readonly graph: Graph;
  readonly names: SharedNames;
  readonly used: ReadonlySet<string>;
  /** Unless this is it. */
  readonly packages?: PackagesScript | undefined;
  readonly makesProxies: boolean;
  readonly minify: boolean;
}): Promise<LinkedShared> {
  const { graph, packages } = input;
  const lines: string[] = [];
  for (const { id, exported, name } of input.names.entries())
    if (input.used.has(name)) lines.push(`export { ${exported} as ${name} } from ${JSON.stringify(id)};`);
  if (packages?.isExported === true) lines.push(`export * as ${PACKAGES_EXPORT} from ${JSON.stringify(PACKAGES_ID)};`);
  const redirect = (id: string): string => (packages?.has(id) === true ? STUB + id : id);
  const result = await generate({
    input: ENTRY_ID,
    external: [PACKAGES_ID],
    treeshake: { moduleSideEffects: (id) => id !== PACKAGES_ID },
    plugins: [
      {
        name: "plasmoid:shared",
        resolveId(source) {
          if (source === ENTRY_ID) return source;
          return packages?.has(source) === true ? { id: redirect(source), moduleSideEffects: false } : null;
        },
        load(id) {
          if (id === ENTRY_ID) return lines.join("\n");
          return id.startsWith(STUB) ? stubOf(graph, input.names, id.slice(STUB.length), PACKAGES_ID) : null;
        },
      },
      fromGraph(graph, redirect),
    ],
    output: { format: "es", freeze: false, ...(packages && { paths: { [PACKAGES_ID]: packages.path } }) },
    makesProxies: input.makesProxies,
    minify: input.minify,
  });
  const names = new Set(packages && result.importedBindings[packages.path]);
  names.delete("*");
  return { ...result, packageNames: names };
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

interface Generated {
  readonly code: string;
  readonly map: LinkedMap | undefined;
  readonly modules: string[];
  readonly importedBindings: Record<string, string[]>;
}

async function generate({
  makesProxies,
  minify,
  ...options
}: Pick<RollupOptions, "input" | "external" | "treeshake" | "plugins"> & {
  readonly output: OutputOptions;
  readonly makesProxies: boolean;
  readonly minify: boolean;
}): Promise<Generated> {
  const { rollup } = await runningRollup();
  const bundle = await rollup({
    ...options,
    plugins: [options.plugins, mendChunks(() => makesProxies), minify && minifyChunks],
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
