import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { ACCESSOR_STATICS, GLOBALS, NATIVE_GLOBALS, ONLY_WITH, PROXY_STATICS, STATICS, UNASKED } from "../builtins.js";
import { context, isLeftOut, says } from "../context.js";
import { holds, pathsOf } from "../paths.js";
import { isGlobal, isWritten, staticName, use } from "../uses.js";
import { reportWeakRandom } from "./weak-random.js";

/** Names by which packages call the global object; V4 has none of them, so that `typeof` says "undefined". */
const OTHER_NAMES: ReadonlySet<string> = new Set(["self", "window", "global"]);

/** What V4 has, and is replaced only where a file does certain things with it. */
const OFTEN_NATIVE: ReadonlySet<string> = new Set(["Map", "Set", "ArrayBuffer"]);

/** `globalThis.setTimeout` is `setTimeout`: the global object of V4 lacks what is imported, and is not changed. */
export const globalMembers: PluginObj = {
  name: "v4-global-members",
  visitor: {
    Program(program) {
      if (context().isPolyfill || isLeftOut("ownGlobal")) return;
      lendCollections(program);
      if (says(NAMES_GLOBALS)) findAdded(program, addedNames(program));
    },
    MemberExpression(path) {
      const { object, property, computed } = path.node;
      const name = staticName(property, computed);
      if (context().isPolyfill || name === undefined || !isKnownGlobal(name) || !isGlobalObject(path, object)) return;
      if (isWritten(path)) return;
      if (isGlobal(path, name)) path.replaceWith(t.identifier(name));
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
    ConditionalExpression(path) {
      if (context().isPolyfill) return;
      for (const branch of [path.get("consequent"), path.get("alternate")]) if (isTaken(branch)) giveGlobal(branch);
    },
    VariableDeclarator(path) {
      const { id, init } = path.node;
      if (context().isPolyfill || id.type !== "ObjectPattern" || init?.type !== "Identifier") return;
      const isWhole = isGlobalObject(path, init);
      if (!isWhole && !isGlobal(path, init.name)) return;
      const isKnown = (name: string): boolean =>
        isWhole ? isKnownGlobal(name) : REPLACED.some((table) => Object.hasOwn(table, `${init.name}.${name}`));
      const names = id.properties.map((property) =>
        property.type === "ObjectProperty" ? staticName(property.key, property.computed) : undefined,
      );
      if (!names.every((name) => name !== undefined) || !names.some(isKnown)) return;
      const member = (name: string) => t.memberExpression(t.cloneNode(init), t.identifier(name));
      path.node.init = t.objectExpression(names.map((name) => t.objectProperty(t.identifier(name), member(name))));
    },
  },
};

/** V4's own end the process, or lose what they hold: packages that ask for them by a text get ours. */
const LENT: ReadonlySet<string> = new Set(["WeakMap", "WeakSet"]);

/** `getNative(root, "WeakMap")`, `root["WeakMap"]` */
function lendCollections(program: NodePath<t.Program>): void {
  if (!says(/["'`]Weak(?:Map|Set)["'`]/)) return;
  const isAsked = ({ node, parent }: NodePath): boolean =>
    parent.type === "CallExpression" || (parent.type === "MemberExpression" && parent.property === node);
  const names = pathsOf(program, (node) => node.type === "StringLiteral" && LENT.has(node.value))
    .filter(isAsked)
    .map(({ node }) => (node as t.StringLiteral).value);
  for (const name of new Set(names))
    program.node.body.unshift(
      t.expressionStatement(
        t.callExpression(use(program, "lend"), [t.stringLiteral(name), use(program, GLOBALS[name]!)]),
      ),
    );
}

/** What `const { name } = Global` may take of a global that something stands for. */
const REPLACED = [STATICS, ACCESSOR_STATICS, PROXY_STATICS, ONLY_WITH];

const NAMES_GLOBALS = new RegExp(`\\b(?:${["globalThis", ...OTHER_NAMES].join("|")})\\b`);
/** What module systems ask for, and other widgets' hosts have. */
const NEVER_ADDED: ReadonlySet<string> = new Set(["module", "exports", "require", "define"]);

/** Members that are assigned, and names in texts that may be: `root.setImmediate =`, `["name"] =`, `("name", value)`. */
const ADDED = /\.\s*([\w$\u0080-\uffff]+)\s*=(?![=>])|(["'])([\w$\u0080-\uffff]+)\2\s*(?:\]\s*=(?![=>])|,)/g;

/** The free names that the program seems to make properties of the global object. */
function addedNames(program: NodePath<t.Program>): Set<string> {
  const { globals } = program.scope as unknown as { globals: Record<string, t.Node> };
  const added = new Set<string>();
  for (const [, member, , text] of context().code.matchAll(ADDED)) {
    const name = member ?? text!;
    if (Object.hasOwn(globals, name) && mayBeAdded(name)) added.add(name);
  }
  return added;
}

/** Looks for names among what the program has added to the global object. */
export function findAdded(program: NodePath<t.Program>, added: ReadonlySet<string>): void {
  if (added.size === 0) return;
  const isNamed = (node: t.Node): boolean => node.type === "Identifier" && added.has(node.name);
  for (const path of pathsOf(program, isNamed) as NodePath<t.Identifier>[])
    if (isGlobal(path, path.node.name)) {
      if (isWritten(path)) path.replaceWith(addedMember(path));
      else if (path.isReferencedIdentifier()) path.replaceWith(addedValue(path));
    }
}

export const mayBeAdded = (name: string): boolean =>
  !NEVER_ADDED.has(name) &&
  !OTHER_NAMES.has(name) &&
  !NATIVE_GLOBALS.has(name) &&
  !Object.hasOwn(GLOBALS, name) &&
  !Object.hasOwn(UNASKED, name);

const addedMember = (path: NodePath<t.Identifier>): t.MemberExpression =>
  t.memberExpression(use(path, "globalObject"), t.identifier(path.node.name));

/** The engine's own where it has one; V4's modules can't see what is added to what stands for the global object. */
function addedValue(path: NodePath<t.Identifier>): t.Expression {
  const { name } = path.node;
  const isAsked = path.parentPath?.isUnaryExpression({ operator: "typeof" }) === true;
  const added = isAsked ? addedMember(path) : t.callExpression(use(path, "ownGlobal"), [t.stringLiteral(name)]);
  const asked = t.unaryExpression("typeof", t.identifier(name));
  const isAbsent = t.binaryExpression("===", asked, t.stringLiteral("undefined"));
  return t.conditionalExpression(isAbsent, added, t.identifier(name));
}

const isKnownGlobal = (name: string): boolean => name !== "globalThis" && Object.hasOwn(GLOBALS, name);

function isGlobalObject(path: NodePath, node: t.Node): boolean {
  if (node.type !== "Identifier") return false;
  const binding = path.scope.getBinding(node.name);
  // `const root = globalThis`
  if (binding?.constant && binding.path.isVariableDeclarator()) {
    const { id, init } = binding.path.node;
    return (
      id.type === "Identifier" && t.isIdentifier(init, { name: "globalThis" }) && isGlobal(binding.path, init.name)
    );
  }
  if (!isGlobal(path, node.name)) return false;
  return node.name === "globalThis" || (OTHER_NAMES.has(node.name) && !isAskedFor(node.name));
}

/** Whether it is a name of the global object that is taken to be there as another one is not. */
function isTaken(branch: NodePath): branch is NodePath<t.Identifier> {
  const { node, parent } = branch;
  if (node.type !== "Identifier" || !OTHER_NAMES.has(node.name) || !isGlobal(branch, node.name)) return false;
  const { test } = parent as t.ConditionalExpression;
  return isAskedFor(node.name) && !holds(test, (one) => one.type === "Identifier" && one.name === node.name);
}

/** `typeof self === "undefined" ? window : self` throws where there is neither. */
function giveGlobal(branch: NodePath<t.Identifier>): void {
  const { node } = branch;
  const isAbsent = t.binaryExpression(
    "===",
    t.unaryExpression("typeof", t.cloneNode(node)),
    t.stringLiteral("undefined"),
  );
  branch.replaceWith(t.conditionalExpression(isAbsent, t.identifier("globalThis"), node));
}

/** Whether the file asks if the engine has the name at all, and so has another way. */
export const isAskedFor = (name: string): boolean =>
  new RegExp(`typeof\\s*\\(?\\s*${name}\\b(?!\\s*\\.)|["']${name}["'] in `).test(context().code);
