import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { nearest } from "./nearest.js";

const require = createRequire(import.meta.url);
/** Written when this package is built; where it runs from its sources there is none. */
const OWN = new URL("../../stamp", import.meta.url);
const LOCKS = ["package-lock.json", "npm-shrinkwrap.json", "pnpm-lock.yaml", "yarn.lock", "bun.lock"];

/**
 * Tells one set of tools from another: this package, what it compiles with, and the packages that are locked beside
 * them. Undefined where this package runs from its sources, which may change under one version.
 */
export function toolStamp(cwd: string): string | undefined {
  if (!existsSync(OWN)) return undefined;
  const hash = createHash("sha256").update(readFileSync(OWN));
  const { dependencies } = read(new URL("../../../package.json", import.meta.url));
  for (const name of ["typescript", "rollup", ...Object.keys(dependencies ?? {})])
    hash.update(`${name} ${manifest(name).version}\n`);
  const lock = nearest(cwd, LOCKS);
  if (lock !== undefined) hash.update(readFileSync(lock));
  return hash.digest("hex");
}

interface Manifest {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** The package.json of a package, which its own exports may hide. */
function manifest(name: string): Manifest {
  for (const folder of require.resolve.paths(name) ?? []) {
    const file = join(folder, name, "package.json");
    if (existsSync(file)) return read(file);
  }
  return {};
}

const read = (file: string | URL): Manifest => JSON.parse(readFileSync(file, "utf8")) as Manifest;
