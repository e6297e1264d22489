import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { hasQt5 } from "../context.js";

/**
 * Qt 5.15 finds `this` in an arrow function only on the first way through it that the source shows: in another branch
 * it is undefined. Such a function becomes a plain one, with `this` in a variable of the function around.
 */
export const arrowThis: PluginObj = {
  name: "v4-arrow-this",
  visitor: {
    ArrowFunctionExpression: {
      exit(path) {
        if (!hasQt5() || path.node.body.type !== "BlockStatement" || !losesThis(path)) return;
        path.arrowFunctionToExpression({ noNewArrows: true });
      },
    },
  },
};

const BRANCHES = new Set([
  ..."IfStatement SwitchStatement TryStatement LabeledStatement ForStatement ForInStatement".split(" "),
  ..."ForOfStatement WhileStatement DoWhileStatement".split(" "),
]);

/** Whether the arrow function has branches, and `this` is its own business. */
function losesThis(path: NodePath<t.ArrowFunctionExpression>): boolean {
  let hasThis = false;
  let hasBranch = false;
  const look = (node: t.Node | null | undefined): void => {
    if (!node || t.isFunction(node) || t.isClass(node)) return;
    if (node.type === "ThisExpression") hasThis = true;
    if (BRANCHES.has(node.type)) hasBranch = true;
    for (const key of t.VISITOR_KEYS[node.type] ?? []) {
      const child = (node as unknown as Record<string, t.Node | (t.Node | null)[] | null | undefined>)[key];
      if (Array.isArray(child)) child.forEach(look);
      else look(child);
    }
  };
  look(path.node.body);
  return hasThis && hasBranch;
}
