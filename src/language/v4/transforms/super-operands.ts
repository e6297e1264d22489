import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { pathsOf } from "../paths.js";
import { use } from "../uses.js";

/**
 * Babel takes `super.b` in `a += super.b` for what is assigned, where it takes a function apart. `delete super.b`, which
 * always throws, V4 lets be.
 */
export const superOperands: PluginObj = {
  name: "v4-super-operands",
  visitor: {
    Program(program) {
      t.traverseFast(program.node, (node) => {
        if (node.type !== "AssignmentExpression" || node.operator === "=") return;
        if (t.isMemberExpression(node.right) && node.right.object.type === "Super")
          node.right = t.sequenceExpression([t.numericLiteral(0), node.right]);
      });
      for (const path of pathsOf(program, isDeleted) as NodePath<t.UnaryExpression>[]) {
        const { computed, property } = path.node.argument as t.MemberExpression;
        const thrown = t.callExpression(use(path, "uninitialized"), [t.stringLiteral("super")]);
        path.replaceWith(t.sequenceExpression(computed ? [property as t.Expression, thrown] : [thrown]));
      }
    },
  },
};

const isDeleted = (node: t.Node): boolean =>
  node.type === "UnaryExpression" &&
  node.operator === "delete" &&
  node.argument.type === "MemberExpression" &&
  node.argument.object.type === "Super";
