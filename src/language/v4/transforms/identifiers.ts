import { type PluginObj, types as t } from "@babel/core";

const ASCII = /^[\0-\x7f]*$/;
/** What V4 surely takes, which is less than the language allows. */
const PLAIN = /^[$_\p{L}][$_\p{L}\p{Nd}]*$/u;
const NEWER = /[^\0-㏿一-龥]|[℘℮゛゜]/u;

const isRefused = (name: string): boolean => !ASCII.test(name) && (!PLAIN.test(name) || NEWER.test(name));
const mangle = (name: string): string =>
  name.replace(/[^$\w]/gu, (character) => `_u${character.codePointAt(0)?.toString(16)}_`);

/** V4 knows fewer characters of identifiers: variables are renamed, properties become strings. */
export const identifiers: PluginObj = {
  name: "v4-identifiers",
  visitor: {
    Identifier(path) {
      const { node, parent, key } = path;
      if (!isRefused(node.name)) return;
      if (
        (parent.type === "MemberExpression" || parent.type === "OptionalMemberExpression") &&
        key === "property" &&
        !parent.computed
      ) {
        parent.computed = true;
        path.replaceWith(t.stringLiteral(node.name));
      } else if (key === "key" && "computed" in parent && !parent.computed) {
        if (parent.type === "ObjectProperty") parent.shorthand = false;
        path.replaceWith(t.stringLiteral(node.name));
      } else if (
        key === "exported" ||
        key === "imported" ||
        (key === "local" && parent.type === "ExportSpecifier" && path.parentPath?.parent.type !== "Program")
      )
        return;
      else node.name = mangle(node.name);
    },
  },
};
