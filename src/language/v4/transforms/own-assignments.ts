import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { pathsOf } from "../paths.js";
import { use } from "../uses.js";

/** The name of a function expression is a constant in it: V4 lets strict code assign it without a word. */
export const ownAssignments: PluginObj = {
  name: "v4-own-assignments",
  visitor: {
    Program(program) {
      const found = pathsOf(program, (node) => node.type === "AssignmentExpression" && node.left.type === "Identifier");
      for (const path of found.reverse() as NodePath<t.AssignmentExpression>[]) {
        const { left, right, operator } = path.node;
        if (operator !== "=" || !isOwnName(path, (left as t.Identifier).name)) continue;
        path.replaceWith(
          path.isInStrictMode()
            ? t.sequenceExpression([right, t.callExpression(use(path, "constantAssigned"), [])])
            : right,
        );
      }
    },
  },
};

function isOwnName(path: NodePath, name: string): boolean {
  const binding = path.scope.getBinding(name);
  if ((binding?.kind as string | undefined) !== "local" || binding?.path.isFunctionExpression() !== true) return false;
  // A variable, or a function, of that name in the body is another one, which Babel takes for the same.
  return !binding.constantViolations.some(
    (one) => one.isVariableDeclarator() || one.isVariableDeclaration() || one.isFunctionDeclaration(),
  );
}
