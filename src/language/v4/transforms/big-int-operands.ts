import { type NodePath, types as t } from "@babel/core";
import { staticName } from "../uses.js";

const COMPARISONS: ReadonlySet<string> = new Set(["===", "!==", "==", "!=", "<", "<=", ">", ">=", "in", "instanceof"]);
const ARITHMETIC: ReadonlySet<string> = new Set(["-", "*", "/", "%", "**", "&", "|", "^", "<<", ">>", ">>>"]);
const LENGTHS: ReadonlySet<string> = new Set(["length", "size", "byteLength", "byteOffset"]);

/** Whether it is a comparison or the like, which gives true or false. */
export function isBoolean(node: t.Node): boolean {
  switch (node.type) {
    case "BooleanLiteral":
      return true;
    case "BinaryExpression":
      return COMPARISONS.has(node.operator);
    case "UnaryExpression":
      return node.operator === "!" || node.operator === "delete";
    case "LogicalExpression":
      return node.operator !== "??" && isBoolean(node.left) && isBoolean(node.right);
    default:
      return false;
  }
}

/** Whether it surely is no BigInt: a literal of another kind, a function, a new object. */
export function isOther(path: NodePath, node: t.Node): boolean {
  switch (node.type) {
    case "StringLiteral":
    case "TemplateLiteral":
    case "NullLiteral":
    case "RegExpLiteral":
    case "ArrayExpression":
    case "ObjectExpression":
    case "FunctionExpression":
    case "ArrowFunctionExpression":
    case "ClassExpression":
    case "NewExpression":
      return true;
    case "UnaryExpression":
      return node.operator === "typeof" || node.operator === "void" || isBoolean(node) || isNumber(path, node);
    case "Identifier":
      return node.name === "undefined" || isNumber(path, node);
    default:
      return isBoolean(node) || isNumber(path, node);
  }
}

/**
 * Whether it surely is a number, as far as that is plain: a variable that begins as one and is only counted up and
 * down, a length, what is calculated with such a one (a BigInt there is a TypeError in any engine).
 */
export function isNumber(path: NodePath, node: t.Node | null | undefined, depth = 0): boolean {
  switch (node?.type) {
    case "NumericLiteral":
      return true;
    case "UnaryExpression":
      return (node.operator === "-" || node.operator === "~") && isNumber(path, node.argument, depth);
    case "MemberExpression":
      return LENGTHS.has(staticName(node.property, node.computed) ?? "");
    case "BinaryExpression":
      return (
        (ARITHMETIC.has(node.operator) && (isNumber(path, node.left, depth) || isNumber(path, node.right, depth))) ||
        (node.operator === "+" && isNumber(path, node.left, depth) && isNumber(path, node.right, depth))
      );
    case "Identifier":
      return depth < 4 && isCounter(path, node.name, depth + 1);
    default:
      return false;
  }
}

function isCounter(path: NodePath, name: string, depth: number): boolean {
  const binding = path.scope.getBinding(name);
  if (!binding?.path.isVariableDeclarator() || binding.path.node.id.type !== "Identifier") return false;
  if (!isNumber(binding.path, binding.path.node.init, depth)) return false;
  return binding.constantViolations.every(
    (change) =>
      change.isUpdateExpression() ||
      (change.isAssignmentExpression() &&
        t.isIdentifier(change.node.left) &&
        change.node.operator !== "&&=" &&
        change.node.operator !== "||=" &&
        change.node.operator !== "??=" &&
        isNumber(change, change.node.right, depth)),
  );
}
