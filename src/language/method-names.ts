import type * as ES from "estree";
import { type Node, walk } from "estree-walker";
import MagicString from "magic-string";

/**
 * Qt 5.15 binds a method's or accessor's own name inside its body, so that `({ next() { return next(); } })` calls
 * itself without end. A computed key does not; it is used where the body mentions the name.
 */
export function mendMethodNames(code: string, program: ES.Program): MagicString | undefined {
  const text = new MagicString(code);
  walk(program as Node, {
    enter(node) {
      if (node.type !== "Property" && node.type !== "MethodDefinition") return;
      if (node.computed || node.value.type !== "FunctionExpression") return;
      if (node.type === "Property" ? !node.method && node.kind === "init" : node.kind === "constructor") return;
      const name = node.key.type === "Identifier" ? node.key.name : undefined;
      if (name === undefined || !mentions(node.value, name)) return;
      const { start, end } = node.key as unknown as { start: number; end: number };
      text.overwrite(start, end, `[${JSON.stringify(name)}]`);
    },
  });
  return text.hasChanged() ? text : undefined;
}

/** Whether a function's code has an identifier of that name that is not merely a property's. */
function mentions(body: ES.Node, name: string): boolean {
  let found = false;
  walk(body as Node, {
    enter(node, parent) {
      if (found) return this.skip();
      if (node.type !== "Identifier" || node.name !== name) return;
      if (parent?.type === "MemberExpression" && parent.property === node && !parent.computed) return;
      if (parent?.type === "Property" && parent.key === node && !parent.computed && !parent.shorthand) return;
      if (parent?.type === "MethodDefinition" && parent.key === node && !parent.computed) return;
      found = true;
    },
  });
  return found;
}
