import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { context } from "../context.js";
import { use } from "../uses.js";

/**
 * In `yield* iterable`, V4 gives the last step for the value when the generator is told to return and the iterator has
 * no way to be closed, such as an array's. It is given one.
 */
export const delegations: PluginObj = {
  name: "v4-delegations",
  visitor: {
    YieldExpression(path) {
      const { argument, delegate } = path.node;
      if (!delegate || !argument || context().isPolyfill || isGenerator(path, argument)) return;
      path.node.argument = t.callExpression(use(path, "closable"), [argument]);
    },
  },
};

/** Whether it is the call of what is known to be a generator function. */
function isGenerator(path: NodePath, node: t.Expression): boolean {
  if (node.type !== "CallExpression" || node.callee.type !== "Identifier") return false;
  const binding = path.scope.getBinding(node.callee.name);
  const made = binding?.path.node;
  return binding?.constant === true && t.isFunctionDeclaration(made) && made.generator;
}
