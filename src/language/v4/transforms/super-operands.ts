import { type PluginObj, types as t } from "@babel/core";

/** Babel takes `super.b` in `a += super.b` for what is assigned, where it takes a function apart. */
export const superOperands: PluginObj = {
  name: "v4-super-operands",
  visitor: {
    Program({ node: program }) {
      t.traverseFast(program, (node) => {
        if (node.type !== "AssignmentExpression" || node.operator === "=") return;
        if (t.isMemberExpression(node.right) && node.right.object.type === "Super")
          node.right = t.sequenceExpression([t.numericLiteral(0), node.right]);
      });
    },
  },
};
