import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { temporary } from "../uses.js";

/**
 * V4 refuses some of what is right in a function in the head of a loop: `super` and labels in for…in, and the loop's own
 * label is forgotten after it. What such a head goes through is made before the loop.
 */
export const loopHeads: PluginObj = {
  name: "v4-loop-heads",
  visitor: {
    ForXStatement(path) {
      const { right } = path.node;
      const isLabelled = path.parent.type === "LabeledStatement";
      if (right.type === "Identifier" || !hasFunction(right, isLabelled || path.isForInStatement())) return;
      let whole: NodePath = path;
      while (whole.parentPath?.isLabeledStatement()) whole = whole.parentPath;
      const id = temporary(path, "h");
      path.node.right = t.cloneNode(id);
      const made = t.expressionStatement(t.assignmentExpression("=", t.cloneNode(id), right));
      whole.replaceWith(t.blockStatement([made, whole.node as t.Statement]));
    },
  },
};

/** Whether there is such a function: one with `super`, which Babel keeps in a variable of the head, or any. */
function hasFunction(node: t.Node, any: boolean): boolean {
  let found = false;
  t.traverseFast(node, (one) => {
    if (any ? t.isFunction(one) && one.body.type === "BlockStatement" : one.type === "Super") found = true;
  });
  return found;
}
