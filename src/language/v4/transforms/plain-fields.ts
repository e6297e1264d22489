import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { context } from "../context.js";
import { holds, walk } from "../paths.js";
import { staticName } from "../uses.js";
import { isInherited } from "./object-spreads.js";

/**
 * A field of a class is defined, which is slow; where nothing that the object inherits could come between, it is
 * assigned.
 */
export const plainFields: PluginObj = {
  name: "v4-plain-fields",
  visitor: {
    ExpressionStatement(path) {
      const local = context().used.get("defineField");
      const { expression } = path.node;
      if (!local || expression.type !== "CallExpression") return;
      const { callee, arguments: values } = expression;
      if (callee.type !== "Identifier" || callee.name !== local.name) return;
      const [object, name, value] = values;
      if (object?.type !== "ThisExpression" || name?.type !== "StringLiteral" || !t.isExpression(value)) return;
      if (!t.isValidIdentifier(name.value, false) || isInherited(name.value)) return;
      const maker = path.getFunctionParent();
      const owner = maker?.isClassMethod({ kind: "constructor" }) ? maker.parentPath.parentPath : null;
      if (!owner?.isClass() || !isFree(owner as NodePath<t.Class>, name.value, 0)) return;
      if (isOverridden(owner, name.value)) return;
      const field = t.memberExpression(t.thisExpression(), t.identifier(name.value));
      path.node.expression = t.inherits(t.assignmentExpression("=", field, value), expression);
    },
  },
};

/**
 * Whether neither the class nor those that it extends have an accessor of the name, and the object is none that a
 * constructor of theirs returns.
 */
function isFree(owner: NodePath<t.Class>, name: string, depth: number): boolean {
  const { superClass, body } = owner.node;
  const hinders = body.body.some(
    (member) =>
      (member.type === "ClassMethod" && !member.static && member.kind !== "constructor" && mayBe(member, name)) ||
      member.type === "ClassAccessorProperty",
  );
  if (hinders || givesPrototypeAway(owner)) return false;
  if (!superClass) return true;
  if (superClass.type !== "Identifier" || depth > 8) return false;
  const binding = owner.scope.getBinding(superClass.name);
  return (
    binding?.constant === true &&
    binding.path.isClassDeclaration() &&
    !givesAnother(binding.path.node) &&
    isFree(binding.path, name, depth + 1)
  );
}

/** `constructor() { return other }` */
const givesAnother = ({ body }: t.Class): boolean =>
  body.body.some(
    (member) =>
      member.type === "ClassMethod" &&
      member.kind === "constructor" &&
      holds(member.body, (node) => node.type === "ReturnStatement" && !!node.argument),
  );

/** `define(Class.prototype, "name", …)`: who knows what stands there. */
function givesPrototypeAway(owner: NodePath<t.Class>): boolean {
  const { parent } = owner;
  const outer = t.isVariableDeclarator(parent) || t.isAssignmentExpression(parent) ? nameOf(parent) : undefined;
  const inside = owner.node.id?.name;
  // A class expression has its name for itself.
  const bindings = [
    inside === undefined ? undefined : owner.scope.getBinding(inside),
    outer === undefined ? undefined : owner.scope.parent.getBinding(outer),
  ];
  return bindings.some((binding) =>
    binding?.referencePaths.some(({ node, parent: member, parentPath }) => {
      if (member.type !== "MemberExpression" || member.object !== node) return false;
      const key = staticName(member.property, member.computed);
      const isObject = t.isMemberExpression(parentPath?.parent) && parentPath.parent.object === member;
      return (key === undefined || key === "prototype") && !isObject;
    }),
  );
}

function nameOf(target: t.VariableDeclarator | t.AssignmentExpression): string | undefined {
  const id = target.type === "VariableDeclarator" ? target.id : target.left;
  return id.type === "Identifier" ? id.name : undefined;
}

/** Names of accessors that classes have which extend others; undefined stands for any. */
const overriding = new WeakMap<t.Node, ReadonlySet<string | undefined>>();

/** Whether a class of the file, which may extend this one, has an accessor of the name. */
function isOverridden(path: NodePath, name: string): boolean {
  const program = path.scope.getProgramParent().path.node;
  let names = overriding.get(program);
  if (!names) {
    names = overridingNames(program);
    overriding.set(program, names);
  }
  return names.has(name) || names.has(undefined);
}

function overridingNames(program: t.Node): Set<string | undefined> {
  const names = new Set<string | undefined>();
  walk(program, (node) => {
    if (!t.isClass(node) || !node.superClass) return;
    for (const member of node.body.body)
      if (member.type === "ClassMethod" && !member.static && /^[gs]et$/.test(member.kind))
        names.add(staticName(member.key, member.computed));
  });
  return names;
}

const mayBe = ({ key, computed, kind }: t.ClassMethod, name: string): boolean =>
  (kind !== "method" || computed) && (staticName(key, computed) ?? name) === name;
