/** What a text that is given to `eval` may say, by where the call stands. */
import { type NodePath, type ParserOptions, types as t } from "@babel/core";
import { faultOf, parsed } from "../program.js";
import { saysStrict } from "../uses.js";

type Call = NodePath<t.CallExpression>;

/** The function whose `this`, `super` and `arguments` the call has; nothing at the top level. */
const ownerOf = (call: NodePath): NodePath | null =>
  call.findParent(
    (parent) =>
      (parent.isFunction() && !parent.isArrowFunctionExpression()) ||
      parent.isClassProperty() ||
      parent.isClassPrivateProperty() ||
      parent.isStaticBlock(),
  );

/** Why a text is refused where it stands; undefined where it is a program, or can't be judged. */
export function refusalOf(call: Call, text: string, isDirect: boolean): string | undefined {
  const owner = isDirect ? ownerOf(call) : null;
  const isField = owner !== null && !owner.isFunction();
  const options: ParserOptions = {
    allowSuperOutsideMethod: isField || (owner?.isMethod() ?? false),
    allowNewTargetOutsideFunction: owner !== null,
  };
  const isStrict = isDirect && call.isInStrictMode();
  let file: t.File;
  try {
    file = parsed(isStrict ? `"use strict";${text}` : text, "script", options);
  } catch (cause) {
    const message = faultOf(cause)?.message;
    return message !== undefined && isDirect && /private name/i.test(message) ? undefined : message;
  }
  if (!isDirect) return undefined;
  const words = outerWords(file);
  if (words.callsSuper && !isDerivedConstructor(owner)) return "'super' keyword unexpected here";
  if (isField && words.namesArguments) return "'arguments' is not allowed in a class field";
  if (isStrict || saysStrict(file.program)) return undefined;
  const taken = varNames(file).find((name) => isTaken(call, name));
  return taken === undefined ? undefined : `Identifier '${taken}' has already been declared`;
}

const isDerivedConstructor = (owner: NodePath | null): boolean => {
  const holder = owner?.parentPath?.parent;
  return owner?.isClassMethod({ kind: "constructor" }) === true && t.isClass(holder) && !!holder.superClass;
};

/** What of the surrounding function a text names, its own functions aside. */
function outerWords(file: t.File): { callsSuper: boolean; namesArguments: boolean } {
  const words = { callsSuper: false, namesArguments: false };
  const look = (node: t.Node): void => {
    if (t.isFunction(node) && !t.isArrowFunctionExpression(node)) return;
    if (t.isCallExpression(node) && t.isSuper(node.callee)) words.callsSuper = true;
    if (t.isIdentifier(node, { name: "arguments" })) words.namesArguments = true;
    for (const key of t.VISITOR_KEYS[node.type] ?? []) {
      const child = (node as unknown as Record<string, t.Node | (t.Node | null)[] | null | undefined>)[key];
      for (const one of Array.isArray(child) ? child : [child]) if (one) look(one);
    }
  };
  look(file.program);
  return words;
}

/** The names that a text declares in the function around. */
function varNames(file: t.File): string[] {
  const names = new Set<string>();
  const look = (node: t.Node, isTop: boolean): void => {
    if (t.isFunctionDeclaration(node) && isTop && node.id) names.add(node.id.name);
    if (t.isFunction(node) || t.isClass(node)) return;
    if (t.isVariableDeclaration(node, { kind: "var" }))
      for (const name of Object.keys(t.getBindingIdentifiers(node))) names.add(name);
    for (const key of t.VISITOR_KEYS[node.type] ?? []) {
      const child = (node as unknown as Record<string, t.Node | (t.Node | null)[] | null | undefined>)[key];
      for (const one of Array.isArray(child) ? child : [child]) if (one) look(one, false);
    }
  };
  for (const statement of file.program.body) look(statement, true);
  return [...names];
}

/** Whether a `let` between the call and its function has the name, or in a default a parameter. */
function isTaken(call: Call, name: string): boolean {
  for (let { scope } = call; scope; scope = scope.parent) {
    const owner = scope.path;
    const kind = scope.getOwnBinding(name)?.kind as string | undefined;
    const isCaught = owner.isCatchClause() && owner.node.param?.type === "Identifier";
    if (!isCaught && (kind === "let" || kind === "const")) return true;
    if (!owner.isFunction()) continue;
    const isDefault = call.findParent((parent) => parent.listKey === "params" && parent.parentPath === owner) !== null;
    if (!isDefault) return false;
    return kind === "param" || (name === "arguments" && !owner.isArrowFunctionExpression());
  }
  return false;
}
