import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { use } from "../uses.js";

/** A default that reads a parameter further right, or itself, throws; V4 reads undefined. */
export const defaultParameters: PluginObj = {
  name: "v4-default-parameters",
  visitor: {
    Function(path) {
      const parameters = path.get("params") as NodePath[];
      if (!parameters.some((parameter) => parameter.isAssignmentPattern())) return;
      const names = parameters.map(({ node }) => new Set(Object.keys(t.getBindingIdentifiers(node))));
      parameters.forEach((parameter, index) => {
        if (!parameter.isAssignmentPattern()) return;
        const later = new Set(names.slice(index).flatMap((set) => [...set]));
        const refuse = (name: NodePath<t.Identifier>): void => {
          if (!later.has(name.node.name) || name.scope.getBinding(name.node.name)?.scope !== path.scope) return;
          name.replaceWith(t.callExpression(use(path, "uninitialized"), [t.stringLiteral(name.node.name)]));
          name.skip();
        };
        const value = parameter.get("right");
        if (value.isIdentifier()) refuse(value);
        else if (!value.isFunction() && !value.isClass())
          value.traverse({
            Function: (inner) => inner.skip(),
            Class: (inner) => inner.skip(),
            ReferencedIdentifier: (name: NodePath) => {
              if (name.isIdentifier()) refuse(name);
            },
          } as Parameters<typeof value.traverse>[0]);
      });
    },
  },
};
