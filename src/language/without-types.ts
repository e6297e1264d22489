import ts from "typescript";

export interface Untyped {
  readonly code: string;
  readonly map: string | null;
}

/**
 * TypeScript to JavaScript modules of today's language. Helpers, for decorators say, are imported from "tslib", so that
 * a widget carries each of them once. `options` are the author's own, for what changes the meaning of the code
 * (decorators, class fields).
 */
export function withoutTypes(code: string, file: string, options: ts.CompilerOptions = {}): Untyped {
  const { outputText, sourceMapText } = ts.transpileModule(code, {
    fileName: file,
    compilerOptions: {
      target: ts.ScriptTarget.ES2022, // what the compiler for V4 takes
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      importHelpers: true,
      sourceMap: true,
      inlineSources: true,
      useDefineForClassFields: options.useDefineForClassFields ?? true,
      ...(options.experimentalDecorators !== undefined && { experimentalDecorators: options.experimentalDecorators }),
      ...(options.verbatimModuleSyntax !== undefined && { verbatimModuleSyntax: options.verbatimModuleSyntax }),
    },
  });
  return { code: outputText.replace(/\n\/\/# sourceMappingURL=.*\s*$/, "\n"), map: sourceMapText ?? null };
}

export const isTypeScript = (file: string): boolean => /\.[cm]?ts$/.test(file);
