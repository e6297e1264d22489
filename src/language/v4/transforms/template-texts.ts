import { type PluginObj, types as t } from "@babel/core";
import { temporary } from "../uses.js";

/** V4 makes a number of `${object}` where the object has both, as + does. An object is made text of before. */
export const templateTexts: PluginObj = {
  name: "v4-template-texts",
  visitor: {
    TemplateLiteral: {
      exit(path) {
        if (path.parent.type === "TaggedTemplateExpression") return;
        path.node.expressions = path.node.expressions.map((value) => {
          if (!t.isExpression(value) || isPlain(value)) return value;
          const id = value.type === "Identifier" ? value : temporary(path, "t");
          const first = value.type === "Identifier" ? value : t.assignmentExpression("=", t.cloneNode(id), value);
          const test = t.binaryExpression("===", t.unaryExpression("typeof", first), t.stringLiteral("object"));
          const text = t.callExpression(t.identifier("String"), [t.cloneNode(id)]);
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
function isPlain(node: t.Expression): boolean {
  switch (node.type) {
    case "TemplateLiteral":
    case "UpdateExpression":
    case "BinaryExpression":
      return true;
    case "UnaryExpression":
      return true;
    case "ConditionalExpression":
      return isPlain(node.consequent) && isPlain(node.alternate);
    case "LogicalExpression":
      return isPlain(node.left) && isPlain(node.right);
    case "AssignmentExpression":
      return node.operator !== "=" || isPlain(node.right);
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
