import { type NodePath, types as t } from "@babel/core";
import type { Site } from "./private-records.js";

interface Call {
  readonly path: NodePath<t.CallExpression>;
}

/**
 * A private method is a function that Babel calls as `method.call(this, …)`, which costs Qt 5.15 a way through the
 * engine. Where it is only called, what is `this` in it becomes a parameter. Gives what is to be done at last.
 */
export function directCalls(sites: readonly Site[]): () => void {
  const methods = new Map<NodePath<t.FunctionDeclaration>, Call[]>();
  for (const { path, helper } of sites) {
    const value = path.node.arguments[2];
    if (helper !== "privateCheck" || value?.type !== "Identifier") continue;
    const method = path.scope.getBinding(value.name)?.path;
    const call = path.parentPath.parentPath;
    if (!method?.isFunctionDeclaration() || !call?.isCallExpression() || !isCallOf(call, path)) continue;
    methods.set(method, [...(methods.get(method) ?? []), { path: call }]);
  }
  const direct = [...methods].filter(([method, calls]) => {
    const binding = method.scope.parent.getBinding(method.node.id?.name ?? "");
    return binding?.constant === true && binding.referencePaths.length === calls.length && asksNothing(method);
  });
  return () => {
    for (const [method, calls] of direct) {
      passThis(method);
      for (const { path } of calls) path.node.callee = (path.node.callee as t.MemberExpression).object as t.Expression;
    }
  };
}

/** `checked.call(object, …)` */
function isCallOf({ node }: NodePath<t.CallExpression>, checked: NodePath): boolean {
  const { callee } = node;
  return (
    callee.type === "MemberExpression" &&
    callee.object === checked.node &&
    t.isIdentifier(callee.property, { name: "call" }) &&
    t.isExpression(node.arguments[0])
  );
}

/** Whether the function asks for nothing of its call but `this` and its parameters. */
function asksNothing(method: NodePath<t.FunctionDeclaration>): boolean {
  let asks = method.node.generator || method.node.async;
  t.traverseFast(method.node, (node) => {
    if (node.type === "Super" || node.type === "MetaProperty") asks = true;
    if (node.type === "Identifier" && (node.name === "arguments" || node.name === "eval")) asks = true;
  });
  return !asks;
}

function passThis(method: NodePath<t.FunctionDeclaration>): void {
  const self = method.scope.generateUidIdentifier("self");
  method.traverse({
    ThisExpression(path) {
      path.replaceWith(t.cloneNode(self));
    },
    Function(path) {
      if (!path.isArrowFunctionExpression()) path.skip();
    },
    Class(path) {
      path.skip();
    },
  });
  method.node.params.unshift(self);
}
