import type { Plugin, PluginContext, TransformPluginContext } from "rollup";
import type { Diagnostic } from "../diagnostics/index.js";
// Not from the room's index, which loads TypeScript: rollup-plugin-plasmoid/v4 does without.
import { allows, atOriginal } from "../language/findings.js";
import { POLYFILL_ID_PREFIX, SCHEMA_ID } from "../language/graph.js";
import { mendChunks, proxiesIn } from "../language/mend-chunks.js";
import { minify } from "../language/minify.js";
import type { MappedText } from "../language/original.js";
import { isAuthors } from "../language/origins.js";
import type { EngineName, Lowered, LowerOptions } from "../language/v4/index.js";
import { loweredModule, loweredPolyfill } from "../language/v4/lowered-runtime.js";
import { POLYFILL_PREFIX } from "../language/v4/polyfill-names.js";
import { importsAsker } from "./async-askers.js";
import { nodeEnv } from "./node-env.js";
import { nodeModules } from "./node-modules.js";
import { enginesOf } from "./options.js";
import type { Project } from "./project.js";
import { report } from "./report.js";

/** Compiles the widget's modules, packages included, for the engines of its Plasmas. What can't be is kept for later. */
export function compile(project: Project): Plugin {
  const engines = enginesOf(project.options.targets);
  return compiler(
    "plasmoid:v4",
    engines,
    (modern, findings) => project.compiled.set(modern.id, { modern, findings }),
    (code, options) =>
      project.cache.wait(
        "v4",
        [options.filename, code, engines.join(), String(options.tagsAsync)],
        () => lowered(code, options),
        // What is said of a module has its text with it, and is found anew.
        ({ diagnostics }) => diagnostics.length === 0,
      ),
  );
}

export interface V4Options {
  /**
   * The engines that the code is for.
   * @default ["qt5.15", "qt6"]
   */
  readonly engines?: readonly EngineName[];
  /**
   * Whether white space and comments are taken out of what is written. Names stay.
   * @default false
   */
  readonly minify?: boolean;
}

const ENGINES: readonly EngineName[] = ["qt5.15", "qt6"];

/**
 * Compiles JavaScript up to ES2024, dependencies included, to what V4, the engine of QML, parses and runs as the
 * language has it. For KWin scripts and other QML projects; `plasmoid()` does it by itself.
 *
 * It stands behind the plugins that give JavaScript, such as those for TypeScript and CommonJS. What V4 can't be made
 * to do fails the build where it is the author's code, and is warned of where it is a package's. `process.env.NODE_ENV`
 * is answered: "production", in watch mode "development".
 *
 * ```ts
 * export default { input: "src/main.js", output: { file: "main.mjs" }, plugins: [nodeResolve(), commonjs(), v4()] };
 * ```
 *
 * @throws TypeError for an option that does not exist or can't have its value.
 */
export function v4(options: V4Options = {}): Plugin[] {
  const engines = checkedEngines(options);
  const found = new Map<string, readonly Diagnostic[]>();
  const mending = mendChunks(proxiesIn);
  const compiling: Plugin = {
    ...compiler("v4", engines, (modern, findings) =>
      found.set(
        modern.id,
        findings.map((finding) => atOriginal(modern, finding)).filter((one) => !allows(one)),
      ),
    ),
    renderChunk(code, chunk, output, meta) {
      const mended = mending.renderChunk.call(this, code, chunk, output, meta);
      if (options.minify !== true) return mended;
      return minify(mended?.code ?? code, output.sourcemap !== false, mended?.map ?? undefined);
    },
    buildEnd(failure) {
      if (!failure)
        report(
          this,
          [...this.getModuleIds()].flatMap((id) => ofModule(this, id, found)),
          process.cwd(),
        );
    },
  };
  // JavaScript is asked before CommonJS's modules are looked for, what other plugins make of TypeScript when it is there.
  return [nodeEnv("pre"), nodeEnv(), nodeModules("v4-node-modules"), compiling];
}

function checkedEngines(options: V4Options): readonly EngineName[] {
  for (const key of Object.keys(options))
    if (key !== "engines" && key !== "minify")
      throw new TypeError(`v4({ ${key} }): no such option; there are engines, minify`);
  if (options.minify !== undefined && typeof options.minify !== "boolean")
    throw new TypeError("v4({ minify }): expected true or false");
  const engines: unknown = options.engines ?? ENGINES;
  if (!Array.isArray(engines) || engines.length === 0 || !engines.every((name) => ENGINES.includes(name)))
    throw new TypeError('v4({ engines }): expected one or both of "qt5.15" and "qt6"');
  return engines;
}

/** A package may never come to what V4 can't do; what is not included can't. */
function ofModule(
  context: PluginContext,
  id: string,
  found: ReadonlyMap<string, readonly Diagnostic[]>,
): readonly Diagnostic[] {
  const findings = found.get(id) ?? [];
  if (isAuthors(id)) return findings;
  if (findings.length === 0 || context.getModuleInfo(id)?.isIncluded !== true) return [];
  return findings.map((finding) => ({ ...finding, severity: "warning" }));
}

let loaded: Promise<typeof import("../language/v4/index.js")> | undefined;

/** The back end, loaded when there is something to compile: Babel takes its time. */
function backEnd(): Promise<typeof import("../language/v4/index.js")> {
  loaded ??= import("../language/v4/index.js");
  return loaded;
}

const lowered = async (code: string, options: LowerOptions): Promise<Lowered> =>
  loweredModule(code, options) ?? (await backEnd()).lower(code, options);

/** Serves the polyfills and lowers all other modules, as they are when every other plugin is done with them. */
function compiler(
  name: string,
  engines: readonly EngineName[],
  keep: (modern: MappedText, findings: readonly Diagnostic[]) => void,
  lower = lowered,
): Plugin {
  return {
    name,
    resolveId: {
      order: "pre",
      handler: (source) =>
        source.startsWith(POLYFILL_PREFIX) ? { id: `\0${source}`, moduleSideEffects: false } : null,
    },
    async load(id) {
      if (!id.startsWith(POLYFILL_ID_PREFIX)) return null;
      const module = id.slice(1);
      return loweredPolyfill(module, engines) ?? (await backEnd()).polyfillSource(module, engines) ?? null;
    },
    transform: {
      order: "post",
      async handler(this: TransformPluginContext, code, id) {
        if (id === SCHEMA_ID || id.startsWith(POLYFILL_ID_PREFIX) || id.endsWith(".json")) return null;
        const map = id.startsWith("\0") ? null : JSON.stringify(this.getCombinedSourcemap());
        const tagsAsync = importsAsker(code, id);
        const result = await lower(code, { engines, sourceType: "module", filename: id, bundled: true, tagsAsync });
        keep({ id, code, map }, result.diagnostics);
        return { code: result.code, map: result.map };
      },
    },
  };
}
