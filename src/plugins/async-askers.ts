import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { asksAsync } from "../language/v4/async-askers.js";

const IMPORTED = /(?<!["'.])\b(?:from|import)\s*["']((?:@[\w.-]+\/)?\w[\w.-]*)["']/g;

/**
 * Whether a module with asynchronous functions imports a package that asks if functions are such ones, as `async` does:
 * then they have to tell. Rollup is not asked where the package is: who does so in `transform` may wait for himself.
 */
export function importsAsker(code: string, id: string): boolean {
  if (!/\basync\b/.test(code)) return false;
  return [...code.matchAll(IMPORTED)].some(([, name]) => asks(dirname(id.replace(/^\0/, "")), name!));
}

const known = new Map<string, { readonly modified: number; readonly asks: boolean }>();

/** Whether the entry of the package that Node would find there asks. */
function asks(folder: string, name: string): boolean {
  const manifest = join(folder, "node_modules", name, "package.json");
  const modified = statSync(manifest, { throwIfNoEntry: false })?.mtimeMs;
  if (modified === undefined) return dirname(folder) !== folder && asks(dirname(folder), name);
  const before = known.get(manifest);
  if (before?.modified === modified) return before.asks;
  const asked = entriesOf(manifest).some((file) => existsSync(file) && asksAsync(readFileSync(file, "utf8")));
  known.set(manifest, { modified, asks: asked });
  return asked;
}

interface Manifest {
  readonly main?: unknown;
  readonly module?: unknown;
  readonly exports?: unknown;
}

/** The scripts that a package may be come to by its name: which of them, the bundler's conditions decide. */
function entriesOf(manifest: string): string[] {
  const { main, module, exports } = JSON.parse(readFileSync(manifest, "utf8")) as Manifest;
  const isObject = typeof exports === "object" && exports !== null;
  const own =
    isObject && "." in exports ? exports["."] : isObject && Object.keys(exports)[0]?.[0] === "." ? [] : exports;
  const texts = [main ?? "index.js", module, ...leaves(own)];
  return [...new Set(texts)].flatMap((text) =>
    typeof text === "string" && /\.[cm]?js$/.test(text) ? [join(dirname(manifest), text)] : [],
  );
}

const leaves = (value: unknown): unknown[] =>
  typeof value === "object" && value !== null ? Object.values(value).flatMap(leaves) : [value];
