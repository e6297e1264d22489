import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { context } from "../context.js";
import { pathsOf } from "../paths.js";
import { temporary, use } from "../uses.js";
import { awaits } from "./generator-parts.js";
import { named } from "./named-values.js";

/**
 * Qt 6 takes all values that an array pattern needs before it assigns the first. Where that can be noticed, they are
 * taken by the getters of an object, which an object pattern reads in its order: `[a = f(), b] = source` is
 * `[{ n: a = f(), n: b }] = inTurn(source)`. The array pattern that is left closes the iterator, also where something is
 * thrown. One in which a function waits is taken apart further, and closes it by a getter.
 */
export const patternTurns: PluginObj = {
  name: "v4-pattern-turns",
  visitor: {
    VariableDeclaration(path) {
      for (const declarator of path.node.declarations) {
        const { id, init } = declarator;
        if (!init || init.type === "ArrayExpression" || !isNoticed(path, id)) continue;
        declarator.init = taken(path, init);
        declarator.id = inTurns(path, id);
      }
    },
    AssignmentExpression(path) {
      const { left, right } = path.node;
      if (right.type === "ArrayExpression" || !isNoticed(path, left)) return;
      path.node.left = inTurns(path, left);
      if (path.parentPath.isExpressionStatement()) {
        path.node.right = taken(path, right);
        return;
      }
      const source = temporary(path, "s");
      path.node.right = taken(path, t.assignmentExpression("=", t.cloneNode(source), right));
      path.replaceWith(t.sequenceExpression([path.node, source]));
    },
  },
};

const taken = (path: NodePath, source: t.Expression): t.Expression => t.callExpression(use(path, "inTurn"), [source]);

/** Whether there is such a pattern, so that Babel need not visit every declaration to find none. */
export const hasNoticed = (program: NodePath<t.Program>): boolean =>
  pathsOf(program, ({ type }) => type === "ArrayPattern").some((path) => isNoticed(path, path.node));

/**
 * Whether something is done, or read, for an element of the pattern before a later one is taken; where an asynchronous
 * function waits in it, before the iterator is closed. Also where the variables are there when that has thrown.
 */
export const isNoticed = (path: NodePath, pattern: t.Node): pattern is t.ArrayPattern =>
  pattern.type === "ArrayPattern" &&
  !context().isPolyfill &&
  ((pattern.elements.length > 1 && isTried(path)) ||
    (context().engines.includes("qt6") &&
      pattern.elements
        .slice(0, awaits(pattern) && isOfAsync(path) ? undefined : -1)
        .some((element) => element && doesMore(path, element))));

/** Whether variables that are declared outside are assigned in a `try`, from what may throw before the last of them. */
function isTried(path: NodePath): boolean {
  let isAssigned = false;
  for (let inner = path; inner.parentPath && !inner.isFunction(); inner = inner.parentPath) {
    const { node } = inner;
    if (node.type === "VariableDeclaration" && node.kind !== "var") return false;
    if (node.type === "VariableDeclaration") isAssigned = node.declarations.some(({ init }) => !isList(init));
    else if (node.type === "AssignmentExpression") isAssigned ||= !isList(node.right);
    else if (isAssigned && inner.parent.type === "TryStatement" && inner.key === "block") return true;
  }
  return false;
}

/** Whether a value is an array that something of the language has made, or one that is taken in turn already. */
function isList(node: t.Node | null | undefined): boolean {
  switch (node?.type) {
    case "ArrayExpression":
      return true;
    case "AwaitExpression":
    case "YieldExpression":
      return isList(node.argument);
    case "CallExpression":
      return t.isMemberExpression(node.callee) && t.isIdentifier(node.callee.property) && !node.callee.computed
        ? LISTS.has(node.callee.property.name)
        : t.isIdentifier(node.callee) && node.callee.name === context().used.get("inTurn")?.name;
    default:
      return false;
  }
}

const LISTS: ReadonlySet<string> = new Set("all allSettled split match exec slice splice concat".split(" "));

/** Whether the function around is asynchronous, or a generator that stands for such a one and is given to a helper. */
function isOfAsync(path: NodePath): boolean {
  const owner = path.getFunctionParent();
  return owner !== null && (owner.node.async === true || owner.listKey === "arguments");
}

/** Whether taking a target's value apart does more than to assign variables. */
function doesMore(path: NodePath, target: t.Node): boolean {
  switch (target.type) {
    case "MemberExpression":
      return true;
    case "AssignmentPattern":
      return doesMore(path, target.left) || !isConstant(path, target.right);
    case "RestElement":
      return doesMore(path, target.argument);
    case "ArrayPattern":
      return target.elements.some((element) => element && doesMore(path, element));
    case "ObjectPattern":
      return target.properties.some((property) =>
        property.type === "RestElement"
          ? doesMore(path, property)
          : (property.computed && !isConstant(path, property.key)) || doesMore(path, property.value),
      );
    default:
      return false;
  }
}

/** Whether it makes no difference when a default is computed. */
function isConstant(path: NodePath, node: t.Node): boolean {
  switch (node.type) {
    case "TemplateLiteral":
      return node.expressions.length === 0;
    case "Identifier":
      return path.scope.getBinding(node.name)?.constant ?? node.name === "undefined";
    case "UnaryExpression":
      return t.isLiteral(node.argument);
    case "ArrayExpression":
      return node.elements.length === 0;
    case "ObjectExpression":
      return node.properties.length === 0;
    default:
      return t.isLiteral(node) || t.isFunction(node);
  }
}

function inTurns(path: NodePath, pattern: t.ArrayPattern): t.ArrayPattern | t.ObjectPattern {
  const isLong = (node: t.Node): node is t.ArrayPattern => node.type === "ArrayPattern" && node.elements.length > 1;
  const turn = (name: string, target: t.Node): t.ObjectProperty =>
    t.objectProperty(t.identifier(name), target as t.AssignmentPattern);
  const properties = pattern.elements.map((element) => {
    if (!element) return turn("s", t.objectPattern([]));
    if (element.type === "RestElement") return turn("r", element.argument);
    if (isLong(element)) return turn("t", inTurns(path, element));
    if (element.type !== "AssignmentPattern") return turn("n", element);
    const { left, right } = element;
    if (isLong(left)) return turn("t", t.assignmentPattern(inTurns(path, left), taken(path, right)));
    if (left.type === "Identifier") element.right = named(right, left.name);
    return turn("n", element);
  });
  return awaits(pattern)
    ? t.objectPattern([...properties, turn("f", t.objectPattern([]))])
    : t.arrayPattern([t.objectPattern(properties)]);
}
