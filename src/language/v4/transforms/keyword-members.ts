import { type NodePath, type PluginObj, types as t } from "@babel/core";

/** After these words a line's end is a statement's end, and V4 takes it for one behind a dot as well. */
const ENDS: ReadonlySet<string> = new Set(["break", "continue", "return", "throw"]);

/** `{ a: x.return` and the line ends: a parse error, unless the name is written as a text. */
export const keywordMembers: PluginObj = {
  name: "v4-keyword-members",
  visitor: {
    "MemberExpression|OptionalMemberExpression"(path: NodePath) {
      const { node } = path as NodePath<t.MemberExpression>;
      if (node.computed || node.property.type !== "Identifier" || !ENDS.has(node.property.name)) return;
      node.property = t.stringLiteral(node.property.name);
      node.computed = true;
    },
  },
};
