import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { NATIVE_GLOBALS } from "../builtins.js";
import { context, says } from "../context.js";
import { pathsOf } from "../paths.js";
import { isGlobal, isWritten, saysStrict } from "../uses.js";

/**
 * Names that a CommonJS module assigns and declares nowhere: sloppy code makes globals of them, a bundle is strict. They
 * become the module's own. And `this` in `(function () { … })()`, which is the global object there.
 */
export const sloppyNames: PluginObj = {
  name: "v4-sloppy-names",
  visitor: {
    Program(program) {
      if (context().isPolyfill || context().sourceType === "script" || !says(COMMONJS)) return;
      const { globals } = program.scope as unknown as { globals: Record<string, t.Node> };
      const isFree = (node: t.Node): boolean =>
        node.type === "Identifier" && Object.hasOwn(globals, node.name) && !NATIVE_GLOBALS.has(node.name);
      for (const path of pathsOf(program, isFree) as NodePath<t.Identifier>[])
        if (isWritten(path) && isGlobal(path, path.node.name))
          program.scope.push({ id: t.identifier(path.node.name), kind: "var" });
      for (const path of pathsOf(program, ({ type }) => type === "ThisExpression"))
        if (isOfPlainCall(path)) path.replaceWith(t.identifier("globalThis"));
    },
  },
};

/** Whether it is that of a function which is called where it stands, with no object. */
function isOfPlainCall(path: NodePath): boolean {
  const owner = path.findParent((one) => one.isFunction() && !one.isArrowFunctionExpression());
  if (!owner?.isFunctionExpression() || !owner.parentPath.isCallExpression({ callee: owner.node })) return false;
  const isStrict = (one: NodePath): boolean =>
    one.isClass() || (one.isFunction() && t.isBlockStatement(one.node.body) && saysStrict(one.node.body));
  return path.find(isStrict) === null && isGlobal(path, "globalThis");
}

/** What @rollup/plugin-commonjs imports into such a module. */
const COMMONJS = /commonjsHelpers\.js["']|\?commonjs-(?:exports|module|proxy)["']/;
