import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { hasQt5 } from "../context.js";
import { pathsOf } from "../paths.js";

/**
 * A function or a class that gets its name from what it is assigned to is called so inside, where Qt 5.15 (with classes
 * each V4) binds the name: it finds itself there, when the variable has long been given another value, and assigns
 * itself. Where that may be seen it gets its name from a property; so it does in `const { key: name = () => 1 } = o`,
 * where V4 gives it none.
 */
export const namedValues: PluginObj = {
  name: "v4-named-values",
  visitor: {
    Program(program) {
      for (const path of pathsOf(program, isAsyncLoop)) nameInLoop(path);
    },
    "FunctionExpression|ArrowFunctionExpression|ClassExpression": {
      exit(path: NodePath) {
        const { node } = path as NodePath<t.FunctionExpression | t.ArrowFunctionExpression | t.ClassExpression>;
        if ("id" in node && node.id) return;
        const target = declaredByProperty(path);
        if (target !== undefined) {
          path.replaceWith(named(node, target));
          path.skip();
          return;
        }
        if (!(node.type === "ClassExpression" || hasQt5())) return;
        const name = variableOf(path);
        if (name === undefined || !isSeen(path, name)) return;
        if (node.type === "ClassExpression") {
          // A class is bound to a property's name as well: this one goes without.
          path.replaceWith(t.sequenceExpression([t.numericLiteral(0), node]));
          path.skip();
          return;
        }
        path.replaceWith(named(node, name));
        path.skip();
      },
    },
  },
};

/** Whether there is one, so that Babel need not visit every function to find none. */
export const hasNamedValues = (program: NodePath<t.Program>): boolean =>
  pathsOf(program, (node) => namedPart(node) !== undefined || isAsyncLoop(node)).some((path) => {
    if (isAsyncLoop(path.node)) return true;
    const value = path.get(namedPart(path.node)!) as NodePath;
    if (declaredByProperty(value) !== undefined) return true;
    const name = variableOf(value);
    return name !== undefined && isSeen(value, name);
  });

/** Where a node has a function or a class without a name, as what it assigns. */
function namedPart(node: t.Node): string | undefined {
  const key =
    node.type === "VariableDeclarator"
      ? "init"
      : node.type === "AssignmentExpression" || node.type === "AssignmentPattern"
        ? "right"
        : undefined;
  const value = key && (node as unknown as Record<string, t.Node | null>)[key];
  if (!value || (value.type !== "ArrowFunctionExpression" && ("id" in value ? value.id : true))) return undefined;
  return t.isFunction(value) || value.type === "ClassExpression" ? key : undefined;
}

/** A function or a class without a name as one that gets its name from a property. */
export function named(value: t.Expression, name: string): t.Expression {
  const isNamed = !(t.isFunction(value) || t.isClass(value)) || ("id" in value && value.id) || name === "__proto__";
  if (isNamed) return value;
  return t.memberExpression(t.objectExpression([t.objectProperty(t.identifier(name), value)]), t.identifier(name));
}

/** The variable that an object pattern declares by another name, where the value is its default. */
function declaredByProperty({ node, parent, parentPath }: NodePath): string | undefined {
  const property = parentPath?.parentPath;
  if (parent.type !== "AssignmentPattern" || parent.right !== node || parent.left.type !== "Identifier")
    return undefined;
  if (!property?.isObjectProperty() || property.node.shorthand) return undefined;
  const whole = property.findParent((path) => !path.isPattern() && !path.isObjectProperty() && !path.isRestElement());
  return whole?.isVariableDeclarator() ? parent.left.name : undefined;
}

const isAsyncLoop = (node: t.Node): boolean => node.type === "ForOfStatement" && node.await;

/** What `for await (const [a = () => 1] of …)` declares may be called otherwise when the loop is taken apart. */
function nameInLoop({ node }: NodePath): void {
  const { left } = node as t.ForOfStatement;
  if (left.type !== "VariableDeclaration") return;
  t.traverseFast(left, (part) => {
    if (part.type === "AssignmentPattern" && part.left.type === "Identifier")
      part.right = named(part.right, part.left.name);
  });
}

const NAMING = new Set(["=", "??=", "||=", "&&="]);

/** The variable that names the value. */
function variableOf({ node, parent }: NodePath): string | undefined {
  if (parent.type === "VariableDeclarator")
    return parent.init === node && parent.id.type === "Identifier" ? parent.id.name : undefined;
  if (parent.type !== "AssignmentPattern" && !(parent.type === "AssignmentExpression" && NAMING.has(parent.operator)))
    return undefined;
  return parent.right === node && parent.left.type === "Identifier" ? parent.left.name : undefined;
}

/** Whether the variable has more than one value, and is used inside. */
function isSeen(path: NodePath, name: string): boolean {
  const binding = path.scope.parent.getBinding(name) ?? path.scope.getBinding(name);
  if (!binding) return false;
  const isGiven = binding.path.isVariableDeclarator() ? binding.path.node.init !== null : true;
  if (binding.constantViolations.length + (isGiven ? 1 : 0) < 2) return false;
  return [...binding.referencePaths, ...binding.constantViolations].some((use) => use.isDescendant(path));
}
