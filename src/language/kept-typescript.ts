import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import type ts from "typescript";
import { keepLater, type LargeModule, loadLarge } from "./kept-code.js";

type TypeScript = typeof ts;

/** A TypeScript may be one that has no API to call. */
export interface LoadedTypeScript extends LargeModule {
  readonly exports: Partial<TypeScript>;
}

/**
 * The TypeScript that a file would import.
 *
 * @throws Error with the code "MODULE_NOT_FOUND" where there is none.
 */
export function loadTypeScript(from: string | URL): LoadedTypeScript {
  const require = createRequire(from);
  const file = require.resolve("typescript");
  const known = require.cache[file];
  if (known?.loaded) return { exports: known.exports as Partial<TypeScript>, keep: undefined };
  const { size, mtimeMs } = statSync(file);
  return loadLarge({
    file,
    text: readFileSync(file, "utf8"),
    name: `${file} ${size} ${mtimeMs}`,
    // There may be another one for the type check, the project's.
    label: `typescript-${createHash("sha256").update(file).digest("hex").slice(0, 8)}`,
  }) as LoadedTypeScript;
}

let own: TypeScript | undefined;

/** The one beside this package, for what is bundled. */
export function typescript(): TypeScript {
  if (own === undefined) {
    const module = loadTypeScript(import.meta.url);
    keepLater(module);
    own = module.exports as TypeScript;
  }
  return own;
}
