import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type ts from "typescript";
import type { CheckSettings } from "./check-protocol.js";

export interface CheckConfig {
  readonly options: ts.CompilerOptions;
  /** Declarations that `files` and `include` of tsconfig.json name: nothing imports them. */
  readonly ambientFiles: readonly string[];
  /** What is wrong with tsconfig.json. */
  readonly diagnostics: readonly ts.Diagnostic[];
  /** tsconfig.json and what it extends. */
  readonly files: readonly string[];
}

/** "No inputs were found" and "The files list is empty": the build says what is checked. */
const codesAboutInputs = new Set([18002, 18003]);

/** As if it were a file beside the others: what TypeScript keeps of a check is relative to it. */
const buildInfoPath = (cwd: string): string => `${cwd}/.tsbuildinfo`;

/** The options of the tsconfig.json that is given or stands above the first root; without one, the preset's. */
export function readConfig(compiler: typeof ts, settings: CheckSettings, rootFiles: readonly string[]): CheckConfig {
  const { cwd, tsconfigPath, memoryFile } = settings;
  const folder = rootFiles[0] === undefined ? cwd : dirname(resolve(cwd, rootFiles[0]));
  const path =
    tsconfigPath === undefined ? compiler.findConfigFile(folder, compiler.sys.fileExists) : resolve(cwd, tsconfigPath);
  const config = path === undefined ? readPreset(compiler, cwd) : readTsconfig(compiler, path);
  const { options: overrides, errors } = compiler.convertCompilerOptionsFromJson(settings.compilerOptions ?? {}, cwd);
  return {
    ...config,
    options: {
      ...forChecking({ ...config.options, ...overrides }),
      ...(memoryFile !== undefined && { incremental: true, tsBuildInfoFile: buildInfoPath(cwd) }),
    },
    diagnostics: [...config.diagnostics, ...errors].filter(({ code }) => !codesAboutInputs.has(code)),
  };
}

/** Nothing is written, and what only makes sense with output must not be complained of. */
function forChecking(options: ts.CompilerOptions): ts.CompilerOptions {
  const { tsBuildInfoFile, composite, ...rest } = options;
  return {
    ...rest,
    ...(composite && { declaration: true }),
    noEmit: true,
    incremental: false,
    emitDeclarationOnly: false,
  };
}

function readTsconfig(compiler: typeof ts, path: string): CheckConfig {
  const diagnostics: ts.Diagnostic[] = [];
  const host: ts.ParseConfigFileHost = {
    ...compiler.sys,
    onUnRecoverableConfigFileDiagnostic: (diagnostic) => diagnostics.push(diagnostic),
  };
  const parsed = compiler.getParsedCommandLineOfConfigFile(path, {}, host);
  const sourceFile = parsed?.options.configFile as ts.TsConfigSourceFile | undefined;
  return {
    options: parsed?.options ?? {},
    ambientFiles: (parsed?.fileNames ?? []).filter((name) => /\.d\.(?:[^./]+\.)?[cm]?ts$/.test(name)),
    diagnostics: [...diagnostics, ...(parsed?.errors ?? [])],
    files: [path, ...(sourceFile?.extendedSourceFiles ?? [])],
  };
}

function readPreset(compiler: typeof ts, cwd: string): CheckConfig {
  // the package's own name leads to its root both from the sources and from dist
  const path = fileURLToPath(import.meta.resolve("rollup-plugin-plasmoid/tsconfig.json"));
  const { config, error } = compiler.readConfigFile(path, compiler.sys.readFile);
  const parsed = compiler.parseJsonConfigFileContent({ ...config, files: [] }, compiler.sys, cwd);
  return {
    options: parsed.options,
    ambientFiles: [],
    diagnostics: [...(error ? [error] : []), ...parsed.errors],
    files: [],
  };
}
