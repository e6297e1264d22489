import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { context } from "../context.js";
import type { PolyfillName } from "../polyfill-names.js";
import { temporary, use } from "../uses.js";

/** A read or a write of what an object has of a private name, as Babel's plugins leave it. */
interface Site {
  readonly path: NodePath<t.CallExpression>;
  readonly helper: PolyfillName;
  readonly name: t.Identifier;
  readonly object: t.Expression;
}

const HELPERS: readonly PolyfillName[] = [
  "privateInit",
  "privateGet",
  "privateSet",
  "privateCheck",
  "privateGetter",
  "privateSetter",
];

/**
 * Private names are hidden properties, which V4 finds faster than entries of its weak maps, which may end the process.
 * Babel's plugins do the rest: here the maps that they make become names, and what is asked of `this` is
 * written in place, looked up once in a function.
 */
export const privateNames: PluginObj = {
  name: "v4-private-names",
  visitor: {
    Program(program) {
      const { used } = context();
      const helpers = new Map<string, PolyfillName>();
      for (const helper of HELPERS) {
        const local = used.get(helper);
        if (local) helpers.set(local.name, helper);
      }
      if (helpers.size === 0) return;
      const sites: Site[] = [];
      program.traverse({
        CallExpression: {
          exit(path) {
            const { callee, arguments: values } = path.node;
            const helper = callee.type === "Identifier" ? helpers.get(callee.name) : undefined;
            const [name, object] = helper === "privateInit" ? [values[1], values[0]] : values;
            if (helper && t.isIdentifier(name) && t.isExpression(object)) sites.push({ path, helper, name, object });
          },
        },
      });
      for (const { path, name } of sites) declareName(path, name.name);
      writeInPlace(sites);
    },
  },
};

/** Turns the weak map or set that Babel has made for a private name into a name. */
function declareName(path: NodePath, name: string): void {
  const binding = path.scope.getBinding(name);
  if (!binding?.path.isVariableDeclarator()) return;
  const init = binding.path.get("init");
  if (!init.isNewExpression() || !t.isIdentifier(init.node.callee)) return;
  const text = t.stringLiteral(`#${name.replace(/^_/, "")}`);
  // What says that it has no effects stays.
  init.replaceWith(t.callExpression(use(path, "privateName"), [text]));
  for (const reference of binding.referencePaths) {
    const call = reference.parentPath?.parentPath;
    if (reference.key !== "object" || !call?.isCallExpression()) continue;
    call.node.callee = use(path, "privateHas");
    call.node.arguments.unshift(t.cloneNode(binding.identifier));
  }
}

/** Functions that were given a variable for a name of `this`. */
type Cells = Map<t.Node, Map<string, t.Identifier>>;

function writeInPlace(sites: readonly Site[]): void {
  const counts = new Map<t.Node, Map<string, number>>();
  const inPlace = sites.filter((site) => isInPlace(site.helper) && isPlain(site.object) && !isOfClass(site));
  for (const { path, name, object } of inPlace) {
    if (object.type !== "ThisExpression") continue;
    const owner = ownerOf(path);
    const names = counts.get(owner) ?? new Map<string, number>();
    counts.set(owner, names.set(name.name, (names.get(name.name) ?? 0) + 1));
  }
  const cells: Cells = new Map();
  for (const { path, helper, name, object } of inPlace) {
    const isRepeated = object.type === "ThisExpression" && (counts.get(ownerOf(path))?.get(name.name) ?? 0) > 1;
    const [, , value] = path.node.arguments;
    if (helper === "privateCheck") {
      const cell = cellOf(path, name, object, isRepeated, cells);
      path.replaceWith(t.sequenceExpression([cell, (value ?? object) as t.Expression]));
      continue;
    }
    const made = (): t.MemberExpression =>
      t.memberExpression(cellOf(path, name, object, isRepeated, cells), t.identifier("v"));
    if (helper === "privateGet") path.replaceWith(t.inherits(made(), path.node));
    else if (isHarmless(value as t.Expression))
      path.replaceWith(t.inherits(t.assignmentExpression("=", made(), value as t.Expression), path.node));
    else {
      // The value is made before the object is looked at.
      const id = temporary(path, "v");
      const kept = t.assignmentExpression("=", t.cloneNode(id), value as t.Expression);
      path.replaceWith(t.sequenceExpression([kept, t.assignmentExpression("=", made(), t.cloneNode(id))]));
    }
  }
}

/** Whether it is the class itself that stands for its static names. */
function isOfClass({ path, name }: Site): boolean {
  const binding = path.scope.getBinding(name.name);
  const init = binding?.path.isVariableDeclarator() ? binding.path.node.init : undefined;
  return init?.type !== "CallExpression";
}

const isInPlace = (helper: PolyfillName): boolean =>
  helper === "privateGet" || helper === "privateSet" || helper === "privateCheck";
const isPlain = (object: t.Expression): boolean => object.type === "ThisExpression" || object.type === "Identifier";
const ownerOf = (path: NodePath): t.Node => (path.scope.getFunctionParent() ?? path.scope.getProgramParent()).block;

/** `(cell = object[name]) !== undefined && cell.o === object ? cell : miss()`, the first time in a function. */
function cellOf(
  path: NodePath,
  name: t.Identifier,
  object: t.Expression,
  isRepeated: boolean,
  cells: Cells,
): t.Expression {
  const owner = ownerOf(path);
  const names = cells.get(owner) ?? new Map<string, t.Identifier>();
  const key = isRepeated ? name.name : "";
  const known = names.get(key);
  const id = known ?? temporary(path, "c");
  cells.set(owner, names.set(key, id));
  const again = (value: t.Expression): t.Expression =>
    isRepeated ? t.logicalExpression("||", t.cloneNode(id), value) : value;
  const keep = (value: t.Expression): t.Expression => t.assignmentExpression("=", t.cloneNode(id), value);
  const nothing = t.unaryExpression("void", t.numericLiteral(0));
  if (isRepeated && known)
    return again(keep(t.callExpression(use(path, "privateCell"), [t.cloneNode(name), t.cloneNode(object)])));
  const found = keep(t.memberExpression(t.cloneNode(object), t.cloneNode(name), true));
  return again(
    t.conditionalExpression(
      t.logicalExpression(
        "&&",
        t.binaryExpression("!==", found, nothing),
        t.binaryExpression("===", t.memberExpression(t.cloneNode(id), t.identifier("o")), t.cloneNode(object)),
      ),
      t.cloneNode(id),
      t.callExpression(use(path, "privateMiss"), isRepeated ? [keep(nothing)] : []),
    ),
  );
}

/** Whether the value can be made after the object was looked at, and nobody could tell. */
function isHarmless(node: t.Node): boolean {
  switch (node.type) {
    case "Identifier":
    case "ThisExpression":
    case "FunctionExpression":
    case "ArrowFunctionExpression":
      return true;
    case "BinaryExpression":
      return isHarmless(node.left) && isHarmless(node.right);
    case "UnaryExpression":
      return isHarmless(node.argument);
    case "ConditionalExpression":
      return isHarmless(node.test) && isHarmless(node.consequent) && isHarmless(node.alternate);
    case "ArrayExpression":
      return node.elements.length === 0;
    default:
      return t.isLiteral(node) && node.type !== "TemplateLiteral";
  }
}
