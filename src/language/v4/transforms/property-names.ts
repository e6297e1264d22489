import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { pathsOf } from "../paths.js";
import { staticName } from "../uses.js";

/**
 * Remembers which variables hold the names of an object's properties, before loops are taken apart: those of
 * `for (name in object)`, `for (const name of Object.keys(object))`, `for (const [name] of Object.entries(object))`, and
 * what is called for each of such a list.
 */
export const propertyNames: PluginObj = {
  name: "v4-property-names",
  visitor: {
    Program(program) {
      for (const path of pathsOf(program, isStore) as NodePath<t.AssignmentExpression>[]) {
        const key = (path.node.left as t.MemberExpression).property as t.Identifier;
        const binding = path.scope.getBinding(key.name);
        if (binding && isName(binding.path, key.name)) key.extra = { ...key.extra, isPropertyName: true };
      }
    },
  },
};

/** Whether a variable was found to hold the name of a property. */
export const isPropertyName = ({ extra }: t.Identifier): boolean => extra?.["isPropertyName"] === true;

/** `object[name] = value` */
const isStore = (node: t.Node): boolean =>
  node.type === "AssignmentExpression" &&
  node.operator === "=" &&
  node.left.type === "MemberExpression" &&
  node.left.computed &&
  node.left.property.type === "Identifier";

function isName({ node, parentPath }: NodePath, name: string): boolean {
  if (node.type === "VariableDeclarator") {
    const loop = parentPath?.parent;
    if (loop?.type === "ForInStatement") return loop.left === parentPath?.node;
    return loop?.type === "ForOfStatement" && loop.left === parentPath?.node && isListed(node.id, loop.right, name);
  }
  const [parameter] = t.isFunction(node) ? node.params : [node];
  const callback = t.isFunction(node) ? parentPath : parentPath?.parentPath;
  if (!parameter || !callback?.isCallExpression()) return false;
  const { callee } = callback.node;
  return callee.type === "MemberExpression" && isListed(parameter, callee.object, name);
}

/** Whether the target is, or begins with, the name where it gets what is in a list of names, or of entries. */
function isListed(target: t.Node, list: t.Node, name: string): boolean {
  if (list.type !== "CallExpression" || list.callee.type !== "MemberExpression") return false;
  const { object, property, computed } = list.callee;
  const made = `${t.isIdentifier(object) ? object.name : ""}.${staticName(property, computed)}`;
  if (made === "Object.entries") return t.isArrayPattern(target) && t.isIdentifier(target.elements[0], { name });
  return LISTS.has(made) && t.isIdentifier(target, { name });
}

const LISTS: ReadonlySet<string> = new Set(["Object.keys", "Object.getOwnPropertyNames", "Reflect.ownKeys"]);
