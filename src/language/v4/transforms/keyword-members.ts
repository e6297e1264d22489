import { type NodePath, type PluginObj, types as t } from "@babel/core";

/** After the first four a line's end is a statement's end, and V4 takes it for one behind a dot as well. */
const KEYWORDS: ReadonlySet<string> = new Set(["break", "continue", "return", "throw", "yield"]);

/**
 * `{ a: x.return` and the line ends: a parse error, unless the name is written as a text. So are `x.yield` and
 * `{ get yield() {} }` in a generator.
 */
export const keywordMembers: PluginObj = {
  name: "v4-keyword-members",
  visitor: {
    "MemberExpression|OptionalMemberExpression"(path: NodePath) {
      const { node } = path as NodePath<t.MemberExpression>;
      if (node.computed || node.property.type !== "Identifier" || !KEYWORDS.has(node.property.name)) return;
      node.property = t.stringLiteral(node.property.name);
      node.computed = true;
    },
    "ObjectMember|ClassMethod"(path: NodePath) {
      const { node } = path as NodePath<t.ObjectMember | t.ClassMethod>;
      if (node.computed || !t.isIdentifier(node.key, { name: "yield" })) return;
      node.key = t.stringLiteral("yield");
      node.computed = true;
      if (node.type === "ObjectProperty") node.shorthand = false;
    },
  },
};
