import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { pathsOf } from "../paths.js";
import { temporary } from "../uses.js";

/**
 * `[a, a] = values`: Babel renames one of several targets of a name alone. All but the first are assigned after the
 * pattern.
 */
export const repeatedTargets: PluginObj = {
  name: "v4-repeated-targets",
  visitor: {
    Program(program) {
      const isRepeating = (node: t.Node): boolean => node.type === "AssignmentExpression" && repeats(node.left);
      for (const path of pathsOf(program, isRepeating).reverse()) split(path as NodePath<t.AssignmentExpression>);
    },
  },
};

/** Whether the pattern assigns a variable twice. */
export const repeats = (pattern: t.Node): boolean =>
  t.isPattern(pattern) && Object.values(t.getBindingIdentifiers(pattern, true)).some(({ length }) => length > 1);

function split(path: NodePath<t.AssignmentExpression>): void {
  const { left, right } = path.node;
  const after: t.Expression[] = [];
  // Babel gives those with a default after all others; the language assigns them as they are written.
  for (const [name, targets] of Object.entries(t.getBindingIdentifiers(left, true)))
    for (const target of targets.sort((a, b) => (a.start ?? 0) - (b.start ?? 0)).slice(1)) {
      const id = temporary(path, "t");
      target.name = id.name;
      after.push(t.assignmentExpression("=", t.identifier(name), t.cloneNode(id)));
    }
  if (path.parentPath.isExpressionStatement()) {
    path.replaceWith(t.sequenceExpression([path.node, ...after]));
    return;
  }
  const source = temporary(path, "s");
  path.node.right = t.assignmentExpression("=", t.cloneNode(source), right);
  path.replaceWith(t.sequenceExpression([path.node, ...after, t.cloneNode(source)]));
}
