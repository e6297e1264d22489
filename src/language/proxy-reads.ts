import type {
  AssignmentProperty,
  BinaryExpression,
  MemberExpression,
  Node,
  ObjectPattern,
  Program,
  VariableDeclarator,
} from "estree";
import { walk } from "estree-walker";
import type MagicString from "magic-string";

type Placed = Node & { start: number; end: number };

/** What Qt 5.15 finds in every proxy itself, since its proxies are functions. */
const OWN = new Set(["length", "name", "constructor", "prototype", "caller", "arguments"]);

/**
 * In V4 a proxy is an instance of nothing, and nothing is one of a class's proxy. What the engine denies is looked for
 * in what the proxy says of its prototypes.
 */
const INSTANCE_OF = `function _v4_instanceOf(value, owner) {
  var own = owner === null || owner === undefined ? undefined : owner[Symbol.hasInstance];
  if (own !== Function.prototype[Symbol.hasInstance]) return value instanceof owner;
  try {
    if (value instanceof owner) return true;
  } catch (error) {
    if (typeof owner !== "function") throw error;
  }
  if ((typeof value !== "object" || value === null) && typeof value !== "function") return false;
  var prototype = owner.prototype;
  for (var at = Reflect.getPrototypeOf(value); at !== null; at = Reflect.getPrototypeOf(at)) if (at === prototype) return true;
  return false;
}
`;

/** What `Object.prototype.toString` says of a proxy is that it is one. */
const TO_STRING = `var _v4_ownToString = Object.prototype.toString;
function _v4_toStringOf(method) {
  return method === _v4_ownToString ? _v4_toString : method;
}
var _v4_toString = {
  toString() {
    "use strict";
    var text = _v4_ownToString.call(this);
    if (text !== "[object ProxyObject]") return text;
    if (Array.isArray(this)) return "[object Array]";
    return typeof this === "function" ? "[object Function]" : "[object Object]";
  }
}.toString;
`;

/**
 * Qt 5.15 reads `proxy.name`, `length` and the like from the proxy itself, and asks no handler, where the code names
 * the property. It is read by a key that only the running program knows. `proxy instanceof Class` is asked of a function,
 * and `toString`, where it is taken from an object and not called there, goes through one.
 */
export function mendProxyReads(text: MagicString, program: Program): void {
  const used = new Set<string>();
  let asksInstances = false;
  let takesToString = false;
  const key = (name: string): string => {
    used.add(name);
    return `[${keyOf(name)}]`;
  };
  walk(program as Node, {
    enter(node, parent) {
      if (node.type === "MemberExpression") readByKey(text, node, parent, key);
      else if (node.type === "ObjectPattern") for (const property of propertiesOf(node)) takeByKey(text, property, key);
    },
    // An operand may have another one in it, which is written first.
    leave(node, parent) {
      if (node.type === "BinaryExpression" && node.operator === "instanceof") {
        asksInstances = true;
        askInstance(text, node);
      } else if (takesMethod(node, parent)) {
        takesToString = true;
        const { start, end } = node as Placed;
        text.prependLeft(start, "_v4_toStringOf(").appendRight(end, ")");
      } else if (node.type === "VariableDeclarator" && takesOfObject(node)) {
        takesToString = true;
        const { start, end } = node.init as Placed;
        text.overwrite(start, end, "Object.create(Object.prototype, { toString: { value: _v4_toString } })");
      }
    },
  });
  const keys = [...used].map((name) => `${keyOf(name)} = ${JSON.stringify(name)}`);
  const added = `${keys.length > 0 ? `const ${keys.join(", ")};\n` : ""}${asksInstances ? INSTANCE_OF : ""}${takesToString ? TO_STRING : ""}`;
  const first = program.body.find(({ type }) => type !== "ImportDeclaration") as Placed | undefined;
  if (added !== "") text.appendLeft(first?.start ?? 0, added);
}

const keyOf = (name: string): string => `_v4_key_${name}`;

function readByKey(
  text: MagicString,
  node: MemberExpression,
  parent: Node | null,
  key: (name: string) => string,
): void {
  const { property } = node;
  if (node.computed || node.object.type === "Super" || property.type !== "Identifier" || isWritten(node, parent))
    return;
  const { name } = property;
  // Numbers have another toString, which may be given something.
  const isText = name === "toString" && parent?.type === "CallExpression" && parent.callee === node;
  if (!OWN.has(name) && !(isText && parent.arguments.length === 0)) return;
  const { start, end } = property as Placed;
  const dot = text.original.lastIndexOf(".", start);
  if (text.original[dot - 1] !== "?") text.overwrite(dot, end, key(name));
}

/** `object.toString`, where it is only read, or called of another object. */
function takesMethod(node: Node, parent: Node | null): boolean {
  if (node.type !== "MemberExpression" || node.computed || node.object.type === "Super") return false;
  if (node.property.type !== "Identifier" || node.property.name !== "toString") return false;
  switch (parent?.type) {
    case "VariableDeclarator":
    case "ReturnStatement":
    case "ArrowFunctionExpression":
      return true;
    case "CallExpression":
      return parent.callee !== node;
    case "MemberExpression":
      return parent.object === node;
    case "AssignmentExpression":
      return parent.right === node;
    default:
      return false;
  }
}

/** `const { toString } = Object.prototype` */
const takesOfObject = ({ id, init }: VariableDeclarator): boolean =>
  id.type === "ObjectPattern" &&
  propertiesOf(id).some(({ key }) => key.type === "Identifier" && key.name === "toString") &&
  init?.type === "MemberExpression" &&
  !init.computed &&
  init.object.type === "Identifier" &&
  init.object.name === "Object" &&
  init.property.type === "Identifier" &&
  init.property.name === "prototype";

const propertiesOf = ({ properties }: ObjectPattern): AssignmentProperty[] =>
  properties.filter((property): property is AssignmentProperty => property.type === "Property");

/** `const { name } = proxy` */
function takeByKey(text: MagicString, property: AssignmentProperty, key: (name: string) => string): void {
  if (property.computed || property.key.type !== "Identifier" || !OWN.has(property.key.name)) return;
  const { start, end } = property.key as Placed;
  if (property.shorthand) text.appendLeft(start, `${key(property.key.name)}: `);
  else text.overwrite(start, end, key(property.key.name));
}

function askInstance(text: MagicString, { left, right, ...node }: BinaryExpression): void {
  const { start, end } = node as unknown as Placed;
  const between = text.original
    .slice((left as Placed).end, (right as Placed).start)
    .replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, (comment) => " ".repeat(comment.length));
  const at = (left as Placed).end + between.indexOf("instanceof");
  text.prependLeft(start, "_v4_instanceOf(");
  text.overwrite(at, at + "instanceof".length, ",");
  text.appendRight(end, ")");
}

const isWritten = (node: Node, parent: Node | null): boolean =>
  (parent?.type === "AssignmentExpression" && parent.left === node && parent.operator === "=") ||
  (parent?.type === "UnaryExpression" && parent.operator === "delete");
