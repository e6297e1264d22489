import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { asksAsync, takesAsyncConstructor } from "../async-askers.js";
import { context, says } from "../context.js";
import { holdsAnywhere, pathsOf } from "../paths.js";
import type { PolyfillName } from "../polyfill-names.js";
import { staticName, use } from "../uses.js";
import { hasModernText } from "./eval-texts.js";
import { named } from "./named-values.js";

/**
 * An asynchronous function is one as any other when it is taken apart. Where the program asks whether it is one, by its
 * `Symbol.toStringTag` or its constructor's name, it gets a prototype that tells. Methods of classes don't.
 */
export const asyncTags: PluginObj = {
  name: "v4-async-tags",
  visitor: {
    Program(program) {
      // A constructor may be asked of them that makes more of a text.
      const isText = takesAsyncConstructor(context().code) || (says(/\bFunction\b/) && hasModernText(program.node));
      const tagger = isText ? "asyncTextTagged" : "asyncTagged";
      for (const path of pathsOf(program, isAsyncFunction).reverse()) tag(path as NodePath<t.Function>, tagger);
    },
  },
};

/** Whether functions of the file have to tell that they are asynchronous. */
export const isAsked = (): boolean => {
  const { isPolyfill, tagsAsync, code } = context();
  return !isPolyfill && (tagsAsync || asksAsync(code));
};

const isAsyncFunction = (node: t.Node): boolean => t.isFunction(node) && node.async === true && node.generator !== true;

function tag(path: NodePath<t.Function>, tagger: PolyfillName): void {
  const tagged = (value: t.Expression): t.CallExpression => t.callExpression(use(path, tagger), [value]);
  const { node, parent, parentPath } = path;
  if (node.type === "FunctionDeclaration") {
    const statement: NodePath = parentPath?.isExportDeclaration() ? parentPath : path;
    const { listKey } = statement;
    // what calls it before its block begins finds it as it was
    if (node.id && listKey)
      (statement.parentPath as NodePath<t.BlockStatement>).unshiftContainer(
        listKey as "body",
        t.expressionStatement(tagged(t.cloneNode(node.id))),
      );
  } else if (node.type === "ObjectMethod") {
    const { key, computed, params, body } = node;
    const name = staticName(key, computed);
    if (hasSuper(node)) return;
    const made = t.functionExpression(null, params as t.FunctionParameter[], body, false, true);
    path.replaceWith(t.objectProperty(key, tagged(name === undefined ? made : named(made, name)), computed));
  } else if (t.isExpression(node)) {
    if (t.isCallExpression(parent) && parent.callee === node) return;
    const name = nameBy(parent, node);
    path.replaceWith(tagged(name === undefined ? node : named(node, name)));
  }
}

const hasSuper = (node: t.Node): boolean => holdsAnywhere(node, ({ type }) => type === "Super");

/** What a function without a name is called where it stands. */
function nameBy(parent: t.Node, node: t.Node): string | undefined {
  if (parent.type === "VariableDeclarator") return nameOf(parent.id);
  if (parent.type === "AssignmentExpression" || parent.type === "AssignmentPattern")
    return parent.right === node ? nameOf(parent.left) : undefined;
  if (parent.type === "ObjectProperty" || parent.type === "ClassProperty")
    return parent.value === node ? staticName(parent.key, parent.computed ?? false) : undefined;
  return undefined;
}

const nameOf = (target: t.Node): string | undefined => (target.type === "Identifier" ? target.name : undefined);
