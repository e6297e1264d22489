import { type PluginObj, types as t } from "@babel/core";
import { context } from "../context.js";
import { declareAnew } from "../uses.js";

/**
 * `return value` in an async generator awaits the value, inside of what `try` there is. The bodies of
 * asynchronous functions become generators in them, which keep their variables apart.
 */
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
    Function(path) {
      if (path.node.async) declareAnew(path);
    },
  },
};
