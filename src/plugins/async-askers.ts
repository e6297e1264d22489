import { readFileSync, statSync } from "node:fs";
import type { TransformPluginContext } from "rollup";
import { asksAsync } from "../language/v4/async-askers.js";

const PACKAGE = /(?<!["'.])\b(?:from|import)\s*["']([\w@][^"'\0\s]*)["']/g;

const known = new Map<string, { readonly modified: number; readonly asks: boolean }>();

/**
 * Whether a module with asynchronous functions imports a package whose entry asks if functions are such ones, as `async`
 * does: then they have to tell.
 */
export async function importsAsker(context: TransformPluginContext, code: string, id: string): Promise<boolean> {
  if (!/\basync\b/.test(code)) return false;
  for (const source of new Set([...code.matchAll(PACKAGE)].map(([, name]) => name!))) {
    const resolved = await context.resolve(source, id);
    if (resolved && !resolved.external && asks(resolved.id.replace(/^\0|\?.*$/gs, ""))) return true;
  }
  return false;
}

/** What is no file can't be asked: some other plugin's module. */
function asks(file: string): boolean {
  const modified = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  if (modified === undefined) return false;
  const before = known.get(file);
  if (before?.modified === modified) return before.asks;
  const asked = asksAsync(readFileSync(file, "utf8"));
  known.set(file, { modified, asks: asked });
  return asked;
}
