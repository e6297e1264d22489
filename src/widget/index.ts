/**
 * Room: what an author declares, and what is made of it.
 *
 * In: the author's entry module and, from Node, the value that its declaration evaluates to. Out: the `WidgetModel`,
 * plain data that the later rooms write files from, and diagnostics at the author's lines. `authoring.ts` is the part
 * that authors import.
 */

export { type DeclarationOutline, declarationOutline } from "./declaration-outline.js";
export {
  AUTHORING_MODULE,
  type DeclarationSource,
  declarationSlice,
  findDeclaration,
  mayDeclare,
  noDeclaration,
  withoutDeclaration,
} from "./declaration-source.js";
export { type Evaluations, evaluateAgain, evaluateDeclaration } from "./evaluate.js";
export { relativeImports } from "./import-place.js";
export { createLocator, type Locate } from "./locate.js";
export type * from "./model.js";
export { PLASMOID_PROPERTIES, type PlasmoidProperty, plasmoidProperties } from "./plasmoid-properties.js";
export { resolveTypeScript } from "./resolve-typescript.js";
export type { Results } from "./results.js";
export { setupShape } from "./setup-shape.js";
export { knownSyntaxErrors, syntaxErrors } from "./syntax-errors.js";
export { type ValidationContext, validateWidget } from "./validate/index.js";
