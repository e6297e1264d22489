import { type NodePath, type PluginObj, types as t } from "@babel/core";

/**
 * What the body of a function declares is not seen from its parameters: V4 has one scope for both. A name of the body
 * that a default mentions, and finds further out, gets another name in the body; so does a parameter that the body
 * declares again, where a function among the parameters reads it.
 */
export const bodyNames: PluginObj = {
  name: "v4-body-names",
  visitor: {
    Function(path: NodePath<t.Function>) {
      const body = path.get("body") as NodePath;
      const parameters = path.get("params") as NodePath[];
      if (!body.isBlockStatement() || parameters.every((parameter) => parameter.isIdentifier())) return;
      const names = new Map<string, "own" | "copied">();
      const look = (name: NodePath<t.Identifier>): void => {
        // Not by getBinding, which knows that the body is not seen from here.
        let { scope } = name;
        while (scope !== path.scope && !scope.hasOwnBinding(name.node.name)) scope = scope.parent;
        const binding = scope === path.scope ? scope.getOwnBinding(name.node.name) : undefined;
        if (!binding || binding.kind === "local" || !isMentioned(name)) return;
        if (binding.kind !== "param") names.set(name.node.name, "own");
        else if (name.getFunctionParent() !== path && binding.constantViolations.some(isDeclaration))
          names.set(name.node.name, "copied");
      };
      for (const parameter of parameters) parameter.traverse({ Identifier: look });
      for (const [name, how] of names) {
        const own = renamed(path, name);
        const copy = t.variableDeclarator(t.identifier(own), t.identifier(name));
        if (how === "copied") body.node.body.unshift(t.variableDeclaration("var", [copy]));
      }
      if (names.size > 0) path.scope.crawl();
    },
  },
};

const isMentioned = (name: NodePath<t.Identifier>): boolean =>
  t.isAssignmentExpression(name.parent) || t.isUpdateExpression(name.parent) || name.isReferencedIdentifier();

const isDeclaration = (path: NodePath): boolean => path.isDeclaration() || path.isVariableDeclarator();

/** Gives what the body declares a new name, there alone. */
function renamed(path: NodePath<t.Function>, name: string): string {
  const own = path.scope.generateUid(name);
  path.scope.rename(name, own);
  for (const parameter of path.node.params)
    t.traverseFast(parameter, (node) => {
      if (node.type === "Identifier" && node.name === own) node.name = name;
    });
  return own;
}
