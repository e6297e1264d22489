import { type NodePath, types as t } from "@babel/core";

/** A read, a write or the making of what an object has of a private name, as Babel's plugins leave it. */
export interface Site {
  readonly path: NodePath<t.CallExpression>;
  readonly helper: string;
  readonly name: string;
  readonly object: t.Expression;
}

/** Where a private name is kept: the hidden property that holds the record, and what the name is called in it. */
export interface Place {
  readonly record: string;
  readonly property: string;
}

/**
 * Puts names that a constructor makes one after the other in one record, where only the first one's value can run code:
 * so no code finds some of them there and others not. Gives the place of each name.
 */
export function placesOf(sites: readonly Site[]): Map<string, Place> {
  const places = new Map<string, Place>();
  const uses = new Map<string, number>();
  for (const { name } of sites) uses.set(name, (uses.get(name) ?? 0) + 1);
  const made = sites.filter(({ helper }) => helper === "privateInit");
  const once = made.filter(({ name }) => made.filter((other) => other.name === name).length === 1);
  const byStatement = new Map(once.map((site) => [site.path.parent, site]));
  const done = new Set<unknown>();
  for (const { path } of once) {
    const list = path.parentPath.container;
    if (!Array.isArray(list) || done.has(list)) continue;
    done.add(list);
    join(list as t.Node[], byStatement, uses, places);
  }
  return places;
}

function join(
  list: readonly t.Node[],
  byStatement: ReadonlyMap<t.Node, Site>,
  uses: ReadonlyMap<string, number>,
  places: Map<string, Place>,
): void {
  let first: Site | undefined;
  let record: t.ObjectExpression | undefined;
  for (const statement of [...list]) {
    const site = byStatement.get(statement);
    if (site && isKnown(site, uses)) {
      const [object, , value] = site.path.node.arguments as t.Expression[];
      const given = value ?? t.unaryExpression("void", t.numericLiteral(0));
      const property = t.objectProperty(t.identifier(site.name), given);
      if (first && record && isHarmless(given)) {
        record.properties.push(property);
        site.path.parentPath.remove();
      } else {
        first = site;
        record = t.objectExpression([t.objectProperty(t.identifier("o"), t.cloneNode(object!)), property]);
        site.path.node.arguments[2] = record;
      }
      places.set(site.name, { record: first.name, property: site.name });
    } else if (!isHarmlessStatement(statement)) first = undefined;
  }
}

/** Whether all that is done with the name is known: then nobody else has to find it. */
function isKnown({ path, name }: Site, uses: ReadonlyMap<string, number>): boolean {
  const binding = path.scope.getBinding(name);
  if (!binding) return false;
  const asked = binding.referencePaths.filter(
    ({ key, parentPath }) => key === "object" && parentPath?.parentPath?.isCallExpression(),
  );
  return binding.referencePaths.length === (uses.get(name) ?? 0) + asked.length;
}

/** The definition of a public field with a harmless value. */
function isHarmlessStatement(node: t.Node): boolean {
  if (node.type !== "ExpressionStatement" || node.expression.type !== "CallExpression") return false;
  const [object, key, value] = node.expression.arguments;
  return object?.type === "ThisExpression" && key?.type === "StringLiteral" && value !== undefined && isHarmless(value);
}

const MAKERS = new Set(["Map", "Set", "Array", "Date"]);

/** Whether no code of the program runs when the value is made. */
export function isHarmless(node: t.Node): boolean {
  switch (node.type) {
    case "Identifier":
    case "ThisExpression":
    case "FunctionExpression":
    case "ArrowFunctionExpression":
      return true;
    case "UnaryExpression":
      return (node.operator === "void" || node.operator === "!") && isHarmless(node.argument);
    case "ConditionalExpression":
      return isHarmless(node.test) && isHarmless(node.consequent) && isHarmless(node.alternate);
    case "LogicalExpression":
      return isHarmless(node.left) && isHarmless(node.right);
    case "ArrayExpression":
      return node.elements.every(
        (element) => element !== null && element.type !== "SpreadElement" && isHarmless(element),
      );
    case "ObjectExpression":
      return node.properties.every(
        (property) => property.type === "ObjectProperty" && !property.computed && isHarmless(property.value),
      );
    case "NewExpression":
      return node.callee.type === "Identifier" && MAKERS.has(node.callee.name) && node.arguments.length === 0;
    default:
      return t.isLiteral(node) && node.type !== "TemplateLiteral";
  }
}
