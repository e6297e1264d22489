import { isBuiltin } from "node:module";
import ts from "typescript";
import { type Diagnostic, error, placeAt } from "../diagnostics/index.js";

/** A set of top-level bindings, and the statements that make them. */
export interface Closure {
  has(name: string): boolean;
  readonly names: ReadonlySet<string>;
  readonly statements: ReadonlySet<ts.Statement>;
}

/** Which top-level statements of a module need which top-level bindings. */
export interface TopLevelUse {
  /** Names of the top-level bindings, imports included, that `node` refers to as values. */
  bindingsIn(node: ts.Node): Set<string>;
  /** All that is needed to have `names`; `withEffectsOnThem` adds statements that only touch those. */
  closure(names: Iterable<string>, options?: { withEffectsOnThem: boolean }): Closure;
  /** What the module needs when `declaration` is cut out: exports, effects, and what they reach. */
  runtime(declaration: ts.Node, forNode: Closure): Closure;
}

const known = new WeakMap<ts.SourceFile, TopLevelUse>();

export function topLevelUse(sourceFile: ts.SourceFile): TopLevelUse {
  const use = known.get(sourceFile) ?? readTopLevelUse(sourceFile);
  known.set(sourceFile, use);
  return use;
}

function readTopLevelUse(sourceFile: ts.SourceFile): TopLevelUse {
  const owners = new Map<string, ts.Statement>();
  for (const statement of sourceFile.statements) for (const name of namesOf(statement)) owners.set(name, statement);
  const isTopLevel = localChecker(sourceFile, owners);
  const cache = new Map<ts.Node, Set<string>>();

  const bindingsIn = (node: ts.Node, except?: ts.Node): Set<string> => {
    const known = except ? undefined : cache.get(node);
    if (known) return known;
    const found = new Set<string>();
    const visit = (child: ts.Node): void => {
      if (child === except || ts.isTypeNode(child)) return;
      if (ts.isInterfaceDeclaration(child) || ts.isTypeAliasDeclaration(child)) return;
      if (ts.isIdentifier(child) && owners.has(child.text) && isTopLevel(child)) found.add(child.text);
      ts.forEachChild(child, visit);
    };
    visit(node);
    if (!except) cache.set(node, found);
    return found;
  };

  const closure = (names: Iterable<string>, options?: { withEffectsOnThem: boolean }): Closure => {
    const reached = new Set<string>();
    const statements = new Set<ts.Statement>();
    const add = (more: Iterable<string>): void => {
      for (const name of more) {
        if (reached.has(name)) continue;
        reached.add(name);
        const owner = owners.get(name);
        if (!owner || ts.isImportDeclaration(owner)) continue;
        statements.add(owner);
        add(namesOf(owner));
        add(bindingsIn(owner));
      }
    };
    add(names);
    // `authors.push(…)` is part of `authors`; it may itself need more.
    for (let grown = options?.withEffectsOnThem ?? false; grown; ) {
      grown = false;
      for (const statement of sourceFile.statements) {
        if (statements.has(statement) || !isEffect(statement)) continue;
        const touched = [...bindingsIn(statement)].filter((name) => !isImported(owners.get(name)));
        if (touched.length === 0 || !touched.every((name) => reached.has(name))) continue;
        statements.add(statement);
        add(bindingsIn(statement));
        grown = true;
      }
    }
    return { has: (name) => reached.has(name), names: reached, statements };
  };

  const runtime = (declaration: ts.Node, forNode: Closure): Closure => {
    const roots = new Set<string>();
    for (const statement of sourceFile.statements) {
      if (ts.isImportDeclaration(statement)) continue;
      const cut = containsNode(statement, declaration);
      if (!cut && forNode.statements.has(statement) && !isExported(statement)) continue;
      for (const name of bindingsIn(statement, cut ? declaration : undefined)) roots.add(name);
      if (isExported(statement)) for (const name of namesOf(statement)) roots.add(name);
    }
    const needed = closure(roots);
    return closure(needed.names, { withEffectsOnThem: true });
  };

  return { bindingsIn: (node) => bindingsIn(node), closure, runtime };
}

const containsNode = (outer: ts.Node, inner: ts.Node): boolean => outer.pos <= inner.pos && inner.end <= outer.end;
const isImported = (owner: ts.Statement | undefined): boolean => owner !== undefined && ts.isImportDeclaration(owner);

const isExported = (statement: ts.Statement): boolean =>
  ts.isExportDeclaration(statement) ||
  ts.isExportAssignment(statement) ||
  (ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement)?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword) ?? false));

/** Statements that declare nothing but do something. */
const isEffect = (statement: ts.Statement): boolean =>
  !ts.isImportDeclaration(statement) && !isExported(statement) && namesOf(statement).length === 0;

