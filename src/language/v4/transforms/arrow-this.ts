import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { hasQt5 } from "../context.js";

/**
 * Qt 5.15 finds `this` in an arrow function only on the first way through it that the source shows: in another branch
 * it is undefined. In a constructor of a class that extends another, no arrow function finds it, on any Qt. Such
 * functions become plain ones, with `this` in a variable of the function around.
 */
export const arrowThis: PluginObj = {
  name: "v4-arrow-this",
  visitor: {
    ArrowFunctionExpression: {
      exit(path) {
        const { hasThis, hasBranch } = uses(path);
        if (!hasThis || !((hasBranch && hasQt5()) || isInDerivedConstructor(path))) return;
        if (isInParameters(path)) takeThis(path);
        else path.arrowFunctionToExpression({ noNewArrows: true });
      },
    },
  },
};

/** Whether it stands in the parameters of the function that `this` is of, which see no variable of the body. */
function isInParameters(path: NodePath): boolean {
  const around = path.findParent((parent) => parent.isFunction() && !parent.isArrowFunctionExpression());
  return around !== null && path.findParent(({ parentPath }) => parentPath === around)?.key !== "body";
}

/** `() => { … this … }` becomes `((self) => () => { … self … })(this)`. */
function takeThis(path: NodePath<t.ArrowFunctionExpression>): void {
  if (isInDerivedConstructor(path)) return;
  const self = path.scope.generateUidIdentifier("self");
  path.traverse({
    ThisExpression: (inner) => {
      inner.replaceWith(t.cloneNode(self));
    },
    Function: (inner) => {
      if (!inner.isArrowFunctionExpression()) inner.skip();
    },
    Class: (inner) => inner.skip(),
  });
  path.replaceWith(t.callExpression(t.arrowFunctionExpression([self], path.node), [t.thisExpression()]));
  path.skip();
}

const BRANCHES = new Set([
  ..."IfStatement SwitchStatement TryStatement LabeledStatement ForStatement ForInStatement".split(" "),
  ..."ForOfStatement WhileStatement DoWhileStatement BlockStatement".split(" "),
]);

/** Whether the arrow function, without those in it, uses `this` and has branches. */
function uses(path: NodePath<t.ArrowFunctionExpression>): { hasThis: boolean; hasBranch: boolean } {
  let hasThis = false;
  let hasBranch = false;
  const look = (node: t.Node | null | undefined): void => {
    if (!node || t.isFunction(node) || t.isClass(node)) return;
    if (node.type === "ThisExpression") hasThis = true;
    if (BRANCHES.has(node.type)) hasBranch = true;
    for (const key of t.VISITOR_KEYS[node.type] ?? []) {
      const child = (node as unknown as Record<string, t.Node | (t.Node | null)[] | null | undefined>)[key];
      if (Array.isArray(child)) child.forEach(look);
      else look(child);
    }
  };
  const { body, params } = path.node;
  params.forEach(look);
  if (body.type === "BlockStatement") body.body.forEach(look);
  else look(body);
  return { hasThis, hasBranch: hasBranch && body.type === "BlockStatement" };
}

function isInDerivedConstructor(path: NodePath): boolean {
  const around = path.findParent((parent) => parent.isFunction() && !parent.isArrowFunctionExpression());
  if (!around?.isClassMethod({ kind: "constructor" })) return false;
  return Boolean((around.parentPath.parent as t.Class).superClass);
}
