import { type NodePath, types as t } from "@babel/core";

export type Child = t.Node | (t.Node | null)[] | null | undefined;

/** What only TypeScript and Flow have, or what is no JavaScript yet: it is in none of the trees here. */
const ABSENT: ReadonlySet<string> = new Set([
  "decorators",
  "implements",
  "predicate",
  "returnType",
  "superTypeParameters",
  "typeAnnotation",
  "typeArguments",
  "typeParameters",
  "variance",
]);

/** Where a node has others, by its type. Most nodes are names, and have none. */
const KEYS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(t.VISITOR_KEYS).map(([type, keys]) => [type, keys.filter((key) => !ABSENT.has(key))]),
);
const NONE: readonly string[] = [];

/** Where a node of this type may have others, in their order. */
export const childKeys = (type: string): readonly string[] => KEYS.get(type) ?? NONE;

/** Looks at a node, and then at all that it has. */
export function walk(node: t.Node, look: (node: t.Node) => void): void {
  look(node);
  const keys = childKeys(node.type);
  // The most that is done in compiling: without iterators, which are dear before V8 has compiled this.
  for (let at = 0; at < keys.length; at++) {
    const child = (node as unknown as Record<string, Child>)[keys[at]!];
    if (!child) continue;
    if (!Array.isArray(child)) walk(child, look);
    else
      for (let index = 0; index < child.length; index++) {
        const one = child[index];
        if (one) walk(one, look);
      }
  }
}

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
    containers[depth] = container;
    keys[depth] = key;
    listKeys[depth] = list;
    made[depth] = undefined;
    look(node);
  };
  const look = (node: t.Node): void => {
    if (isWanted(node)) found.push(pathAt(depth));
    const names = childKeys(node.type);
    depth++;
    for (let at = 0; at < names.length; at++) {
      const name = names[at]!;
      const child = (node as unknown as Record<string, Child>)[name];
      if (!child) continue;
      if (!Array.isArray(child)) enter(child, node, name);
      else
        for (let index = 0; index < child.length; index++) {
          const one = child[index];
          if (one) enter(one, child, index, name);
        }
    }
    depth--;
  };
  look(program.node);
  return found;
}

/** Whether there is such a node in another, wherever. */
export function holdsAnywhere(node: t.Node, isWanted: (node: t.Node) => boolean): boolean {
  let found = false;
  walk(node, (inner) => {
    found ||= isWanted(inner);
  });
  return found;
}

/** Whether there is such a node in another, functions and classes in it aside. */
export function holds(node: t.Node | null | undefined, isWanted: (node: t.Node) => boolean): boolean {
  if (!node || t.isFunction(node) || t.isClass(node)) return false;
  if (isWanted(node)) return true;
  return childKeys(node.type).some((key) => {
    const child = (node as unknown as Record<string, Child>)[key];
    return Array.isArray(child) ? child.some((one) => holds(one, isWanted)) : holds(child, isWanted);
  });
}
