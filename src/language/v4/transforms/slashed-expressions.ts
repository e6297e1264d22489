import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { context } from "../context.js";
import { at, use } from "../uses.js";

/**
 * The text of an expression with a slash has a backslash too many. It gets a `toString` of its own where it may be asked
 * for: not where the literal is used up at once, by a method of its own or by one of a text.
 */
export const slashedExpressions: PluginObj = {
  name: "v4-slashed-expressions",
  visitor: {
    RegExpLiteral(path) {
      if (context().isPolyfill || !path.node.pattern.includes("/") || isUsedUp(path)) return;
      const made = t.callExpression(use(path, "slashed"), [path.node]);
      t.addComment(made, "leading", "#__PURE__");
      path.replaceWith(at(made, path.node));
      path.skip();
    },
  },
};

const OWN: ReadonlySet<string> = new Set(["test", "exec"]);
const TAKERS: ReadonlySet<string> = new Set("replace replaceAll match matchAll split search".split(" "));

function isUsedUp({ parent, node, key, listKey }: NodePath): boolean {
  const isCalled = (callee: t.Node, names: ReadonlySet<string>): boolean =>
    t.isMemberExpression(callee) && t.isIdentifier(callee.property) && names.has(callee.property.name);
  if (t.isMemberExpression(parent)) return parent.object === node && isCalled(parent, OWN);
  if (!t.isCallExpression(parent) || listKey !== "arguments") return false;
  const { callee } = parent;
  // Our own calls have it already.
  if (callee.type === "Identifier") return [...context().used.values()].some(({ name }) => name === callee.name);
  return key === 0 && isCalled(callee, TAKERS);
}
