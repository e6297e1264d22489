import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { context } from "../context.js";
import { pathsOf } from "../paths.js";
import { staticName, temporary, use } from "../uses.js";
import { isIterator } from "./iterators.js";

/** How many nodes a body may have to be written twice. */
const SMALL = 80;

/**
 * `for…of` over an array: V4 takes twenty times as long to iterate over it as to go through its indexes. What
 * is not known to be one is asked, and a short loop is written twice.
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

/** Our own collections have something that is faster to go through than their iterators. */
const WALKED = [
  ["PureSet", "walkedSet"],
  ["PureMap", "walkedMap"],
] as const;

/** What a loop over something that may be any iterable goes through. */
function walked(path: NodePath, source: t.Expression): t.Expression {
  const { used } = context();
  return WALKED.reduce(
    (walks, [made, helper]) => (used.has(made) ? t.callExpression(use(path, helper), [walks]) : walks),
    source,
  );
}

function write(path: NodePath<t.ForOfStatement>): void {
  const { node } = path;
  const { left, right, body } = node;
  // A pattern that assigns needs more (pattern-targets.ts).
  if (t.isPattern(left) || node.await || !path.getFunctionParent() || yields(body)) return;
  const isSure = isArray(path, right);
  if (!isSure && (path.parent.type === "LabeledStatement" || !isShort(body) || isIterator(path, right))) return;
  const names = Object.keys(t.getBindingIdentifiers(left));
  const statements = body.type === "BlockStatement" ? body.body : [body];
  if (statements.some((statement) => declares(statement, names)) || mentions(right, names)) return;
  const source = temporary(path, "a");
  const index = temporary(path, "i");
  const kept = t.assignmentExpression(
    "=",
    t.cloneNode(source),
    isSure ? t.callExpression(use(path, "listOf"), [right]) : right,
  );
  const value = t.memberExpression(t.cloneNode(source), t.cloneNode(index), true);
  const first =
    left.type === "VariableDeclaration"
      ? t.variableDeclaration(left.kind, [t.variableDeclarator(left.declarations[0]!.id, value)])
      : t.expressionStatement(t.assignmentExpression("=", left as t.LVal as t.Identifier, value));
  const start = t.assignmentExpression("=", t.cloneNode(index), t.numericLiteral(0));
  const length = t.memberExpression(t.cloneNode(source), t.identifier("length"));
  const byIndex = t.forStatement(
    isSure ? t.sequenceExpression([kept, start]) : start,
    t.binaryExpression("<", t.cloneNode(index), length),
    t.updateExpression("++", t.cloneNode(index)),
    t.inherits(t.blockStatement([first, ...statements]), body),
  );
  if (isSure) path.replaceWith(t.inherits(byIndex, node));
  else {
    const other = t.inherits(
      t.forOfStatement(t.cloneNode(left), walked(path, t.cloneNode(source)), t.cloneNode(body)),
      node,
    );
    path.replaceWith(t.inherits(t.ifStatement(t.callExpression(use(path, "isList"), [kept]), byIndex, other), node));
  }
  path.skip();
}

/** Whether an expression surely gives an array, which iterates as all do unless the program has changed them. */
function isArray(path: NodePath, node: t.Node | null | undefined): boolean {
  if (!node) return false;
  switch (node.type) {
    case "ArrayExpression":
      return true;
    case "Identifier": {
      const binding = path.scope.getBinding(node.name);
      if (!binding?.constant) return false;
      if (binding.kind === "param") return binding.path.isRestElement();
      return (
        binding.path.isVariableDeclarator() &&
        binding.path.node.id.type === "Identifier" &&
        binding.path.node.init !== node &&
        isArray(binding.path, binding.path.node.init)
      );
    }
    case "CallExpression": {
      const { callee } = node;
      const { used } = context();
      if (callee.type === "Identifier") return SPREADS.some((name) => callee.name === used.get(name)?.name);
      if (callee.type !== "MemberExpression") return false;
      const name = staticName(callee.property, callee.computed) ?? "";
      const isGlobal = callee.object.type === "Identifier" && !path.scope.hasBinding(callee.object.name, true);
      if (isGlobal && MAKERS.has(`${(callee.object as t.Identifier).name}.${name}`)) return true;
      if (name === "split") return t.isStringLiteral(callee.object) || t.isTemplateLiteral(callee.object);
      return COPIES.has(name) && isArray(path, callee.object);
    }
    default:
      return false;
  }
}

const SPREADS = ["appended", "added", "arrayFrom"] as const;
const MAKERS: ReadonlySet<string> = new Set([
  "Object.keys",
  "Object.values",
  "Object.entries",
  "Array.from",
  "Array.of",
]);
const COPIES: ReadonlySet<string> = new Set(["map", "filter", "slice", "concat", "reverse"]);

function yields(body: t.Node): boolean {
  let isFound = false;
  t.traverseFast(body, ({ type }) => {
    if (type === "YieldExpression") isFound = true;
  });
  return isFound;
}

/** Functions and classes are not written twice, nor what would make a long text. */
function isShort(body: t.Node): boolean {
  let count = 0;
  let isRefused = false;
  t.traverseFast(body, (node) => {
    count++;
    if (t.isFunction(node) || t.isClass(node) || t.isLoop(node)) isRefused = true;
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
