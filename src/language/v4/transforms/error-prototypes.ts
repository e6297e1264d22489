import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { isGlobal, memberName, use } from "../uses.js";
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

function isPrototype(path: NodePath<t.NewExpression>): boolean {
  const { node, parent } = path;
  // `A.prototype = B.prototype = new Error()`
  if (parent.type === "AssignmentExpression") return memberName(parent.left) === "prototype";
  if (parent.type !== "CallExpression" || parent.arguments[0] !== node) return false;
  const { callee } = parent;
  if (memberName(callee) !== "create") return false;
  return t.isIdentifier((callee as t.MemberExpression).object, { name: "Object" }) && isGlobal(path, "Object");
}
