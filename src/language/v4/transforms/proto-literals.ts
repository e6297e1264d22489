import { type PluginObj, types as t } from "@babel/core";
import { staticName, use } from "../uses.js";

/** V4 makes an own property of `__proto__` in an object literal. */
export const protoLiterals: PluginObj = {
  name: "v4-proto-literals",
  visitor: {
    ObjectExpression(path) {
      const at = path.node.properties.findIndex(
        (property) =>
          property.type === "ObjectProperty" &&
          !property.shorthand &&
          !property.computed &&
          staticName(property.key, false) === "__proto__",
      );
      const found = path.node.properties[at];
      if (found?.type !== "ObjectProperty") return;
      const rest = t.inherits(t.objectExpression(path.node.properties.filter((one) => one !== found)), path.node);
      path.replaceWith(t.callExpression(use(path, "withPrototype"), [found.value as t.Expression, rest]));
    },
  },
};
