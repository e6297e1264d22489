import type * as ES from "estree";

export type ExportKind = "function" | "value";

/** What an exported name stands for: something of this module, or a name of another module. */
export type ExportFact =
  | { readonly local: string | undefined; readonly kind: ExportKind }
  | { readonly from: string; readonly name: string };

/** How a module is connected to others. */
export interface ModuleLinks {
  /** Import and re-export sources in order of first appearance, as Rollup numbers them. */
  readonly sources: readonly string[];
  readonly imports: ReadonlyMap<string, { readonly source: string; readonly name: string }>;
  readonly exports: ReadonlyMap<string, ExportFact>;
  /** Sources of `export * from`. */
  readonly stars: readonly string[];
}

/** Reads a module's imports and exports, with the kind of what it exports. */
export function moduleLinks(program: ES.Program): ModuleLinks {
  const sources = new Set<string>();
  const imports = new Map<string, { source: string; name: string }>();
  const exports = new Map<string, ExportFact>();
  const stars: string[] = [];
  const functions = declaredFunctions(program);
  const kindOf = (local: string): ExportKind => (functions.has(local) ? "function" : "value");

  for (const statement of program.body) {
    if (statement.type === "ImportDeclaration") {
      const source = String(statement.source.value);
      sources.add(source);
      for (const specifier of statement.specifiers) {
        const name =
          specifier.type === "ImportDefaultSpecifier"
            ? "default"
            : specifier.type === "ImportNamespaceSpecifier"
              ? "*"
              : moduleName(specifier.imported);
        imports.set(specifier.local.name, { source, name });
      }
    } else if (statement.type === "ExportAllDeclaration") {
      const source = String(statement.source.value);
      sources.add(source);
      if (statement.exported) exports.set(moduleName(statement.exported), { from: source, name: "*" });
      else stars.push(source);
    } else if (statement.type === "ExportNamedDeclaration") {
      if (statement.source) {
        const source = String(statement.source.value);
        sources.add(source);
        for (const { local, exported } of statement.specifiers)
          exports.set(moduleName(exported), { from: source, name: moduleName(local) });
      } else if (statement.declaration) {
        for (const local of declaredNames(statement.declaration)) exports.set(local, { local, kind: kindOf(local) });
      } else {
        for (const { local, exported } of statement.specifiers)
          exports.set(moduleName(exported), { local: moduleName(local), kind: kindOf(moduleName(local)) });
      }
    } else if (statement.type === "ExportDefaultDeclaration") {
      const { declaration } = statement;
      if (declaration.type === "Identifier")
        exports.set("default", { local: declaration.name, kind: kindOf(declaration.name) });
      else {
        const local = "id" in declaration ? declaration.id?.name : undefined;
        exports.set("default", { local, kind: isFunction(declaration) ? "function" : "value" });
      }
    }
  }
  // An exported import is a re-export: the kind is known where it was declared.
  for (const [name, fact] of exports) {
    const imported = "local" in fact && fact.local !== undefined ? imports.get(fact.local) : undefined;
    if (imported) exports.set(name, { from: imported.source, name: imported.name });
  }
  return { sources: [...sources], imports, exports, stars };
}

const moduleName = (node: ES.Identifier | ES.Literal): string =>
  node.type === "Identifier" ? node.name : String(node.value);

export const isFunction = (node: { type: string } | null | undefined): boolean =>
  node?.type === "FunctionDeclaration" ||
  node?.type === "FunctionExpression" ||
  node?.type === "ArrowFunctionExpression";

/** Names that are bound to a function for good: declarations, and constants initialised with one. */
function declaredFunctions(program: ES.Program): Set<string> {
  const names = new Set<string>();
  for (const statement of program.body) {
    const declaration =
      statement.type === "ExportNamedDeclaration" || statement.type === "ExportDefaultDeclaration"
        ? statement.declaration
        : statement;
    if (declaration?.type === "FunctionDeclaration" && declaration.id) names.add(declaration.id.name);
    else if (declaration?.type === "VariableDeclaration" && declaration.kind === "const")
      for (const { id, init } of declaration.declarations)
        if (id.type === "Identifier" && isFunction(init)) names.add(id.name);
  }
  return names;
}

function declaredNames(declaration: ES.Declaration): string[] {
  if (declaration.type === "VariableDeclaration") return declaration.declarations.flatMap(({ id }) => patternNames(id));
  return declaration.id ? [declaration.id.name] : [];
}

export function patternNames(pattern: ES.Pattern): string[] {
  switch (pattern.type) {
    case "Identifier":
      return [pattern.name];
    case "ObjectPattern":
      return pattern.properties.flatMap((property) =>
        patternNames(property.type === "RestElement" ? property.argument : property.value),
      );
    case "ArrayPattern":
      return pattern.elements.flatMap((element) => (element ? patternNames(element) : []));
    case "AssignmentPattern":
      return patternNames(pattern.left);
    case "RestElement":
      return patternNames(pattern.argument);
    default:
      return [];
  }
}
