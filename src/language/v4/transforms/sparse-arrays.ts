import type { NodePath, PluginObj, types as t } from "@babel/core";
import { context } from "../context.js";
import type { PolyfillName } from "../polyfill-names.js";
import { staticName } from "../uses.js";
import { callOf } from "./builtins.js";

const METHODS: ReadonlyMap<string, PolyfillName> = new Map([
  ["slice", "sparseSliceOf"],
  ["splice", "sparseSpliceOf"],
  ["concat", "sparseConcatOf"],
]);

/** Of arrays with holes V4 takes parts wrongly. This is for files that may make such arrays. */
export const sparseArrays: PluginObj = {
  name: "v4-sparse-arrays",
  visitor: {
    CallExpression: {
      exit(path) {
        const { callee } = path.node;
        if (context().isPolyfill || callee.type !== "MemberExpression" || callee.object.type === "Super") return;
        const { object } = callee;
        const method = METHODS.get(staticName(callee.property, callee.computed) ?? "");
        if (!method || object.type === "StringLiteral" || object.type === "TemplateLiteral") return;
        callOf(path as NodePath<t.CallExpression>, callee, method);
      },
    },
  },
};
