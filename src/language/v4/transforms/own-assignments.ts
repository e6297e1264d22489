import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { use } from "../uses.js";

/** The name of a function expression is a constant in it: V4 lets strict code assign it without a word. */
export const ownAssignments: PluginObj = {
  name: "v4-own-assignments",
  visitor: {
    AssignmentExpression: {
      exit(path) {
        const { left, right, operator } = path.node;
        if (left.type !== "Identifier" || operator !== "=" || !isOwnName(path, left.name)) return;
        path.replaceWith(
          path.isInStrictMode()
            ? t.sequenceExpression([right, t.callExpression(use(path, "constantAssigned"), [])])
            : right,
        );
      },
    },
  },
};

function isOwnName(path: NodePath, name: string): boolean {
  const binding = path.scope.getBinding(name);
  return (binding?.kind as string | undefined) === "local" && binding?.path.isFunctionExpression() === true;
}
