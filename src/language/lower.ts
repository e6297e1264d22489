import ts from "typescript";

export interface Lowered {
  readonly code: string;
  readonly map: string | null;
}

/** The newest syntax that both engines parse, short of what TypeScript can't lower by itself. */
const TARGET = ts.ScriptTarget.ES2016;

/**
 * TypeScript or modern JavaScript to ES2016 modules. Helpers are imported from "tslib", so that a widget carries each
 * of them once. `options` are the author's own, for what changes the meaning of the code (decorators, class fields).
 */
export function lower(code: string, file: string, options: ts.CompilerOptions = {}): Lowered {
  const { outputText, sourceMapText } = ts.transpileModule(code, {
    fileName: file,
    compilerOptions: {
      target: TARGET,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      allowJs: true,
      importHelpers: true,
      sourceMap: true,
      inlineSources: true,
      useDefineForClassFields: options.useDefineForClassFields ?? true,
      ...(options.experimentalDecorators !== undefined && { experimentalDecorators: options.experimentalDecorators }),
      ...(options.verbatimModuleSyntax !== undefined &&
        isTypeScript(file) && { verbatimModuleSyntax: options.verbatimModuleSyntax }),
    },
  });
  return { code: outputText.replace(/\n\/\/# sourceMappingURL=.*\s*$/, "\n"), map: sourceMapText ?? null };
}

export const isTypeScript = (file: string): boolean => /\.[cm]?ts$/.test(file);
