import { type NodePath, type PluginObj, types as t, type Visitor } from "@babel/core";
import { pathsOf } from "../paths.js";
import { isTakenApart } from "./generator-parts.js";

/**
 * A transform of what is lowered, for functions that are going to be taken apart, before they are: then
 * `Object.fromEntries(await f())` is `_t = Object` and `_t.fromEntries.call(_t, …)`, and a constant is a variable.
 */
export const beforeGenerators = ({ name, visitor }: PluginObj): PluginObj => ({
  name: name as string,
  visitor: {
    Program(program) {
      const isGenerator = (node: t.Node): boolean => t.isFunction(node) && node.generator === true;
      for (const path of pathsOf(program, isGenerator) as NodePath<t.Function>[])
        if (isTakenApart(path) && !path.findParent(isTakenApart)) path.traverse(visitor as Visitor);
    },
  },
});
