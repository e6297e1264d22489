import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { context } from "../context.js";

/**
 * V4 takes a `break` without a label for one that leaves the labelled statement around it, though that is no loop. It
 * is given the label of the loop, or the `switch`, that it leaves.
 */
export const labelledBreaks: PluginObj = {
  name: "v4-labelled-breaks",
  visitor: {
    Program(program) {
      if (/\bbreak\b/.test(context().code)) program.traverse({ BreakStatement: name });
    },
  },
};

function name(path: NodePath<t.BreakStatement>): void {
  if (path.node.label) return;
  const target = path.findParent((parent) => parent.isLoop() || parent.isSwitchStatement());
  const between = path.findParent((parent) => parent === target || isPlainLabel(parent));
  if (!target || between === target) return;
  const { parent } = target;
  if (parent.type === "LabeledStatement") path.node.label = t.cloneNode(parent.label);
  else {
    const label = path.scope.generateUidIdentifier("L");
    path.node.label = t.cloneNode(label);
    target.replaceWith(t.labeledStatement(label, target.node as t.Statement));
  }
}

/** Whether the statement has a label and is neither a loop nor a `switch`. */
function isPlainLabel(path: NodePath): boolean {
  if (!path.isLabeledStatement()) return false;
  let { body } = path.node;
  while (body.type === "LabeledStatement") body = body.body;
  return !t.isLoop(body) && body.type !== "SwitchStatement";
}
