import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { context } from "../context.js";
import { temporary, use } from "../uses.js";

/**
 * While V4 asks what is spread among arguments for its iterator, its collector follows what stood before in the places
 * of the arguments, which may be gone: the process ends (createSpreadArguments in Qt's qv4runtime.cpp, 5.15 and 6.8). The
 * arguments become a list that the function is applied to, which is quicker as well. `super(…)` and
 * `super.m(…)` stay as they are.
 */
export const spreadCalls: PluginObj = {
  name: "v4-spread-calls",
  visitor: {
    CallExpression(path) {
      const { callee, arguments: values } = path.node;
      if (!values.some(isSpread) || isSpecial(callee)) return;
      const [called, self] = methodOf(path);
      replace(path, "apply", [called, self, listOf(path, values)]);
    },
    NewExpression(path) {
      const { callee, arguments: values } = path.node;
      if (values.some(isSpread)) replace(path, "construct", [callee as t.Expression, listOf(path, values)]);
    },
  },
};

/** What is more than a call of a value: of a method of `super` V4 takes `this` along by itself. */
const isSpecial = (callee: t.Node): boolean =>
  callee.type === "Super" ||
  callee.type === "Import" ||
  t.isIdentifier(callee, { name: "eval" }) ||
  (callee.type === "MemberExpression" && callee.object.type === "Super");

type Values = t.CallExpression["arguments"];

const isSpread = (node: t.Node): node is t.SpreadElement => node.type === "SpreadElement";

function replace(path: NodePath, name: "apply" | "construct", values: t.Expression[]): void {
  // A polyfill has no other imported for it.
  const own = name === "apply" ? "appliedTo" : "constructedOf";
  const called = context().isPolyfill
    ? t.memberExpression(t.identifier("Reflect"), t.identifier(name))
    : use(path, own);
  path.replaceWith(t.inherits(t.callExpression(called, values), path.node));
}

/** What is called, and its `this`. */
function methodOf(path: NodePath<t.CallExpression>): [t.Expression, t.Expression] {
  const callee = path.node.callee as t.Expression;
  if (callee.type !== "MemberExpression") return [callee, t.unaryExpression("void", t.numericLiteral(0))];
  const { object } = callee;
  if (object.type === "ThisExpression" || object.type === "Identifier") return [callee, t.cloneNode(object)];
  const id = temporary(path, "o");
  callee.object = t.assignmentExpression("=", t.cloneNode(id), object as t.Expression);
  return [callee, id];
}

/** The arguments as something that has them by index. */
function listOf(path: NodePath, values: Values): t.Expression {
  const [first] = values;
  if (values.length > 1 || !isSpread(first!)) return t.arrayExpression(values as (t.Expression | t.SpreadElement)[]);
  const { argument } = first;
  if (argument.type === "ArrayExpression") return argument;
  const isArguments =
    argument.type === "Identifier" && argument.name === "arguments" && !path.scope.hasBinding("arguments", true);
  if (isArguments) return argument;
  return context().isPolyfill ? t.arrayExpression([first]) : t.callExpression(use(path, "listOf"), [argument]);
}
