import { type PluginObj, types as t } from "@babel/core";

const SEPARATORS = /[\u2028\u2029]/g;
const escaped = (text: string): string =>
  text.replace(SEPARATORS, (character) => (character === "\u2028" ? "\\u2028" : "\\u2029"));

/** V4 takes U+2028 and U+2029 for the end of a line even in a literal. */
export const lineSeparators: PluginObj = {
  name: "v4-line-separators",
  visitor: {
    StringLiteral({ node }) {
      const raw = node.extra?.raw;
      if (typeof raw === "string" && raw.search(SEPARATORS) !== -1) node.extra = { ...node.extra, raw: escaped(raw) };
    },
    TemplateElement({ node }) {
      if (node.value.raw.search(SEPARATORS) !== -1) node.value.raw = escaped(node.value.raw);
    },
    RegExpLiteral(path) {
      if (path.node.pattern.search(SEPARATORS) !== -1)
        path.replaceWith(t.regExpLiteral(escaped(path.node.pattern), path.node.flags));
    },
  },
};
