import ts from "typescript";
import type { Diagnostic } from "../diagnostics/index.js";
import type { DeclarationSource } from "./declaration-source.js";
import type { SetupModel } from "./model.js";
import { setupShape } from "./setup-shape.js";

/** What a module says of the widget that it defines, without what its declaration is once it is evaluated. */
export interface DeclarationOutline {
  readonly setup: SetupModel;
  /** Where the declaration itself is imported from, if that is another module. */
  readonly source?: string;
  readonly diagnostics: readonly Diagnostic[];
}

export function declarationOutline(found: DeclarationSource): DeclarationOutline {
  const { setup, diagnostics } = setupShape(found);
  const source = sourceOf(found);
  return { setup, diagnostics, ...(source !== undefined && { source }) };
}

/** The module whose default export `defineWidget(name, …)` names. */
function sourceOf({ sourceFile, declaration }: DeclarationSource): string | undefined {
  if (!ts.isIdentifier(declaration)) return undefined;
  for (const statement of sourceFile.statements)
    if (ts.isImportDeclaration(statement) && statement.importClause?.name?.text === declaration.text)
      return (statement.moduleSpecifier as ts.StringLiteral).text;
  return undefined;
}
