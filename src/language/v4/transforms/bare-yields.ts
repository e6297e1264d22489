import { type PluginObj, types as t } from "@babel/core";

/** V4 can't parse a `yield` without a value at the end of a pattern. */
export const bareYields: PluginObj = {
  name: "v4-bare-yields",
  visitor: {
    YieldExpression({ node, parent }) {
      if (!node.argument && parent.type !== "ExpressionStatement")
        node.argument = t.unaryExpression("void", t.numericLiteral(0));
    },
  },
};
