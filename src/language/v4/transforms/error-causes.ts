import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { context } from "../context.js";
import { isGlobal, temporary, use } from "../uses.js";
import { handingOn } from "./class-lengths.js";

const ERRORS = new Set(["Error", "EvalError", "RangeError", "ReferenceError", "SyntaxError", "TypeError", "URIError"]);

const done = new WeakSet<t.Node>();

/** `new Error(text, { cause })`, of which V4 forgets the cause, also as `super(text, options)`, written or not. */
export const errorCauses: PluginObj = {
  name: "v4-error-causes",
  visitor: {
    Class(path: NodePath<t.Class>) {
      if (context().isPolyfill || !isError(path, path.node.superClass) || !mayBeGivenCauses(path)) return;
      const { body } = path.node.body;
      if (!body.some((one) => t.isClassMethod(one, { kind: "constructor" }))) body.unshift(handingOn());
    },
    "CallExpression|NewExpression"(path: NodePath) {
      const { node } = path as NodePath<t.CallExpression | t.NewExpression>;
      const [first, options] = node.arguments;
      if (context().isPolyfill || done.has(node)) return;
      const owner =
        node.callee.type === "Super"
          ? path.findParent((parent) => parent.isClass())?.get("superClass")
          : path.get("callee");
      if (!isError(path, (owner as NodePath).node)) return;
      const withCause = (given: t.Expression): void => {
        done.add(node);
        path.replaceWith(t.callExpression(use(path, "withCause"), [node, given]));
      };
      if (first?.type === "SpreadElement" || options?.type === "SpreadElement") {
        const second = (all: t.Expression): t.Expression => t.memberExpression(all, t.numericLiteral(1), true);
        if (t.isSpreadElement(first) && isAllArguments(path, first.argument))
          return withCause(second(t.cloneNode(first.argument)));
        const id = temporary(path, "v");
        const all = t.arrayExpression(node.arguments as t.Expression[]);
        node.arguments = [t.spreadElement(t.assignmentExpression("=", t.cloneNode(id), all))];
        withCause(second(t.cloneNode(id)));
      } else if (t.isExpression(options)) {
        const id = temporary(path, "v");
        node.arguments[1] = t.assignmentExpression("=", t.cloneNode(id), options);
        withCause(t.cloneNode(id));
      }
    },
  },
};

const isAllArguments = (path: NodePath, node: t.Node): boolean =>
  t.isIdentifier(node) &&
  (node.name === "arguments" || path.scope.getBinding(node.name)?.path.isRestElement() === true);

/** Whether a node names one of the classes of errors that V4 has. */
export const isError = (path: NodePath, node: t.Node | null | undefined): boolean =>
  t.isIdentifier(node) && ERRORS.has(node.name) && isGlobal(path, node.name);

/** In this file, or by another one that has the class from it. */
function mayBeGivenCauses(path: NodePath<t.Class>): boolean {
  if (context().code.includes("cause") || path.parentPath.isExportDeclaration()) return true;
  const binding = path.node.id && path.scope.getBinding(path.node.id.name);
  return (
    binding?.referencePaths.some(
      ({ parent }) => t.isExportSpecifier(parent) || t.isExportDefaultDeclaration(parent),
    ) === true
  );
}
