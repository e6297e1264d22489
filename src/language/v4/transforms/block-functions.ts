import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { context } from "../context.js";

/**
 * In sloppy code a function declared in a block can be called outside it, which V4 does not know. The function becomes
 * a variable of the block, and where it stands its value is given to a variable of the function around. An async
 * function has to stay in its block when it has become a plain one.
 */
export const blockFunctions: PluginObj = {
  name: "v4-block-functions",
  visitor: {
    // Before Babel makes plain functions of them, which it does in one go.
    Program(program) {
      if (context().sourceType !== "script" || !/\basync\b/.test(context().code)) return;
      program.traverse({
        FunctionDeclaration(path) {
          const { node, parentPath } = path;
          const inBlock = parentPath.isBlockStatement() && !parentPath.parentPath.isFunction();
          if (node.async && node.generator && node.id && inBlock && !path.isInStrictMode()) keepInBlock(path, node.id);
        },
      });
    },
    FunctionDeclaration(path) {
      const { node, parentPath } = path;
      if ((node.generator && !node.async) || !node.id || path.isInStrictMode()) return;
      const inBlock = parentPath.isBlockStatement() && !parentPath.parentPath.isFunction();
      if (node.async) {
        if (inBlock) keepInBlock(path, node.id);
        return;
      }
      if (!inBlock && !parentPath.isSwitchCase()) return;
      const { name } = node.id;
      if (isTaken(path, name)) return;
      const outer = path.scope.parent.getFunctionParent() ?? path.scope.getProgramParent();
      const known = outer.getOwnBinding(name);
      const declared = known !== undefined && known.identifier !== node.id;
      const value = t.inherits(t.functionExpression(node.id, node.params, node.body), node);
      if (parentPath.isBlockStatement()) splitNames(path, parentPath, value);
      else {
        const assigned = t.expressionStatement(t.assignmentExpression("=", t.cloneNode(node.id), value));
        removeDeclaration(path, name);
        (parentPath as NodePath<t.SwitchCase>).unshiftContainer("consequent", assigned);
      }
      if (declared) return;
      outer.push({ id: t.identifier(name), kind: "var" });
      hoisted.set(outer.block, (hoisted.get(outer.block) ?? new Set()).add(name));
    },
  },
};

/** A function declared in a block becomes a variable of it. */
export function keepInBlock(path: NodePath<t.FunctionDeclaration>, id: t.Identifier): void {
  const { node } = path;
  // What is assigned to its name is the block's.
  const isFixed = path.scope.parent.getOwnBinding(id.name)?.constant ?? true;
  const value = t.inherits(
    t.functionExpression(isFixed ? id : null, node.params, node.body, node.generator, node.async),
    node,
  );
  const declared = t.variableDeclaration("let", [t.variableDeclarator(t.cloneNode(id), value)]);
  const block = path.parentPath as NodePath<t.BlockStatement>;
  removeDeclaration(path, id.name);
  for (const made of block.unshiftContainer("body", declared)) block.scope.registerDeclaration(made);
}

/** Babel, left to itself, would remove a parameter of the name, or a variable further out. */
function removeDeclaration(path: NodePath<t.FunctionDeclaration>, name: string): void {
  path.scope.parent.removeOwnBinding(name);
  path.node.id = path.scope.generateUidIdentifier(name);
  path.remove();
}

/** What functions have been given here: Babel makes some of these variables parameters. */
const hoisted = new WeakMap<t.Node, Set<string>>();

/** The block's variable is another than the one around; where the function stood the one gets the other's value. */
function splitNames(
  path: NodePath<t.FunctionDeclaration>,
  block: NodePath<t.BlockStatement>,
  value: t.FunctionExpression,
): void {
  const { name } = value.id!;
  const scope = path.scope.parent;
  const inner = scope.generateUid(name);
  // The last of several functions of a name is the one that the block has.
  const isLast = !path.getAllNextSiblings().some((next) => next.isFunctionDeclaration() && next.node.id?.name === name);
  const assigned = t.variableDeclaration("var", [t.variableDeclarator(t.identifier(name), t.identifier(inner))]);
  if (!isLast) {
    path.remove();
    return;
  }
  if (!scope.hasOwnBinding(name)) scope.registerDeclaration(path);
  scope.rename(name, inner);
  value.id = t.identifier(name);
  const [statement] = path.replaceWith(assigned);
  statement.skip();
  const declared = t.variableDeclaration("let", [t.variableDeclarator(t.identifier(inner), value)]);
  block.unshiftContainer("body", declared);
}

/**
 * Whether the block's function stays the block's alone: a `let` or a parameter between the block and the function has
 * the name. That of a `catch` does not count: it is renamed.
 */
function isTaken(path: NodePath<t.FunctionDeclaration>, name: string): boolean {
  for (let scope = path.scope.parent?.parent; scope; scope = scope.parent) {
    const kind = scope.getOwnBinding(name)?.kind as string | undefined;
    if (hoisted.get(scope.block)?.has(name)) return false;
    const isCaught = scope.path.isCatchClause() && scope.path.node.param?.type === "Identifier";
    if (isCaught && kind !== undefined) scope.rename(name);
    else if (!isCaught && (kind === "let" || kind === "const" || kind === "param")) return true;
    if (scope.path.isFunction()) return false;
  }
  return false;
}

/** Gives a function that is all of a branch a block, as the language reads it; Babel's scopes don't know that. */
export function wrapBranchFunctions(file: t.Node): void {
  t.traverseFast(file, (node) => {
    if (node.type !== "IfStatement") return;
    if (node.consequent.type === "FunctionDeclaration") node.consequent = t.blockStatement([node.consequent]);
    if (node.alternate?.type === "FunctionDeclaration") node.alternate = t.blockStatement([node.alternate]);
  });
}
