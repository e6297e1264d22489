import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { context } from "../context.js";
import { staticName, use } from "../uses.js";
import { assigning, isAmongSloppyCode } from "./inherited-assignment.js";
import { isPropertyName } from "./property-names.js";

/**
 * `to[name] = from[name]`, a function stored by a name that only the running program knows, and what goes by the names
 * of an object's properties: V4 throws where the name is one that a function, an array or a map inherits ("bind",
 * "map", "get"), and stores nothing in sloppy code. Keys that count are left alone.
 */
export const copiedProperties: PluginObj = {
  name: "v4-copied-properties",
  visitor: {
    AssignmentExpression: {
      exit(path) {
        const { left, right, operator } = path.node;
        if (context().isPolyfill || operator !== "=" || left.type !== "MemberExpression" || !left.computed) return;
        const { object, property } = left;
        if (object.type === "Super" || !(isEntry(property, right) || isName(path, property, right))) return;
        const call = t.callExpression(use(path, isAmongSloppyCode(path) ? assigning(path) : "assignNamed"), [
          object,
          property as t.Expression,
          right,
        ]);
        path.replaceWith(t.inherits(call, path.node));
      },
    },
  },
};

const isName = (path: NodePath, key: t.Node, value: t.Expression): boolean =>
  key.type === "Identifier" && (isPropertyName(key) || (isStoredByName(value, key.name) && !counts(path, key.name)));

/** `to[entry[0]] = entry[1]` */
function isEntry(key: t.Node, value: t.Expression): boolean {
  const name = elementOf(key, 0);
  return name !== undefined && name === elementOf(value, 1);
}

/** The variable that an element is read from. */
function elementOf(node: t.Node, index: number): string | undefined {
  if (node.type !== "MemberExpression" || !node.computed || node.object.type !== "Identifier") return undefined;
  return t.isNumericLiteral(node.property, { value: index }) ? node.object.name : undefined;
}

/** What variables are called that hold names; numbers, which many more hold, are stored as they are. */
const HOLDS_NAME = /^(?:key|name|alias|method|field|prop(?:erty)?|attr(?:ibute)?|\w+(?:Key|Name))$/;

/** A function, or what another object has by the name. */
function isStoredByName(value: t.Expression, key: string): boolean {
  if (value.type === "FunctionExpression" || value.type === "ArrowFunctionExpression") return true;
  if (value.type === "AssignmentExpression") return isStoredByName(value.right, key);
  return (
    value.type === "MemberExpression" &&
    value.computed &&
    value.object.type !== "Super" &&
    t.isIdentifier(value.property) &&
    (value.property.name === key || HOLDS_NAME.test(key))
  );
}

/** Whether the variable surely holds numbers. */
function counts(path: NodePath, name: string): boolean {
  const binding = path.scope.getBinding(name);
  if (!binding) return false;
  if (binding.constantViolations.some((one) => one.isUpdateExpression() || isNumericChange(one.node))) return true;
  const { node } = binding.path;
  return node.type === "VariableDeclarator" && node.init != null && isNumber(node.init);
}

const isNumericChange = (node: t.Node): boolean =>
  node.type === "AssignmentExpression" && (/^[-*/%&|^<>]/.test(node.operator) || isNumber(node.right));

function isNumber(node: t.Node): boolean {
  if (t.isNumericLiteral(node)) return true;
  if (t.isMemberExpression(node)) return staticName(node.property, node.computed) === "length";
  if (!t.isBinaryExpression(node)) return false;
  return node.operator === "+" ? isNumber(node.left) && isNumber(node.right) : /^[-*/%&|^<>]+$/.test(node.operator);
}
