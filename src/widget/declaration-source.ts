import MagicString from "magic-string";
import ts from "typescript";
import { type Diagnostic, error, type Place, placeAt } from "../diagnostics/index.js";
import { placeOfImport } from "./import-place.js";
import { checkNodeValues, topLevelUse } from "./top-level-use.js";

/** The module name that authors import `defineWidget` and its companions from. */
export const AUTHORING_MODULE = "rollup-plugin-plasmoid/runtime";

/** The call that makes a module a widget or a declaration: the default export of `defineWidget(…)`. */
export interface DeclarationSource {
  readonly file: string;
  readonly sourceFile: ts.SourceFile;
  readonly callee: "defineWidget" | "declareWidget";
  readonly call: ts.CallExpression;
  /** The first argument: the declaration itself, or a name of one that another module declares. */
  readonly declaration: ts.Expression;
  readonly setup: ts.Expression | undefined;
}

interface Edited {
  readonly code: string;
  readonly map: ReturnType<MagicString["generateMap"]>;
}

/** Whether it is worth the while to look for a declaration in a module. */
export const mayDeclare = (source: string): boolean =>
  source.includes("defineWidget") || source.includes("declareWidget");

/** Finds the default-exported `defineWidget(…)` or `declareWidget(…)` of a module; `undefined` where there is none. */
export function findDeclaration(file: string, source: string): DeclarationSource | undefined {
  if (!mayDeclare(source)) return undefined;
  const known = read.get(file);
  if (known?.source === source) return known.found;
  const found = readDeclaration(file, source);
  read.set(file, { source, found });
  return found;
}

/** What was found last in each module that may hold a declaration: several stages of a build ask for it. */
const read = new Map<string, { readonly source: string; readonly found: DeclarationSource | undefined }>();

function readDeclaration(file: string, source: string): DeclarationSource | undefined {
  const sourceFile = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, scriptKind(file));
  const names = authoringNames(sourceFile);
  const exported = sourceFile.statements.find(
    (statement): statement is ts.ExportAssignment => ts.isExportAssignment(statement) && !statement.isExportEquals,
  );
  if (!exported) return undefined;
  const call = skipWrappers(followConstant(sourceFile, skipWrappers(exported.expression)));
  if (!ts.isCallExpression(call) || !ts.isIdentifier(call.expression)) return undefined;
  const callee = names.get(call.expression.text);
  const [declaration, setup] = call.arguments;
  if ((callee !== "defineWidget" && callee !== "declareWidget") || !declaration) return undefined;
  return { file, sourceFile, callee, call, declaration, setup };
}

const scriptKind = (file: string): ts.ScriptKind => (/\.[cm]?js$/.test(file) ? ts.ScriptKind.JS : ts.ScriptKind.TS);

/** Local name to exported name for what the module imports from the authoring module. */
function authoringNames(sourceFile: ts.SourceFile): Map<string, string> {
  const names = new Map<string, string>();
  for (const statement of sourceFile.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    if (statement.moduleSpecifier.text !== AUTHORING_MODULE) continue;
    const bindings = statement.importClause?.namedBindings;
    if (bindings && ts.isNamedImports(bindings))
      for (const { name, propertyName } of bindings.elements) names.set(name.text, (propertyName ?? name).text);
  }
  return names;
}

export function skipWrappers(node: ts.Expression): ts.Expression {
  while (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node))
    node = node.expression;
  return node;
}

/** The initialiser of a top-level constant that `node` names, or `node` itself. */
export function followConstant(sourceFile: ts.SourceFile, node: ts.Expression): ts.Expression {
  if (!ts.isIdentifier(node)) return node;
  for (const statement of sourceFile.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations)
      if (ts.isIdentifier(name) && name.text === node.text && initializer) return initializer;
  }
  return node;
}

/**
 * The module without everything but the declaration: what Node evaluates. The setup function and whatever only it
 * needs, its imports included, are gone.
 */
