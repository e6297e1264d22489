import { type NodePath, types as t } from "@babel/core";

/**
 * The paths of the nodes that are looked for. Going through the bare nodes takes a fraction of what it takes Babel to
 * visit them, since a path is made for these alone, and for what they stand in.
 */
export function pathsOf(program: NodePath<t.Program>, isWanted: (node: t.Node) => boolean): NodePath[] {
  const found: NodePath[] = [];
  const steps: (string | number)[] = [];
  const look = (node: t.Node): void => {
    if (isWanted(node)) found.push(program.get(steps.join(".")) as NodePath);
    for (const key of t.VISITOR_KEYS[node.type] ?? []) {
      const child = (node as unknown as Record<string, t.Node | (t.Node | null)[] | null | undefined>)[key];
      if (!child) continue;
      steps.push(key);
      if (Array.isArray(child))
        child.forEach((one, index) => {
          if (!one) return;
          steps.push(index);
          look(one);
          steps.pop();
        });
      else look(child);
      steps.pop();
    }
  };
  look(program.node);
  return found;
}

/** Whether there is such a node in another, functions and classes in it aside. */
export function holds(node: t.Node | null | undefined, isWanted: (node: t.Node) => boolean): boolean {
  if (!node || t.isFunction(node) || t.isClass(node)) return false;
  if (isWanted(node)) return true;
  return (t.VISITOR_KEYS[node.type] ?? []).some((key) => {
    const child = (node as unknown as Record<string, t.Node | (t.Node | null)[] | null | undefined>)[key];
    return Array.isArray(child) ? child.some((one) => holds(one, isWanted)) : holds(child, isWanted);
  });
}
