import type { NodePath, PluginObj, types as t } from "@babel/core";
import { throwEarly } from "./early-reads.js";

/** A default that reads or assigns a parameter further right, or itself, throws; V4 reads undefined. */
export const defaultParameters: PluginObj = {
  name: "v4-default-parameters",
  visitor: {
    Function(path) {
      const parameters = path.get("params") as NodePath[];
      if (parameters.every((parameter) => parameter.isIdentifier())) return;
      const defaults: { readonly path: NodePath<t.AssignmentPattern>; readonly from: number }[] = [];
      const names: string[] = [];
      const look = (pattern: NodePath): void => {
        if (pattern.isAssignmentPattern()) {
          defaults.push({ path: pattern, from: names.length });
          look(pattern.get("left"));
        } else if (pattern.isIdentifier()) names.push(pattern.node.name);
        else if (pattern.isArrayPattern())
          for (const element of pattern.get("elements")) if (element.node) look(element as NodePath);
        if (pattern.isObjectPattern())
          for (const property of pattern.get("properties")) look(property.isRestElement() ? property : value(property));
        if (pattern.isRestElement()) look(pattern.get("argument"));
      };
      for (const parameter of parameters) look(parameter);
      for (const found of defaults) refuseEarly(found.path.get("right"), new Set(names.slice(found.from)), path);
    },
  },
};

const value = (property: NodePath): NodePath => property.get("value") as NodePath;

/** Has each mention of a parameter that is not there yet throw, unless it is in a function that may be called later. */
function refuseEarly(early: NodePath<t.Expression>, later: ReadonlySet<string>, path: NodePath<t.Function>): void {
  const found: NodePath<t.Identifier>[] = [];
  const add = (name: NodePath<t.Identifier>): void => {
    if (!later.has(name.node.name) || name.scope.getBinding(name.node.name)?.scope !== path.scope) return;
    if (name.isReferencedIdentifier() || isTarget(name)) found.push(name);
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

const isCalledAtOnce = ({ node, parent }: NodePath<t.Function>): boolean =>
  parent.type === "CallExpression" && parent.callee === node && !node.generator && !node.async;

const isTarget = ({ node, parent }: NodePath<t.Identifier>): boolean =>
  parent.type === "AssignmentExpression" && parent.left === node;
