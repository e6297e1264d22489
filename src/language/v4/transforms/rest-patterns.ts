import { type NodePath, type PluginObj, types as t } from "@babel/core";

/** V4 gives the variables of a pattern that takes the rest of the parameters no values. */
export const restPatterns: PluginObj = {
  name: "v4-rest-patterns",
  visitor: {
    Function(path: NodePath<t.Function>) {
      const rest = path.node.params.at(-1);
      if (rest?.type !== "RestElement" || rest.argument.type === "Identifier") return;
      const pattern = rest.argument;
      const id = path.scope.generateUidIdentifier("rest");
      rest.argument = id;
      if (path.isArrowFunctionExpression()) path.ensureBlock();
      const { body } = path.node;
      if (body.type !== "BlockStatement") return;
      body.body.unshift(t.variableDeclaration("var", [t.variableDeclarator(pattern as t.LVal, t.cloneNode(id))]));
      path.scope.crawl();
    },
  },
};
