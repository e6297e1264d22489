import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { context } from "../context.js";
import { temporary, use } from "../uses.js";

const ERRORS = new Set(["Error", "EvalError", "RangeError", "ReferenceError", "SyntaxError", "TypeError", "URIError"]);

const done = new WeakSet<t.Node>();

/** `new Error(text, { cause })`, of which V4 forgets the cause, also as `super(text, options)`. */
export const errorCauses: PluginObj = {
  name: "v4-error-causes",
  visitor: {
    "CallExpression|NewExpression"(path: NodePath) {
      const { node } = path as NodePath<t.CallExpression | t.NewExpression>;
      const options = node.arguments[1];
      if (context().isPolyfill || done.has(node) || !t.isExpression(options) || t.isSpreadElement(node.arguments[0]))
        return;
      const owner =
        node.callee.type === "Super"
          ? path.findParent((parent) => parent.isClass())?.get("superClass")
          : path.get("callee");
      const name = (owner as NodePath).node;
      if (!t.isIdentifier(name) || !ERRORS.has(name.name) || path.scope.hasBinding(name.name, true)) return;
      const id = temporary(path, "v");
      node.arguments[1] = t.assignmentExpression("=", t.cloneNode(id), options);
      done.add(node);
      path.replaceWith(t.callExpression(use(path, "withCause"), [node, t.cloneNode(id)]));
    },
  },
};
