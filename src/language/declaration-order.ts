import { type AttachedScope, attachScopes } from "@rollup/pluginutils";
import type * as ES from "estree";
import { type Node, walk } from "estree-walker";
import type MagicString from "magic-string";
import { patternNames } from "./module-links.js";

type Positioned = { start: number; end: number };
type Declaration = (ES.VariableDeclaration | ES.ClassDeclaration) & Positioned;

/** A declaration that is a statement of its own, and the block where its names can be declared earlier. */
interface Declared {
  readonly declaration: Declaration;
  readonly block: (ES.Program | ES.BlockStatement) & Positioned;
}

/**
 * Qt 6 warns of each variable that stands further below than a function that uses it, which is how most modules are
 * written ("qt.qml.usedbeforedeclared"). Such names are declared at the beginning of their block, and assigned where
 * they were declared.
 */
export function mendDeclarationOrder(text: MagicString, program: ES.Program): void {
  const root = attachScopes(program as never, "scope");
  const declared = new Map<AttachedScope, Map<string, Declared>>();
  inScopes(program, root, (node, scope, parents) => {
    if (node.type !== "VariableDeclaration" && node.type !== "ClassDeclaration") return;
    const isVar = node.type === "VariableDeclaration" && node.kind === "var";
    const block = isVar ? functionBody(parents) : parents.at(-2);
    if (block?.type !== "Program" && block?.type !== "BlockStatement") return; // a loop's head, a switch
    const names =
      node.type === "ClassDeclaration" ? [node.id.name] : node.declarations.flatMap(({ id }) => patternNames(id));
    for (const name of names) {
      const own = homeOf(scope, name);
      if (!own) continue;
      const of = declared.get(own) ?? new Map<string, Declared>();
      declared.set(own, of);
      if (!of.has(name)) of.set(name, { declaration: node as Declaration, block: block as Declared["block"] });
    }
  });

  const early = new Set<Declared["declaration"]>();
  const blocks = new Map<Declared["block"], { lets: string[]; vars: string[] }>();
  inScopes(program, root, (node, scope) => {
    if (node.type !== "Identifier") return;
    const own = homeOf(scope, node.name);
    const found = own && declared.get(own)?.get(node.name);
    if (!found || (node as ES.Identifier & Positioned).start > found.declaration.start || early.has(found.declaration))
      return;
    const { declaration, block } = found;
    early.add(declaration);
    const lists = blocks.get(block) ?? { lets: [], vars: [] };
    blocks.set(block, lists);
    if (declaration.type === "ClassDeclaration") lists.lets.push(declaration.id.name);
    else
      lists[declaration.kind === "var" ? "vars" : "lets"].push(
        ...declaration.declarations.flatMap(({ id }) => patternNames(id)),
      );
  });

  for (const declaration of early) assignInPlace(text, declaration);
  for (const [block, { lets, vars }] of blocks) {
    const lists = [
      ...(lets.length > 0 ? [`let ${lets.join(", ")};`] : []),
      ...(vars.length > 0 ? [`var ${vars.join(", ")};`] : []),
    ];
    text.appendLeft(startOf(block), `${lists.join(" ")}\n`);
  }
}

/** A second `var` of a name is only an assignment already. */
function assignInPlace(text: MagicString, declaration: Declaration): void {
  const { start, end } = declaration;
  if (declaration.type === "ClassDeclaration") {
    text.appendLeft(start, `${declaration.id.name} = `);
    text.appendRight(end, ";");
  } else if (declaration.kind !== "var") {
    text.remove(start, (declaration.declarations[0]!.id as unknown as Positioned).start);
    for (const { id, init } of declaration.declarations) {
      if (!init) text.appendLeft((id as unknown as Positioned).end, " = undefined");
      if (id.type === "ObjectPattern") {
        text.appendLeft((id as unknown as Positioned).start, "(");
        text.appendRight((init as unknown as Positioned).end, ")");
      }
    }
    // The line before may end without a semicolon, and a statement that begins with a bracket would go on with it.
    if (declaration.declarations[0]!.id.type !== "Identifier") text.appendLeft(start, ";");
    if (text.original[end - 1] !== ";") text.appendRight(end, ";");
  }
}

/** Behind imports and directives, which come first. */
function startOf(block: Declared["block"]): number {
  const first = block.body.find(
    (node) => node.type !== "ImportDeclaration" && !("directive" in node && node.directive),
  );
  return (first as (ES.Statement & Positioned) | undefined)?.start ?? block.end;
}

function functionBody(parents: readonly ES.Node[]): ES.Node | undefined {
  for (let index = parents.length - 2; index >= 0; index--) {
    const node = parents[index]!;
    if (node.type === "Program") return node;
    const owner = parents[index - 1];
    if (node.type === "BlockStatement" && owner && /Function/.test(owner.type)) return node;
  }
  return undefined;
}

function homeOf(scope: AttachedScope, name: string): AttachedScope | undefined {
  for (let current: AttachedScope | undefined = scope; current; current = current.parent)
    if (Object.hasOwn(current.declarations, name)) return current;
  return undefined;
}

/** Visits each node with the scope it is in and the nodes that lead to it, itself the last; names of properties aside. */
function inScopes(
  program: ES.Program,
  root: AttachedScope,
  visit: (node: ES.Node, scope: AttachedScope, parents: readonly ES.Node[]) => void,
): void {
  let scope = root;
  const parents: ES.Node[] = [];
  walk(program as Node, {
    enter(node, parent, key) {
      parents.push(node as ES.Node);
      const own = (node as { scope?: AttachedScope }).scope;
      if (own) scope = own;
      const isName =
        (parent?.type === "MemberExpression" && key === "property" && !parent.computed) ||
        ((parent?.type === "Property" || parent?.type === "MethodDefinition") && key === "key" && !parent.computed);
      if (!isName) visit(node as ES.Node, scope, parents);
    },
    leave(node) {
      parents.pop();
      if ((node as { scope?: AttachedScope }).scope && scope.parent) scope = scope.parent;
    },
  });
}
