import { type NodePath, type PluginObj, types as t } from "@babel/core";
import {
  ACCESSOR_STATICS,
  GLOBALS,
  HTML_METHODS,
  ITERATOR_METHODS,
  METHODS,
  type Method,
  NATIVE_GLOBALS,
  ONLY_WITH,
  PROPERTIES,
  PROTOTYPE_METHODS,
  PROXY_STATICS,
  SPECIES,
  STATICS,
  TYPED_ARRAYS,
  UNASKED,
} from "../builtins.js";
import { context, isLeftOut, says } from "../context.js";
import { pathsOf } from "../paths.js";
import type { PolyfillName } from "../polyfill-names.js";
import { globalNamed, isGlobal, isWritten, memberName, staticName, temporary, use } from "../uses.js";
import { isAskedFor } from "./global-members.js";
import { isIterator } from "./iterators.js";
import { patternMethod } from "./pattern-methods.js";

/** Imports what V4 lacks where it is used. Nothing is installed: all widgets of a desktop share one engine. */
export const builtins: PluginObj = {
  name: "v4-builtins",
  visitor: {
    // Not by a visitor of its own, which would have Babel stop at every name.
    Program(program) {
      if (context().isPolyfill) return;
      const isNamed = (node: t.Node): boolean => node.type === "Identifier" && standIn(node.name) !== undefined;
      for (const path of pathsOf(program, isNamed) as NodePath<t.Identifier>[]) {
        const { name } = path.node;
        if (!path.isReferencedIdentifier() || isOwnerOfStatic(path) || !isGlobal(path, name)) continue;
        if (name === "ArrayBuffer" && asksForResize(path)) continue;
        if (path.parentPath.isUnaryExpression({ operator: "typeof" }))
          path.parentPath.replaceWith(t.stringLiteral(OBJECTS.has(name) ? "object" : "function"));
        else path.replaceWith(use(path, standIn(name)!));
      }
    },
    "MemberExpression|OptionalMemberExpression": {
      exit(path: NodePath) {
        const { node, parent } = path as NodePath<t.MemberExpression>;
        if (namesMatchAll(node) && !context().isPolyfill && !isWritten(path) && node.object.type !== "Super") {
          if (isLeftOut("patternMatchAllOf")) return;
          patternMatchAll(path as NodePath<t.MemberExpression>);
          return;
        }
        const name = staticName(node.property, node.computed);
        if (context().isPolyfill || name === undefined || node.object.type === "Super" || isWritten(path)) return;
        const owner = globalNamed(path, node.object);
        const found = owner === undefined ? undefined : staticOf(`${owner}.${name}`);
        const method = found ?? ofPrototype(path, node.object, name);
        if (method) {
          path.replaceWith(use(path, method));
          return;
        }
        if (node.object.type === "Identifier") {
          const isTyped = TYPED_ARRAYS.has(node.object.name) && isGlobal(path, node.object.name);
          if (name === "from" && isTyped && !isLeftOut("typedFrom")) {
            const { name: kind } = node.object;
            path.replaceWith(t.callExpression(use(path, "typedFrom"), [t.identifier(kind)]));
            return;
          }
        }
        if (HTML_METHODS.has(name) && isText(path, node.object) && !isLeftOut("htmlMethod")) {
          htmlMethod(path as NodePath<t.MemberExpression>, name);
          return;
        }
        const isCalled = parent.type === "CallExpression" && parent.callee === node;
        const kept = isCalled ? undefined : own(ONLY_WITH, `${owner}.${name}`);
        if (kept) {
          path.replaceWith(use(path, kept));
          return;
        }
        const read = own(PROPERTIES, name);
        if (read && !isCalled) path.replaceWith(t.callExpression(use(path, read), [node.object]));
        else if (methodOf(name) && !isCalled)
          path.replaceWith(t.callExpression(use(path, methodOf(name)!.of), [node.object]));
      },
    },
    CallExpression: {
      exit(path) {
        const { callee, arguments: values } = path.node;
        if (context().isPolyfill || callee.type !== "MemberExpression" || callee.object.type === "Super") return;
        const name = staticName(callee.property, callee.computed);
        if (name === undefined) return;
        const owner = globalNamed(path, callee.object) ?? "";
        const onlyWith = own(ONLY_WITH, `${owner}.${name}`);
        if (onlyWith && values[1] && !t.isNullLiteral(values[1])) path.node.callee = use(path, onlyWith);
        const method = methodOf(name);
        if (name === "defineProperty" && owner !== "" && t.isStringLiteral(values[1], { value: "stack" })) {
          if (!isLeftOut("defineStack")) path.node.callee = use(path, "defineStack");
          return;
        }
        if (name === "defineProperty" && owner === "Object" && mayBeAccessor(values)) {
          if (!isLeftOut("defineAccessor")) path.node.callee = use(path, "defineAccessor");
          return;
        }
        const asked = patternMethod(path, name, values);
        const dispatch = asked && !isLeftOut(asked) ? asked : undefined;
        if (ITERATOR_METHODS.has(name) && !isLeftOut("iteratorMethod") && isIterator(path, callee.object)) {
          callOf(path as NodePath<t.CallExpression>, callee, "iteratorMethod", t.stringLiteral(name));
        } else if (dispatch) {
          path.node.callee = use(path, dispatch);
          values.unshift(callee.object);
        } else if (name === "apply" && values.length === 2 && !isPlainList(path, values[1]!)) {
          if (isLeftOut("applied")) return;
          path.node.callee = use(path, "applied");
          values.unshift(callee.object);
        } else if (
          method?.call === "replaceAll" &&
          values.length === 2 &&
          isPrintable(values[0]) &&
          !isLeftOut("replaceLiteral")
        ) {
          const pattern = values[0].value.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
          path.node.callee = use(path, "replaceLiteral");
          values.unshift(callee.object, t.regExpLiteral(pattern, "g"));
        } else if (name === "substr" && values.length === 2 && mayBeUndefined(values[1]!)) {
          if (isLeftOut("substr")) return;
          path.node.callee = use(path, "substr");
          values.unshift(callee.object);
        } else if (method?.call) {
          path.node.callee = use(path, method.call);
          values.unshift(callee.object);
        } else if (method) callOf(path as NodePath<t.CallExpression>, callee, method.of);
      },
    },
    AssignmentExpression(path) {
      const { left, right } = path.node;
      // `Math.sign = Math.sign || f`: V4's own can't be assigned, not even itself.
      if (!context().isPolyfill && isOfGlobal(path, left) && t.isLogicalExpression(right) && right.operator !== "&&")
        if (t.isNodesEquivalent(left, right.left)) path.replaceWith(right);
    },
    NewExpression(path) {
      const { callee, arguments: values } = path.node;
      const source = values[0];
      if (context().isPolyfill || callee.type !== "Identifier") return;
      if (values.length !== 1 || !source || !t.isExpression(source)) return;
      if (callee.name === "Date" && isGlobal(path, "Date")) {
        if (mayBeText(source) && !isLeftOut("dateValue"))
          values[0] = t.callExpression(use(path, "dateValue"), [source]);
        return;
      }
      if (isPlainSource(source)) return;
      const binding = path.scope.getBinding(callee.name);
      if (binding?.constant && !binding.path.isFunctionDeclaration() && !binding.path.isClassDeclaration()) {
        if (says(TYPED_VALUE) && !isLeftOut("typedArgument"))
          values[0] = t.callExpression(use(path, "typedArgument"), [t.cloneNode(callee), source]);
        return;
      }
      if (binding || !TYPED_ARRAYS.has(callee.name) || !isGlobal(path, callee.name)) return;
      if (!isLeftOut("typedSource")) values[0] = t.callExpression(use(path, "typedSource"), [source]);
    },
  },
};

