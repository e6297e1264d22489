import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { context } from "../context.js";
import { temporary } from "../uses.js";
import { setOwnGenerator } from "./generator-parts.js";

/**
 * When `return`, `break` or `continue` leaves a `try`, and the `finally` has a loop over an iterator, an array pattern,
 * a spread or another `try` in it, V4 leaves the `finally` at the end of that: the rest is skipped. Nor does it go on
 * with a for…of whose `finally` says `continue` when there was a `return`, or after the `catch` further out that takes
 * what the `finally` throws. Such a `try` catches everything, notes how it was left, and goes on from there after what
 * was the `finally`. A generator told to return has no such notes: where a function does not do, it is taken apart.
 */
export const finallyBlocks: PluginObj = {
  name: "v4-finally-blocks",
  visitor: {
    Program(program) {
      if (!/\bfinally\b/.test(context().code)) return;
      program.traverse({ TryStatement: { exit: mend } });
    },
  },
};

type Jump = NodePath<t.ReturnStatement | t.BreakStatement | t.ContinueStatement>;

function mend(path: NodePath<t.TryStatement>): void {
  const { finalizer } = path.node;
  if (!finalizer) return;
  const last = path.get("finalizer") as NodePath<t.BlockStatement>;
  const first = [path.get("block"), path.get("handler")] as NodePath[];
  const owner = path.getFunctionParent();
  // A generator may be told to return wherever it yields, which nothing but `finally` notices.
  const isLeftByYield = owner?.node.generator === true && first.some(yields);
  const jumps = first.flatMap((part) => (part.node ? jumpsOut(part, path) : []));
  if (jumps.length === 0 && !isLeftByYield) return;
  const lastJumps = jumpsOut(last, path);
  const staysInside = lastJumps.some((jump) => !jump.isReturnStatement());
  const isCaught = mayThrow(last) && throwsIntoCatch(path);
  if (isLeftByYield) {
    // Those are taken apart anyway.
    if (owner.node.async) return;
    const isDeclaring = declaresVar(last) || (!path.isInStrictMode() && declaresFunction(last));
    if (staysInside || isCaught || (unwinds(last) && (lastJumps.length > 0 || yields(last) || isDeclaring)))
      setOwnGenerator(owner.node.body, false);
    else if (unwinds(last)) intoFunction(finalizer);
    return;
  }
  if (!unwinds(last) && !isCaught && !(staysInside && leavesIteration(path))) return;
  const label = path.scope.generateUidIdentifier("T");
  const how = temporary(path, "h");
  const value = temporary(path, "e");
  const set = (id: t.Identifier, to: t.Expression): t.ExpressionStatement =>
    t.expressionStatement(t.assignmentExpression("=", t.cloneNode(id), to));
  const after: t.Statement[] = [];
  const note = (jump: Jump): void => {
    const number = after.length + 2;
    const { node } = jump;
    const isReturn = node.type === "ReturnStatement";
    const statements: t.Statement[] = [set(how, t.numericLiteral(number)), t.breakStatement(t.cloneNode(label))];
    if (isReturn) statements.unshift(set(value, node.argument ?? t.unaryExpression("void", t.numericLiteral(0))));
    const again = isReturn ? t.returnStatement(t.cloneNode(value)) : t.cloneNode(node);
    after.push(t.ifStatement(t.binaryExpression("===", t.cloneNode(how), t.numericLiteral(number)), again));
    jump.replaceWith(t.blockStatement(statements));
    jump.skip();
  };
  for (const jump of jumps) note(jump);
  const caught = path.scope.generateUidIdentifier("c");
  const inner = path.node.handler ? [t.tryStatement(path.node.block, path.node.handler)] : path.node.block.body;
  const handler = t.catchClause(
    t.cloneNode(caught),
    t.blockStatement([set(value, t.cloneNode(caught)), set(how, t.numericLiteral(1))]),
  );
  const thrown = t.ifStatement(
    t.binaryExpression("===", t.cloneNode(how), t.numericLiteral(1)),
    t.throwStatement(t.cloneNode(value)),
  );
  const whole = t.blockStatement([
    set(how, t.numericLiteral(0)),
    t.labeledStatement(t.cloneNode(label), t.blockStatement([t.tryStatement(t.blockStatement(inner), handler)])),
    finalizer,
    thrown,
    ...after,
  ]);
  const { parentPath } = path;
  path.replaceWith(t.inherits(whole, path.node));
  parentPath.scope.crawl();
  path.skip();
}

