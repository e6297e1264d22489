import { type PluginObj, types as t } from "@babel/core";
import { context } from "../context.js";
import { use } from "../uses.js";

/** `[a, ...b, c]`: V4 takes ten times as long to iterate over an array as to go through its indexes. */
export const arraySpreads: PluginObj = {
  name: "v4-array-spreads",
  visitor: {
    ArrayExpression: {
      exit(path) {
        const { elements } = path.node;
        const first = elements.findIndex((element) => element?.type === "SpreadElement");
        if (first === -1 || context().isPolyfill || elements.includes(null)) return;
        const add = (target: t.Expression, source: t.Expression): t.Expression =>
          t.callExpression(use(path, "appended"), [target, source]);
        const addAll = (target: t.Expression, values: t.Expression[]): t.Expression =>
          values.length === 1
            ? t.callExpression(use(path, "added"), [target, values[0]!])
            : add(target, t.arrayExpression(values));
        let made: t.Expression = t.arrayExpression(elements.slice(0, first));
        let plain: t.Expression[] = [];
        for (const element of elements.slice(first)) {
          if (element?.type !== "SpreadElement") {
            plain.push(element as t.Expression);
            continue;
          }
          if (plain.length > 0) made = addAll(made, plain);
          plain = [];
          made = add(made, element.argument);
        }
        if (plain.length > 0) made = addAll(made, plain);
        path.replaceWith(t.inherits(made, path.node));
      },
    },
  },
};
