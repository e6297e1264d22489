/** Cases that use npm packages: modules whose default export gives a JSON value, or a promise of one. */
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join, resolve } from "node:path";
import commonjs from "@rollup/plugin-commonjs";
import json from "@rollup/plugin-json";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import { rollup } from "rollup";
import { builtinModules } from "../../src/plugins/builtin-modules.js";
import { nodeEnv } from "../../src/plugins/node-env.js";
import { v4 } from "../../src/v4.js";

export interface PackageCase {
  readonly name: string;
  readonly path: string;
}

export interface Bundle {
  readonly name: string;
  /** Exports `run(report)`; absent where it can't be built. */
  readonly code?: string;
  /** What kept it from being built. */
  readonly error?: string;
  readonly warnings: readonly string[];
  /** The packages in it, by their folders' names. */
  readonly packages: readonly string[];
}

/** The `.mjs` files of a folder. */
export function casesOf(folder: string, wanted: (name: string) => boolean = () => true): PackageCase[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".mjs"))
    .sort()
    .map((file) => ({ name: basename(file, ".mjs"), path: resolve(folder, file) }))
    .filter(({ name }) => wanted(name));
}

const ENTRY = "\0package-case";

/** Calls the case and reports what comes of it as one JSON text. */
const entry = (path: string): string => `import main from ${JSON.stringify(path)};
export function run(report) {
  const done = (value) => report(JSON.stringify({ value: value === undefined ? null : value }));
  const fail = (error) => {
    let text;
    try { text = String(error); } catch (_) { text = "an error that can't be told"; }
    report(JSON.stringify({ error: text, stack: String((error && error.stack) || "") }));
  };
  try {
    const value = main();
    if (value && typeof value.then === "function") value.then(done).then(undefined, fail);
    else done(value);
  } catch (error) { fail(error); }
}
`;

/** Bundles a case as a module for the engine. */
export async function bundleCase({ name, path }: PackageCase, compiled = true): Promise<Bundle> {
  const warnings: string[] = [];
  try {
    const bundle = await rollup({
      input: ENTRY,
      onwarn: (warning) => {
        if (warning.code !== "CIRCULAR_DEPENDENCY" && warning.code !== "THIS_IS_UNDEFINED")
          warnings.push(warning.message);
      },
      plugins: [
        {
          name: "package-case",
          resolveId: { order: "pre", handler: (source) => (source === ENTRY ? source : null) },
          load: { order: "pre", handler: (id) => (id === ENTRY ? entry(path) : null) },
        },
        nodeEnv(),
        builtinModules(),
        json(),
        nodeResolve({ browser: true, preferBuiltins: false }),
        commonjs(),
        ...(compiled ? [v4()] : []),
      ],
    });
    const { output } = await bundle.generate({ format: "es", inlineDynamicImports: true });
    await bundle.close();
    const packages = new Set(output[0].moduleIds.flatMap((id) => packageOf(id) ?? []));
    return { name, code: output[0].code, warnings, packages: [...packages] };
  } catch (cause) {
    return { name, error: cause instanceof Error ? cause.message : String(cause), warnings, packages: [] };
  }
}

const packageOf = (id: string): string | undefined => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1];

/** The version of a package that is installed for the cases of a folder. */
export function versionOf(folder: string, name: string): string | undefined {
  try {
    const found = createRequire(join(resolve(folder), "package.json"))(`./node_modules/${name}/package.json`) as {
      version: string;
    };
    return found.version;
  } catch {
    return undefined;
  }
}
