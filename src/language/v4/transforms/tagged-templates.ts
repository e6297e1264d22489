import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { at, use } from "../uses.js";

/**
 * The collector of Qt 6.8, which works in steps, frees the strings of a tagged template that is met first while it
 * works: V4 keeps them in the compilation unit, which was marked before, and notes no write there. Tags are called with
 * strings that a variable of the program holds.
 */
export const taggedTemplates: PluginObj = {
  name: "v4-tagged-templates",
  visitor: {
    TaggedTemplateExpression(path) {
      const { tag, quasi } = path.node;
      const values = [strings(path, quasi.quasis), ...(quasi.expressions as t.Expression[])];
      // That would be a direct call.
      const callee = t.isIdentifier(tag, { name: "eval" }) ? t.sequenceExpression([t.numericLiteral(0), tag]) : tag;
      path.replaceWith(at(t.callExpression(callee, values), path.node));
    },
  },
};

/** Makes the strings where they are asked for first: the same ones for each call. */
function strings(path: NodePath, quasis: readonly t.TemplateElement[]): t.Expression {
  const scope = path.scope.getProgramParent();
  const id = scope.generateUidIdentifier("strings");
  scope.push({ id: t.cloneNode(id), kind: "var" });
  const cooked = quasis.map(({ value }) =>
    typeof value.cooked === "string" ? t.stringLiteral(value.cooked) : t.unaryExpression("void", t.numericLiteral(0)),
  );
  const lists = [t.arrayExpression(cooked)];
  if (quasis.some(({ value }) => value.raw !== value.cooked))
    lists.push(t.arrayExpression(quasis.map(({ value }) => t.stringLiteral(value.raw))));
  const made = t.assignmentExpression("=", t.cloneNode(id), t.callExpression(use(path, "templateStrings"), lists));
  return t.logicalExpression("||", t.cloneNode(id), made);
}