/** Goes through a part of a function, what functions in it have aside. */
function walk(part: NodePath, visit: (node: t.Node) => boolean): boolean {
  let found = false;
  const look = (node: t.Node | null | undefined): void => {
    if (!node || found) return;
    if (visit(node)) {
      found = true;
      return;
    }
    if (t.isFunction(node)) {
      // The name of a method is of the function around its class.
      if ("computed" in node && node.computed) look(node.key);
      return;
    }
    for (const key of t.VISITOR_KEYS[node.type] ?? []) {
      const child = (node as unknown as Record<string, t.Node | (t.Node | null)[] | null | undefined>)[key];
      if (Array.isArray(child)) child.forEach(look);
      else look(child);
    }
  };
  look(part.node);
  return found;
}

const yields = (part: NodePath): boolean => walk(part, ({ type }) => type === "YieldExpression");
const unwinds = (part: NodePath): boolean => walk(part, ({ type }) => UNWINDING.has(type));
const UNWINDING: ReadonlySet<string> = new Set([
  ..."ForOfStatement ForInStatement ArrayPattern SpreadElement TryStatement LabeledStatement".split(" "),
]);
const declaresVar = (part: NodePath): boolean =>
  walk(part, (node) => node.type === "VariableDeclaration" && node.kind === "var");

const declaresFunction = (part: NodePath): boolean => walk(part, ({ type }) => type === "FunctionDeclaration");

/** What in a part of the `try` statement leaves that statement. */
function jumpsOut(part: NodePath, whole: NodePath): Jump[] {
  const found: Jump[] = [];
  part.traverse({
    Function: (inner) => inner.skip(),
    ReturnStatement: (jump) => {
      found.push(jump);
    },
    "BreakStatement|ContinueStatement"(path: NodePath) {
      const jump = path as NodePath<t.BreakStatement | t.ContinueStatement>;
      const { label } = jump.node;
      const target = jump.findParent((parent) => {
        if (label) return parent.isLabeledStatement() && parent.node.label.name === label.name;
        return parent.isLoop() || (jump.isBreakStatement() && parent.isSwitchStatement());
      });
      if (!target?.isDescendant(whole)) found.push(jump);
    },
  });
  return found;
}

/** Whether what a statement throws is caught in the same function. */
function throwsIntoCatch(path: NodePath): boolean {
  let inner = path;
  for (let outer = path.parentPath; outer && !outer.isFunction(); inner = outer, outer = outer.parentPath)
    if (outer.isTryStatement() && outer.node.handler && inner.key === "block") return true;
  return false;
}

/** Whether anything is done that may throw. */
const mayThrow = (part: NodePath): boolean => walk(part, ({ type }) => THROWING.has(type));
const THROWING: ReadonlySet<string> = new Set([
  ..."CallExpression NewExpression OptionalCallExpression MemberExpression ThrowStatement YieldExpression".split(" "),
  ..."AwaitExpression TaggedTemplateExpression BinaryExpression UpdateExpression ForOfStatement".split(" "),
  ..."ObjectPattern ArrayPattern SpreadElement TemplateLiteral ClassDeclaration ClassExpression".split(" "),
]);

function leavesIteration(path: NodePath): boolean {
  const found = path.findParent((parent) => parent.isForXStatement() || parent.isFunction());
  return found?.isForXStatement() ?? false;
}

/** An arrow function unwinds on its own. */
function intoFunction(finalizer: t.BlockStatement): void {
  const body = t.blockStatement(finalizer.body);
  finalizer.body = [t.expressionStatement(t.callExpression(t.arrowFunctionExpression([], body), []))];
}
