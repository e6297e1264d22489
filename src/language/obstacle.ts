import { type AttachedScope, attachScopes } from "@rollup/pluginutils";
import type * as ES from "estree";
import { type Node, walk } from "estree-walker";
import { constantKind } from "./constants.js";
import { isGlobalOfEveryScript } from "./globals.js";
import { isFunction, type ModuleLinks, patternNames } from "./module-links.js";

/** Why a module can't be shared between the widgets of a desktop, at an offset of its code. */
export interface Obstacle {
  readonly reason: string;
  readonly offset: number;
}

type WithScope = { scope?: AttachedScope };

const offsetOf = (node: unknown): number => (node as { start: number }).start;

/** Methods that leave an array or object of primitives as it was. */
const READING_METHODS = new Set(
  "at concat endsWith entries every filter find findIndex findLast findLastIndex flat flatMap forEach hasOwnProperty includes indexOf join keys lastIndexOf map reduce reduceRight slice some startsWith toString values".split(
    " ",
  ),
);

/** Functions that change their first argument. */
const MUTATORS = new Set([
  "Object.assign",
  "Object.defineProperty",
  "Object.defineProperties",
  "Object.setPrototypeOf",
  "Reflect.set",
  "Reflect.defineProperty",
  "Reflect.deleteProperty",
  "Reflect.setPrototypeOf",
]);

/**
 * What keeps a module from being shared, if anything. It is judged with caution: what is not understood to be constant
 * is taken for state, since a module that is evaluated once for each widget is merely slower, one wrongly shared is
 * broken.
 */
export function findObstacle(program: ES.Program, links: ModuleLinks): Obstacle | undefined {
  const exported = new Set<string>();
  for (const fact of links.exports.values()) if ("local" in fact && fact.local !== undefined) exported.add(fact.local);
  const containers = new Set<string>();
  const topLevel = topLevelObstacle(program, exported, containers);
  return topLevel ?? useObstacle(program, links.imports, containers);
}

/** What evaluating the module does; fills `containers` with the names of unexported literals of primitives. */
function topLevelObstacle(
  program: ES.Program,
  exported: ReadonlySet<string>,
  containers: Set<string>,
): Obstacle | undefined {
  for (const statement of program.body) {
    switch (statement.type) {
      case "ImportDeclaration":
      case "ExportAllDeclaration":
      case "EmptyStatement":
      case "FunctionDeclaration":
        continue;
      case "ExpressionStatement":
        if ("directive" in statement && statement.directive) continue;
        return { reason: "it does something when it is evaluated", offset: offsetOf(statement) };
      case "ExportNamedDeclaration":
      case "ExportDefaultDeclaration":
      case "VariableDeclaration":
      case "ClassDeclaration": {
        const declaration =
          statement.type === "ExportNamedDeclaration" || statement.type === "ExportDefaultDeclaration"
            ? statement.declaration
            : statement;
        if (!declaration || isFunction(declaration)) continue;
        if (declaration.type === "VariableDeclaration") {
          for (const { id, init } of declaration.declarations) {
            const kind = init ? constantKind(init) : "constant";
            const name = id.type === "Identifier" ? id.name : undefined;
            if (kind === "constant" && name !== undefined) continue;
            if (kind === "container" && name !== undefined && !exported.has(name)) containers.add(name);
            else if (kind === "container" && name !== undefined)
              return {
                reason: `it exports \`${name}\`, an object that an importer could change`,
                offset: offsetOf(id),
              };
            else
              return {
                reason: `\`${patternNames(id).join(", ")}\` is initialised with something that may hold state`,
                offset: offsetOf(init ?? id),
              };
          }
        } else if (constantKind(declaration as ES.Expression) !== "constant")
          return { reason: "it evaluates something that may hold state", offset: offsetOf(declaration) };
        continue;
      }
      default:
        return { reason: "it does something when it is evaluated", offset: offsetOf(statement) };
    }
  }
  return undefined;
}

