import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import type { EngineName } from "./context.js";
import type { Lowered, LowerOptions } from "./lower.js";

/** Written when this package is built, for each choice of engines: what is the same for all widgets, lowered. */
const FOLDER = new URL("../../../runtime/lowered/", import.meta.url);

export interface LoweredRuntime {
  /** Code by the name of the polyfill's module. */
  readonly polyfills: Readonly<Record<string, string>>;
  /** What modules become that widgets are linked with, by `textKey` of their text. */
  readonly modules: Readonly<Record<string, LoweredModule>>;
}

export interface LoweredModule extends Pick<Lowered, "code" | "polyfills"> {
  /** The source map, without the file and its text, which are known. */
  readonly map: { readonly sources: readonly string[]; readonly sourcesContent: readonly string[] };
}

const NOTHING: LoweredRuntime = { polyfills: {}, modules: {} };

const read = new Map<string, LoweredRuntime>();

function runtimeFor(engines: readonly EngineName[]): LoweredRuntime {
  const name = [...engines].sort().join("+");
  let runtime = read.get(name);
  if (runtime === undefined) {
    const file = new URL(`${name}.json`, FOLDER);
    runtime = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as LoweredRuntime) : NOTHING;
    read.set(name, runtime);
  }
  return runtime;
}

/** The code of a polyfill as it was lowered when this package was built; undefined where it runs from its sources. */
export function loweredPolyfill(module: string, engines: readonly EngineName[]): string | undefined {
  const { polyfills } = runtimeFor(engines);
  return Object.hasOwn(polyfills, module) ? polyfills[module] : undefined;
}

export const textKey = (code: string): string => createHash("sha256").update(code).digest("base64url");

/** What `lower` makes of a module for a bundler, where that was done when this package was built. */
export function loweredModule(
  code: string,
  { engines = ["qt5.15", "qt6"], filename }: Pick<LowerOptions, "engines" | "filename">,
): Lowered | undefined {
  const { modules } = runtimeFor(engines);
  const key = textKey(code);
  if (!Object.hasOwn(modules, key)) return undefined;
  const { map, polyfills, ...lowered } = modules[key]!;
  const whole = { ...map, sources: [basename(filename)], sourcesContent: [code] };
  return { ...lowered, map: JSON.stringify(whole), diagnostics: [], polyfills };
}
