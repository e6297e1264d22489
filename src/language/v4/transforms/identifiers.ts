import { type NodePath, type PluginObj, types as t } from "@babel/core";

const ASCII = /^[\0-\x7f]*$/;
/** What V4 surely takes, which is less than the language allows. */
const PLAIN = /^[$_\p{L}][$_\p{L}\p{Nd}]*$/u;
const NEWER = /[^\0-\u024fΑ-ωЀ-ӿぁ-ヾ一-龥]|[゛゜]/u;

/** Words that are names in sloppy code; V4 takes them for what they are elsewhere. */
const WORDS = new Set(["let", "yield"]);

const isRefused = (name: string): boolean =>
  WORDS.has(name) || (!ASCII.test(name) && (!PLAIN.test(name) || NEWER.test(name)));
const mangle = (name: string): string =>
  WORDS.has(name)
    ? `_v4_${name}`
    : name.replace(/[^$\w]/gu, (character) => `_u${character.codePointAt(0)?.toString(16)}_`);

/** V4 knows fewer characters of identifiers: variables are renamed, properties become strings. */
export const identifiers: PluginObj = {
  name: "v4-identifiers",
  visitor: {
    Identifier(path) {
      const { node, parent, key } = path;
      if (!isRefused(node.name) || (WORDS.has(node.name) && isProperty(path))) return;
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

/** Whether the name is that of a property, which any word may be. */
const isProperty = ({ parent, key }: NodePath): boolean =>
  ((parent.type === "MemberExpression" || parent.type === "OptionalMemberExpression") &&
    key === "property" &&
    !parent.computed) ||
  (key === "key" && "computed" in parent && !parent.computed && !("shorthand" in parent && parent.shorthand)) ||
  key === "meta";
