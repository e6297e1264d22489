import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { context } from "../context.js";
import type { PolyfillName } from "../polyfill-names.js";
import { staticName, temporary, use } from "../uses.js";
import { isNumber, isOther } from "./big-int-operands.js";
import { isGuarded } from "./refusals.js";

const OPERATORS: Readonly<Record<string, PolyfillName>> = {
  "+": "bigPlus",
  "-": "bigMinus",
  "*": "bigTimes",
  "/": "bigOver",
  "%": "bigRest",
  "**": "bigPower",
  "&": "bigAnd",
  "|": "bigOr",
  "^": "bigXor",
  "<<": "bigLeft",
  ">>": "bigRight",
  ">>>": "bigUnsigned",
  "<": "bigLess",
  "<=": "bigAtMost",
  ">": "bigMore",
  ">=": "bigAtLeast",
  "===": "bigIs",
  "==": "bigEquals",
  "!==": "bigIs",
  "!=": "bigEquals",
};

const VIEWS: Readonly<Record<string, PolyfillName>> = {
  getBigInt64: "getBigInt64Of",
  getBigUint64: "getBigUint64Of",
  setBigInt64: "setBigInt64Of",
  setBigUint64: "setBigUint64Of",
};

/**
 * BigInt, which V4 lacks, by objects that calculate. Only a file that has BigInts by their literals or by the function
 * is compiled so that its operators ask for them; one that only compares a `typeof` with "bigint" learns of them.
 */
export const bigInts: PluginObj = {
  name: "v4-big-int",
  visitor: {
    Program(program) {
      if (context().isPolyfill) return;
      program.traverse(makesThem(program) ? calculating : kinds);
    },
  },
};

function makesThem(program: NodePath<t.Program>): boolean {
  let makes = false;
  program.traverse({
    BigIntLiteral(path) {
      makes = true;
      path.stop();
    },
    Identifier(path) {
      if (path.node.name !== "BigInt" || !isGlobalBigInt(path)) return;
      if (t.isUnaryExpression(path.parent, { operator: "typeof" })) return;
      // What asks each time whether the engine has it, and writes none, does without.
      makes ||= !isGuarded(path);
    },
  });
  return makes;
}

const isGlobalBigInt = (path: NodePath<t.Identifier>): boolean =>
  path.isReferencedIdentifier() && !path.scope.hasBinding("BigInt", true);

/** `typeof value`, of what is surely declared. */
function kindOf(path: NodePath<t.UnaryExpression>): void {
  const { argument, operator } = path.node;
  if (operator !== "typeof") return;
  if (argument.type === "Identifier" && !path.scope.hasBinding(argument.name, true)) return;
  const { parent, parentPath } = path;
  const other = t.isBinaryExpression(parent) ? (parent.left === path.node ? parent.right : parent.left) : undefined;
  if (t.isBinaryExpression(parent) && t.isStringLiteral(other) && /^[!=]==?$/.test(parent.operator)) {
    const isTurned = parent.operator.startsWith("!");
    if (other.value === "bigint") {
      const asked = t.callExpression(use(path, "isBigInt"), [argument]);
      parentPath?.replaceWith(isTurned ? t.unaryExpression("!", asked) : asked);
      return;
    }
    if (other.value !== "object") return;
  }
  path.replaceWith(t.callExpression(use(path, "kindOf"), [argument]));
}

const kinds = { UnaryExpression: { exit: kindOf } };

