/** Cases that use npm packages: modules whose default export gives a JSON value, or a promise of one. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, resolve } from "node:path";
import commonjs from "@rollup/plugin-commonjs";
import json from "@rollup/plugin-json";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import { execa } from "execa";
import { rollup } from "rollup";
import { nodeEnv } from "../../src/plugins/node-env.js";
import { v4 } from "../../src/v4.js";
import { builtinModules } from "./builtin-modules.js";

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
}

/** Installs the packages of a folder as its lock file has them; tells why where that can't be done. */
export async function install(folder: string): Promise<string | undefined> {
  if (!existsSync(join(folder, "package-lock.json")) || existsSync(join(folder, "node_modules"))) return undefined;
  const { failed, stderr } = await execa("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: folder,
    reject: false,
  });
  return failed ? `npm ci failed in ${folder}: ${stderr.trim().split("\n").at(-1) ?? ""}` : undefined;
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
        if (warning.code === "UNRESOLVED_IMPORT") throw new Error(`${warning.message} Is it installed?`);
        if (warning.code !== "CIRCULAR_DEPENDENCY" && warning.code !== "THIS_IS_UNDEFINED")
          warnings.push(warning.message);
      },
      plugins: [
        {
          name: "package-case",
          resolveId: { order: "pre", handler: (source) => (source === ENTRY ? source : null) },
          load: { order: "pre", handler: (id) => (id === ENTRY ? entry(path) : null) },
        },
        ...(compiled ? [] : [nodeEnv()]),
        builtinModules(),
        json(),
        nodeResolve({ browser: true, preferBuiltins: false, exportConditions: ["worker"] }),
        commonjs(),
        ...(compiled ? [v4()] : []),
      ],
    });
    const { output } = await bundle.generate({ format: "es", inlineDynamicImports: true });
    await bundle.close();
    return { name, code: output[0].code, warnings };
  } catch (cause) {
    return { name, error: cause instanceof Error ? cause.message : String(cause), warnings };
  }
}

/** The packages that a case names, each with its version. */
export function packagesOf({ path }: PackageCase): string[] {
  const names = [...readFileSync(path, "utf8").matchAll(/(?:from|import) "((?:@[^/"]+\/)?[^/"]+)/g)].map(
    ([, name]) => name!,
  );
  return [...new Set(names)].map((name) => `${name} ${versionOf(dirname(path), name) ?? ""}`.trim());
}

/** How many calls a case makes, as its text has them. */
export const callsOf = ({ path }: PackageCase): number => readFileSync(path, "utf8").match(/[\w\])`]\(/g)?.length ?? 0;

function versionOf(folder: string, name: string): string | undefined {
  try {
    const found = createRequire(join(resolve(folder), "package.json"))(`./node_modules/${name}/package.json`) as {
      version: string;
    };
    return found.version;
  } catch {
    return undefined;
  }
}
