import { type PluginObj, types as t } from "@babel/core";
import { holds } from "../paths.js";

/**
 * In strict code V4 takes a call in the pattern of a `catch` for the last thing done in the function, and returns its
 * value. Such a pattern is taken apart before the block.
 */
export const catchPatterns: PluginObj = {
  name: "v4-catch-patterns",
  visitor: {
    CatchClause(path) {
      const { param, body } = path.node;
      if (!t.isPattern(param) || !path.isInStrictMode() || !holds(param, isCall)) return;
      const id = path.scope.generateUidIdentifier("c");
      path.node.param = id;
      const parts = t.variableDeclaration("let", [t.variableDeclarator(param, t.cloneNode(id))]);
      path.node.body = t.blockStatement([parts, body]);
      path.scope.crawl();
    },
  },
};

const isCall = ({ type }: t.Node): boolean => type === "CallExpression" || type === "OptionalCallExpression";