const calculating = {
  BigIntLiteral(path: NodePath<t.BigIntLiteral>) {
    const { parent, node } = path;
    const text = BigInt(node.value).toString();
    if (t.isObjectMember(parent) || t.isClassProperty(parent) || t.isClassMethod(parent)) {
      if (parent.key === node && !parent.computed) {
        path.replaceWith(t.stringLiteral(text));
        return;
      }
    }
    path.replaceWith(t.callExpression(use(path, "bigLiteral"), [t.stringLiteral(text)]));
  },
  Identifier(path: NodePath<t.Identifier>) {
    const { parent, node } = path;
    if (node.name === "BigInt" && isGlobalBigInt(path)) {
      if (t.isUnaryExpression(parent, { operator: "typeof" }))
        path.parentPath?.replaceWith(t.stringLiteral("function"));
      else path.replaceWith(use(path, "PureBigInt"));
    } else if (node.name === "Number" && path.isReferencedIdentifier() && !path.scope.hasBinding("Number", true)) {
      const isValue = t.isCallExpression(parent) && (parent.callee === node || parent.arguments.includes(node));
      if (isValue) path.replaceWith(use(path, "bigToNumber"));
    }
  },
  BinaryExpression: {
    exit(path: NodePath<t.BinaryExpression>) {
      const { left, right, operator } = path.node;
      const helper = Object.hasOwn(OPERATORS, operator) ? OPERATORS[operator] : undefined;
      if (!helper || left.type === "PrivateName" || isPlain(path, operator, left, right)) return;
      const call = t.callExpression(use(path, helper), [left, right]);
      path.replaceWith(operator.startsWith("!") ? t.unaryExpression("!", call) : call);
    },
  },
  UnaryExpression: {
    exit(path: NodePath<t.UnaryExpression>) {
      const { operator, argument } = path.node;
      if (operator === "typeof") kindOf(path);
      else if (operator === "!") path.node.argument = truth(path, argument);
      else if ((operator === "-" || operator === "~") && !isOther(path, argument))
        path.replaceWith(t.callExpression(use(path, operator === "-" ? "bigNegated" : "bigNot"), [argument]));
    },
  },
  UpdateExpression: {
    exit(path: NodePath<t.UpdateExpression>) {
      const { argument, operator, prefix } = path.node;
      if (isNumber(path, argument)) return;
      const [again, first] = target(path, argument as t.LVal);
      const step = (value: t.Expression): t.Expression =>
        t.callExpression(use(path, "bigStep"), [value, operator === "++" ? t.numericLiteral(1) : negative(1)]);
      const isUnused =
        path.parentPath.isExpressionStatement() || (path.parentPath.isForStatement() && path.key === "update");
      if (prefix || isUnused) {
        path.replaceWith(t.assignmentExpression("=", first, step(again)));
        path.skip();
        return;
      }
      const before = temporary(path, "n");
      path.replaceWith(
        t.sequenceExpression([
          t.assignmentExpression(
            "=",
            t.cloneNode(before),
            t.callExpression(use(path, "bigNumeric"), [first as t.Expression]),
          ),
          t.assignmentExpression("=", again as t.LVal, step(t.cloneNode(before))),
          t.cloneNode(before),
        ]),
      );
      path.skip();
    },
  },
  AssignmentExpression: {
    exit(path: NodePath<t.AssignmentExpression>) {
      const { left, right, operator } = path.node;
      const simple = operator.slice(0, -1);
      const helper = Object.hasOwn(OPERATORS, simple) ? OPERATORS[simple] : undefined;
      if (!helper || isNumber(path, right) || isNumber(path, left)) return;
      const [again, first] = target(path, left as t.LVal);
      path.replaceWith(t.assignmentExpression("=", first, t.callExpression(use(path, helper), [again, right])));
      path.skip();
    },
  },
  LogicalExpression: {
    exit(path: NodePath<t.LogicalExpression>) {
      const { left, right, operator } = path.node;
      if (operator === "??" || isSettled(path, left)) return;
      const isVariable = left.type === "Identifier" || left.type === "ThisExpression";
      const id = isVariable ? left : temporary(path, "v");
      const test = truth(path, isVariable ? left : t.assignmentExpression("=", t.cloneNode(id as t.Identifier), left));
      const again = t.cloneNode(id);
      path.replaceWith(
        operator === "||" ? t.conditionalExpression(test, again, right) : t.conditionalExpression(test, right, again),
      );
      // The test is asked already.
      path.skip();
    },
  },
  "ConditionalExpression|IfStatement|WhileStatement|DoWhileStatement|ForStatement": {
    exit(path: NodePath) {
      const { node } = path as NodePath<t.IfStatement>;
      if (node.test) node.test = truth(path, node.test);
    },
  },
  SwitchStatement: {
    exit(path: NodePath<t.SwitchStatement>) {
      const { discriminant, cases } = path.node;
      if (cases.every(({ test }) => !test || isOther(path, test))) return;
      const value = temporary(path, "s");
      path.node.discriminant = t.sequenceExpression([
        t.assignmentExpression("=", t.cloneNode(value), discriminant),
        t.booleanLiteral(true),
      ]);
      for (const one of cases)
        if (one.test) one.test = t.callExpression(use(path, "bigIs"), [t.cloneNode(value), one.test]);
    },
  },
  CallExpression: {
    exit(path: NodePath<t.CallExpression>) {
      const { callee } = path.node;
      if (callee.type !== "MemberExpression") return;
      const name = staticName(callee.property, callee.computed) ?? "";
      const helper = Object.hasOwn(VIEWS, name) ? VIEWS[name] : undefined;
      if (!helper || callee.object.type === "Super") return;
      const view = temporary(path, "w");
      const method = t.callExpression(use(path, helper), [t.assignmentExpression("=", view, callee.object)]);
      path.node.callee = t.memberExpression(method, t.identifier("call"));
      path.node.arguments.unshift(t.cloneNode(view));
    },
  },
};

