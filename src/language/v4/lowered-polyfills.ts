import { existsSync, readFileSync } from "node:fs";
import type { EngineName } from "./context.js";

/** Beside the polyfills where this package is built: their lowered code, by module, for each choice of engines. */
const FOLDER = new URL("../../../runtime/lowered/", import.meta.url);

const read = new Map<string, Readonly<Record<string, string>>>();

/** The code of a polyfill as it was lowered when this package was built; undefined where it runs from its sources. */
export function loweredPolyfill(module: string, engines: readonly EngineName[]): string | undefined {
  const name = [...engines].sort().join("+");
  let modules = read.get(name);
  if (modules === undefined) {
    const file = new URL(`${name}.json`, FOLDER);
    modules = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Record<string, string>) : {};
    read.set(name, modules);
  }
  return Object.hasOwn(modules, module) ? modules[module] : undefined;
}
