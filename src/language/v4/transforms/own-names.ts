import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { hasQt5 } from "../context.js";
import { staticName } from "../uses.js";

interface Method {
  readonly name: string;
  readonly path: NodePath<t.ObjectMethod | t.ClassMethod | t.ClassPrivateMethod>;
  mentioned: boolean;
}

const methods: Method[] = [];

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
      enter(path: NodePath) {
        const method = path as NodePath<t.ObjectMethod | t.ClassMethod>;
        const name = staticName(method.node.key, method.node.computed) ?? "";
        const isRefused = name === "eval" || name === "arguments";
        const isBound = method.node.kind !== "constructor" && hasQt5();
        methods.push({ name: isBound || isRefused ? name : "", path: method, mentioned: isRefused });
      },
      exit(path: NodePath) {
        const method = methods.pop();
        if (!method || method.path.node !== path.node) throw new Error("methods are not nested");
        const { node } = method.path;
        if (!method.mentioned || node.computed) return;
        node.computed = true;
        node.key = t.inherits(t.stringLiteral(method.name), node.key);
      },
    },
    Identifier(path) {
      if (methods.length === 0) return;
      const { name } = path.node;
      for (const method of methods) if (!method.mentioned && method.name === name) method.mentioned = isUse(path);
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

/** Whether an identifier stands for a variable, and not for a property. */
function isUse({ node, parent, key }: NodePath<t.Identifier>): boolean {
  if (parent.type === "MemberExpression" || parent.type === "OptionalMemberExpression")
    return key === "object" || parent.computed;
  if (key === "key") return "computed" in parent && parent.computed === true;
  return !(parent.type === "LabeledStatement" && parent.label === node);
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
