import type { Node } from "estree";
import { walk } from "estree-walker";
import MagicString from "magic-string";
import type { Plugin, TransformPluginContext, TransformResult } from "rollup";

type Placed = Node & { start: number; end: number };

/**
 * Packages ask `process.env.NODE_ENV` for their faster or their more talkative half, and Qt's engine has no `process`:
 * the question is answered when building, before modules are resolved, so that the other half is not bundled.
 */
export function nodeEnv(order: "pre" | null = null): Plugin {
  return {
    name: "plasmoid:node-env",
    transform: { order, handler },
  };

  function handler(this: TransformPluginContext, code: string, id: string): TransformResult {
    if (!code.includes("NODE_ENV") || !/\.[cm]?[jt]sx?$/.test(id.replace(/[?#].*$/, ""))) return null;
    let program: Node;
    try {
      program = this.parse(code) as Node;
    } catch {
      return null; // said by whoever has to understand it
    }
    const value = JSON.stringify(this.meta.watchMode ? "development" : "production");
    const text = new MagicString(code);
    walk(program, {
      enter(node, parent) {
        if (!isNodeEnv(node) || (parent?.type === "AssignmentExpression" && parent.left === node)) return;
        text.overwrite((node as Placed).start, (node as Placed).end, value);
        this.skip();
      },
    });
    return text.hasChanged() ? { code: text.toString(), map: text.generateMap({ hires: "boundary" }) } : null;
  }
}

/** `process.env.NODE_ENV`, also by `?.`, in brackets, and of the global object. */
function isNodeEnv(node: Node): boolean {
  const env = objectOf(node, "NODE_ENV");
  const owner = env && objectOf(env, "env");
  if (!owner) return false;
  if (isNamed(owner, "process")) return true;
  const global = objectOf(owner, "process");
  return global !== undefined && ["globalThis", "global", "self", "window"].some((name) => isNamed(global, name));
}

const isNamed = (node: Node, name: string): boolean => node.type === "Identifier" && node.name === name;

/** What `name` is a property of. */
function objectOf(node: Node, name: string): Node | undefined {
  if (node.type === "ChainExpression") return objectOf(node.expression, name);
  if (node.type !== "MemberExpression") return undefined;
  const { property, computed } = node;
  const isIt = computed ? property.type === "Literal" && property.value === name : isNamed(property, name);
  return isIt ? node.object : undefined;
}
