import { type NodePath, types as t } from "@babel/core";

type Child = t.Node | (t.Node | null)[] | null | undefined;

/** What makes paths; Babel's types have it otherwise. */
interface PathMaker {
  get(place: object): { setContext(context: unknown): NodePath };
}

/**
 * The paths of the nodes that are looked for. Going through the bare nodes takes a fraction of what it takes Babel to
 * visit them, since a path is made for these alone, and for what they stand in.
 */
export function pathsOf(program: NodePath<t.Program>, isWanted: (node: t.Node) => boolean): NodePath[] {
  const found: NodePath[] = [];
  // Of each node on the way to the one in hand: where it stands, and its path once that is made.
  const containers: (t.Node | (t.Node | null)[])[] = [];
  const keys: (string | number)[] = [];
  const listKeys: (string | undefined)[] = [];
  const made: (NodePath | undefined)[] = [];
  let depth = 0;
  const maker = program.constructor as unknown as PathMaker;
  // Not by Babel's own `get`, which makes the paths of all that stands in the same list.
  const pathAt = (at: number): NodePath => {
    if (at === 0) return program;
    let path = made[at];
    if (!path) {
      const parentPath = pathAt(at - 1);
      const place = { parentPath, parent: parentPath.node, container: containers[at], key: keys[at] };
      path = maker.get({ ...place, listKey: listKeys[at] }).setContext(program.context);
      made[at] = path;
    }
    return path;
  };
  const enter = (node: t.Node, container: t.Node | (t.Node | null)[], key: string | number, list?: string): void => {
    depth++;
    containers[depth] = container;
    keys[depth] = key;
    listKeys[depth] = list;
    made[depth] = undefined;
    look(node);
    depth--;
  };
  const look = (node: t.Node): void => {
    if (isWanted(node)) found.push(pathAt(depth));
    for (const key of t.VISITOR_KEYS[node.type] ?? []) {
      const child = (node as unknown as Record<string, Child>)[key];
      if (!child) continue;
      if (!Array.isArray(child)) enter(child, node, key);
      else
        for (let index = 0; index < child.length; index++) {
          const one = child[index];
          if (one) enter(one, child, index, key);
        }
    }
  };
  look(program.node);
  return found;
}

/** Whether there is such a node in another, wherever. */
export function holdsAnywhere(node: t.Node, isWanted: (node: t.Node) => boolean): boolean {
  let found = false;
  t.traverseFast(node, (inner) => {
    found ||= isWanted(inner);
  });
  return found;
}

/** Whether there is such a node in another, functions and classes in it aside. */
export function holds(node: t.Node | null | undefined, isWanted: (node: t.Node) => boolean): boolean {
  if (!node || t.isFunction(node) || t.isClass(node)) return false;
  if (isWanted(node)) return true;
  return (t.VISITOR_KEYS[node.type] ?? []).some((key) => {
    const child = (node as unknown as Record<string, Child>)[key];
    return Array.isArray(child) ? child.some((one) => holds(one, isWanted)) : holds(child, isWanted);
  });
}
