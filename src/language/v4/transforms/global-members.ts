import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { GLOBALS, ONLY_WITH, STATICS } from "../builtins.js";
import { context } from "../context.js";
import { staticName, use } from "../uses.js";
import { reportWeakRandom } from "./weak-random.js";

/** Names by which packages call the global object; V4 has none of them, so that `typeof` says "undefined". */
const OTHER_NAMES: ReadonlySet<string> = new Set(["self", "window", "global"]);

/** What V4 has, and is replaced only where a file does certain things with it. */
const OFTEN_NATIVE: ReadonlySet<string> = new Set(["Map", "Set", "ArrayBuffer"]);

/** `globalThis.setTimeout` is `setTimeout`: the global object of V4 lacks what is imported, and is not changed. */
export const globalMembers: PluginObj = {
  name: "v4-global-members",
  visitor: {
    MemberExpression(path) {
      const { object, property, computed } = path.node;
      const name = staticName(property, computed);
      if (context().isPolyfill || name === undefined || !isKnownGlobal(name) || !isGlobalObject(path, object)) return;
      if (isWritten(path)) return;
      if (!path.scope.hasBinding(name, true)) path.replaceWith(t.identifier(name));
      // `const { fetch } = globalThis`: what stands for the global is named by itself.
      else if (!OFTEN_NATIVE.has(name)) {
        if (name === "crypto" && context().code.includes("getRandomValues")) reportWeakRandom(path.node);
        path.replaceWith(use(path, GLOBALS[name]!));
      }
    },
    BinaryExpression(path) {
      const { operator, left, right } = path.node;
      if (context().isPolyfill || operator !== "in" || left.type !== "StringLiteral" || !isKnownGlobal(left.value))
        return;
      if (isGlobalObject(path, right)) path.replaceWith(t.booleanLiteral(true));
    },
    VariableDeclarator(path) {
      const { id, init } = path.node;
      if (context().isPolyfill || id.type !== "ObjectPattern" || init?.type !== "Identifier") return;
      const isGlobal = isGlobalObject(path, init);
      if (!isGlobal && path.scope.hasBinding(init.name, true)) return;
      const isKnown = (name: string): boolean =>
        isGlobal
          ? isKnownGlobal(name)
          : [STATICS, ONLY_WITH].some((table) => Object.hasOwn(table, `${init.name}.${name}`));
      const names = id.properties.map((property) =>
        property.type === "ObjectProperty" ? staticName(property.key, property.computed) : undefined,
      );
      if (!names.every((name) => name !== undefined) || !names.some(isKnown)) return;
      const member = (name: string) => t.memberExpression(t.cloneNode(init), t.identifier(name));
      path.node.init = t.objectExpression(names.map((name) => t.objectProperty(t.identifier(name), member(name))));
    },
  },
};

const isKnownGlobal = (name: string): boolean => name !== "globalThis" && Object.hasOwn(GLOBALS, name);

function isGlobalObject(path: NodePath, node: t.Node): boolean {
  if (node.type !== "Identifier" || path.scope.hasBinding(node.name, true)) return false;
  return node.name === "globalThis" || (OTHER_NAMES.has(node.name) && !isAskedFor(node.name));
}

/** Whether the file asks if the engine has the name at all, and so has another way. */
export const isAskedFor = (name: string): boolean =>
  new RegExp(`typeof\\s*\\(?\\s*${name}\\b(?!\\s*\\.)|["']${name}["'] in `).test(context().code);

const isWritten = ({ node, parent }: NodePath): boolean =>
  (parent.type === "AssignmentExpression" && parent.left === node) ||
  parent.type === "UpdateExpression" ||
  (parent.type === "UnaryExpression" && parent.operator === "delete");
