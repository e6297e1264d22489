import { type NodePath, type PluginObj, types as t } from "@babel/core";

/**
 * V4 takes a function that is a statement by itself for a declaration, which it refuses in blocks, and with it the file:
 * `if (a) { () => b; }`. Packages have none, but generators that are taken apart leave them: `(() => a, await b)`.
 */
export const functionStatements: PluginObj = {
  name: "v4-function-statements",
  visitor: {
    ExpressionStatement({ node, parentPath }: NodePath<t.ExpressionStatement>) {
      const { expression } = node;
      if (parentPath.isProgram() || !isMadeThere(expression)) return;
      node.expression = t.sequenceExpression([t.numericLiteral(0), expression]);
    },
  },
};

/** Whether it is a function that is written there. */
export const isMadeThere = ({ type }: t.Node): boolean =>
  type === "ArrowFunctionExpression" || type === "FunctionExpression";
