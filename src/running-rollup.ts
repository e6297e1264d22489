import { createRequire } from "node:module";
import { dirname, join } from "node:path";

type Rollup = typeof import("rollup");

const require = createRequire(import.meta.url);

/**
 * Rollup as it runs already. Its command line is the CommonJS form, which an import of the package would load a second
 * time: a megabyte to parse, and cold code.
 */
export async function runningRollup(): Promise<Rollup> {
  const shared = join(dirname(require.resolve("rollup")), "shared", "rollup.js");
  return shared in require.cache ? (require("rollup") as Rollup) : import("rollup");
}
