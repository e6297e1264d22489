import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { context, isLeftOut, says } from "../context.js";
import { pathsOf } from "../paths.js";
import { staticName, use } from "../uses.js";

/**
 * What V4 writes a date as is of Qt, and nothing for a date that is none, which packages ask for by its text. Where a
 * file has to do with dates, what is made text of is asked whether it is one.
 */
export const dateTexts: PluginObj = {
  name: "v4-date-texts",
  visitor: {
    Program(program) {
      if (context().isPolyfill) return;
      const isText = (node: t.Node): boolean =>
        node.type === "CallExpression" || (node.type === "BinaryExpression" && node.operator === "+");
      for (const path of pathsOf(program, isText).reverse())
        if (path.isBinaryExpression()) joined(path);
        else called(path as NodePath<t.CallExpression>);
    },
  },
};

/** `value.toString()`, `"text".concat(value)`, as ES5 has templates, `String(value)` and `Date()` */
function called(path: NodePath<t.CallExpression>): void {
  const { callee, arguments: values } = path.node;
  const [value] = values;
  if (callee.type === "MemberExpression") {
    if (callee.object.type === "StringLiteral" && staticName(callee.property, callee.computed) === "concat")
      path.node.arguments = values.map((one) =>
        t.isExpression(one) && !isPlain(one) ? t.callExpression(use(path, "dateAsText"), [one]) : one,
      );
    if (
      values.length > 0 ||
      callee.object.type === "Super" ||
      staticName(callee.property, callee.computed) !== "toString"
    )
      return;
    if (!isPlain(callee.object)) path.replaceWith(t.callExpression(use(path, "stringOf"), [callee.object]));
  } else if (isGlobal(path, callee, "String") && values.length === 1 && t.isExpression(value)) {
    if (!isPlain(value)) path.node.callee = use(path, "textOf");
  } else if (isGlobal(path, callee, "Date")) {
    path.replaceWith(t.callExpression(use(path, "textOf"), [t.newExpression(t.identifier("Date"), [])]));
  }
}

/** A date that is surely one, joined with something. */
function joined(path: NodePath<t.BinaryExpression>): void {
  for (const side of ["left", "right"] as const) {
    const node = path.node[side];
    if (t.isExpression(node) && isDate(path, node)) path.node[side] = t.callExpression(use(path, "textOf"), [node]);
  }
}

function isDate(path: NodePath, node: t.Node): boolean {
  if (node.type === "NewExpression") return isGlobal(path, node.callee, "Date");
  if (node.type !== "Identifier") return false;
  const binding = path.scope.getBinding(node.name);
  const declared = binding?.constant === true ? binding.path.node : undefined;
  return declared?.type === "VariableDeclarator" &&
    declared.init?.type === "NewExpression" &&
    t.isIdentifier(declared.id)
    ? isGlobal(path, declared.init.callee, "Date")
    : false;
}

const isGlobal = (path: NodePath, node: t.Node, name: string): boolean =>
  node.type === "Identifier" && node.name === name && !path.scope.hasBinding(name, true);

/** Whether it is surely no date. */
const isPlain = (node: t.Node): boolean =>
  t.isLiteral(node) || t.isBinaryExpression(node) || t.isUnaryExpression(node) || t.isUpdateExpression(node);

const DATES = /\bDate\b/;

/** What makes text of a value in a template. */
export const textFunction = (path: NodePath): t.Identifier =>
  says(DATES) && !context().isPolyfill && !isLeftOut("date-texts") ? use(path, "textOf") : t.identifier("String");