/** `Global.name`, or `Global.prototype.name`. */
function isOfGlobal(path: NodePath, node: t.Node): boolean {
  if (node.type !== "MemberExpression") return false;
  const { object } = node;
  const owner = object.type === "MemberExpression" && memberName(object) === "prototype" ? object.object : object;
  const name = globalNamed(path, owner);
  return name !== undefined && NATIVE_GLOBALS.has(name);
}

/** What stands for `Global.prototype.name`. */
function ofPrototype(path: NodePath, object: t.Node, name: string): PolyfillName | undefined {
  if (object.type !== "MemberExpression" || memberName(object) !== "prototype") return undefined;
  return own(PROTOTYPE_METHODS, `${globalNamed(path, object.object)}.${name}`);
}

/** Whether a date may be made of it as of a text. */
const mayBeText = (node: t.Expression): boolean =>
  !(t.isLiteral(node) && !t.isStringLiteral(node) && !t.isTemplateLiteral(node)) &&
  !(node.type === "BinaryExpression" && node.operator !== "+") &&
  node.type !== "UnaryExpression" &&
  node.type !== "NewExpression";

/** Whether code may take something out of a collection. */
const DELETES = /\.\s*(?:delete|clear)\b|["'`](?:delete|clear)["'`]/;

/** Whether code may resize or move a buffer. */
const RESIZES =
  /\b(?:maxByteLength|transferToFixedLength)\b|\.\s*(?:resizable|detached)\b|\.\s*(?:resize|transfer)\b|["'`](?:resizable|detached|resize|transfer)["'`]/;

/**
 * Whether it is asked, and not taken for granted, that buffers can be resized: V4's answer is right, since typed arrays
 * don't follow the buffers that ours are.
 */
function asksForResize({ node, parentPath }: NodePath<t.Identifier>): boolean {
  const member = parentPath?.parentPath;
  if (!parentPath?.isMemberExpression({ object: node }) || !member?.isMemberExpression({ object: parentPath.node }))
    return false;
  if (memberName(parentPath.node) !== "prototype" || memberName(member.node) !== "resize") return false;
  const { parent } = member;
  if (member.key === "test" || parent.type === "LogicalExpression") return true;
  if (parent.type !== "UnaryExpression") return false;
  // What `typeof` gives is compared where it is a question.
  return parent.operator !== "typeof" || t.isBinaryExpression(member.parentPath?.parent);
}

const PROXIES = /\bProxy\b/;
const ACCESSORS = /\bget\s+[\w$"'[]|\bget\s*(?:\(|:)|__defineGetter__/;

/** What stands for a function or a value of a global. */
function staticOf(name: string): PolyfillName | undefined {
  return (
    own(STATICS, name) ??
    (says(PROXIES) || says(ACCESSORS) ? own(ACCESSOR_STATICS, name) : undefined) ??
    (says(PROXIES) ? own(PROXY_STATICS, name) : undefined)
  );
}

/** What stands for a global: one that V4 lacks, or that the file uses without asking if it is there. */
function standIn(name: string): PolyfillName | undefined {
  // Going through V4's own collections is wrong only where elements are deleted meanwhile, and twice as fast.
  if ((name === "Map" || name === "Set") && !says(DELETES)) return undefined;
  if ((name === "ArrayBuffer" || name === "DataView") && !says(RESIZES)) return undefined;
  return own(GLOBALS, name) ?? (Object.hasOwn(UNASKED, name) && !isAskedFor(name) ? own(UNASKED, name) : undefined);
}

/** Globals that are no functions. */
const OBJECTS: ReadonlySet<string> = new Set(["globalThis", "performance", "crypto", "Intl"]);

const OWN_CLASS =
  /\bSymbol\s*\.\s*(?:species|isConcatSpreadable)\b|["']constructor["']|\.constructor\s*=(?!=)|\bextends\s+Array\b/;

const methodOf = (name: string): Method | undefined =>
  own(METHODS, name) ?? (own(SPECIES, name) && says(OWN_CLASS) ? SPECIES[name] : undefined);

/** A typed array's class that is kept somewhere, to be called by another name. */
const TYPED_VALUE = new RegExp(`(?<!\\b(?:instanceof|new)\\s+)\\b(?:${[...TYPED_ARRAYS].join("|")})\\b(?!\\s*[.(])`);

/** `String.prototype`, or surely a text. */
const isText = (path: NodePath, node: t.Node): boolean =>
  t.isStringLiteral(node) ||
  t.isTemplateLiteral(node) ||
  (t.isMemberExpression(node) &&
    t.isIdentifier(node.object, { name: "String" }) &&
    isGlobal(path, "String") &&
    staticName(node.property, node.computed) === "prototype");

const namesMatchAll = ({ computed, property }: t.MemberExpression): boolean =>
  computed && t.isIdentifier(property) && property.name === context().used.get("matchAllSymbol")?.name;

function patternMatchAll(path: NodePath<t.MemberExpression>): void {
  const { node, parentPath } = path;
  if (parentPath.isCallExpression() && parentPath.node.callee === node) callOf(parentPath, node, "patternMatchAllOf");
  else path.replaceWith(t.callExpression(use(path, "patternMatchAllOf"), [node.object as t.Expression]));
}

function htmlMethod(path: NodePath<t.MemberExpression>, name: string): void {
  const { node, parent } = path;
  const method = t.callExpression(use(path, "htmlMethod"), [node.object, t.stringLiteral(name)]);
  if (parent.type === "CallExpression" && parent.callee === node) {
    parent.arguments.unshift(t.cloneNode(node.object as t.Expression));
    path.replaceWith(t.memberExpression(method, t.identifier("call")));
  } else path.replaceWith(method);
}

/** Has a method called that a function gives for the receiver. */
export function callOf(
  path: NodePath<t.CallExpression>,
  callee: t.MemberExpression,
  of: PolyfillName,
  ...named: t.Expression[]
): void {
  const object = callee.object as t.Expression;
  const simple = object.type === "Identifier" || object.type === "ThisExpression";
  const id = simple ? object : temporary(path, "o");
  const receiver = simple ? object : t.assignmentExpression("=", id as t.Identifier, object);
  path.node.callee = t.memberExpression(t.callExpression(use(path, of), [receiver, ...named]), t.identifier("call"));
  path.node.arguments.unshift(t.cloneNode(id));
}

function own<Value extends PolyfillName | Method>(
  table: Readonly<Record<string, Value>>,
  name: string,
): Value | undefined {
  const found = Object.hasOwn(table, name) ? table[name] : undefined;
  if (found === undefined || isLeftOut(typeof found === "string" ? found : found.of)) return undefined;
  return found;
}

/** Whether this is the `Global` of a `Global.name` that has a polyfill of its own. */
function isOwnerOfStatic({ node, parent }: NodePath): boolean {
  if (!t.isMemberExpression(parent) || parent.object !== node) return false;
  const name = staticName(parent.property, parent.computed);
  return name !== undefined && staticOf(`${(node as t.Identifier).name}.${name}`) !== undefined;
}

/** Whether the third of the arguments may have a getter or a setter. */
function mayBeAccessor(values: readonly t.Node[]): boolean {
  const [, , descriptor] = values;
  if (values.length !== 3 || !descriptor || values.some((value) => value.type === "SpreadElement")) return false;
  if (descriptor.type !== "ObjectExpression") return true;
  return descriptor.properties.some((property) => {
    if (property.type === "SpreadElement" || property.computed) return true;
    const key = staticName(property.key, false);
    return key === "get" || key === "set";
  });
}

/** `arguments`, an array that is written there, or a rest parameter: what V4's `apply` takes rightly. */
function isPlainList(path: NodePath, list: t.Node): boolean {
  if (list.type === "ArrayExpression") return true;
  if (list.type !== "Identifier") return false;
  const binding = path.scope.getBinding(list.name);
  if (!binding) return list.name === "arguments";
  return binding.constant && binding.path.node.type === "RestElement";
}

/** Numbers, and what is counted with, aside. */
const mayBeUndefined = (node: t.Node): boolean =>
  !t.isNumericLiteral(node) &&
  !t.isBinaryExpression(node) &&
  !t.isUnaryExpression(node, { operator: "-" }) &&
  !(t.isMemberExpression(node) && staticName(node.property, node.computed) === "length");

const isPrintable = (node: t.Node | undefined): node is t.StringLiteral =>
  node?.type === "StringLiteral" && /^[ -~]+$/.test(node.value);

const isPlainSource = (node: t.Expression): boolean =>
  t.isNumericLiteral(node) ||
  t.isBinaryExpression(node) ||
  (t.isArrayExpression(node) && node.elements.length < 100) ||
  (t.isMemberExpression(node) && staticName(node.property, node.computed) === "length") ||
  (t.isCallExpression(node) && t.isIdentifier(node.callee) && /^_(?:v4_)?typed[AS]/.test(node.callee.name));
