/** A test as one program: with its harness, in one strictness, uncompiled and compiled. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Lowered, lower, POLYFILL_PREFIX, polyfillSource } from "../../src/language/v4/index.js";
import type { Test } from "./selection.js";

export interface Program {
  readonly isAsync: boolean;
  /** What is evaluated first: the harness, and the test too where it is no module. */
  readonly script: string;
  /** Names the module that is the test, if it is one. */
  readonly main?: string;
  /** The module and all that it imports, by name: paths below test262's folder "test", or of our own. */
  readonly modules: ReadonlyMap<string, string>;
}

const harness = new Map<string, string>();

function harnessFile(test262: string, name: string): string {
  let text = harness.get(name);
  if (text === undefined) {
    text = readFileSync(join(test262, "harness", name), "utf8");
    harness.set(name, text);
  }
  return text;
}

/**
 * Tests that may run either way run in strict code, as the modules that authors write do; `noStrict` ones and raw ones
 * run as they are.
 */
export const isStrict = ({ about: { flags } }: Test): boolean =>
  !flags.some((flag) => flag === "noStrict" || flag === "raw" || flag === "module");

export function rawProgram(test262: string, test: Test): Program {
  const { flags, includes } = test.about;
  const isAsync = flags.includes("async");
  const names = ["assert.js", "sta.js", ...(isAsync ? ["doneprintHandle.js"] : []), ...includes];
  const prelude = flags.includes("raw")
    ? ""
    : `${[...new Set(names)].map((name) => harnessFile(test262, name)).join("\n")}\n`;
  if (flags.includes("module")) {
    const modules = new Map<string, string>();
    collect(test262, test.path, modules);
    // Told by the module itself: what it awaits at its top level may end later.
    modules.set(test.path, `${test.source}\n;$completed();\n`);
    return { isAsync, script: prelude, main: test.path, modules };
  }
  const directive = isStrict(test) ? '"use strict";\n' : "";
  return { isAsync, script: directive + prelude + test.source, modules: new Map() };
}

const IMPORTED = /(?:\bfrom|\bimport)\s*(["'])(\.[^"'\n]*)\1/g;

/** The path of what a module imports. */
export const resolveModule = (from: string, specifier: string): string =>
  specifier.startsWith(".") ? join(from, "..", specifier) : specifier;

function collect(test262: string, path: string, modules: Map<string, string>): void {
  if (modules.has(path)) return;
  let source: string;
  try {
    source = readFileSync(join(test262, "test", path), "utf8");
  } catch {
    return;
  }
  modules.set(path, source);
  for (const [, , specifier] of source.matchAll(IMPORTED)) collect(test262, resolveModule(path, specifier!), modules);
}

/** The compiled program, and the codes of what the compiler refused. */
export function compiledProgram(raw: Program): { readonly program: Program; readonly refused: readonly string[] } {
  const refused = new Set<string>();
  const lowered = (code: string, sourceType: "module" | "script", filename: string): string => {
    const polyfills = sourceType === "script" ? "inline" : "import";
    let result: Lowered;
    try {
      result = lower(code, { sourceType, filename, sourceMap: false, polyfills });
    } catch (error) {
      refused.add(`the compiler throws ${String(error).split("\n", 1)[0]}`);
      return code;
    }
    for (const { severity, code } of result.diagnostics) if (severity === "error") refused.add(code);
    return result.code;
  };
  const script = lowered(raw.script, "script", "test.js");
  const modules = new Map<string, string>();
  for (const [path, source] of raw.modules) {
    const code = lowered(source, "module", path);
    modules.set(path, code);
    addPolyfills(code, modules);
  }
  return { program: { ...raw, script, modules }, refused: [...refused] };
}

const POLYFILL = new RegExp(`"(${POLYFILL_PREFIX}[^"]*)"`, "g");

function addPolyfills(code: string, modules: Map<string, string>): void {
  for (const [, id] of code.matchAll(POLYFILL)) {
    if (modules.has(id!)) continue;
    const source = polyfillSource(id!) ?? "";
    modules.set(id!, source);
    addPolyfills(source, modules);
  }
}
