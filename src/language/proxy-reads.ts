import type { Node, Program } from "estree";
import { walk } from "estree-walker";
import type MagicString from "magic-string";

type Placed = Node & { start: number; end: number };

/** What Qt 5.15 finds in every proxy itself, since its proxies are functions. */
const OWN = new Set(["length", "name", "constructor", "prototype", "caller", "arguments"]);

/**
 * Qt 5.15 reads `proxy.name`, `length` and the like from the proxy itself, and asks no handler, where the code names
 * the property. It is read by a key that only the running program knows.
 */
export function mendProxyReads(text: MagicString, program: Program): void {
  const used = new Set<string>();
  walk(program as Node, {
    enter(node, parent) {
      if (node.type !== "MemberExpression" || node.computed || node.object.type === "Super") return;
      if (node.property.type !== "Identifier" || !OWN.has(node.property.name) || isWritten(node, parent)) return;
      const { start, end } = node.property as Placed;
      const dot = text.original.lastIndexOf(".", start);
      if (text.original[dot - 1] === "?") return;
      used.add(node.property.name);
      text.overwrite(dot, end, `[${keyOf(node.property.name)}]`);
    },
  });
  if (used.size === 0) return;
  const keys = [...used].map((name) => `${keyOf(name)} = ${JSON.stringify(name)}`);
  const first = program.body.find(({ type }) => type !== "ImportDeclaration") as Placed | undefined;
  text.appendLeft(first?.start ?? 0, `const ${keys.join(", ")};\n`);
}

const keyOf = (name: string): string => `_v4_key_${name}`;

const isWritten = (node: Node, parent: Node | null): boolean =>
  (parent?.type === "AssignmentExpression" && parent.left === node && parent.operator === "=") ||
  (parent?.type === "UnaryExpression" && parent.operator === "delete");
