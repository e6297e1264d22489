import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { holds, pathsOf } from "../paths.js";
import { use } from "../uses.js";

/**
 * `[object[key()], ...other[key()]] = values`: V4 takes the values before it finds the places for them, and doesn't
 * close the iterator when finding one fails. Where that may be seen they are found first.
 */
export const lateTargets: PluginObj = {
  name: "v4-late-targets",
  visitor: {
    Program(program) {
      const isLate = (node: t.Node): boolean =>
        (node.type === "AssignmentExpression" || node.type === "ForOfStatement") && findsLate(node.left);
      for (const path of pathsOf(program, isLate).reverse())
        if (path.isForOfStatement()) takeInBody(path);
        else takeApart(path as NodePath<t.AssignmentExpression>);
    },
  },
};

/** Whether it is a pattern with a member that takes something to find. */
export function findsLate(pattern: t.Node): pattern is t.ArrayPattern {
  return pattern.type === "ArrayPattern" && pattern.elements.some((element) => element && isFound(targetOf(element)));
}

function targetOf(element: t.Node): t.Node {
  if (element.type === "RestElement") return element.argument;
  return element.type === "AssignmentPattern" ? element.left : element;
}

const isFound = (target: t.Node): target is t.MemberExpression =>
  target.type === "MemberExpression" &&
  target.object.type !== "Super" &&
  (!isPlain(target.object) || (target.computed && !isPlain(target.property)));

const isPlain = (node: t.Node): boolean =>
  node.type === "Identifier" ||
  node.type === "ThisExpression" ||
  (t.isLiteral(node) && !t.isTemplateLiteral(node)) ||
  (node.type === "MemberExpression" && isPlain(node.object) && (!node.computed || isPlain(node.property)));

function takeInBody(path: NodePath<t.ForOfStatement>): void {
  const id = path.scope.generateUidIdentifier("e");
  const taken = taking(path, path.node.left as t.ArrayPattern, t.cloneNode(id));
  path.node.left = t.variableDeclaration("const", [t.variableDeclarator(id)]);
  path.node.body = t.blockStatement([...taken, path.node.body]);
  path.scope.crawl();
}

function takeApart(path: NodePath<t.AssignmentExpression>): void {
  const { left, right } = path.node;
  const { parentPath: whole } = path;
  const source = path.scope.generateUidIdentifier("s");
  const body = (): t.Statement[] => [
    t.variableDeclaration("const", [t.variableDeclarator(source, right)]),
    ...taking(path, left as t.ArrayPattern, t.cloneNode(source)),
  ];
  if (whole.isExpressionStatement()) whole.replaceWith(t.blockStatement(body()));
  else if (isGiven(whole, path.node)) {
    const given = t.assignmentExpression("=", whole.node.left, t.cloneNode(source));
    whole.parentPath!.replaceWith(t.blockStatement([...body(), t.expressionStatement(given)]));
  } else if (!holds(path.node, isOfFunction)) {
    const made = t.blockStatement([...body(), t.returnStatement(t.cloneNode(source))]);
    path.replaceWith(t.callExpression(t.arrowFunctionExpression([], made), []));
  }
  path.scope.crawl();
}

/** `name = [...] = values;` */
const isGiven = (path: NodePath, value: t.Node): path is NodePath<t.AssignmentExpression> =>
  path.isAssignmentExpression({ operator: "=", right: value as t.Expression }) &&
  path.node.left.type === "Identifier" &&
  path.parentPath.isExpressionStatement();

/** What can't go into a function of its own. */
const isOfFunction = (node: t.Node): boolean =>
  t.isYieldExpression(node) || t.isAwaitExpression(node) || t.isIdentifier(node, { name: "arguments" });

/** The statements that give a pattern its values. */
function taking(path: NodePath, { elements }: t.ArrayPattern, source: t.Expression): t.Statement[] {
  const values = path.scope.generateUidIdentifier("i");
  const call = (method: string): t.Expression =>
    t.callExpression(t.memberExpression(t.cloneNode(values), t.identifier(method)), []);
  const steps = elements.flatMap((element): t.Statement[] => {
    if (!element) return [t.expressionStatement(call("one"))];
    const { kept, target } = found(path, targetOf(element) as t.LVal);
    if (element.type === "RestElement") return [...kept, assign(target, call("rest"))];
    if (element.type !== "AssignmentPattern") return [...kept, assign(target, call("one"))];
    const id = path.scope.generateUidIdentifier("v");
    const isMissing = t.binaryExpression("===", t.cloneNode(id), t.unaryExpression("void", t.numericLiteral(0)));
    return [
      ...kept,
      t.variableDeclaration("const", [t.variableDeclarator(id, call("one"))]),
      assign(target, t.conditionalExpression(isMissing, element.right, t.cloneNode(id))),
    ];
  });
  const error = path.scope.generateUidIdentifier("error");
  const failing = [t.expressionStatement(call("failed")), t.throwStatement(t.cloneNode(error))];
  return [
    t.variableDeclaration("const", [t.variableDeclarator(values, t.newExpression(use(path, "TakenValues"), [source]))]),
    t.tryStatement(
      t.blockStatement(steps),
      t.catchClause(error, t.blockStatement(failing)),
      t.blockStatement([t.expressionStatement(call("close"))]),
    ),
  ];
}

const assign = (target: t.LVal, value: t.Expression): t.Statement =>
  t.expressionStatement(t.assignmentExpression("=", target, value));

/** What finds a place, and the place. */
function found(path: NodePath, target: t.LVal): { kept: t.Statement[]; target: t.LVal } {
  if (!isFound(target)) return { kept: [], target };
  const kept: t.Statement[] = [];
  const keep = (value: t.Expression, name: string): t.Expression => {
    if (t.isLiteral(value)) return value;
    const id = path.scope.generateUidIdentifier(name);
    kept.push(t.variableDeclaration("const", [t.variableDeclarator(id, value)]));
    return t.cloneNode(id);
  };
  const object = keep(target.object as t.Expression, "o");
  const key = target.computed ? keep(target.property as t.Expression, "k") : target.property;
  return { kept, target: t.memberExpression(object, key, target.computed) };
}
