import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { context, isLeftOut } from "../context.js";
import { holdsAnywhere } from "../paths.js";
import type { PolyfillName } from "../polyfill-names.js";
import { constantText, memberName, staticName, use } from "../uses.js";

/** What is given the name of a zone. */
const FORMATS: readonly PolyfillName[] = [
  "PureIntl",
  "PureDateTimeFormat",
  "localeString",
  "localeStringOf",
  "localeDateString",
  "localeDateStringOf",
  "localeTimeString",
  "localeTimeStringOf",
];

/** Brings the table of time zones along where a file can name one, or ask for their names. */
export const timeZones: PluginObj = {
  name: "v4-time-zones",
  visitor: {
    Program: {
      // When it is known what of Intl the file uses.
      exit(program: NodePath<t.Program>) {
        const { used, inline, isPolyfill } = context();
        if (isPolyfill || isLeftOut("knowZones")) return;
        const has = (isWanted: (node: t.Node) => boolean): boolean => holdsAnywhere(program.node, isWanted);
        const isNeeded =
          (FORMATS.some((name) => used.has(name)) && has(namesZone)) ||
          (used.has("PureIntl") && has((node) => isNamed(node, "supportedValuesOf"))) ||
          used.has("supportedValues") ||
          // Options may go to another file: without a format there, bundlers leave out what is never asked.
          (!inline && has(namesPlace));
        if (isNeeded) program.node.body.unshift(t.expressionStatement(t.callExpression(use(program, "knowZones"), [])));
      },
    },
  },
};

/** A zone that needs no table. */
const PLAIN = /^(?:etc\/)?(?:utc|gmt)$|^etc\/gmt[+-]\d+$|^[+-]\d\d:?\d\d$/i;

/** What a node gives an option `timeZone`: a literal does, and an assignment; a pattern only takes. */
function zonesGiven(node: t.Node): t.Node[] {
  if (node.type === "AssignmentExpression") return memberName(node.left) === "timeZone" ? [node.right] : [];
  if (node.type !== "ObjectExpression") return [];
  return node.properties.flatMap((property): t.Node[] => {
    if (property.type === "SpreadElement" || staticName(property.key, property.computed) !== "timeZone") return [];
    return property.type === "ObjectProperty" ? [property.value] : [property];
  });
}

/** Whether a value is none of the zones that need no table. */
function isZone(given: t.Node): boolean {
  if (given.type === "ConditionalExpression") return isZone(given.consequent) || isZone(given.alternate);
  if (t.isIdentifier(given, { name: "undefined" }) || given.type === "UnaryExpression") return false;
  const text = constantText(given);
  return text === undefined || !PLAIN.test(text);
}

const namesZone = (node: t.Node): boolean => zonesGiven(node).some(isZone);

/** `timeZone: "Europe/Paris"` */
const namesPlace = (node: t.Node): boolean =>
  zonesGiven(node).some((given) => isZone(given) && /^[A-Z]\w+\/\w/i.test(constantText(given) ?? ""));

const isNamed = (node: t.Node, name: string): boolean =>
  memberName(node) === name || (node.type === "ObjectProperty" && staticName(node.key, node.computed) === name);
