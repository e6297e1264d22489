import { basename } from "node:path";
import { types as t } from "@babel/core";
import { type Diagnostic, error, placeAt } from "../../diagnostics/index.js";
import { type Context, context, type EngineName, type LoweredText, type TextUse, withContext } from "./context.js";
import { passRunner } from "./passes.js";
import { helperExport, helperModule, moduleOf } from "./polyfill-names.js";
import { preludeOf } from "./polyfill-source.js";
import { faultOf, ProgramFile, parsed, printed } from "./program.js";
import { OWN_HELPERS, passesFor } from "./syntax.js";
import { wrapBranchFunctions } from "./transforms/block-functions.js";
import { saysStrict, use, useHelper } from "./uses.js";

export interface LowerOptions {
  /** Both, unless the code is for one of them only. */
  readonly engines?: readonly EngineName[];
  readonly sourceType: "module" | "script";
  /** For diagnostics and the source map. */
  readonly filename: string;
  readonly sourceMap?: boolean;
  /**
   * How the code comes to its polyfills: by importing them, for a bundler to resolve, or by carrying them. A script
   * can't import.
   */
  readonly polyfills?: "import" | "inline";
  /** Whether a bundler takes care of `import()`. */
  readonly bundled?: boolean;
  /**
   * Whether other files of the program ask functions if they are asynchronous, by their `Symbol.toStringTag` or their
   * constructor's name. What the file itself asks is seen.
   * @default false
   */
  readonly tagsAsync?: boolean;
}

export interface Lowered {
  readonly code: string;
  /** The source map, as JSON. */
  readonly map: string | null;
  readonly diagnostics: readonly Diagnostic[];
  /** The modules that the code imports, or carries, apart from its own. */
  readonly polyfills: readonly string[];
}

const BOTH: readonly EngineName[] = ["qt5.15", "qt6"];

/** Compiles JavaScript up to ES2024 to what V4, Qt's JavaScript engine, parses and runs as the language has it. */
export function lower(code: string, options: LowerOptions): Lowered {
  return lowerWith(code, options, false);
}

const NOTHING: ReadonlySet<string> = new Set();

/**
 * `isPolyfill` is for the polyfills themselves, which must not import one another for what they define. `without` names
 * workarounds that are left out.
 */
export function lowerWith(code: string, options: LowerOptions, isPolyfill: boolean, without = NOTHING): Lowered {
  const own: Context = {
    code,
    filename: options.filename,
    engines: options.engines ?? BOTH,
    sourceType: options.sourceType,
    bundled: options.bundled ?? false,
    tagsAsync: options.tagsAsync ?? false,
    inline: options.polyfills === "inline" || options.sourceType === "script",
    isPolyfill,
    without,
    diagnostics: [],
    used: new Map(),
    babelHelpers: new Map(),
    lowerText: (text, how) => lowerText(own, text, how),
  };
  let result: Transformed;
  try {
    result = transform(own, options.sourceMap ?? true);
  } catch (cause) {
    const failure = syntaxError(cause, code, options.filename);
    if (failure) return { code, map: null, diagnostics: [failure], polyfills: [] };
    if (cause instanceof Error) cause.message = `${options.filename}: ${cause.message}`;
    throw cause;
  }
  const modules = modulesOf(own);
  const prelude = own.inline ? directive(result.program) + preludeOf(modules, own.engines) : "";
  return {
    code: `${prelude}${result.code}\n`,
    map: result.map ? shifted(result.map, prelude) : null,
    diagnostics: own.diagnostics,
    polyfills: [...modules],
  };
}

interface Transformed {
  readonly code: string;
  readonly map: object | null;
  readonly program: t.Program;
}

