import { type PluginObj, types as t } from "@babel/core";

const SEPARATORS = /[\u2028\u2029]/g;
/** A separator after a backslash continues the line, and is nothing. */
const CONTINUED = /(^|[^\\])((?:\\\\)*)\\[\u2028\u2029]/g;
const escaped = (text: string): string =>
  text.replace(CONTINUED, "$1$2").replace(SEPARATORS, (character) => (character === "\u2028" ? "\\u2028" : "\\u2029"));

/** V4 takes U+2028 and U+2029 for the end of a line even in a literal. */
export const lineSeparators: PluginObj = {
  name: "v4-line-separators",
  visitor: {
    StringLiteral({ node }) {
      const raw = node.extra?.raw;
      // V4 refuses these escapes, which stand for themselves.
      if (typeof raw === "string" && /\\[89]/.test(raw)) delete node.extra;
      else if (typeof raw === "string" && raw.search(SEPARATORS) !== -1)
        node.extra = { ...node.extra, raw: escaped(raw) };
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
