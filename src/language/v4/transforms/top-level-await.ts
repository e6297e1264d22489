import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { context } from "../context.js";
import { use } from "../uses.js";

/**
 * V4 can't await at a module's top level. Where the module exports nothing, so that none waits for what it makes, what
 * is not an import becomes an async function that is called at once.
 */
export const topLevelAwait: PluginObj = {
  name: "v4-top-level-await",
  visitor: {
    Program(path) {
      const { sourceType, code } = context();
      if (sourceType !== "module" || !/\bawait\b/.test(code) || !awaits(path)) return;
      const { body } = path.node;
      if (body.some((node) => t.isExportDeclaration(node) && !isEmpty(node))) return;
      const isOutside = (node: t.Statement): boolean => t.isImportOrExportDeclaration(node);
      const run = t.arrowFunctionExpression([], t.blockStatement(body.filter((node) => !isOutside(node))), true);
      const call = t.expressionStatement(t.callExpression(use(path, "topLevel"), [run]));
      path.node.body = [...body.filter(isOutside), call];
      path.scope.crawl();
    },
  },
};

const isEmpty = (node: t.Statement): boolean =>
  node.type === "ExportNamedDeclaration" && !node.declaration && !node.source && node.specifiers.length === 0;

function awaits(program: NodePath<t.Program>): boolean {
  let found = false;
  const see = (path: NodePath): void => {
    found = true;
    path.stop();
  };
  program.traverse({
    Function: (path) => path.skip(),
    AwaitExpression: see,
    ForOfStatement(path) {
      if (path.node.await) see(path);
    },
  });
  return found;
}
