import type { AnyNode } from "acorn";
import type { QmlDocument, QmlMember, QmlType, Range } from "./document.js";
import { objectsIn } from "./members.js";

/** Syntax that not every engine of a Plasma can read. */
export interface Feature extends Range {
  /** As the beginning of a sentence: "Optional chaining (`?.`)". */
  readonly what: string;
  /** The first engine that reads it: Qt 6, or none. */
  readonly since: "qt6" | "never";
  /** What to write instead. */
  readonly instead?: string;
}

/** Notes what V4 can't read in a node of JavaScript, if anything. */
export function scriptFeature(node: AnyNode): Feature | undefined {
  const never = (what: string, instead?: string, range: Range = node): Feature => ({
    what,
    since: "never",
    ...(instead !== undefined && { instead }),
    start: range.start,
    end: range.end,
  });
  switch (node.type) {
    case "FunctionDeclaration":
    case "FunctionExpression":
    case "ArrowFunctionExpression":
      if (!node.async) return undefined;
      return never("An async function", "Return a promise and use `then`, or write it in TypeScript.", headOf(node));
    case "AwaitExpression":
      return never("`await`");
    case "ForOfStatement":
      return node.await ? never("`for await`") : undefined;
    case "ObjectExpression": {
      const spread = node.properties.find((property) => property.type === "SpreadElement");
      return spread && never("Spread in an object", "Use `Object.assign`.", spread);
    }
    case "ObjectPattern": {
      const rest = node.properties.find((property) => property.type === "RestElement");
      return rest && never("Rest in an object pattern", undefined, rest);
    }
    case "CatchClause":
      return node.param ? undefined : never("`catch` without a name", "Write `catch (error)`.", headOf(node));
    case "AssignmentExpression":
      if (!["??=", "||=", "&&="].includes(node.operator)) return undefined;
      return never(`The operator \`${node.operator}\``, "Write out the assignment.");
    case "PropertyDefinition":
      return never("A class field", "Assign it in the constructor.");
    case "StaticBlock":
      return never("A static block");
    case "PrivateIdentifier":
      return never("A private member");
    case "ImportExpression":
      return never("`import()`");
    case "Literal":
      if (node.bigint !== undefined && node.bigint !== null) return never("A BigInt");
      if (node.regex) {
        const invalid = node.value === null ? never("This regular expression is not valid JavaScript; it") : undefined;
        return regexFeature(node.regex.pattern, node.regex.flags, node) ?? invalid;
      }
      if (typeof node.value === "number" && node.raw?.includes("_")) {
        return { what: "A numeric separator", since: "qt6", start: node.start, end: node.end };
      }
      return undefined;
    case "ChainExpression":
      return {
        what: "Optional chaining (`?.`)",
        since: "qt6",
        instead: "Write `a ? a.b : undefined` or `a && a.b`.",
        start: node.start,
        end: node.end,
      };
    default:
      return undefined;
  }
}

const headOf = ({ start }: Range, length = 5): Range => ({ start, end: start + length });

function regexFeature(pattern: string, flags: string, range: Range): Feature | undefined {
  // Outside of character classes and escapes, where these characters mean themselves.
  const bare = pattern.replace(/\\[^pPk]|\[(?:\\[\s\S]|[^\]\\])*\]/g, "_");
  const what = /\(\?<[=!]/.test(bare)
    ? "Lookbehind in a regular expression"
    : /\(\?<|\\k</.test(bare)
      ? "A named group in a regular expression"
      : flags.includes("u") && /\\[pP]\{/.test(pattern)
        ? "A Unicode property in a regular expression"
        : /[sdv]/.test(flags)
          ? `The flag \`${/[sdv]/.exec(flags)![0]}\` of a regular expression`
          : undefined;
  return what === undefined ? undefined : { what, since: "never", start: range.start, end: range.end };
}

/** What Qt 5.15 can't read in the QML around the scripts. */
export function qmlFeatures(document: QmlDocument): Feature[] {
  const features: Feature[] = [];
  const qt6 = (what: string, { start, end }: Range, instead?: string) =>
    features.push({ what, since: "qt6", ...(instead !== undefined && { instead }), start, end });

  if (document.source.startsWith("#")) qt6("A first line `#!`", { start: 0, end: 2 });
  for (const { values, start, end } of document.pragmas) {
    if (values.length > 0) qt6("A pragma with a value", { start, end });
  }
  for (const { kind, version, targetRange } of document.imports) {
    if (kind === "module" && version === undefined) {
      qt6("An import without a version", targetRange, "Name the module's version: Qt 6 takes it too.");
    }
  }
  const visitType = (type: QmlType) => {
    if (type.name === "void" || type.name === "var")
      qt6(`The type \`${type.name}\` in a function`, type, "Leave it out.");
  };
  const visit = (member: QmlMember): void => {
    if (member.kind === "group") member.members.forEach(visit);
    if (member.kind === "function") member.types.forEach(visitType);
    if (member.kind === "signal") {
      for (const { type } of member.parameters) if (type.element) qt6("A list as a signal's parameter", type);
    }
    if (member.kind === "property") {
      const { type, value, isDefault, isReadonly, isRequired } = member;
      if (type.element && value && value.kind !== "list") qt6("A list property with a script as its value", value);
      if (isReadonly && (isDefault || isRequired)) qt6("`readonly` together with `default` or `required`", member.name);
    }
    if (member.kind === "enum") {
      for (const entry of member.entries) if ((entry.value ?? 0) < 0) qt6("A negative number in an enumeration", entry);
    }
    for (const object of objectsIn(member)) object.members.forEach(visit);
  };
  if (document.root) visit(document.root);
  return features;
}