const negative = (value: number): t.Expression => t.unaryExpression("-", t.numericLiteral(value));

/** Whether the operator means the same without being asked for BigInts. */
function isPlain(path: NodePath, operator: string, left: t.Expression, right: t.Expression): boolean {
  switch (operator) {
    case "===":
    case "!==":
      return isOther(path, left) || isOther(path, right);
    case "==":
    case "!=":
      if ([left, right].some((one) => t.isNullLiteral(one) || t.isIdentifier(one, { name: "undefined" }))) return true;
      break;
    case "<":
    case "<=":
    case ">":
    case ">=":
      break;
    default:
      if (isNumber(path, left) || isNumber(path, right)) return true;
  }
  return isOther(path, left) && isOther(path, right);
}

/** Helpers that give true or false. */
const TRUTHS: readonly PolyfillName[] = [
  "bigIs",
  "bigEquals",
  "bigLess",
  "bigAtMost",
  "bigMore",
  "bigAtLeast",
  "bigTruth",
  "isBigInt",
];

/** Whether a condition needs not be asked for a BigInt. */
function isSettled(path: NodePath, node: t.Expression): boolean {
  if (isOther(path, node)) return true;
  if (node.type === "LogicalExpression") return isSettled(path, node.left) && isSettled(path, node.right);
  if (node.type !== "CallExpression" || node.callee.type !== "Identifier") return false;
  const { name } = node.callee;
  return TRUTHS.some((truth) => context().used.get(truth)?.name === name);
}

function truth(path: NodePath, node: t.Expression): t.Expression {
  return isSettled(path, node) ? node : t.callExpression(use(path, "bigTruth"), [node]);
}

/** A target as what comes second has it, and as what comes first, which alone evaluates its object and key. */
function target(path: NodePath, node: t.LVal): [again: t.Expression, first: t.LVal] {
  if (node.type !== "MemberExpression") return [t.cloneNode(node) as t.Expression, node];
  const { object, property, computed } = node;
  const isFixed = object.type === "Identifier" || object.type === "ThisExpression" || object.type === "Super";
  const owner = isFixed ? object : temporary(path, "o");
  const first = isFixed
    ? object
    : t.assignmentExpression("=", t.cloneNode(owner as t.Identifier), object as t.Expression);
  if (!computed || t.isLiteral(property))
    return [
      t.memberExpression(t.cloneNode(owner), t.cloneNode(property), computed),
      t.memberExpression(first, property, computed),
    ];
  const key = temporary(path, "k");
  const keyed = t.assignmentExpression("=", t.cloneNode(key), property as t.Expression);
  return [t.memberExpression(t.cloneNode(owner), t.cloneNode(key), true), t.memberExpression(first, keyed, true)];
}
