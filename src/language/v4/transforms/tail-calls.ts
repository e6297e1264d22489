import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { hasQt5 } from "../context.js";

/**
 * V4 makes tail calls in strict code, and takes the operand of an assignment for one: what was to be done with the
 * call's value is lost. In a loop over an iterator the iterator is not closed, and Qt 5.15 can't call a generator
 * function that way. The value goes through a variable there, so that the call is no longer the last thing done.
 */
export const tailCalls: PluginObj = {
  name: "v4-tail-calls",
  visitor: {
    ReturnStatement: { exit: keepReturned },
    ArrowFunctionExpression: {
      exit(path) {
        const body = path.get("body");
        // One that was an expression, until a variable was added.
        const last = body.isBlockStatement() ? body.get("body").at(-1) : undefined;
        if (last?.isReturnStatement()) keepReturned(last);
        if (!body.isExpression() || !path.isInStrictMode()) return;
        if (!losesWork(body.node) && !(endsInCall(body.node) && mayMakeGenerator(body))) return;
        // A comment that says that a call is pure stays before the call.
        const { node } = body;
        const { leadingComments } = node;
        node.leadingComments = null;
        body.replaceWith(t.blockStatement([t.returnStatement(node)]));
        node.leadingComments = leadingComments ?? null;
        keepBefore(path.get("body.body.0") as NodePath<t.ReturnStatement>);
      },
    },
  },
};

function keepReturned(path: NodePath<t.ReturnStatement>): void {
  const argument = path.get("argument");
  if (!argument.isExpression() || !path.isInStrictMode()) return;
  const isLost = losesWork(argument.node);
  if (isLost || (endsInCall(argument.node) && (leavesIterator(path) || mayMakeGenerator(argument)))) keepBefore(path);
}

/** `var r = call(); return r;`: of an assignment, Rollup does not always see that it gives the variable its value. */
function keepBefore(path: NodePath<t.ReturnStatement>): void {
  const id = path.scope.generateUidIdentifier("r");
  const declaration = t.variableDeclaration("var", [t.variableDeclarator(id, path.node.argument)]);
  const [declared] = path.replaceWithMultiple([declaration, t.returnStatement(t.cloneNode(id))]);
  declared?.scope.registerDeclaration(declared);
}

/** Whether the expression's value is that of a call. */
function endsInCall(node: t.Node): boolean {
  switch (node.type) {
    case "CallExpression":
    case "OptionalCallExpression":
      return true;
    case "MemberExpression":
      // An arrow function that becomes a plain one calls a function for it.
      return node.object.type === "Super";
    case "ConditionalExpression":
      return endsInCall(node.consequent) || endsInCall(node.alternate);
    case "LogicalExpression":
      return endsInCall(node.right);
    case "SequenceExpression":
      return endsInCall(node.expressions.at(-1)!);
    case "AssignmentExpression":
      return node.operator === "=" && endsInCall(node.right);
    case "ParenthesizedExpression":
      return endsInCall(node.expression);
    default:
      return false;
  }
}

/** Whether something is done after a call that V4 takes for the last thing. */
function losesWork(node: t.Node): boolean {
  switch (node.type) {
    case "AssignmentExpression":
      return node.operator === "=" && (endsInCall(node.right) || losesWork(node.right));
    case "ConditionalExpression":
      return losesWork(node.consequent) || losesWork(node.alternate);
    case "LogicalExpression":
      return losesWork(node.right);
    case "SequenceExpression":
      return losesWork(node.expressions.at(-1)!);
    case "ParenthesizedExpression":
      return losesWork(node.expression);
    default:
      return false;
  }
}

const PLAIN_GLOBALS = new Set(
  "Object Array String Number Boolean Math JSON Date Reflect Symbol parseInt parseFloat isNaN isFinite Error".split(
    " ",
  ),
);

/** Whether the function called may be a generator function, as far as Qt 5.15 is asked for. */
function mayMakeGenerator(path: NodePath<t.Expression>): boolean {
  if (!hasQt5()) return false;
  const { node } = path;
  if (node.type !== "CallExpression") return true;
  const callee = node.callee.type === "MemberExpression" ? node.callee.object : node.callee;
  if (callee.type === "Super") return true;
  if (callee.type !== "Identifier") return true;
  const binding = path.scope.getBinding(callee.name);
  if (!binding) return !PLAIN_GLOBALS.has(callee.name);
  if (node.callee !== callee || !binding.constant) return true;
  const made = binding.path.isVariableDeclarator() ? binding.path.node.init : binding.path.node;
  return !t.isArrowFunctionExpression(made) && !(t.isFunction(made) && !made.generator);
}

function leavesIterator(path: NodePath): boolean {
  const found = path.findParent((parent) => parent.isForOfStatement() || parent.isFunction());
  return found?.isForOfStatement() ?? false;
}
