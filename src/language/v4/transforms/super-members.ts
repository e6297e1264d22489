import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { pathsOf } from "../paths.js";
import { at, isAssigned, isWritten, staticName, temporary, use } from "../uses.js";

/**
 * `super.name` in an arrow function of a class: V4 finds it, but what is called, a getter or a setter has no `this`. A
 * method is called with it; properties are read and written from the class, where it has a name. They are written so
 * everywhere: V4 throws where a setter adds a property, and gives `++super.name` the value before. Babel does so for
 * methods of objects.
 */
export const superMembers: PluginObj = {
  name: "v4-super-members",
  visitor: {
    Program(program) {
      const isSuper = (node: t.Node): boolean => node.type === "MemberExpression" && node.object.type === "Super";
      const getters = new Set<string | undefined>();
      for (const { node } of pathsOf(program, (one) =>
        t.isClassMethod(one, { kind: "get" }),
      ) as NodePath<t.ClassMethod>[])
        getters.add(staticName(node.key, node.computed));
      for (const path of pathsOf(program, isSuper).reverse() as NodePath<t.MemberExpression>[]) {
        const [method, isInArrow] = methodAround(path);
        if (method && (isInArrow || isWritten(path))) give(path, homeOf(path, method), getters);
      }
    },
  },
};

/** The method of a class that it stands in, and whether an arrow function comes between. */
function methodAround(path: NodePath): [NodePath<t.ClassMethod> | undefined, boolean] {
  let isInArrow = false;
  for (let around = path.parentPath; around; around = around.parentPath) {
    if (around.isArrowFunctionExpression()) isInArrow = true;
    else if (around.isFunction() || around.isClass()) return [around.isClassMethod() ? around : undefined, isInArrow];
  }
  return [undefined, isInArrow];
}

type Home = () => t.Expression;

/** What has the method as its own; undefined where the class has no name that is surely its own. */
function homeOf({ scope }: NodePath, { node, parentPath }: NodePath<t.ClassMethod>): Home | undefined {
  const owner = parentPath.parentPath as NodePath<t.Class>;
  const { parent } = owner;
  const isNamed =
    t.isVariableDeclarator(parent) &&
    parent.id.type === "Identifier" &&
    owner.scope.getBinding(parent.id.name)?.constant;
  const id = owner.node.id ?? (isNamed ? (parent.id as t.Identifier) : undefined);
  const own = id && owner.scope.getBinding(id.name);
  if (!own) return undefined;
  const { name } = id;
  for (let found = scope.getBinding(name); found && found !== own; found = scope.getBinding(name))
    found.scope.rename(name);
  return () => (node.static ? t.cloneNode(id) : t.memberExpression(t.cloneNode(id), t.identifier("prototype")));
}

function give(
  path: NodePath<t.MemberExpression>,
  home: Home | undefined,
  getters: ReadonlySet<string | undefined>,
): void {
  const { node, parentPath: whole } = path;
  if (whole?.isCallExpression() && whole.node.callee === node) {
    const mayBeGetter = getters.has(undefined) || getters.has(staticName(node.property, node.computed));
    const method = home && mayBeGetter ? read(path, home, keyOf(node)) : node;
    const values = whole.node.arguments;
    const isSpread = values.some(({ type }) => type === "SpreadElement");
    whole.node.callee = at(t.memberExpression(method, t.identifier(isSpread ? "apply" : "call")), node);
    whole.node.arguments = [
      t.thisExpression(),
      ...(isSpread ? [t.arrayExpression(values as t.ArrayExpression["elements"])] : values),
    ];
  } else if (!home) return;
  else if (whole?.isAssignmentExpression() && whole.node.left === node) assign(path, whole, home);
  else if (whole?.isUpdateExpression()) update(path, whole, home);
  else if (!isAssigned(path) && !whole?.isUnaryExpression({ operator: "delete" }))
    path.replaceWith(at(read(path, home, keyOf(node)), node));
}

const keyOf = ({ computed, property }: t.MemberExpression): t.Expression =>
  computed ? (property as t.Expression) : t.stringLiteral((property as t.Identifier).name);

const read = (path: NodePath, home: Home, key: t.Expression): t.Expression =>
  t.callExpression(use(path, "superGet"), [home(), key, t.thisExpression()]);

const write = (path: NodePath, home: Home, key: t.Expression, value: t.Expression): t.Expression =>
  t.callExpression(use(path, "superSet"), [home(), key, value, t.thisExpression()]);

/** A key that is needed twice. */
function keptKey(path: NodePath<t.MemberExpression>): [t.Expression, t.Expression] {
  const key = keyOf(path.node);
  if (t.isLiteral(key) && !t.isTemplateLiteral(key)) return [key, t.cloneNode(key)];
  const id = temporary(path, "k");
  return [t.assignmentExpression("=", t.cloneNode(id), key), id];
}

function assign(path: NodePath<t.MemberExpression>, whole: NodePath<t.AssignmentExpression>, home: Home): void {
  const { operator, right } = whole.node;
  if (operator === "=") {
    whole.replaceWith(at(write(path, home, keyOf(path.node), right), whole.node));
    return;
  }
  const [first, second] = keptKey(path);
  // The language finds the key before the value.
  const value = t.binaryExpression(operator.slice(0, -1) as "+", read(path, home, t.cloneNode(second)), right);
  whole.replaceWith(at(write(path, home, first, value), whole.node));
}

function update(path: NodePath<t.MemberExpression>, whole: NodePath<t.UpdateExpression>, home: Home): void {
  const { operator, prefix } = whole.node;
  const [first, second] = keptKey(path);
  const old = temporary(path, "v");
  const now = t.unaryExpression("+", read(path, home, t.cloneNode(second)));
  const value = t.binaryExpression(
    operator[0] as "+",
    t.assignmentExpression("=", t.cloneNode(old), now),
    t.numericLiteral(1),
  );
  const made = write(path, home, first, value);
  whole.replaceWith(at(prefix ? made : t.sequenceExpression([made, old]), whole.node));
}
