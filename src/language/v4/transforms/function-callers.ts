import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { isWritten, saysStrict, staticName, use } from "../uses.js";

/** `f.caller` is null in sloppy code, where `f` is a function of sloppy code as well: V4 throws. */
export const functionCallers: PluginObj = {
  name: "v4-function-callers",
  visitor: {
    MemberExpression: {
      exit(path) {
        const { object, property, computed } = path.node;
        if (staticName(property, computed) !== "caller" || object.type === "Super") return;
        if (isWritten(path) || path.isInStrictMode() || isStrictFunction(path, object)) return;
        path.replaceWith(t.callExpression(use(path, "callerOf"), [object]));
      },
    },
  },
};

function isStrictFunction(path: NodePath, node: t.Node): boolean {
  const found = node.type === "Identifier" ? path.scope.getBinding(node.name)?.path : undefined;
  const value = found?.isVariableDeclarator() ? (found.get("init") as NodePath) : found;
  if (!value?.isFunction()) return false;
  const { body } = value.node;
  return body.type === "BlockStatement" && saysStrict(body);
}
