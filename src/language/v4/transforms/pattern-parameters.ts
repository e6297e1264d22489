import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { comesLate } from "./array-patterns.js";
import { isNoticed } from "./pattern-turns.js";

/**
 * Qt 6 gives all parameters that are patterns one hidden name: `({ a }, { b })` reads `a` from the second argument.
 * Qt 5.15 does so for `({ a }, ...[b])`. Where there is more than one, they are taken apart in the body.
 */
export const patternParameters: PluginObj = {
  name: "v4-pattern-parameters",
  visitor: {
    Function(path) {
      const { params } = path.node;
      const first = params.findIndex(isPattern);
      if (first === -1) return;
      const isLate = (parameter: t.Node): boolean =>
        comesLate(parameter, params) ||
        isNoticed(path, parameter.type === "AssignmentPattern" ? parameter.left : parameter);
      if (params.filter(isPattern).length < 2 && !params.some(isLate)) return;
      const declared: t.VariableDeclarator[] = [];
      path.node.params = params.map((parameter, index) =>
        index < first || parameter.type === "Identifier" || parameter.type === "TSParameterProperty"
          ? parameter
          : plainParameter(path, parameter as Parameter, declared),
      ) as typeof params;
      const owner: NodePath<t.Function> = path;
      if (path.node.generator && path.node.params.at(-1)?.type !== "RestElement") {
        path.node.params.push(takenApart(path, declared));
        path.scope.crawl();
        return;
      }
      owner.ensureBlock();
      (path.node.body as t.BlockStatement).body.unshift(t.variableDeclaration("var", declared));
      path.scope.crawl();
    },
  },
};

/**
 * A generator's body is run later than its parameters are taken apart, which may throw. So they are in a parameter more,
 * as the key of a property that nobody asks for, which is made in any case.
 */
function takenApart(path: NodePath, declared: readonly t.VariableDeclarator[]): t.AssignmentPattern {
  const names = declared.flatMap(({ id }) => Object.keys(t.getBindingIdentifiers(id)));
  const parts = declared.map(({ id, init }) => t.assignmentExpression("=", id as t.LVal, init!));
  const unused = path.scope.generateUidIdentifier("p");
  const key = t.sequenceExpression([...parts, t.stringLiteral("")]);
  const pattern = t.objectPattern([
    ...names.map((name) => t.objectProperty(t.identifier(name), t.identifier(name), false, true)),
    t.objectProperty(key, unused, true),
  ]);
  return t.assignmentPattern(pattern, t.numericLiteral(0));
}

export type Parameter = t.ObjectPattern | t.ArrayPattern | t.AssignmentPattern | t.RestElement;

const isPattern = (parameter: t.Node): boolean => {
  if (parameter.type === "AssignmentPattern") return t.isPattern(parameter.left);
  if (parameter.type === "RestElement") return t.isPattern(parameter.argument);
  return t.isPattern(parameter);
};

/** A parameter that is a name alone; what it is taken apart into is declared in the body. */
export function plainParameter(path: NodePath, parameter: Parameter, declared: t.VariableDeclarator[]): t.Node {
  const declare = (target: t.Node, value: t.Expression): number =>
    declared.push(t.inherits(t.variableDeclarator(target as t.LVal & t.VoidPattern, value), parameter));
  if (parameter.type === "RestElement" && parameter.argument.type === "Identifier") return parameter;
  const id = path.scope.generateUidIdentifier("p");
  if (parameter.type === "RestElement") {
    declare(parameter.argument, id);
    return t.restElement(t.cloneNode(id));
  }
  if (parameter.type !== "AssignmentPattern") {
    declare(parameter, id);
    return t.cloneNode(id);
  }
  const isMissing = t.binaryExpression("===", id, t.unaryExpression("void", t.numericLiteral(0)));
  declare(parameter.left, t.conditionalExpression(isMissing, parameter.right, t.cloneNode(id)));
  // its default stays a default, so that the function's length does not change
  return t.assignmentPattern(t.cloneNode(id), t.unaryExpression("void", t.numericLiteral(0)));
}
