import { type NodePath, type PluginObj, types as t } from "@babel/core";

/**
 * V4 goes through what is spread among arguments when all of them are there: one behind it may have changed it. Where one
 * may, the arguments are put into an array first; also where what is spread is made there, since V4 asks before whether
 * there is a function to call.
 */
export const spreadArguments: PluginObj = {
  name: "v4-spread-arguments",
  visitor: {
    "CallExpression|NewExpression"(path: NodePath) {
      const { node } = path as NodePath<t.CallExpression | t.NewExpression>;
      const first = node.arguments.findIndex((value) => value.type === "SpreadElement");
      if (first === -1 || (node.arguments.slice(first + 1).every(isStill) && !node.arguments.some(isMade))) return;
      node.arguments = [t.spreadElement(t.arrayExpression(node.arguments as (t.Expression | t.SpreadElement)[]))];
    },
  },
};

/** `f(...{ [Symbol.iterator]() {} })`: its iterator is noticed. */
export const isMade = (node: t.Node): boolean =>
  node.type === "SpreadElement" && node.argument.type === "ObjectExpression";

/** Whether evaluating it changes nothing. */
function isStill(node: t.Node): boolean {
  switch (node.type) {
    case "SpreadElement":
      return node.argument.type === "Identifier";
    case "Identifier":
    case "ThisExpression":
    case "FunctionExpression":
    case "ArrowFunctionExpression":
      return true;
    case "MemberExpression":
      return isStill(node.object) && (!node.computed || isStill(node.property));
    case "BinaryExpression":
    case "LogicalExpression":
      return isStill(node.left) && isStill(node.right);
    case "ConditionalExpression":
      return isStill(node.test) && isStill(node.consequent) && isStill(node.alternate);
    case "UnaryExpression":
      return node.operator !== "delete" && isStill(node.argument);
    case "ObjectExpression":
      return node.properties.every(
        (property) => property.type === "ObjectProperty" && !property.computed && isStill(property.value),
      );
    case "ArrayExpression":
      return node.elements.every((element) => !element || (element.type !== "SpreadElement" && isStill(element)));
    default:
      return t.isLiteral(node) && node.type !== "TemplateLiteral";
  }
}
