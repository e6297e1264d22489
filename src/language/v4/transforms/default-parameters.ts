import { type NodePath, type PluginObj, types as t, type Visitor } from "@babel/core";
import { isAssigned, temporary } from "../uses.js";
import { throwEarly } from "./early-reads.js";
import { type Parameter, plainParameter } from "./pattern-parameters.js";

/**
 * A default that reads or assigns a parameter further right, or itself, throws; V4 reads undefined. Where a function in
 * a default does, which may be called meanwhile, the parameters become variables of the body, which V4 looks after.
 */
export const defaultParameters: PluginObj = {
  name: "v4-default-parameters",
  visitor: {
    Function(path) {
      const parameters = path.get("params") as NodePath[];
      if (parameters.every((parameter) => parameter.isIdentifier())) return;
      hideCallee(path);
      if (path.scope.parent.getBlockParent().path.isSwitchStatement()) path.traverse(logicalAssignments);
      const defaults: { readonly path: NodePath<t.AssignmentPattern>; readonly from: number; at: number }[] = [];
      const names: string[] = [];
      const look = (pattern: NodePath, at: number): void => {
        if (pattern.isAssignmentPattern()) {
          defaults.push({ path: pattern, from: names.length, at });
          look(pattern.get("left"), at);
        } else if (pattern.isIdentifier()) names.push(pattern.node.name);
        else if (pattern.isArrayPattern())
          for (const element of pattern.get("elements")) if (element.node) look(element as NodePath, at);
        if (pattern.isObjectPattern())
          for (const property of pattern.get("properties"))
            look(property.isRestElement() ? property : value(property), at);
        if (pattern.isRestElement()) look(pattern.get("argument"), at);
      };
      parameters.forEach(look);
      for (const found of defaults) refuseEarly(found.path.get("right"), new Set(names.slice(found.from)), path);
      if (path.node.generator) return;
      const first = defaults.find((one) => hasReader(one.path.get("right"), new Set(names.slice(one.from)), path));
      if (first) intoBody(path, first.at);
    },
  },
};

const value = (property: NodePath): NodePath => property.get("value") as NodePath;

/**
 * Babel adds its temporary variables to the parameters of a function that is called at once: a default that assigns one
 * does so before it is there.
 */
function hideCallee({ node, parent }: NodePath<t.Function>): void {
  if (parent.type === "CallExpression" && parent.callee === node)
    parent.callee = t.sequenceExpression([t.numericLiteral(0), parent.callee]);
}

/**
 * `o.p ||= v` in a default: Babel declares what it needs for it in the function's body, which the default doesn't see,
 * where the function stands in a `switch`.
 */
const logicalAssignments: Visitor = {
  AssignmentExpression(path) {
    const { operator, left, right } = path.node;
    if (!/^(?:&&|\|\||\?\?)=$/.test(operator) || left.type !== "MemberExpression" || left.object.type === "Super")
      return;
    const object = temporary(path, "o");
    const key = left.computed ? temporary(path, "k") : undefined;
    const kept = t.assignmentExpression("=", t.cloneNode(object), left.object);
    const member = (of: t.Expression, by: t.Expression): t.MemberExpression =>
      t.memberExpression(of, key ? by : left.property, key !== undefined);
    const first = member(
      kept,
      key ? t.assignmentExpression("=", t.cloneNode(key), left.property as t.Expression) : kept,
    );
    const again = member(t.cloneNode(object), key ? t.cloneNode(key) : object);
    path.replaceWith(
      t.logicalExpression(operator.slice(0, -1) as "||", first, t.assignmentExpression("=", again, right)),
    );
  },
};

/** Has each mention of a parameter that is not there yet throw, unless it is in a function that may be called later. */
function refuseEarly(early: NodePath<t.Expression>, later: ReadonlySet<string>, path: NodePath<t.Function>): void {
  const found: NodePath<t.Identifier>[] = [];
  const add = (name: NodePath<t.Identifier>): void => {
    if (isMention(name, later, path)) found.push(name);
  };
  if (early.isIdentifier()) add(early);
  else if (!early.isFunction() && !early.isClass())
    early.traverse({
      Function: (inner) => {
        if (!isCalledAtOnce(inner)) inner.skip();
      },
      Class: (inner) => inner.skip(),
      Identifier: add,
    });
  for (const name of found.reverse()) throwEarly(name);
}

/** Whether it reads or assigns one of the function's parameters that are not there yet. */
const isMention = (name: NodePath<t.Identifier>, later: ReadonlySet<string>, path: NodePath<t.Function>): boolean =>
  later.has(name.node.name) &&
  name.scope.getBinding(name.node.name)?.scope === path.scope &&
  (name.isReferencedIdentifier() || (isAssigned(name) && !isCaught(name)));

/** Whether it stands in the pattern of a `catch`, which declares what it assigns; Babel's scopes don't see that there. */
const isCaught = (name: NodePath<t.Identifier>): boolean =>
  name.findParent(({ key, parentPath }) => key === "param" && parentPath?.isCatchClause() === true) !== null;

/** Whether a function in a default mentions one of the parameters that are not there yet. */
function hasReader(early: NodePath<t.Expression>, later: ReadonlySet<string>, path: NodePath<t.Function>): boolean {
  let isFound = false;
  const inFunction = (owner: NodePath): void =>
    owner.traverse({
      Identifier(name) {
        isFound ||= isMention(name, later, path);
      },
    });
  if (early.isFunction()) inFunction(early);
  else early.traverse({ Function: inFunction });
  return isFound;
}

/** Takes the parameters from one on apart in the body. */
function intoBody(path: NodePath<t.Function>, first: number): void {
  const declared: t.VariableDeclarator[] = [];
  path.node.params = path.node.params.map((parameter, index) =>
    index < first ? parameter : asVariable(path, parameter as Parameter | t.Identifier, declared),
  ) as typeof path.node.params;
  path.ensureBlock();
  (path.node.body as t.BlockStatement).body.unshift(t.variableDeclaration("let", declared));
  path.scope.crawl();
}

function asVariable(
  path: NodePath<t.Function>,
  parameter: Parameter | t.Identifier,
  declared: t.VariableDeclarator[],
): t.Node {
  if (parameter.type !== "Identifier") return plainParameter(path, parameter, declared);
  const id = path.scope.generateUidIdentifier("p");
  declared.push(t.variableDeclarator(parameter, t.cloneNode(id)));
  return id;
}

const isCalledAtOnce = ({ node, parent }: NodePath<t.Function>): boolean =>
  parent.type === "CallExpression" && parent.callee === node && !node.generator && !node.async;
