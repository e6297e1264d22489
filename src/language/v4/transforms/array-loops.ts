import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { context } from "../context.js";
import { pathsOf } from "../paths.js";
import { temporary, use } from "../uses.js";

/** How many nodes a body may have to be written twice. */
const SMALL = 80;

/**
 * `for…of` over an array: V4 takes twenty times as long to iterate over it as to go through its indexes. A short loop
 * is written twice, one of them for arrays whose iterator is their own.
 */
export const arrayLoops: PluginObj = {
  name: "v4-array-loops",
  visitor: {
    Program: {
      // When all is done to what stands in the loops.
      exit(program) {
        if (context().isPolyfill) return;
        const loops = pathsOf(program, ({ type }) => type === "ForOfStatement") as NodePath<t.ForOfStatement>[];
        for (const loop of loops.reverse()) write(loop);
      },
    },
  },
};

function write(path: NodePath<t.ForOfStatement>): void {
  const { node } = path;
  const { left, right, body } = node;
  // A pattern that assigns needs more (pattern-targets.ts).
  if (
    t.isPattern(left) ||
    node.await ||
    !path.getFunctionParent() ||
    path.parent.type === "LabeledStatement" ||
    !isShort(body)
  )
    return;
  const names = Object.keys(t.getBindingIdentifiers(left));
  const statements = body.type === "BlockStatement" ? body.body : [body];
  if (statements.some((statement) => declares(statement, names)) || mentions(right, names)) return;
  const source = temporary(path, "a");
  const index = temporary(path, "i");
  const value = t.memberExpression(t.cloneNode(source), t.cloneNode(index), true);
  const first =
    left.type === "VariableDeclaration"
      ? t.variableDeclaration(left.kind, [t.variableDeclarator(left.declarations[0]!.id, value)])
      : t.expressionStatement(t.assignmentExpression("=", left as t.LVal as t.Identifier, value));
  const start = t.assignmentExpression("=", t.cloneNode(index), t.numericLiteral(0));
  const length = t.memberExpression(t.cloneNode(source), t.identifier("length"));
  const byIndex = t.forStatement(
    start,
    t.binaryExpression("<", t.cloneNode(index), length),
    t.updateExpression("++", t.cloneNode(index)),
    t.blockStatement([first, ...statements]),
  );
  const other = t.inherits(t.forOfStatement(t.cloneNode(left), t.cloneNode(source), t.cloneNode(body)), node);
  const kept = t.assignmentExpression("=", t.cloneNode(source), right);
  path.replaceWith(t.inherits(t.ifStatement(t.callExpression(use(path, "isList"), [kept]), byIndex, other), node));
  path.skip();
}

/** Functions and classes are not written twice, nor what would make a long text. */
function isShort(body: t.Node): boolean {
  let count = 0;
  let isRefused = false;
  t.traverseFast(body, (node) => {
    count++;
    if (t.isFunction(node) || t.isClass(node) || t.isLoop(node) || node.type === "YieldExpression") isRefused = true;
    if (node.type === "LabeledStatement" || node.type === "TryStatement") isRefused = true;
  });
  return count <= SMALL && !isRefused;
}

/** Whether a statement of the body has a variable of the same name as the loop. */
const declares = (statement: t.Statement, names: readonly string[]): boolean =>
  (statement.type === "VariableDeclaration" || statement.type === "FunctionDeclaration") &&
  Object.keys(t.getBindingIdentifiers(statement)).some((name) => names.includes(name));

function mentions(node: t.Node, names: readonly string[]): boolean {
  let isFound = false;
  t.traverseFast(node, (one) => {
    if (one.type === "Identifier" && names.includes(one.name)) isFound = true;
  });
  return isFound;
}