/** The map is of the text as it is given here: what a comment in it names is for others to join. */
function transform(own: Context, hasMap: boolean): Transformed {
  return withContext(own, () => {
    const { code, filename, sourceType, isPolyfill } = own;
    const ast = parsed(code, sourceType);
    if (sourceType === "script" && /\b(?:if|else)\b[^;{]*\bfunction\b/.test(code)) wrapBranchFunctions(ast);
    runPasses(new ProgramFile(ast, code, helper));
    // What widgets carry of ours is short.
    const options = { mapOf: hasMap ? basename(filename) : undefined, isShort: isPolyfill };
    return { ...printed(ast, code, options), program: ast.program };
  });
}

const modulesOf = ({ used, babelHelpers }: Context): Set<string> =>
  new Set([...[...used.keys()].map(moduleOf), ...[...babelHelpers.keys()].map(helperModule)]);

/** What Babel makes of code by writing it anew; nothing where its scopes refuse it. */
function rewritten(code: string): string | undefined {
  try {
    const { ast } = new ProgramFile(parsed(code, "script"), code);
    return printed(ast, code).code;
  } catch {
    return undefined;
  }
}

/**
 * Text that is evaluated among the variables of a script finds the polyfills there; other text carries its own. What
 * only would be written another way is left alone.
 */
function lowerText(outer: Context, text: string, { isStrict, isDirect }: TextUse): LoweredText | undefined {
  const shares = isDirect && outer.inline;
  const own: Context = {
    ...outer,
    code: isStrict ? `"use strict";\n${text}` : text,
    sourceType: "script",
    inline: true,
    diagnostics: [],
    used: shares ? outer.used : new Map(),
    babelHelpers: shares ? outer.babelHelpers : new Map(),
    lowerText: (inner, how) => lowerText(own, inner, how),
  };
  try {
    const lowered = transform(own, false);
    if (lowered.code === rewritten(own.code)) return undefined;
    const modules = modulesOf(own);
    const prelude = shares || modules.size === 0 ? "" : directive(lowered.program) + preludeOf(modules, own.engines);
    return { prelude, code: lowered.code };
  } catch (cause) {
    if (faultOf(cause)) return undefined;
    throw cause;
  }
}

/** What makes a script strict has to stand before all else in it. */
const directive = (program: t.Program): string => (saysStrict(program) ? '"use strict";\n' : "");

/** A helper of Babel's, which a program carries once, or our own in its place. */
function helper(name: string, { path }: ProgramFile): t.Identifier {
  const own = OWN_HELPERS[name];
  return own && !context().without.has(own) ? use(path, own) : useHelper(path, name);
}

function runPasses(file: ProgramFile): void {
  const { engines, without } = context();
  const { first, generators, integers, second } = passesFor(engines, without);
  const run = passRunner(file);
  const { kinds } = run.contents();
  // Generators are taken apart where they are asynchronous, and where V4 can't leave them rightly.
  const hasApart =
    kinds.has("async function") || kinds.has("AwaitExpression") || (kinds.has("generator") && kinds.has("finally"));
  run.pass(first);
  if (hasApart) for (const steps of generators) run.pass(steps);
  run.pass(integers);
  run.pass(second);
  addImports(file.ast.program);
}

/** Writes the imports that the passes have asked for. */
function addImports(program: t.Program): void {
  const { used, babelHelpers, inline } = context();
  if (inline) return;
  const declare = (module: string, exported: string, local: t.Identifier): t.ImportDeclaration =>
    t.importDeclaration([t.importSpecifier(local, t.identifier(exported))], t.stringLiteral(module));
  program.body.unshift(
    ...[...used].map(([name, local]) => declare(moduleOf(name), name, local)),
    ...[...babelHelpers].map(([name, local]) => declare(helperModule(name), helperExport(name), local)),
  );
}

/** Moves a map's lines down by those of the text before. */
function shifted(map: object, prelude: string): string {
  const { mappings, ...rest } = map as { mappings: string };
  return JSON.stringify({ ...rest, mappings: ";".repeat(prelude.split("\n").length - 1) + mappings });
}

function syntaxError(cause: unknown, code: string, filename: string): Diagnostic | undefined {
  const fault = faultOf(cause);
  return fault && error("v4/syntax", `${fault.message.replace(/\.$/, "")}.`, placeAt(filename, code, fault.at));
}
