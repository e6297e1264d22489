import type * as ES from "estree";
import { type Node, walk } from "estree-walker";
import type MagicString from "magic-string";

interface Positioned {
  readonly start: number;
  readonly end: number;
}

/**
 * Mends names that Rollup gives when it joins modules.
 *
 * Qt 5.15 binds a method's or accessor's own name inside its body, so that `({ next() { return next(); } })` calls
 * itself without end. A computed key does not; it is used where the body mentions the name. It also binds the name
 * of `const x = () => …`, and refuses another `const x` in the body: such a function is not given the name. Both
 * engines take the `__proto__: null` of a namespace object for a property of that name.
 */
export function mendNames(text: MagicString, program: ES.Program): void {
  walk(program as Node, {
    enter(node) {
      if (node.type === "ObjectExpression") mendNamespace(text, node as ES.ObjectExpression & Positioned);
      if (node.type === "VariableDeclarator") mendInnerName(text, node);
      if (node.type !== "Property" && node.type !== "MethodDefinition") return;
      if (node.computed || node.value.type !== "FunctionExpression") return;
      if (node.type === "Property" ? !node.method && node.kind === "init" : node.kind === "constructor") return;
      const name = node.key.type === "Identifier" ? node.key.name : undefined;
      if (name === undefined || !mentions(node.value, name)) return;
      const { start, end } = node.key as ES.Identifier & Positioned;
      text.overwrite(start, end, `[${JSON.stringify(name)}]`);
    },
  });
}

/** `const x = () => { const x = …; }`, which a module's default export becomes. */
function mendInnerName(text: MagicString, { id, init }: ES.VariableDeclarator): void {
  if (id.type !== "Identifier") return;
  if (init?.type !== "ArrowFunctionExpression" && !(init?.type === "FunctionExpression" && !init.id)) return;
  if (init.body.type !== "BlockStatement") return;
  const isDeclared = init.body.body.some(
    (statement) =>
      (statement.type === "VariableDeclaration" &&
        statement.kind !== "var" &&
        statement.declarations.some((declarator) => mentions(declarator.id, id.name))) ||
      (statement.type === "ClassDeclaration" && statement.id.name === id.name),
  );
  if (!isDeclared) return;
  const { start, end } = init as ES.Expression & Positioned;
  text.appendLeft(start, "(0, ");
  text.appendRight(end, ")");
}

/** `{ __proto__: null, … }` is Rollup's own: the compiler has rewritten those of modules. */
function mendNamespace(text: MagicString, node: ES.ObjectExpression & Positioned): void {
  const [first, second] = node.properties as (ES.Property & Positioned)[];
  if (first?.type !== "Property" || first.computed || first.shorthand) return;
  if (first.key.type !== "Identifier" || first.key.name !== "__proto__") return;
  if (first.value.type !== "Literal" || first.value.value !== null) return;
  text.appendLeft(node.start, "Object.setPrototypeOf(");
  text.remove(first.start, second?.start ?? first.end);
  text.appendRight(node.end, ", null)");
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
