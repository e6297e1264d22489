import { type NodePath, types as t } from "@babel/core";
import type { Site } from "./private-records.js";

/** A private method that is only called. */
export interface Method {
  readonly function: NodePath<t.FunctionDeclaration>;
  readonly calls: ReadonlyMap<t.Node, NodePath<t.CallExpression>>;
  /** The brand that its callers check. */
  readonly brand: string;
  /** Whether it is always called on `this`, so that what it checks tells whether that is needed in it. */
  readonly isOnThis: boolean;
  /** The parameter that is what a caller has found of the brand. */
  readonly cell: t.Identifier;
}

/**
 * A private method is a function that Babel calls as `method.call(this, …)`, which costs Qt 5.15 a way through the
 * engine. Where it is only called, what is `this` in it becomes a parameter, and so does what its callers have checked.
 */
export function directMethods(sites: readonly Site[]): Method[] {
  const found = new Map<
    NodePath<t.FunctionDeclaration>,
    { brand: string; calls: Map<t.Node, NodePath<t.CallExpression>>; isOnThis: boolean }
  >();
  for (const { path, helper, name, object } of sites) {
    const value = path.node.arguments[2];
    if (helper !== "privateCheck" || value?.type !== "Identifier") continue;
    const method = path.scope.getBinding(value.name)?.path;
    const call = path.parentPath.parentPath;
    if (!method?.isFunctionDeclaration() || !call?.isCallExpression() || !isCallOf(call, path)) continue;
    const known = found.get(method) ?? { brand: name, calls: new Map(), isOnThis: true };
    found.set(method, known);
    known.calls.set(path.node, call);
    known.isOnThis &&= object.type === "ThisExpression";
  }
  const methods: Method[] = [];
  for (const [method, { brand, calls, isOnThis }] of found) {
    const binding = method.scope.parent.getBinding(method.node.id?.name ?? "");
    if (binding?.constant !== true || binding.referencePaths.length !== calls.size || !asksNothing(method)) continue;
    methods.push({ function: method, calls, brand, isOnThis, cell: method.scope.generateUidIdentifier("c") });
  }
  return methods;
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

/** Whether `this` is mentioned at all. */
function asksThis(node: t.Node): boolean {
  let asks = false;
  t.traverseFast(node, ({ type }) => {
    if (type === "ThisExpression") asks = true;
  });
  return asks;
}

/** Makes parameters of `this` and of what is known of it. */
export function passThis({ function: method, cell, calls, isOnThis }: Method): void {
  if (isOnThis && !asksThis(method.node)) {
    method.node.params.unshift(cell);
    for (const call of calls.values()) call.node.arguments.shift();
    return;
  }
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
  method.node.params.unshift(self, cell);
}
