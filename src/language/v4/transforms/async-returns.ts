import { type PluginObj, types as t } from "@babel/core";
import { context } from "../context.js";

/** `return value` in an async generator awaits the value, inside of what `try` there is. */
export const asyncReturns: PluginObj = {
  name: "v4-async-returns",
  visitor: {
    Program(program) {
      if (!/\basync\b/.test(context().code)) return;
      program.traverse({
        ReturnStatement({ node, scope }) {
          const owner = scope.getFunctionParent()?.path;
          if (node.argument && owner?.isFunction() && owner.node.async && owner.node.generator)
            node.argument = t.awaitExpression(node.argument);
        },
      });
    },
  },
};
