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

/** What a loop over something that may be any iterable goes through: a map of ours is faster than its iterator. */
const walked = (path: NodePath, source: t.Expression): t.Expression =>
  context().used.has("PureMap") ? t.callExpression(use(path, "walkedMap"), [source]) : source;

/** What a loop goes through by index. */
interface Listed {
  /** Whether there is anything: what is not known to be an array is asked. */
  readonly isListed: t.Expression;
  readonly list: t.Identifier;
  /** Whether another step is to be made. */
  readonly test: t.Expression;
}

const isWithin = (index: t.Identifier, list: t.Identifier): t.Expression =>
  t.binaryExpression("<", t.cloneNode(index), t.memberExpression(t.cloneNode(list), t.identifier("length")));

const arrayOf = (path: NodePath, kept: t.Expression, source: t.Identifier, index: t.Identifier): Listed => ({
  isListed: t.callExpression(use(path, "isList"), [kept]),
  list: source,
  test: isWithin(index, source),
});

/** A set of ours has such a list as well, which is not always complete. */
function arrayOrKeysOf(path: NodePath, kept: t.Expression, source: t.Identifier, index: t.Identifier): Listed {
  const list = temporary(path, "l");
  const isArray = t.callExpression(use(path, "isList"), [kept]);
  const keys = t.callExpression(use(path, "setKeys"), [t.cloneNode(source)]);
  const more = t.callExpression(
    use(path, "moreKeys"),
    [source, list, index].map((node) => t.cloneNode(node)),
  );
  const isKeys = t.binaryExpression("!==", t.cloneNode(list), t.cloneNode(source));
  const goesOn = t.logicalExpression("&&", isKeys, t.assignmentExpression("=", t.cloneNode(list), more));
  return {
    isListed: t.assignmentExpression(
      "=",
      t.cloneNode(list),
      t.conditionalExpression(isArray, t.cloneNode(source), keys),
    ),
    list,
    test: t.logicalExpression("||", isWithin(index, list), goesOn),
  };
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
  const ofAny = context().used.has("PureSet") ? arrayOrKeysOf : arrayOf;
  const listed = isSure ? undefined : ofAny(path, kept, source, index);
  const value = t.memberExpression(t.cloneNode(listed?.list ?? source), t.cloneNode(index), true);
  const first =
    left.type === "VariableDeclaration"
      ? t.variableDeclaration(left.kind, [t.variableDeclarator(left.declarations[0]!.id, value)])
      : t.expressionStatement(t.assignmentExpression("=", left as t.LVal as t.Identifier, value));
  const start = t.assignmentExpression("=", t.cloneNode(index), t.numericLiteral(0));
  const byIndex = t.forStatement(
    isSure ? t.sequenceExpression([kept, start]) : start,
    listed?.test ?? isWithin(index, source),
    t.updateExpression("++", t.cloneNode(index)),
    t.inherits(t.blockStatement([first, ...statements]), body),
  );
  if (!listed) path.replaceWith(t.inherits(byIndex, node));
  else {
    const other = t.inherits(
      t.forOfStatement(t.cloneNode(left), walked(path, t.cloneNode(source)), t.cloneNode(body)),
      node,
    );
    path.replaceWith(t.inherits(t.ifStatement(listed.isListed, byIndex, other), node));
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
