import { type NodePath, type PluginObj, types as t } from "@babel/core";

/**
 * V4 does not see that a destructuring assignment uses the variables it assigns: one of an outer function is not kept
 * for the inner one, and the assignment goes nowhere, or ends the process. It sees `name = name` before; what does nothing
 * at all would be left out by Rollup.
 */
export const patternTargets: PluginObj = {
  name: "v4-pattern-targets",
  visitor: {
    AssignmentExpression: {
      exit(path) {
        if (!t.isPattern(path.node.left)) return;
        const names = outerTargets(path, path.node.left);
        if (names.length > 0) path.node.right = mentioning(names, path.node.right);
      },
    },
    "ForOfStatement|ForInStatement": {
      exit(path: NodePath) {
        const { node } = path as NodePath<t.ForOfStatement | t.ForInStatement>;
        if (!t.isPattern(node.left)) return;
        const names = outerTargets(path, node.left);
        if (names.length > 0) node.right = mentioning(names, node.right);
      },
    },
  },
};

function outerTargets(path: NodePath, pattern: t.Node): string[] {
  const own = path.scope.getFunctionParent();
  return Object.keys(t.getBindingIdentifiers(pattern)).filter((name) => {
    const binding = path.scope.getBinding(name);
    return binding !== undefined && binding.scope.getFunctionParent() !== own;
  });
}

const mentioning = (names: readonly string[], value: t.Expression): t.Expression =>
  t.sequenceExpression([
    ...names.map((name) => t.assignmentExpression("=", t.identifier(name), t.identifier(name))),
    value,
  ]);
