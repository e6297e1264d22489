import { resolve } from "node:path";
import type ts from "typescript";
import { type CheckConfig, readConfig } from "./check-config.js";
import { CheckMemory } from "./check-memory.js";
import type { CheckSettings } from "./check-protocol.js";
import { stampOf } from "./stamp.js";

export interface CheckOutcome {
  readonly diagnostics: readonly ts.Diagnostic[];
  /** Files that are no package's and no library's, and tsconfig.json. */
  readonly files: readonly string[];
}

interface CachedFile {
  readonly file: ts.SourceFile;
  /** Which options it was parsed by. */
  readonly parsing: string;
  stamp: string | undefined;
}

type Versioned = ts.SourceFile & { version?: string };

const isPackaged = (path: string): boolean => path.includes("/node_modules/");

/**
 * Checks again and again, keeping what has not changed: files that are as they were are not parsed again, and what no
 * change could affect is not checked again. Whether a file is as it was is asked of the disk, since the build does not
 * see what is imported for its types alone; `changedFiles` are only those that are read in any case.
 */
export function createIncrementalCheck(compiler: typeof ts, settings: CheckSettings) {
  let builder: ts.SemanticDiagnosticsBuilderProgram | undefined;
  let optionsKey: string | undefined;
  const cache = new Map<string, CachedFile>();
  const memory = settings.memoryFile === undefined ? undefined : new CheckMemory(settings.memoryFile);
  let isKept = false;

  /** `isAhead`: whether the other roots of the check before may be looked at as well. */
  return (rootFiles: readonly string[], changedFiles: readonly string[], isAhead = false): CheckOutcome => {
    const config = readConfig(compiler, settings, rootFiles);
    const key = keyOf(config.options);
    if (key !== optionsKey) {
      builder = optionsKey === undefined ? memory?.restore(compiler, config.options) : undefined;
      cache.clear();
      optionsKey = key;
    }
    for (const path of changedFiles) {
      const cached = cache.get(resolve(settings.cwd, path));
      if (cached) cached.stamp = undefined;
    }
    const roots = rootFiles.map((path) => resolve(settings.cwd, path));
    if (isAhead) roots.push(...(memory?.roots ?? []));
    builder = compiler.createSemanticDiagnosticsBuilderProgram(
      [...new Set([...roots, ...config.ambientFiles])].sort(),
      config.options,
      createHost(compiler, config, cache),
      builder,
      config.diagnostics,
    );
    const sourceFiles = builder.getSourceFiles();
    forget(cache, sourceFiles);
    const own = sourceFiles.map(({ fileName }) => fileName).filter((name) => !isPackaged(name) && !isLibrary(name));
    const diagnostics = diagnosticsOf(compiler, builder);
    if (!isAhead && !isKept) {
      isKept = true;
      memory?.keep(builder, roots);
    }
    return { diagnostics, files: [...config.files, ...own] };
  };

  function isLibrary(fileName: string): boolean {
    return fileName.startsWith(compiler.getDefaultLibFilePath({}).replace(/[^/]+$/, ""));
  }
}

function createHost(compiler: typeof ts, config: CheckConfig, cache: Map<string, CachedFile>): ts.CompilerHost {
  const host = compiler.createCompilerHost(config.options);
  return {
    ...host,
    // a file made or removed since may be what an import now means
    hasInvalidatedResolutions: (path) => !isPackaged(path),
    getSourceFile(fileName, languageVersionOrOptions) {
      const parsing = parsingOf(languageVersionOrOptions);
      const cached = cache.get(fileName);
      const stamp = stampOf(fileName);
      if (stamp !== undefined && cached?.stamp === stamp && cached.parsing === parsing) return cached.file;
      const text = compiler.sys.readFile(fileName);
      if (text === undefined) {
        cache.delete(fileName);
        return undefined;
      }
      if (cached?.file.text === text && cached.parsing === parsing) {
        cached.stamp = stamp;
        return cached.file;
      }
      const file: Versioned = compiler.createSourceFile(fileName, text, languageVersionOrOptions);
      file.version = compiler.sys.createHash?.(text) ?? text;
      cache.set(fileName, { file, parsing, stamp });
      return file;
    },
  };
}

/**
 * What of the options changes the tree. The package.json that they come with is read from the disk for each file; it
 * decides `impliedNodeFormat`, and to spell it out would cost more than to check the file.
 */
function parsingOf(options: ts.ScriptTarget | ts.CreateSourceFileOptions): string {
  if (typeof options !== "object") return String(options);
  return `${options.languageVersion} ${options.impliedNodeFormat} ${options.jsDocParsingMode}`;
}

/** Like tsc: with mistakes of syntax or options the rest would be consequences. */
function diagnosticsOf(compiler: typeof ts, builder: ts.SemanticDiagnosticsBuilderProgram): readonly ts.Diagnostic[] {
  const diagnostics = [...builder.getConfigFileParsingDiagnostics(), ...builder.getSyntacticDiagnostics()];
  if (diagnostics.length === 0) diagnostics.push(...builder.getOptionsDiagnostics(), ...builder.getGlobalDiagnostics());
  if (diagnostics.length === 0) diagnostics.push(...builder.getSemanticDiagnostics());
  return compiler.sortAndDeduplicateDiagnostics(diagnostics);
}

function forget(cache: Map<string, CachedFile>, sourceFiles: readonly ts.SourceFile[]): void {
  const names = new Set(sourceFiles.map(({ fileName }) => fileName));
  for (const name of cache.keys()) if (!names.has(name)) cache.delete(name);
}

/** The parsed tsconfig.json among the options is a new object each time and says nothing more than they do. */
const keyOf = ({ configFile, ...options }: ts.CompilerOptions): string => JSON.stringify(options);
