import { type NodePath, types as t } from "@babel/core";
import { matchesPlace, splitsOtherwise } from "../../../../runtime/polyfills/place.js";
import { context, says } from "../context.js";
import type { PolyfillName } from "../polyfill-names.js";
import { constantText } from "../uses.js";

/** A pattern's own way, which may be an object's of the program. */
const OWN_PATTERN = /\bSymbol\s*\.\s*(?:replace|split|search|match)\b/;
const ASKED: ReadonlyMap<string, PolyfillName> = new Map([
  ["replace", "askedReplace"],
  ["split", "askedSplit"],
  ["search", "askedSearch"],
  ["match", "askedMatch"],
]);

/** An expression with names, or one that may have them, and one that may have lookbehind or the flag y. */
const NAMED_GROUP = /\(\?<|\bRegExp\(/;
const OWN_EXEC = /\(\?<[=!]|\bRegExp\(|["'`/][dgimsuv]*y[dgimsuv]*(?![\w$])/;

/**
 * What stands for a text's method that is given a pattern. V4 asks no pattern how it replaces, splits and searches, which
 * those with names, lookbehind or the flag y do their own way; and what matches nothing but a place is no place for it
 * to split at, and one to replace twice for Qt 5.15.
 */
export function patternMethod(
  path: NodePath,
  name: string,
  [pattern, replacement]: readonly t.Node[],
): PolyfillName | undefined {
  const asked = ASKED.get(name);
  if (!pattern || asked === undefined || context().isPolyfill) return undefined;
  const made = madeOf(path, pattern);
  if (t.isStringLiteral(made) || t.isTemplateLiteral(made)) return undefined;
  const isLiteral = t.isRegExpLiteral(pattern);
  if (!isLiteral && says(OWN_PATTERN)) return asked;
  if (name === "split") {
    if (isRegExpCall(made) || (t.isRegExpLiteral(made) && splitsOtherwise(made.pattern))) return "splitEmpty";
    return !t.isRegExpLiteral(made) || says(OWN_EXEC) ? "splitBy" : undefined;
  }
  if (name === "search") return !isLiteral && says(OWN_EXEC) ? "searchBy" : undefined;
  if (name !== "replace" || !replacement) return undefined;
  if (!isLiteral && (says(NAMED_GROUP) || says(OWN_EXEC) || constantText(replacement)?.includes("$<")))
    return "replaceBy";
  if (t.isRegExpLiteral(made) && !(made.flags.includes("g") && matchesPlace(made.pattern))) return undefined;
  return context().engines.includes("qt5.15") ? "replaceBy" : undefined;
}

/** What is written there, or kept in a constant. */
function madeOf(path: NodePath, pattern: t.Node): t.Node | null | undefined {
  const binding = pattern.type === "Identifier" ? path.scope.getBinding(pattern.name) : undefined;
  return binding?.constant && binding.path.isVariableDeclarator() ? binding.path.node.init : pattern;
}

const isRegExpCall = (node: t.Node | null | undefined): boolean =>
  (t.isNewExpression(node) || t.isCallExpression(node)) && t.isIdentifier(node.callee, { name: "RegExp" });
