import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { context, hasQt5, says } from "../context.js";
import { constantText, isWritten, memberName, saysStrict, staticName, use } from "../uses.js";
import { UNASSIGNABLE, UNASSIGNABLE_OBJECT, UNASSIGNABLE_QT5 } from "./inherited-names.js";

const setters = new Set<string>();

/**
 * What V4's prototypes hold can't be shadowed by assignment: `array.map = f` throws. Nor can a property be assigned
 * whose inherited setter adds a property to the object, `__proto__` among them. Such assignments go through a function.
 */
export const inheritedAssignment: PluginObj = {
  name: "v4-inherited-assignment",
  visitor: {
    Program(path) {
      setters.clear();
      setters.add("__proto__");
      if (!/\bset\b|__defineSetter__/.test(context().code)) return;
      t.traverseFast(path.node, (node) => {
        if (node.type === "CallExpression") addDescribed(node);
        if ((node.type !== "ClassMethod" && node.type !== "ObjectMethod") || node.kind !== "set") return;
        const name = staticName(node.key, node.computed) ?? staticName(node.key, false);
        if (name !== undefined) setters.add(name);
      });
    },
    AssignmentExpression: {
      enter(path) {
        const { left, right, operator } = path.node;
        if (operator !== "=" || left.type !== "MemberExpression" || !isKeyOfPrototype(left)) return;
        const call = t.callExpression(use(path, assigning(path)), [left.object, left.property as t.Expression, right]);
        path.replaceWith(t.inherits(call, path.node));
      },
      exit(path) {
        if (path.node.operator === "+=") addToStack(path.node);
        const { left, right, operator } = path.node;
        if (operator !== "=" || left.type !== "MemberExpression" || left.object.type === "Super") return;
        const name = staticName(left.property, left.computed);
        if (name === undefined) return;
        if (name === "__proto__") {
          path.replaceWith(t.inherits(t.callExpression(use(path, "setPrototype"), [left.object, right]), path.node));
          return;
        }
        if (!isHeldBack(name, left.object, path)) return;
        const call = t.callExpression(use(path, assigning(path)), [left.object, t.stringLiteral(name), right]);
        path.replaceWith(t.inherits(call, path.node));
      },
    },
    // What is not plainly assigned: a pattern's target, a loop's, `+=`, `++`.
    MemberExpression: {
      exit(path) {
        const { node, parent } = path;
        if (node.object.type === "Super" || !isWritten(path) || t.isUnaryExpression(parent)) return;
        if (t.isAssignmentExpression(parent) && (parent.operator === "=" || LOGICAL.test(parent.operator))) return;
        const name = staticName(node.property, node.computed);
        if (name === undefined || name === "__proto__" || !isHeldBack(name, node.object, path)) return;
        const place = assigning(path) === "assign" ? "place" : "placeStrictly";
        node.object = t.callExpression(use(path, place), [node.object, t.stringLiteral(name)]);
        node.property = t.identifier("v");
        node.computed = false;
      },
    },
  },
};

/**
 * Setters that a call is given with their names, as in `Object.defineProperty(prototype, "name", { set })`,
 * `Object.create(prototype, { name: { set } })`, `prototype.__defineSetter__("name", set)`, and `createClass(A, [{ key: "name", set }])` of what compiles classes.
 */
function addDescribed({ callee, arguments: values }: t.CallExpression): void {
  if (memberName(callee) === "__defineSetter__") addName(values[0]);
  for (const [index, value] of values.entries()) {
    if (value.type === "ArrayExpression") for (const one of value.elements) addIfSetter(one, valueNamed(one, "key"));
    if (value.type !== "ObjectExpression") continue;
    addIfSetter(value, values[index - 1]);
    for (const one of value.properties)
      if (t.isObjectProperty(one)) addIfSetter(one.value, one.computed ? one.key : keyText(one.key));
  }
}

const keyText = (key: t.Node): t.Node => (key.type === "Identifier" ? t.stringLiteral(key.name) : key);

/** The value of a property that is written in an object, by its name. */
function valueNamed(node: t.Node | null | undefined, name: string): t.Node | undefined {
  if (node?.type !== "ObjectExpression") return undefined;
  const found = node.properties.find(
    (one) => one.type !== "SpreadElement" && staticName(one.key, one.computed) === name,
  );
  return found?.type === "ObjectProperty" ? found.value : found;
}

function addIfSetter(description: t.Node | null | undefined, name: t.Node | undefined): void {
  if (valueNamed(description, "set") !== undefined) addName(name);
}

function addName(name: t.Node | undefined): void {
  const text = constantText(name);
  if (text !== undefined) setters.add(text);
}

/** What assigns a property as the code at the path does, where that can't be assigned. */
export const assigning = (path: NodePath): "assign" | "assignStrictly" =>
  isAmongSloppyCode(path) && path.isInStrictMode() ? "assignStrictly" : "assign";

/** Whether the polyfills are carried by a sloppy script, and so are sloppy themselves. */
export const isAmongSloppyCode = (path: NodePath): boolean =>
  context().sourceType === "script" && !saysStrict(path.scope.getProgramParent().path.node as t.Program);

const LOGICAL = /^(?:&&|\|\||\?\?)=$/;

/** Whether a prototype may keep the object from having a property of the name by assignment. */
function isHeldBack(name: string, object: t.Node, path: NodePath): boolean {
  if (setters.has(name) || UNASSIGNABLE_OBJECT.has(name)) return true;
  if (name === "length") return hasQt5() && says(INHERITS_FROM_ARRAY);
  return (UNASSIGNABLE.has(name) || (hasQt5() && UNASSIGNABLE_QT5.has(name))) && !isPlain(object, path);
}

/** `Object.create(Array.prototype)` and the like: on Qt 5.15 the length of that is held back. */
const INHERITS_FROM_ARRAY = /\bArray\s*\.\s*prototype\s*[,)]/;

/** `error.stack += text` */
function addToStack(node: t.AssignmentExpression): void {
  const { left, right } = node;
  if (left.type !== "MemberExpression" || staticName(left.property, left.computed) !== "stack") return;
  if (left.object.type !== "ThisExpression" && left.object.type !== "Identifier") return;
  node.operator = "=";
  node.right = t.binaryExpression("+", t.cloneNode(left), right);
}

/** `F.prototype[key]`, as mixins write methods by names that only the running program knows. */
function isKeyOfPrototype({ object, property, computed }: t.MemberExpression): boolean {
  if (!computed || staticName(property, true) !== undefined || property.type === "NumericLiteral") return false;
  return object.type === "MemberExpression" && staticName(object.property, object.computed) === "prototype";
}

/** Whether the object surely inherits from nothing but classes of the program and `Object.prototype`. */
function isPlain(object: t.Node, path: NodePath): boolean {
  if (object.type === "Identifier") {
    if (object.name === "exports") return true;
    const binding = path.scope.getBinding(object.name);
    if (!binding?.constant || !binding.path.isVariableDeclarator()) return false;
    const { init } = binding.path.node;
    return init?.type === "ObjectExpression";
  }
  if (object.type !== "ThisExpression") return false;
  const owner = path.findParent(
    (parent) =>
      parent.isClassBody() || (parent.isFunction() && !parent.isArrowFunctionExpression() && !parent.isMethod()),
  );
  if (!owner?.isClassBody()) return false;
  const method = path.findParent((parent) => parent.isClassMethod());
  return !(owner.parent as t.Class).superClass && !(method?.isClassMethod() && method.node.static);
}