export function declarationSlice(found: DeclarationSource): Edited {
  const { sourceFile, declaration, setup } = found;
  const text = new MagicString(sourceFile.text);
  const use = topLevelUse(sourceFile);
  const needed = use.closure(use.bindingsIn(declaration), { withEffectsOnThem: true });
  const calling = use.bindingsIn(found.call.expression);
  for (const statement of sourceFile.statements) {
    if (ts.isImportDeclaration(statement) && statement.importClause)
      keepImports(text, statement, (name) => needed.has(name) || calling.has(name));
    else if (!needed.statements.has(statement) && !contains(statement, found.call) && !ts.isExportAssignment(statement))
      text.remove(statement.getStart(), statement.end);
  }
  if (setup) text.remove(declaration.end, found.call.arguments.end);
  return { code: text.toString(), map: text.generateMap({ source: found.file, hires: true, includeContent: true }) };
}

/**
 * The module without its declaration: what the widget runs. Bindings that only the declaration used are gone with it.
 * A binding that setup shares with the declaration stays, unless it was computed from something only Node has.
 */
export function withoutDeclaration(found: DeclarationSource): Edited & { readonly diagnostics: readonly Diagnostic[] } {
  const { sourceFile, declaration, call } = found;
  const text = new MagicString(sourceFile.text);
  const use = topLevelUse(sourceFile);
  const forNode = use.closure(use.bindingsIn(declaration), { withEffectsOnThem: true });
  const forWidget = use.runtime(declaration, forNode);
  for (const statement of sourceFile.statements) {
    if (ts.isImportDeclaration(statement))
      keepImports(text, statement, (name) => forWidget.has(name) || !forNode.has(name));
    else if (forNode.statements.has(statement) && !forWidget.statements.has(statement) && !contains(statement, call))
      text.remove(statement.getStart(), statement.end);
  }
  text.overwrite(declaration.getStart(), declaration.end, "undefined");
  return {
    code: text.toString(),
    map: text.generateMap({ source: found.file, hires: true, includeContent: true }),
    diagnostics: checkNodeValues(found.file, sourceFile, forNode, forWidget),
  };
}

const contains = (outer: ts.Node, inner: ts.Node): boolean => outer.pos <= inner.pos && inner.end <= outer.end;

function keepImports(text: MagicString, statement: ts.ImportDeclaration, keep: (name: string) => boolean): void {
  const clause = statement.importClause;
  if (!clause) return;
  const named = clause.namedBindings && ts.isNamedImports(clause.namedBindings) ? clause.namedBindings.elements : [];
  const locals = [
    ...(clause.name ? [clause.name.text] : []),
    ...(clause.namedBindings && ts.isNamespaceImport(clause.namedBindings) ? [clause.namedBindings.name.text] : []),
    ...named.map(({ name }) => name.text),
  ];
  if (locals.every(keep)) return;
  if (!locals.some(keep)) {
    text.remove(statement.getStart(), statement.end);
    return;
  }
  const parts: string[] = [];
  if (clause.name && keep(clause.name.text)) parts.push(clause.name.text);
  if (clause.namedBindings && ts.isNamespaceImport(clause.namedBindings) && keep(clause.namedBindings.name.text))
    parts.push(clause.namedBindings.getText());
  const kept = named.filter(({ name }) => keep(name.text));
  if (kept.length > 0) parts.push(`{ ${kept.map((specifier) => specifier.getText()).join(", ")} }`);
  text.overwrite(clause.getStart(), clause.end, parts.join(", "));
}

export function noDeclaration(file: string, source: string): Diagnostic {
  const mistaken = importsFromPlugin(file, source);
  if (mistaken)
    return error(
      "widget/wrong-import",
      "The plugin itself was imported here; it runs in Node and has nothing for widgets.",
      mistaken,
      `import from "${AUTHORING_MODULE}"`,
    );
  return error(
    "widget/no-declaration",
    "This is the widget's entry, but it does not export a declaration.",
    placeAt(file, source, 0),
    `write \`export default defineWidget({ id: …, name: … }, setup)\`, with defineWidget from "${AUTHORING_MODULE}"`,
  );
}

/** Where a module imports from the package's main entry what its "/runtime" has. */
function importsFromPlugin(file: string, source: string): Place | undefined {
  const plugin = AUTHORING_MODULE.slice(0, AUTHORING_MODULE.lastIndexOf("/"));
  return /\bdefineWidget\b|\bdeclareWidget\b/.test(source) ? placeOfImport(file, source, plugin) : undefined;
}