function namesOf(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) => bindingNames(name));
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement) || ts.isEnumDeclaration(statement))
    return statement.name ? [statement.name.text] : [];
  if (ts.isImportDeclaration(statement)) {
    const clause = statement.importClause;
    if (!clause || clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return [];
    const names = clause.name ? [clause.name.text] : [];
    if (clause.namedBindings && ts.isNamespaceImport(clause.namedBindings)) names.push(clause.namedBindings.name.text);
    else if (clause.namedBindings) names.push(...clause.namedBindings.elements.map(({ name }) => name.text));
    return names;
  }
  return [];
}

function bindingNames(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : bindingNames(element.name)));
}

/** Tells whether an identifier is a use of the module's top-level binding of that name, by TypeScript's own binder. */
function localChecker(
  sourceFile: ts.SourceFile,
  owners: ReadonlyMap<string, ts.Statement>,
): (identifier: ts.Identifier) => boolean {
  const options: ts.CompilerOptions = { noResolve: true, noLib: true, allowJs: true, types: [] };
  const program = ts.createProgram([sourceFile.fileName], options, {
    getSourceFile: (name) => (name === sourceFile.fileName ? sourceFile : undefined),
    getDefaultLibFileName: () => "",
    writeFile: () => undefined,
    getCurrentDirectory: () => "/",
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
    fileExists: (name) => name === sourceFile.fileName,
    readFile: () => undefined,
  });
  const checker = program.getTypeChecker();
  return (identifier) => {
    const { parent } = identifier;
    const symbol = ts.isShorthandPropertyAssignment(parent)
      ? checker.getShorthandAssignmentValueSymbol(parent)
      : ts.isExportSpecifier(parent)
        ? checker.getExportSpecifierLocalTargetSymbol(parent)
        : checker.getSymbolAtLocation(identifier);
    return (
      symbol?.declarations?.some((declaration) => {
        const owner = owners.get(identifier.text);
        return owner !== undefined && containsNode(owner, declaration) && isTopLevelDeclaration(declaration);
      }) ?? false
    );
  };
}

function isTopLevelDeclaration(declaration: ts.Declaration): boolean {
  for (let node: ts.Node = declaration.parent; node; node = node.parent) {
    if (ts.isSourceFile(node)) return true;
    if (ts.isFunctionLike(node) || ts.isClassLike(node) || ts.isBlock(node) || ts.isObjectLiteralExpression(node))
      return false;
  }
  return false;
}

/** Errors for bindings that setup shares with the declaration although only Node can compute them. */
export function checkNodeValues(
  file: string,
  sourceFile: ts.SourceFile,
  forNode: Closure,
  forWidget: Closure,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const statement of forNode.statements) {
    if (!forWidget.statements.has(statement)) continue;
    const what = nodeOnlyUse(sourceFile, statement);
    const name = namesOf(statement).find((candidate) => forWidget.has(candidate));
    if (what === undefined || name === undefined) continue;
    const use = firstUseOutside(sourceFile, name, forNode) ?? statement;
    diagnostics.push(
      error(
        "widget/node-value-in-setup",
        `\`${name}\` is computed in Node when the widget is built (it uses ${what}), so the running widget does not have it.`,
        placeAt(file, sourceFile.text, use.getStart(), use.end),
        "pass the value through the declaration, as the initial value of a state property or the default of a hidden entry",
      ),
    );
  }
  return diagnostics;
}

function nodeOnlyUse(sourceFile: ts.SourceFile, statement: ts.Statement): string | undefined {
  const builtins = new Map<string, string>();
  for (const other of sourceFile.statements)
    if (
      ts.isImportDeclaration(other) &&
      ts.isStringLiteral(other.moduleSpecifier) &&
      isBuiltin(other.moduleSpecifier.text)
    )
      for (const name of namesOf(other)) builtins.set(name, other.moduleSpecifier.text);
  let found: string | undefined;
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) found ??= builtins.get(node.text) ?? (node.text === "process" ? "process" : undefined);
    else if (ts.isMetaProperty(node)) found ??= "import.meta";
    ts.forEachChild(node, visit);
  };
  visit(statement);
  return found;
}

function firstUseOutside(sourceFile: ts.SourceFile, name: string, forNode: Closure): ts.Node | undefined {
  let found: ts.Node | undefined;
  const visit = (node: ts.Node): void => {
    if (found) return;
    // The declaration is an object literal in the first argument; a use in setup stands inside a function.
    if (ts.isIdentifier(node) && node.text === name && ts.findAncestor(node, ts.isFunctionLike)) found = node;
    else ts.forEachChild(node, visit);
  };
  for (const statement of sourceFile.statements) if (!forNode.statements.has(statement)) visit(statement);
  return found;
}
