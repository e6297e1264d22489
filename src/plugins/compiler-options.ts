import { readFileSync, realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, isAbsolute, resolve } from "node:path";
import ts from "typescript";
import type { Results } from "../widget/index.js";

/** What a tsconfig.json says, as TypeScript reads it. It is not loaded for what an earlier build has read. */
export function readCompilerOptions(path: string, results: Results): ts.CompilerOptions {
  const chain = chainOf(path);
  if (!chain) return parse(path).options;
  return results.get(
    "tsconfig",
    [path, ...[...chain].flat()],
    () => parse(path),
    ({ read }) => read.every((file) => chain.has(file)),
  ).options;
}

/** The options, and all files that they come from. */
function parse(path: string): { readonly options: ts.CompilerOptions; readonly read: readonly string[] } {
  const read: string[] = [];
  const readFile = (file: string): string | undefined => {
    const text = ts.sys.readFile(file);
    if (text !== undefined && file.endsWith(".json") && !file.endsWith("/package.json")) read.push(realpathSync(file));
    return text;
  };
  const { config, error: failure } = ts.readConfigFile(path, readFile);
  if (failure) return { options: {}, read }; // the type checker reports it
  // The options alone: to look for the files that it includes would cost each build a walk through the project.
  const host: ts.ParseConfigHost = { ...ts.sys, readFile, readDirectory: () => [] };
  return { options: ts.parseJsonConfigFileContent(config, host, dirname(path)).options, read };
}

/**
 * A tsconfig.json and the files that it extends, by their real paths, with their texts; undefined where this is not
 * plain to see. What TypeScript has read is compared with it before anything is kept.
 */
function chainOf(path: string, chain = new Map<string, string>()): ReadonlyMap<string, string> | undefined {
  try {
    const file = realpathSync(path);
    if (chain.has(file)) return chain;
    const text = readFileSync(file, "utf8");
    chain.set(file, text);
    const { extends: bases = [] } = JSON.parse(withoutComments(text)) as { extends?: string | readonly string[] };
    for (const base of [bases].flat()) if (!chainOf(resolveBase(base, file), chain)) return undefined;
    return chain;
  } catch {
    return undefined; // TypeScript says what is wrong with it
  }
}

function resolveBase(base: string, from: string): string {
  if (!/^\.\.?\//.test(base) && !isAbsolute(base)) return createRequire(from).resolve(base);
  const path = resolve(dirname(from), base);
  return path.endsWith(".json") ? path : `${path}.json`;
}

/** JSON as TypeScript allows it, without the comments, and the commas that are one too many. */
const withoutComments = (text: string): string =>
  text
    .replace(/("(?:\\.|[^"\\])*")|\/\/.*|\/\*[\s\S]*?\*\//g, "$1")
    .replace(/("(?:\\.|[^"\\])*")|,(?=\s*[}\]])/g, "$1");
