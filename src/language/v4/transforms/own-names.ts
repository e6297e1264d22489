import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { hasQt5 } from "../context.js";
import { staticName } from "../uses.js";

/**
 * V4 binds more names inside a function than the language does. Qt 5.15 binds a method's name in its body, so that a
 * call of an outer function of that name calls the method without end: a computed key is not bound. Neither engine
 * parses a method called `eval` or `arguments`. Both engines
 * refuse `const x = …` in the body of a function that is itself called x: the inner one is renamed.
 */
export const ownNames: PluginObj = {
  name: "v4-own-names",
  visitor: {
    "ObjectMethod|ClassMethod": {
      exit(path: NodePath) {
        const { node } = path as NodePath<t.ObjectMethod | t.ClassMethod>;
        const name = staticName(node.key, node.computed);
        if (name === undefined || node.computed) return;
        const isRefused = name === "eval" || name === "arguments";
        const isBound = node.kind !== "constructor" && hasQt5();
        if (!isRefused && !(isBound && [...node.params, node.body].some((part) => uses(part, name)))) return;
        node.computed = true;
        node.key = t.inherits(t.stringLiteral(name), node.key);
      },
    },
    Function: {
      exit(path) {
        const name = ownName(path);
        if (name === undefined || path.node.body?.type !== "BlockStatement") return;
        const body = path.node.body.body.some((statement) => declares(statement, name));
        if (!body) return;
        // The function's own name is no other variable's, yet has to stay what it is called.
        const id = path.node.type === "FunctionExpression" ? path.node.id : undefined;
        if (path.node.type === "FunctionExpression" && id) {
          path.node.id = null;
          path.scope.crawl();
        }
        path.scope.rename(name);
        if (path.node.type === "FunctionExpression" && id) path.node.id = id;
      },
    },
  },
};

const declares = (statement: t.Statement, name: string): boolean =>
  statement.type === "VariableDeclaration"
    ? statement.kind !== "var" && name in t.getBindingIdentifiers(statement)
    : statement.type === "ClassDeclaration" && statement.id?.name === name;

/** Whether a variable of the name is mentioned, properties aside. */
function uses(node: t.Node, name: string): boolean {
  if (node.type === "Identifier") return node.name === name;
  for (const key of t.VISITOR_KEYS[node.type] ?? []) {
    if (key === "label" || ((key === "property" || key === "key") && "computed" in node && !node.computed)) continue;
    const child = (node as unknown as Record<string, t.Node | (t.Node | null)[] | null | undefined>)[key];
    if (Array.isArray(child) ? child.some((one) => one && uses(one, name)) : child && uses(child, name)) return true;
  }
  return false;
}

/** The name that V4 gives a function, and binds. */
function ownName({ node, parent }: NodePath<t.Function>): string | undefined {
  if (node.type === "FunctionDeclaration") return undefined;
  if (node.type === "FunctionExpression" && node.id) return node.id.name;
  if (node.type === "ObjectMethod" || node.type === "ClassMethod") return staticName(node.key, node.computed);
  switch (parent.type) {
    case "VariableDeclarator":
      return parent.init === node && parent.id.type === "Identifier" ? parent.id.name : undefined;
    case "AssignmentExpression":
    case "AssignmentPattern":
      return parent.right === node && parent.left.type === "Identifier" ? parent.left.name : undefined;
    default:
      return undefined;
  }
}
