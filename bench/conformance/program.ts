/** A test as one program: with its harness, in one strictness, uncompiled and compiled. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type PluginObj, transformSync } from "@babel/core";
import { type Lowered, lower, POLYFILL_PREFIX, polyfillSource } from "../../src/language/v4/index.js";
import { preludeOf } from "../../src/language/v4/polyfill-source.js";
import { harnessFile } from "./harness.js";
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

/** A program whose script is of parts: the harness is the same for many tests, and is compiled once. */
export interface RawProgram extends Program {
  readonly harness: string;
  readonly isStrict: boolean;
  /** What follows the harness. */
  readonly test: string;
}

/**
 * Tests that may run either way run in strict code, as the modules that authors write do; `noStrict` ones and raw ones
 * run as they are.
 */
export const isStrict = ({ about: { flags } }: Test): boolean =>
  !flags.some((flag) => flag === "noStrict" || flag === "raw" || flag === "module");

export function rawProgram(test262: string, test: Test): RawProgram {
  const { flags, includes } = test.about;
  const isAsync = flags.includes("async");
  const names = ["assert.js", "sta.js", ...(isAsync ? ["doneprintHandle.js"] : []), ...includes];
  const harness = flags.includes("raw")
    ? ""
    : `${[...new Set(names)].map((name) => harnessFile(test262, name)).join("\n")}\n`;
  const parts = { isAsync, harness, isStrict: isStrict(test) };
  if (flags.includes("module")) {
    const modules = new Map<string, string>();
    collect(test262, test.path, modules);
    // Told by the module itself: what it awaits at its top level may end later.
    modules.set(test.path, `${test.source}\n;$completed();\n`);
    return { ...parts, test: "", script: harness, main: test.path, modules };
  }
  const script = (parts.isStrict ? STRICT : "") + harness + test.source;
  return { ...parts, test: test.source, script, modules: new Map() };
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
export function compiledProgram(raw: RawProgram): { readonly program: Program; readonly refused: readonly string[] } {
  const refused = new Set<string>();
  const script = compiledScript(raw, refused);
  const modules = new Map<string, string>();
  for (const [path, source] of raw.modules) {
    const { code } = compiled(source, "module", path, refused);
    modules.set(path, code);
    addPolyfills(code, modules);
  }
  const { isAsync, main } = raw;
  return { program: { isAsync, script, modules, ...(main === undefined ? {} : { main }) }, refused: [...refused] };
}

function compiled(
  code: string,
  sourceType: "module" | "script",
  filename: string,
  refused: Set<string>,
): Pick<Lowered, "code" | "polyfills"> {
  try {
    const result = lower(code, { sourceType, filename, sourceMap: false });
    for (const { severity, code } of result.diagnostics) if (severity === "error") refused.add(code);
    return result;
  } catch (error) {
    refused.add(`the compiler throws ${String(error).split("\n", 1)[0]}`);
    return { code, polyfills: [] };
  }
}

/**
 * The harness and the test are compiled like two files of a program, and joined; the polyfills stand before both. Those
 * are compiled as one where one part has to know what the other does: makes proxies, or chooses typed arrays' classes.
 */
function compiledScript(raw: RawProgram, refused: Set<string>): string {
  const { harness, isStrict, test, script } = raw;
  if (harness === "" || /\bProxy\b/.test(test) || /\bFloat64Array\b/.test(harness))
    return compiled(script, "script", "test.js", refused).code;
  const parts = [harnessPart(harness, isStrict), scriptPart(test, isStrict, refused)];
  const polyfills = preludeOf(
    parts.flatMap(({ polyfills }) => polyfills),
    ENGINES,
  );
  return `${isStrict ? STRICT : ""}${polyfills}${parts.map(({ code }) => code).join("\n")}`;
}

const STRICT = '"use strict";\n';
const ENGINES = ["qt5.15", "qt6"] as const;

interface Part {
  readonly code: string;
  readonly polyfills: readonly string[];
}

/** A script without what it carries. */
function scriptPart(code: string, isStrict: boolean, refused: Set<string>): Part {
  const { code: whole, polyfills } = compiled((isStrict ? STRICT : "") + code, "script", "test.js", refused);
  const carried = preludeOf(polyfills, ENGINES);
  const at = carried === "" ? 0 : whole.indexOf(carried);
  if (at === -1) throw new Error("a script does not carry its polyfills");
  return { code: whole.slice(at + carried.length), polyfills };
}

const harnessParts = new Map<string, Part>();

function harnessPart(harness: string, isStrict: boolean): Part {
  const key = `${isStrict} ${harness}`;
  let part = harnessParts.get(key);
  if (!part) {
    const { code, polyfills } = scriptPart(harness, isStrict, new Set());
    part = { code: withOwnNames(code, harness), polyfills };
    harnessParts.set(key, part);
  }
  return part;
}

/** Variables that the compiler has added are given names that those of the test don't have. */
function withOwnNames(code: string, source: string): string {
  const rename: PluginObj = {
    visitor: {
      Program({ scope }) {
        for (const name of Object.keys(scope.bindings))
          if (!new RegExp(`(?<![\\w$])${name.replace(/\$/g, "\\$")}(?![\\w$])`).test(source))
            scope.rename(name, `_harness${name}`);
      },
    },
  };
  return (
    transformSync(code, { configFile: false, babelrc: false, sourceType: "script", plugins: [rename] })?.code ?? ""
  );
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
