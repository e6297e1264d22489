import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { holds, holdsAnywhere, pathsOf } from "../paths.js";
import { use } from "../uses.js";

/**
 * V4 loses what `super(…)` gives in an arrow function, or says that it has been called already, and takes `this` among
 * what it is given for undefined. In such a constructor what the class extends is called by Reflect.construct, and
 * `this` is a variable.
 */
export const arrowSuper: PluginObj = {
  name: "v4-arrow-super",
  visitor: {
    Program(program) {
      const isConstructor = (node: t.Node): boolean => t.isClassMethod(node, { kind: "constructor" });
      for (const path of pathsOf(program, isConstructor).reverse() as NodePath<t.ClassMethod>[]) {
        const { id } = path.parentPath.parent as t.Class;
        const { body } = path.node;
        if (id && holdsAnywhere(body, isLost) && !holdsAnywhere(body, isSuperMember)) replaceSuper(path, id);
      }
    },
  },
};

const isSuperCall = (node: t.Node): boolean => t.isCallExpression(node) && node.callee.type === "Super";
const isThis = (node: t.Node): boolean => node.type === "ThisExpression";
/** `super(this)` */
const asksThis = (node: t.Node): boolean =>
  isSuperCall(node) &&
  (node as t.CallExpression).arguments.some((value) => holds(value, isThis) || holds(value, isSuperCall));
const isLost = (node: t.Node): boolean => callsInArrow(node) || asksThis(node);
const isSuperMember = (node: t.Node): boolean => t.isMemberExpression(node) && node.object.type === "Super";

const callsInArrow = (node: t.Node): boolean =>
  node.type === "ArrowFunctionExpression" && holds(node.body, isSuperCall);

function replaceSuper(path: NodePath<t.ClassMethod>, name: t.Identifier): void {
  const self = path.scope.generateUidIdentifier("self");
  const target = path.scope.generateUidIdentifier("target");
  const given = (): t.Expression => t.callExpression(use(path, "selfOf"), [t.cloneNode(self)]);
  path.traverse({
    "FunctionExpression|FunctionDeclaration|ObjectMethod|Class"(inner: NodePath) {
      inner.skip();
    },
    ThisExpression(inner) {
      inner.replaceWith(given());
      inner.skip();
    },
    CallExpression: {
      exit(inner) {
        if (inner.node.callee.type !== "Super") return;
        const values = t.arrayExpression(inner.node.arguments as t.ArrayExpression["elements"]);
        const made = t.callExpression(use(path, "superOf"), [
          t.cloneNode(self),
          t.cloneNode(name),
          t.cloneNode(target),
          values,
        ]);
        inner.replaceWith(t.assignmentExpression("=", t.cloneNode(self), made));
      },
    },
    ReturnStatement: {
      exit(inner) {
        if (inner.getFunctionParent() !== path) return;
        const { argument } = inner.node;
        inner.node.argument = argument
          ? t.callExpression(use(path, "returnedOf"), [argument, t.cloneNode(self)])
          : given();
      },
    },
  });
  const { body } = path.node.body;
  body.unshift(
    t.variableDeclaration("let", [t.variableDeclarator(self)]),
    t.variableDeclaration("const", [
      t.variableDeclarator(target, t.metaProperty(t.identifier("new"), t.identifier("target"))),
    ]),
  );
  body.push(t.returnStatement(given()));
  path.scope.crawl();
}
