import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { pathsOf } from "../paths.js";
import { use } from "../uses.js";

/**
 * Where an asynchronous function or a generator is taken apart, the constants of a pattern become variables, which any
 * function inside can assign. It throws in their place.
 */
export const patternConstants: PluginObj = {
  name: "v4-pattern-constants",
  visitor: {
    Program(program) {
      for (const path of pathsOf(program, isPatternOfConstants)) {
        const owner = path.getFunctionParent()?.node;
        if (!owner || !(owner.async || owner.generator)) continue;
        for (const name of Object.keys(path.getBindingIdentifiers()))
          for (const violation of path.scope.getBinding(name)?.constantViolations ?? [])
            refuseAssignment(violation, name);
      }
    },
  },
};

const isPatternOfConstants = (node: t.Node): boolean =>
  node.type === "VariableDeclaration" &&
  node.kind === "const" &&
  node.declarations.some(({ id }) => id.type !== "Identifier");

/** Has what assigns a constant throw, once it has the value. */
export function refuseAssignment(path: NodePath, name: string): void {
  const { node } = path;
  const after = (value: t.Expression): t.Expression =>
    t.sequenceExpression([value, t.callExpression(use(path, "constantAssigned"), [])]);
  if (node.type === "UpdateExpression") path.replaceWith(after(t.unaryExpression("+", node.argument)));
  else if (node.type === "AssignmentExpression" && node.left.type === "Identifier") {
    const { left, right } = node;
    const operator = node.operator.slice(0, -1);
    if (operator === "") path.replaceWith(after(right));
    else if (t.LOGICAL_OPERATORS.includes(operator))
      path.replaceWith(t.logicalExpression(operator as t.LogicalExpression["operator"], left, after(right)));
    else path.replaceWith(after(t.binaryExpression(operator as t.BinaryExpression["operator"], left, right)));
  } else if (node.type === "AssignmentExpression" || t.isForXStatement(node)) {
    const target = path.get("left") as NodePath;
    for (const one of target.getBindingIdentifierPaths(true)[name] ?? []) {
      if (t.isObjectProperty(one.parent)) one.parent.shorthand = false;
      one.replaceWith(t.memberExpression(use(path, "constantTarget"), t.identifier("value")));
    }
  }
}
