import { type NodePath, type PluginObj, types as t } from "@babel/core";

/**
 * In sloppy code a function declared in a block can be called outside it, which V4 does not know. The function becomes
 * a value of a variable of the function around.
 */
export const blockFunctions: PluginObj = {
  name: "v4-block-functions",
  visitor: {
    FunctionDeclaration(path) {
      const { node, parentPath } = path;
      if (node.generator || node.async || !node.id || path.isInStrictMode()) return;
      if (parentPath.isIfStatement()) {
        path.replaceWith(t.blockStatement([node]));
        return;
      }
      const inBlock = parentPath.isBlockStatement() && !parentPath.parentPath.isFunction();
      if (!inBlock && !parentPath.isSwitchCase()) return;
      if (isTaken(path, node.id.name)) return;
      const outer = path.scope.parent.getFunctionParent() ?? path.scope.getProgramParent();
      const known = outer.getOwnBinding(node.id.name);
      const declared = known !== undefined && known.identifier !== node.id;
      const value = t.inherits(t.functionExpression(node.id, node.params, node.body), node);
      const assigned = t.expressionStatement(t.assignmentExpression("=", t.cloneNode(node.id), value));
      const block = path.parentPath as NodePath<t.BlockStatement | t.SwitchCase>;
      path.scope.parent.removeBinding(node.id.name);
      path.remove();
      if (block.isBlockStatement()) block.unshiftContainer("body", assigned);
      else (block as NodePath<t.SwitchCase>).unshiftContainer("consequent", assigned);
      if (!declared) outer.push({ id: t.cloneNode(node.id), kind: "var" });
    },
  },
};

/** Whether a `let` or a parameter between the block and the function has the name: then it is the block's alone. */
function isTaken(path: NodePath<t.FunctionDeclaration>, name: string): boolean {
  for (let scope = path.scope.parent?.parent; scope; scope = scope.parent) {
    const kind = scope.getOwnBinding(name)?.kind as string | undefined;
    if (kind === "let" || kind === "const" || kind === "param") return true;
    if (scope.path.isFunction()) return false;
  }
  return false;
}
