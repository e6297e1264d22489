import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { context } from "../context.js";
import { isWritten, staticName, use } from "../uses.js";

/** `list.concat(more)`: Qt 5.15 loses elements of arrays that were shifted, or had something put before the first. */
export const arrayConcats: PluginObj = {
  name: "v4-array-concats",
  visitor: {
    "MemberExpression|OptionalMemberExpression": {
      exit(path: NodePath) {
        const { node, parent } = path as NodePath<t.MemberExpression>;
        if (!isConcat(node) || (parent.type === "CallExpression" && parent.callee === node) || isWritten(path)) return;
        path.replaceWith(t.callExpression(use(path, "arrayConcatOf"), [node.object]));
      },
    },
    CallExpression: {
      exit(path) {
        const { callee, arguments: values } = path.node;
        if (callee.type !== "MemberExpression" || !isConcat(callee)) return;
        path.node.callee = use(path, "arrayConcat");
        values.unshift(callee.object as t.Expression);
      },
    },
  },
};

const isConcat = ({ object, property, computed }: t.MemberExpression): boolean =>
  !context().isPolyfill &&
  object.type !== "Super" &&
  staticName(property, computed) === "concat" &&
  !isJoinedText(object);

/** `"a".concat(b).concat(c)`, as compilers write templates. */
function isJoinedText(node: t.Node): boolean {
  if (node.type === "StringLiteral" || node.type === "TemplateLiteral") return true;
  if (node.type !== "CallExpression" || node.callee.type !== "MemberExpression") return false;
  return staticName(node.callee.property, node.callee.computed) === "concat" && isJoinedText(node.callee.object);
}