/** What the module's functions do to what they share. */
function useObstacle(
  program: ES.Program,
  imports: ModuleLinks["imports"],
  containers: ReadonlySet<string>,
): Obstacle | undefined {
  let obstacle: Obstacle | undefined;
  const root = attachScopes(program as never, "scope");
  let scope = root;
  const parents: ES.Node[] = [];
  const thisOwners: ("instance" | "object")[] = [];
  const refuse = (reason: string, node: unknown): void => {
    obstacle ??= { reason, offset: offsetOf(node) };
  };
  /** Where a name is declared: nowhere in this module, at its top level, or inside a function. */
  const home = (name: string): "global" | "top" | "local" => {
    for (let current: AttachedScope | undefined = scope; current; current = current.parent)
      if (Object.hasOwn(current.declarations, name)) return current === root ? "top" : "local";
    return imports.has(name) ? "top" : "global";
  };
  const refuseWriteTo = (target: ES.Node): void => {
    if (target.type === "Identifier") {
      if (home(target.name) !== "local") refuse(`it assigns \`${target.name}\``, target);
    } else if (target.type === "MemberExpression") {
      const base = memberBase(target);
      if (base.type === "Identifier" && home(base.name) !== "local") refuse(`it changes \`${base.name}\``, target);
      else if (base.type === "ThisExpression" && thisOwners.at(-1) !== "instance")
        refuse("it changes an object that it shares", target);
    } else if (target.type.endsWith("Pattern") || target.type === "RestElement")
      for (const name of patternNames(target as ES.Pattern))
        if (home(name) !== "local") refuse(`it assigns \`${name}\``, target);
  };

  walk(program as Node, {
    enter(node) {
      if (obstacle) return this.skip();
      const parent = parents.at(-1);
      parents.push(node as ES.Node);
      const own = (node as WithScope).scope;
      if (own) scope = own;
      if (node.type === "FunctionDeclaration" || node.type === "FunctionExpression")
        thisOwners.push(ownerOfThis(node as ES.Node, parent));
      else if (node.type === "PropertyDefinition") thisOwners.push(node.static ? "object" : "instance");
      switch (node.type) {
        case "AssignmentExpression":
          refuseWriteTo(node.left);
          break;
        case "UpdateExpression":
          refuseWriteTo(node.argument);
          break;
        case "UnaryExpression":
          if (node.operator === "delete") refuseWriteTo(node.argument);
          break;
        case "ForInStatement":
        case "ForOfStatement":
          if (node.left.type !== "VariableDeclaration") refuseWriteTo(node.left);
          break;
        case "CallExpression":
          if (MUTATORS.has(calleeName(node.callee)) && node.arguments[0]?.type !== "SpreadElement") {
            const base = node.arguments[0] && memberBase(node.arguments[0]);
            if (base?.type === "Identifier" && home(base.name) !== "local") refuse(`it changes \`${base.name}\``, node);
          }
          break;
        case "ImportExpression":
        case "MetaProperty":
          if (node.type === "ImportExpression" || node.meta.name === "import")
            refuse("it uses something that only a whole program has", node);
          break;
        case "Identifier": {
          if (!isReference(node, parent)) break;
          const where = home(node.name);
          if (where === "global" && node.name !== "arguments" && !isGlobalOfEveryScript(node.name))
            refuse(`it uses \`${node.name}\`, which belongs to the widget`, node);
          else if (where === "global" && node.name === "Qt" && !isContextFree(parent))
            refuse("it uses something of `Qt` that works in a widget's own context only", node);
          else if (where === "top" && containers.has(node.name) && !isReadingUse(parents))
            refuse(`it hands out \`${node.name}\`, an object that could be changed`, node);
          break;
        }
      }
    },
    leave(node) {
      if (parents.at(-1) !== node) return;
      parents.pop();
      if ((node as WithScope).scope && scope.parent) scope = scope.parent;
      if (/^Function(Declaration|Expression)$|^PropertyDefinition$/.test(node.type)) thisOwners.pop();
    },
  });
  return obstacle;
}

/** Members of `Qt` that mean the same in every script: values, formats, enumerations. A binding, say, does not. */
const CONTEXT_FREE = new Set(
  "alpha atob btoa color colorEqual darker font fontFamilies formatDate formatDateTime formatTime hsla hsva isQtObject lighter locale matrix4x4 md5 openUrlExternally platform point quaternion rect rgba size tint vector2d vector3d vector4d".split(
    " ",
  ),
);

const isContextFree = (parent: ES.Node | undefined): boolean =>
  parent?.type === "MemberExpression" &&
  !parent.computed &&
  parent.property.type === "Identifier" &&
  (CONTEXT_FREE.has(parent.property.name) || /^[A-Z]/.test(parent.property.name));

function memberBase(node: ES.Node): ES.Node {
  let base = node;
  while (base.type === "MemberExpression") base = base.object;
  return base;
}

function calleeName(callee: ES.Node): string {
  return callee.type === "MemberExpression" &&
    callee.object.type === "Identifier" &&
    callee.property.type === "Identifier"
    ? `${callee.object.name}.${callee.property.name}`
    : "";
}

/** `this` is a fresh object in constructors and instance methods; in static and object methods it is a shared one. */
function ownerOfThis(node: ES.Node, parent: ES.Node | undefined): "instance" | "object" {
  if (parent?.type === "MethodDefinition") return parent.static ? "object" : "instance";
  if (parent?.type === "Property") return "object";
  return node.type === "FunctionDeclaration" ? "instance" : "object";
}

function isReference(node: ES.Identifier, parent: ES.Node | undefined): boolean {
  switch (parent?.type) {
    case "MemberExpression":
      return parent.object === node || parent.computed;
    case "Property":
      return parent.value === node || parent.computed;
    case "MethodDefinition":
    case "PropertyDefinition":
      return parent.computed || parent.value === node;
    case "ImportSpecifier":
    case "ImportDefaultSpecifier":
    case "ImportNamespaceSpecifier":
    case "ExportSpecifier":
    case "ExportAllDeclaration":
    case "LabeledStatement":
    case "BreakStatement":
    case "ContinueStatement":
      return false;
    case "VariableDeclarator":
      return parent.init === node;
    case "FunctionDeclaration":
    case "ClassDeclaration":
    case "FunctionExpression":
    case "ClassExpression":
      return parent.type.startsWith("Class") && (parent as ES.ClassDeclaration).superClass === node;
    default:
      return true;
  }
}

/** Whether the container that ends `parents` is only read: `T[x]`, `T.map(…)`, `[...T]`, `for (… of T)`, `x in T`. */
function isReadingUse(parents: readonly ES.Node[]): boolean {
  const node = parents.at(-1);
  const parent = parents.at(-2);
  const grandparent = parents.at(-3);
  switch (parent?.type) {
    case "MemberExpression": {
      if (parent.object !== node) return true;
      if (grandparent?.type !== "CallExpression" || grandparent.callee !== parent) return true; // writes are refused
      return !parent.computed && parent.property.type === "Identifier" && READING_METHODS.has(parent.property.name);
    }
    case "SpreadElement":
      return true;
    case "ForOfStatement":
    case "ForInStatement":
      return parent.right === node;
    case "BinaryExpression":
      return true;
    case "CallExpression":
      return ["Object.keys", "Object.values", "Object.entries", "Array.isArray"].includes(calleeName(parent.callee));
    default:
      return false;
  }
}
