import { type PluginObj, types as t } from "@babel/core";
import { pathsOf } from "../paths.js";
import { staticName, use } from "../uses.js";

/** V4 makes an own property of `__proto__` in an object literal. */
export const protoLiterals: PluginObj = {
  name: "v4-proto-literals",
  visitor: {
    Program(program) {
      for (const path of pathsOf(program, (node) => protoOf(node) !== undefined).reverse()) {
        const node = path.node as t.ObjectExpression;
        const found = protoOf(node)!;
        const rest = t.inherits(t.objectExpression(node.properties.filter((one) => one !== found)), node);
        path.replaceWith(t.callExpression(use(path, "withPrototype"), [found.value as t.Expression, rest]));
      }
    },
  },
};

/** `__proto__: value` of an object literal. */
function protoOf(node: t.Node): t.ObjectProperty | undefined {
  if (node.type !== "ObjectExpression") return undefined;
  return node.properties.find(
    (property): property is t.ObjectProperty =>
      property.type === "ObjectProperty" &&
      !property.shorthand &&
      !property.computed &&
      staticName(property.key, false) === "__proto__",
  );
}
