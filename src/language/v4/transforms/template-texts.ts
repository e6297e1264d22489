import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { temporary } from "../uses.js";
import { textFunction } from "./date-texts.js";

/** Babel comes again to what has been moved. */
const done = new WeakSet<t.Node>();

/** V4 makes a number of `${object}` where the object has both, as + does. An object is made text of before. */
export const templateTexts: PluginObj = {
  name: "v4-template-texts",
  visitor: {
    TemplateLiteral: {
      exit(path) {
        if (done.has(path.node)) return;
        done.add(path.node);
        path.node.expressions = path.node.expressions.map((value) => {
          if (!t.isExpression(value) || isPlain(value, path)) return value;
          const id = value.type === "Identifier" ? value : temporary(path, "t");
          const first = value.type === "Identifier" ? value : t.assignmentExpression("=", t.cloneNode(id), value);
          const test = t.binaryExpression("===", t.unaryExpression("typeof", first), t.stringLiteral("object"));
          const text = t.callExpression(textFunction(path), [t.cloneNode(id)]);
          return t.conditionalExpression(test, text, t.cloneNode(id));
        });
      },
    },
  },
};

const TEXTS = new Set(
  "toString toFixed join slice trim padStart padEnd toUpperCase toLowerCase substring charAt repeat replace".split(" "),
);
const TEXT_FUNCTIONS = new Set(["String", "Number", "encodeURIComponent", "decodeURIComponent", "i18n"]);

/** Whether the value is surely no object, or is text where its name says so. */
function isPlain(node: t.Expression, path: NodePath): boolean {
  switch (node.type) {
    case "TemplateLiteral":
    case "UpdateExpression":
    case "BinaryExpression":
      return true;
    case "UnaryExpression":
      return true;
    case "Identifier":
      return isCounter(node.name, path);
    case "ConditionalExpression":
      return isPlain(node.consequent, path) && isPlain(node.alternate, path);
    case "LogicalExpression":
      return isPlain(node.left, path) && isPlain(node.right, path);
    case "AssignmentExpression":
      return node.operator !== "=" || isPlain(node.right, path);
    case "MemberExpression":
      return !node.computed && node.property.type === "Identifier" && node.property.name === "length";
    case "CallExpression": {
      const { callee } = node;
      if (callee.type === "Identifier") return TEXT_FUNCTIONS.has(callee.name);
      if (callee.type !== "MemberExpression" || callee.computed || callee.property.type !== "Identifier") return false;
      return TEXTS.has(callee.property.name) || (t.isIdentifier(callee.object) && callee.object.name === "Math");
    }
    default:
      return t.isLiteral(node);
  }
}

/** Whether it is a variable that begins as a number and is only counted up or down. */
function isCounter(name: string, path: NodePath): boolean {
  const binding = path.scope.getBinding(name);
  return (
    binding?.path.isVariableDeclarator() === true &&
    binding.path.node.init?.type === "NumericLiteral" &&
    binding.constantViolations.every((change) => change.isUpdateExpression())
  );
}
