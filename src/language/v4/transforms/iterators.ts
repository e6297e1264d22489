import { type NodePath, types as t } from "@babel/core";
import { ITERATOR_MAKERS } from "../builtins.js";
import { context } from "../context.js";
import { staticName } from "../uses.js";

/**
 * Whether an expression surely gives an iterator that has none of the helpers: `map.values()`, `text.matchAll(…)`, the
 * call of a generator, or a constant that is one of these. `Object.values(o)` has an argument and gives an array.
 */
export function isIterator(path: NodePath, node: t.Node): boolean {
  if (node.type === "Identifier") {
    const binding = path.scope.getBinding(node.name);
    return binding?.constant === true && binding.path.isVariableDeclarator() && t.isIdentifier(binding.path.node.id)
      ? binding.path.node.init != null && isIterator(binding.path, binding.path.node.init)
      : false;
  }
  if (node.type !== "CallExpression") return false;
  const { callee } = node;
  if (callee.type === "Identifier") {
    if (callee.name === context().used.get("matchAll")?.name) return true;
    const made = path.scope.getBinding(callee.name)?.path.node;
    const called = made?.type === "VariableDeclarator" ? made.init : made;
    return t.isFunction(called) && called.generator === true && !called.async;
  }
  if (callee.type !== "MemberExpression" || node.arguments.length > 0) return false;
  const name = staticName(callee.property, callee.computed);
  return name === undefined ? isIteratorSymbol(callee) : ITERATOR_MAKERS.has(name);
}

/** `[Symbol.iterator]` */
const isIteratorSymbol = ({ computed, property }: t.MemberExpression): boolean =>
  computed && t.isMemberExpression(property) && staticName(property.property, property.computed) === "iterator";
