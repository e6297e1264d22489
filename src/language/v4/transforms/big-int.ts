import type { PluginObj } from "@babel/core";
import { context } from "../context.js";
import { use } from "../uses.js";

/**
 * BigInt, so that a module that has some can be parsed and loaded: numbers where they are exact. What asks
 * `typeof BigInt` is told that there is none.
 */
export const bigInts: PluginObj = {
  name: "v4-big-int",
  visitor: {
    Identifier(path) {
      if (path.node.name !== "BigInt" || context().isPolyfill || !path.isReferencedIdentifier()) return;
      if (path.scope.hasBinding("BigInt", true)) return;
      if (path.parent.type === "UnaryExpression" && path.parent.operator === "typeof") return;
      path.replaceWith(use(path, "bigInt"));
    },
  },
};
