import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { staticName, use } from "../uses.js";
import { isError } from "./error-causes.js";

/**
 * `F.prototype = new Error()`, and `Object.create(new Error())`: V4's errors have a `stack` of their own that is read
 * by errors alone. What inherits from one throws where its stack is read or assigned.
 */
export const errorPrototypes: PluginObj = {
  name: "v4-error-prototypes",
  visitor: {
    NewExpression(path) {
      if (!isError(path, path.node.callee) || !isPrototype(path)) return;
      path.replaceWith(t.callExpression(use(path, "errorPrototype"), [path.node]));
    },
  },
};

function isPrototype({ node, parent, parentPath }: NodePath<t.NewExpression>): boolean {
  if (parent.type === "AssignmentExpression") {
    // `A.prototype = B.prototype = new Error()`
    const { left } = parent;
    return t.isMemberExpression(left) && staticName(left.property, left.computed) === "prototype";
  }
  if (parent.type !== "CallExpression" || parent.arguments[0] !== node) return false;
  const { callee } = parent;
  return (
    t.isMemberExpression(callee) &&
    t.isIdentifier(callee.object, { name: "Object" }) &&
    staticName(callee.property, callee.computed) === "create" &&
    parentPath?.scope.hasBinding("Object", true) === false
  );
}
