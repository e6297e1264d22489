import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { pathsOf } from "../paths.js";
import { refuseAssignment } from "./pattern-constants.js";

/** The name of a function expression is a constant in it: V4 lets strict code assign it without a word. */
export const ownAssignments: PluginObj = {
  name: "v4-own-assignments",
  visitor: {
    Program(program) {
      const found = pathsOf(program, (node) => node.type === "FunctionExpression" && t.isIdentifier(node.id));
      for (const path of found.reverse() as NodePath<t.FunctionExpression>[]) {
        const { name } = path.node.id as t.Identifier;
        for (const assigned of [...assignmentsOf(path, name)].reverse())
          if (assigned.isInStrictMode()) refuseAssignment(assigned, name);
          else if (isPlain(assigned)) assigned.replaceWith(assigned.node.right);
      }
    },
  },
};

const isPlain = (path: NodePath): path is NodePath<t.AssignmentExpression> =>
  path.isAssignmentExpression({ operator: "=" }) && path.node.left.type === "Identifier";

function assignmentsOf(path: NodePath<t.FunctionExpression>, name: string): readonly NodePath[] {
  const binding = path.scope.getOwnBinding(name);
  if ((binding?.kind as string | undefined) !== "local" || !binding) return [];
  // A variable, or a function, of that name in the body is another one, which Babel takes for the same.
  const isAnother = binding.constantViolations.some(
    (one) => one.isVariableDeclarator() || one.isVariableDeclaration() || one.isFunctionDeclaration(),
  );
  return isAnother ? [] : binding.constantViolations;
}
