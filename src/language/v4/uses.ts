import { type NodePath, types as t } from "@babel/core";
import { context } from "./context.js";
import { helperExport, inlineName, type PolyfillName } from "./polyfill-names.js";

const programOf = (path: NodePath): NodePath<t.Program> => path.scope.getProgramParent().path as NodePath<t.Program>;

/** The local name of a polyfill, which the file imports from now on. */
export function use(path: NodePath, name: PolyfillName): t.Identifier {
  const { used, inline } = context();
  let local = used.get(name);
  if (!local) {
    local = inline ? reserved(path, inlineName(name)) : programOf(path).scope.generateUidIdentifier(name);
    used.set(name, local);
  }
  return t.cloneNode(local);
}

/** The local name of one of Babel's own helpers. */
export function useHelper(path: NodePath, name: string): t.Identifier {
  const { babelHelpers, inline } = context();
  let local = babelHelpers.get(name);
  if (!local) {
    local = inline ? reserved(path, inlineName(helperExport(name))) : programOf(path).scope.generateUidIdentifier(name);
    babelHelpers.set(name, local);
  }
  return t.cloneNode(local);
}

/** Babel names variables after what they hold, a call of this among it: none gets the name itself. */
function reserved(path: NodePath, name: string): t.Identifier {
  (programOf(path).scope as unknown as { references: Record<string, boolean> }).references[name] = true;
  return t.identifier(name);
}

/** A variable of the function around `path`; parameters can't see those of their own function's body. */
export function temporary(path: NodePath, name: string): t.Identifier {
  let scope = path.scope.getFunctionParent() ?? path.scope.getProgramParent();
  while (isParameterOf(path, scope.path))
    scope = scope.path.scope.parent.getFunctionParent() ?? path.scope.getProgramParent();
  const id = scope.generateUidIdentifier(name);
  forgetMoved(scope.path);
  scope.push({ id: t.cloneNode(id), kind: "var" });
  return id;
}

/** Whether the path is in the parameters, or the key, of the function. */
function isParameterOf(path: NodePath, owner: NodePath): boolean {
  if (!owner.isFunction()) return false;
  const child = path.find(({ parentPath }) => parentPath === owner);
  return child !== null && child.key !== "body";
}

const DECLARED = "declaration:var:2";

/** Babel adds variables to the statement it made for those before, also where that went into another function. */
function forgetMoved(path: NodePath): void {
  if (!path.isFunction()) return;
  const body = path.get("body") as NodePath;
  const declared = body.getData(DECLARED) as NodePath | undefined;
  if (declared && !(body.node as t.BlockStatement).body?.includes(declared.node as t.Statement))
    body.setData(DECLARED, null);
}

/** Has variables that are added from now on be declared anew: what the function has goes into another one. */
export function declareAnew(path: NodePath<t.Function>): void {
  (path.get("body") as NodePath).setData(DECLARED, null);
}

/** The name of a member or a key that is known when compiling. */
export function staticName(key: t.Node, computed: boolean): string | undefined {
  if (!computed && key.type === "Identifier") return key.name;
  if (key.type === "StringLiteral") return key.value;
  return undefined;
}

/** The text that an expression is known to have: a literal, or several joined. */
export function constantText(node: t.Node | null | undefined): string | undefined {
  if (node?.type === "StringLiteral") return node.value;
  if (node?.type === "TemplateLiteral" && node.expressions.length === 0)
    return node.quasis[0]?.value.cooked ?? undefined;
  if (node?.type !== "BinaryExpression" || node.operator !== "+") return undefined;
  const left = constantText(node.left);
  const right = constantText(node.right);
  return left === undefined || right === undefined ? undefined : left + right;
}

/** Gives a new node the position of what it replaces. */
export function at<Node extends t.Node>(node: Node, original: t.Node): Node {
  node.loc = original.loc ?? null;
  node.start = original.start ?? null;
  node.end = original.end ?? null;
  return node;
}

/** Whether a name or a member is what an assignment, a pattern or a loop assigns. */
export function isAssigned({ node, parent, parentPath }: NodePath): boolean {
  switch (parent.type) {
    case "AssignmentExpression":
    case "AssignmentPattern":
    case "ForOfStatement":
    case "ForInStatement":
      return parent.left === node;
    case "ObjectProperty":
      return parent.value === node && parentPath?.parent.type === "ObjectPattern";
    case "ArrayPattern":
    case "RestElement":
      return true;
    default:
      return false;
  }
}

/** Whether a name or a member is assigned, counted up or down, or deleted, not only read. */
export const isWritten = (path: NodePath): boolean =>
  isAssigned(path) ||
  path.parent.type === "UpdateExpression" ||
  (path.parent.type === "UnaryExpression" && path.parent.operator === "delete");

/** Whether a program or a function says itself that it is strict. */
export const saysStrict = ({ directives }: t.Program | t.BlockStatement): boolean =>
  directives.some(({ value }) => value.value === "use strict");

/** The name of the property that a member expression reads or writes, where it is known. */
export const memberName = (node: t.Node): string | undefined =>
  node.type === "MemberExpression" ? staticName(node.property, node.computed) : undefined;

/** Whether a name is declared nowhere around. */
export const isGlobal = (path: NodePath, name: string): boolean => !path.scope.hasBinding(name, true);

/** The global that a node stands for, also where it is a constant's, `const O = Object`, or `globalThis.Object`. */
export function globalNamed(path: NodePath, node: t.Node): string | undefined {
  if (node.type === "MemberExpression") {
    const isOfGlobalObject =
      t.isIdentifier(node.object) &&
      (node.object.name === context().used.get("globalObject")?.name ||
        (node.object.name === "globalThis" && isGlobal(path, "globalThis")));
    return isOfGlobalObject ? staticName(node.property, node.computed) : undefined;
  }
  if (node.type !== "Identifier") return undefined;
  const binding = path.scope.getBinding(node.name);
  if (!binding) return isGlobal(path, node.name) ? node.name : undefined;
  const { node: declared } = binding.path;
  if (!binding.constant || declared.type !== "VariableDeclarator" || declared.init?.type !== "Identifier")
    return undefined;
  return declared.id.type === "Identifier" && isGlobal(path, declared.init.name) ? declared.init.name : undefined;
}
