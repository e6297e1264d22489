import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { temporary } from "../uses.js";
import { awaits } from "./generator-parts.js";

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
    ObjectExpression(path) {
      const { node } = path;
      if (!isInHead(path) || !node.properties.some((one) => t.isObjectMethod(one) && hasFunction(one, false))) return;
      if (awaits(node)) return;
      // Babel would declare in the loop's body what the head mentions.
      path.replaceWith(t.callExpression(t.arrowFunctionExpression([], node), []));
    },
  },
};

/** Whether it is in the test of a loop, or another part of its head. */
function isInHead(path: NodePath): boolean {
  const part = path.find(({ parentPath }) => !parentPath || parentPath.isFunction() || parentPath.isLoop());
  return part?.parentPath?.isLoop() === true && part.key !== "body";
}

/** Whether there is such a function: one with `super`, which Babel keeps in a variable of the head, or any. */
function hasFunction(node: t.Node, any: boolean): boolean {
  let found = false;
  t.traverseFast(node, (one) => {
    if (any ? t.isFunction(one) && one.body.type === "BlockStatement" : one.type === "Super") found = true;
  });
  return found;
}
