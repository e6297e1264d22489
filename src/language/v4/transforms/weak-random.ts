import type { NodePath, PluginObj, types as t } from "@babel/core";
import { context, report } from "../context.js";
import { staticName } from "../uses.js";

/** Says that the random numbers of QML are none for secrets, where a program asks for such. */
export const weakRandom: PluginObj = {
  name: "v4-weak-random",
  visitor: {
    MemberExpression: {
      exit(path: NodePath<t.MemberExpression>) {
        const { object, property, computed } = path.node;
        if (context().isPolyfill || object.type !== "Identifier" || object.name !== "crypto") return;
        const name = staticName(property, computed);
        if ((name !== "getRandomValues" && name !== "subtle") || path.scope.hasBinding("crypto", true)) return;
        if (name === "subtle")
          report("warning", "v4/missing-global", "Qt's JavaScript engine has no crypto.subtle.", path.node);
        else reportWeakRandom(path.node);
      },
    },
  },
};

export const reportWeakRandom = (node: t.Node): void =>
  report(
    "warning",
    "v4/weak-random",
    "crypto.getRandomValues() is Math.random() here: good for identifiers, not for secrets.",
    node,
    "v4-allow weak-random, where it is no secret",
  );
