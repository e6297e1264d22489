import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { holdsAnywhere, pathsOf } from "../paths.js";

/**
 * In strict code V4 takes a call in the pattern of a `catch` for the last thing done in the function, and returns its
 * value; Babel takes the names in its defaults and keys for those of variables around. It is taken apart before the
 * block.
 */
export const catchPatterns: PluginObj = {
  name: "v4-catch-patterns",
  visitor: {
    Program(program) {
      const isTaken = (node: t.Node): boolean =>
        node.type === "CatchClause" && t.isPattern(node.param) && holdsAnywhere(node.param, doesMore);
      for (const path of pathsOf(program, isTaken) as NodePath<t.CatchClause>[]) {
        const { param, body } = path.node;
        const id = path.scope.generateUidIdentifier("c");
        path.node.param = id;
        const parts = t.variableDeclaration("let", [t.variableDeclarator(param as t.Pattern, t.cloneNode(id))]);
        path.node.body = t.blockStatement([parts, body]);
        path.scope.crawl();
      }
    },
  },
};

const doesMore = (node: t.Node): boolean =>
  node.type === "AssignmentPattern" || (node.type === "ObjectProperty" && node.computed);
