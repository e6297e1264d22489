import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { context, report } from "../context.js";
import { use } from "../uses.js";

/**
 * V4 can't await at a module's top level. What is not an import becomes an async function that is called at once, and
 * exported names are variables that it sets: modules that import them don't wait, which is said when compiling.
 */
export const topLevelAwait: PluginObj = {
  name: "v4-top-level-await",
  visitor: {
    Program(path) {
      const { sourceType, code } = context();
      if (sourceType !== "module" || !/\bawait\b/.test(code)) return;
      const first = firstAwait(path);
      if (!first) return;
      const exported = path.node.body.find((node) => t.isExportDeclaration(node) && !isOutside(node));
      if (exported)
        report(
          "error",
          "v4/top-level-await",
          "Qt's engine can't await at the top level of what others import.",
          first,
          `line ${exported.loc?.start.line} exports something: export a promise, or a function that awaits`,
        );
      const outer: t.Statement[] = [];
      const inner: t.Statement[] = [];
      for (const node of path.node.body) {
        if (isOutside(node)) outer.push(node);
        else split(node, path, outer, inner);
      }
      const run = t.arrowFunctionExpression([], t.blockStatement(inner), true);
      const call = t.expressionStatement(t.callExpression(use(path, "topLevel"), [run]));
      path.node.body = [...outer, call];
      path.scope.crawl();
    },
  },
};

const isOutside = (node: t.Statement): boolean =>
  node.type === "ImportDeclaration" ||
  node.type === "ExportAllDeclaration" ||
  (node.type === "ExportNamedDeclaration" && !node.declaration && (!!node.source || node.specifiers.length === 0));

/** A statement's variables that are exported stay outside, what gives them values comes inside. */
function split(node: t.Statement, program: NodePath, outer: t.Statement[], inner: t.Statement[]): void {
  const keepOutside = (names: readonly string[]): void => {
    outer.push(
      t.variableDeclaration(
        "let",
        names.map((name) => t.variableDeclarator(t.identifier(name))),
      ),
    );
  };
  const give = (target: t.LVal, value: t.Expression): t.Statement =>
    t.expressionStatement(t.assignmentExpression("=", target as t.Identifier, value));
  if (node.type === "ExportDefaultDeclaration") {
    const { declaration } = node;
    const id = program.scope.generateUidIdentifier("default");
    outer.push(t.exportNamedDeclaration(null, [t.exportSpecifier(id, t.identifier("default"))]));
    keepOutside([id.name]);
    if (t.isExpression(declaration)) inner.push(give(id, declaration));
    else if (declaration.type !== "TSDeclareFunction") inner.push(give(id, t.toExpression(declaration)));
    return;
  }
  if (node.type !== "ExportNamedDeclaration") {
    inner.push(node);
    return;
  }
  const { declaration, specifiers } = node;
  const names = declaration
    ? Object.keys(t.getBindingIdentifiers(declaration, false, true))
    : specifiers.map((specifier) => (specifier as t.ExportSpecifier).local.name);
  const locals = new Map(names.map((name) => [name, declaration ? name : program.scope.generateUid(name)]));
  keepOutside([...locals.values()]);
  const exported = declaration
    ? names.map((name) => t.exportSpecifier(t.identifier(name), t.identifier(name)))
    : (specifiers as t.ExportSpecifier[]).map(({ exported, local }) => {
        const { name } = local;
        return t.exportSpecifier(t.identifier(locals.get(name)!), exported);
      });
  outer.push(t.exportNamedDeclaration(null, exported));
  if (!declaration) inner.push(...names.map((name) => give(t.identifier(locals.get(name)!), t.identifier(name))));
  else if (t.isVariableDeclaration(declaration))
    for (const { id, init } of declaration.declarations) {
      if (init || declaration.kind !== "var")
        inner.push(give(id as t.LVal, init ?? t.unaryExpression("void", t.numericLiteral(0))));
    }
  else if (t.isFunctionDeclaration(declaration) || t.isClassDeclaration(declaration)) {
    const made = give(t.cloneNode(declaration.id!), t.toExpression(declaration));
    if (t.isFunctionDeclaration(declaration)) inner.unshift(made);
    else inner.push(made);
  }
}

function firstAwait(program: NodePath<t.Program>): t.Node | undefined {
  let found: t.Node | undefined;
  const see = (path: NodePath): void => {
    found = path.node;
    path.stop();
  };
  program.traverse({
    Function: (path) => path.skip(),
    AwaitExpression: see,
    ForOfStatement(path) {
      if (path.node.await) see(path);
    },
  });
  return found;
}
