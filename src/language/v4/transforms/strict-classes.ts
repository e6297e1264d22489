import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { holdsAnywhere, pathsOf } from "../paths.js";

/**
 * All of a class is strict code, also in a sloppy script. What Babel takes out of it (static blocks, static fields,
 * private methods) says so from now on, and what V4 takes for sloppy: computed keys, and what a class extends.
 */
export const strictClasses: PluginObj = {
  name: "v4-strict-classes",
  visitor: {
    Program(program) {
      const classes = pathsOf(program, (node) => t.isClass(node)).filter((path) => !path.isInStrictMode());
      for (const { node } of classes as NodePath<t.Class>[]) {
        if (node.superClass) node.superClass = strict(node.superClass);
        node.body.body.forEach(mend);
      }
      if (classes.length > 0) program.scope.crawl();
    },
  },
};

function mend(node: t.ClassBody["body"][number]): void {
  if ("computed" in node && node.computed) node.key = strict(node.key as t.Expression);
  if (node.type === "StaticBlock") node.body = [t.expressionStatement(called(node.body))];
  else if (node.type === "ClassPrivateMethod") strictFunction(node);
  else if ((node.type === "ClassProperty" || node.type === "ClassPrivateProperty") && node.static && node.value)
    node.value = strict(node.value);
}

const directive = (): t.Directive => t.directive(t.directiveLiteral("use strict"));

function called(body: t.Statement[]): t.Expression {
  return t.callExpression(t.arrowFunctionExpression([], t.blockStatement(body, [directive()])), []);
}

/** The expression as strict code. A function keeps the name that it has from where it stands. */
function strict(value: t.Expression): t.Expression {
  if (t.isFunction(value)) {
    strictFunction(value);
    return value;
  }
  return !t.isClass(value) && holdsAnywhere(value, isStricter) && !holdsAnywhere(value, isOfFunction)
    ? called([t.returnStatement(value)])
    : value;
}

function strictFunction(node: t.Function): void {
  const body = node.body.type === "BlockStatement" ? node.body : undefined;
  if (node.params.every(({ type }) => type === "Identifier")) {
    if (body) body.directives.push(directive());
    else if (node.type === "ArrowFunctionExpression" && holdsAnywhere(node.body, isStricter)) {
      node.body = t.blockStatement([t.returnStatement(node.body as t.Expression)], [directive()]);
      node.expression = false;
    }
  } else if (body && !node.async && !node.generator) {
    // Beside such parameters the directive may not stand.
    body.body = [t.returnStatement(called(body.body))];
  }
}

/** What strict code does otherwise. */
const isStricter = (node: t.Node): boolean =>
  t.isAssignmentExpression(node) ||
  t.isUpdateExpression(node) ||
  t.isForXStatement(node) ||
  t.isFunction(node) ||
  t.isUnaryExpression(node, { operator: "delete" });

/** What an arrow function around it would change. */
const isOfFunction = (node: t.Node): boolean =>
  t.isYieldExpression(node) || t.isAwaitExpression(node) || t.isIdentifier(node, { name: "arguments" });
