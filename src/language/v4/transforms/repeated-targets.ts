import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { pathsOf } from "../paths.js";

/**
 * `[a, a] = values`: Babel renames one of several targets of a name alone. All but the first are assigned by a setter,
 * which is called when their turn has come: `[a, { set v(value) { a = value } }.v] = values`.
 */
export const repeatedTargets: PluginObj = {
  name: "v4-repeated-targets",
  visitor: {
    Program(program) {
      for (const path of pathsOf(program, isRepeating).reverse()) {
        const { node } = path as NodePath<t.AssignmentExpression | t.ForXStatement>;
        // Babel gives those with a default after all others.
        for (const [name, targets] of Object.entries(t.getBindingIdentifiers(node.left, true)))
          for (const target of targets.sort((one, other) => (one.start ?? 0) - (other.start ?? 0)).slice(1))
            node.left = replaced(node.left, target, setterOf(path, name)) as typeof node.left;
        path.scope.crawl();
      }
    },
  },
};

/** Whether a node assigns a variable twice by one pattern. */
export const isRepeating = (node: t.Node): boolean =>
  (t.isAssignmentExpression(node) || t.isForXStatement(node)) &&
  t.isPattern(node.left) &&
  Object.values(t.getBindingIdentifiers(node.left, true)).some(({ length }) => length > 1);

function setterOf(path: NodePath, name: string): t.MemberExpression {
  const value = path.scope.generateUidIdentifier("v");
  const body = t.blockStatement([t.expressionStatement(t.assignmentExpression("=", t.identifier(name), value))]);
  const setter = t.objectMethod("set", t.identifier("v"), [t.cloneNode(value)], body);
  return t.memberExpression(t.objectExpression([setter]), t.identifier("v"));
}

/** The pattern with something else in a target's place. */
function replaced(node: t.Node, target: t.Identifier, by: t.MemberExpression): t.Node {
  const again = <Node extends t.Node>(inner: Node): Node => replaced(inner, target, by) as Node;
  if (node === target) return by;
  if (node.type === "ArrayPattern") node.elements = node.elements.map((element) => element && again(element));
  else if (node.type === "AssignmentPattern") node.left = again(node.left);
  else if (node.type === "RestElement") node.argument = again(node.argument);
  else if (node.type === "ObjectPattern")
    for (const property of node.properties)
      if (property.type === "RestElement") again(property);
      else {
        property.value = again(property.value as t.Expression);
        const value = property.value as t.Node;
        property.shorthand &&= (value.type === "AssignmentPattern" ? value.left : value).type === "Identifier";
      }
  return node;
}
