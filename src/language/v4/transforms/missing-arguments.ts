import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { pathsOf } from "../paths.js";
import { isWritten } from "../uses.js";

/**
 * In sloppy code V4 ties `arguments[n]` to the n-th parameter also where the call has fewer arguments: what is assigned
 * to the parameter is read there. `length` is right, and asked first. Babel makes parameters of the variables that it
 * adds to a function that is called at once: where that has `arguments`, the call is made to look another way.
 */
export const missingArguments: PluginObj = {
  name: "v4-missing-arguments",
  visitor: {
    Program(program) {
      for (const path of pathsOf(program, isArguments)) {
        const owner = ownerOf(path);
        if (owner?.isFunctionExpression() && owner.key === "callee" && !owner.node.id && !path.isInStrictMode())
          owner.replaceWith(t.sequenceExpression([t.numericLiteral(0), owner.node]));
      }
      for (const path of pathsOf(program, isRead) as NodePath<t.MemberExpression>[]) {
        const { node, parent } = path;
        const owner = ownerOf(path);
        const isCalled = (t.isCallExpression(parent) || t.isOptionalCallExpression(parent)) && parent.callee === node;
        if (!owner || isCalled || isWritten(path) || path.isInStrictMode()) continue;
        const parameter = owner.node.params[(node.property as t.NumericLiteral).value];
        const isTied = owner.node.params.every((one) => one.type === "Identifier") && parameter?.type === "Identifier";
        if (!isTied || owner.scope.getBinding(parameter.name)?.constant !== false) continue;
        const length = t.memberExpression(t.identifier("arguments"), t.identifier("length"));
        const isThere = t.binaryExpression(">", length, t.cloneNode(node.property as t.NumericLiteral));
        path.replaceWith(
          t.conditionalExpression(isThere, t.cloneNode(node), t.unaryExpression("void", t.numericLiteral(0))),
        );
        path.skip();
      }
    },
  },
};

const isArguments = (node: t.Node): boolean => t.isIdentifier(node, { name: "arguments" });

const isRead = (node: t.Node): boolean =>
  node.type === "MemberExpression" &&
  node.computed &&
  isArguments(node.object) &&
  node.property.type === "NumericLiteral";

/** The function whose arguments they are, unless a variable has the name. */
function ownerOf(path: NodePath): NodePath<t.Function> | undefined {
  if (path.scope.hasBinding("arguments", { noGlobals: true })) return undefined;
  return (path.findParent((one) => one.isFunction() && !one.isArrowFunctionExpression()) ?? undefined) as
    | NodePath<t.Function>
    | undefined;
}
