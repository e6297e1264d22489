import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { context } from "../context.js";
import { temporary, use } from "../uses.js";

/**
 * Where an array pattern finds fewer values than it has elements, Qt 6 gives the first that is missing undefined, and
 * the next ones whatever was there before. Such a source is filled up, patterns in patterns are taken apart after them,
 * and those in the head of a loop in its body.
 */
export const arrayPatterns: PluginObj = {
  name: "v4-array-patterns",
  visitor: {
    ForOfStatement: {
      enter(path) {
        const { left } = path.node;
        const pattern = left.type === "VariableDeclaration" ? left.declarations[0]?.id : left;
        if (!pattern || !((isAffected() && holdsPattern(pattern)) || isPlain(pattern))) return;
        const id = path.scope.generateUidIdentifier("e");
        const kind = left.type === "VariableDeclaration" ? left.kind : "const";
        const first =
          left.type === "VariableDeclaration"
            ? t.variableDeclaration(kind, [t.variableDeclarator(pattern as t.LVal & t.VoidPattern, t.cloneNode(id))])
            : t.expressionStatement(t.assignmentExpression("=", pattern as t.ArrayPattern, t.cloneNode(id)));
        path.node.left = t.variableDeclaration(kind === "var" ? "var" : "const", [t.variableDeclarator(id)]);
        path.node.body = t.blockStatement([first, path.node.body]);
        path.scope.crawl();
      },
    },
    VariableDeclaration: {
      enter(path) {
        if (path.parent.type === "ForOfStatement" || path.parent.type === "ForInStatement" || !isAffected()) return;
        const declarations: t.VariableDeclarator[] = [];
        let isChanged = false;
        const add = (declarator: t.VariableDeclarator): void => {
          const { id: pattern, init } = declarator;
          const names =
            t.isPattern(pattern) && init ? inOrder(pattern, init, () => path.scope.generateUidIdentifier("n")) : [];
          for (const [target, value] of names) add(t.variableDeclarator(target as t.LVal & t.VoidPattern, value));
          if (names.length > 0) {
            isChanged = true;
            return;
          }
          declarations.push(declarator);
          if (!t.isPattern(declarator.id)) return;
          const nested: [id: t.Identifier, pattern: t.ArrayPattern | t.ObjectPattern][] = [];
          takeOut(declarator.id, () => path.scope.generateUidIdentifier("n"), nested, true);
          for (const [id, pattern] of nested)
            add(t.variableDeclarator(pattern as t.LVal & t.VoidPattern, t.cloneNode(id)));
          isChanged ||= nested.length > 0;
        };
        path.node.declarations.forEach(add);
        if (!isChanged) return;
        path.node.declarations = declarations;
        path.scope.crawl();
      },
      exit(path) {
        const { parent, node } = path;
        if (t.isForXStatement(parent) || t.isExportDeclaration(parent)) return;
        node.declarations = node.declarations.flatMap((declarator) => {
          const { id, init } = declarator;
          if (!init || !isPlain(id)) return [declarator];
          const source = path.scope.generateUidIdentifier("s");
          const made = id.elements.map((element, index) =>
            t.inherits(t.variableDeclarator(element, place(source, index)), declarator),
          );
          return [t.inherits(t.variableDeclarator(source, listed(path, init, id)), declarator), ...made];
        });
      },
    },
    VariableDeclarator: {
      exit(path) {
        const { id, init } = path.node;
        if (id.type !== "ArrayPattern" || !init || !isAffected() || !isLong(id) || isEnough(init, id)) return;
        if (isPlain(id) && !t.isExportDeclaration(path.parentPath.parent)) return;
        path.node.init = filled(path, init, id);
      },
    },
    AssignmentExpression: {
      exit(path) {
        const { left, right } = path.node;
        if (isPlain(left) && path.parentPath.isExpressionStatement()) {
          const source = temporary(path, "s");
          const all = [
            t.assignmentExpression("=", t.cloneNode(source), listed(path, right, left)),
            ...left.elements.map((element, index) => t.assignmentExpression("=", element, place(source, index))),
          ];
          path.replaceWith(t.inherits(t.sequenceExpression(all), path.node));
          return;
        }
        if (!t.isPattern(left) || !isAffected() || !holdsPattern(left)) return;
        const names = inOrder(left, right, () => temporary(path, "n"));
        if (names.length > 0) {
          const isUsed = !path.parentPath.isExpressionStatement();
          const whole = isUsed ? temporary(path, "s") : undefined;
          if (whole) names[0]![1] = t.assignmentExpression("=", t.cloneNode(whole), names[0]![1]);
          const all = names.map(
            ([target, value]) => t.assignmentExpression("=", target as t.LVal, value) as t.Expression,
          );
          path.replaceWith(t.sequenceExpression(whole ? [...all, t.cloneNode(whole)] : all));
          return;
        }
        const nested: [id: t.Identifier, pattern: t.ArrayPattern | t.ObjectPattern][] = [];
        takeOut(left, () => temporary(path, "n"), nested, true);
        const after = nested.map(([id, pattern]) => t.assignmentExpression("=", pattern, t.cloneNode(id)));
        const isShort = left.type === "ArrayPattern" && isLong(left) && !isEnough(right, left);
        if (!isShort && after.length === 0) return;
        const isValue = !path.parentPath.isExpressionStatement();
        const source = isValue ? temporary(path, "s") : undefined;
        const kept = source ? t.assignmentExpression("=", t.cloneNode(source), right) : right;
        path.node.right = isShort ? filled(path, kept, left as t.ArrayPattern) : kept;
        if (after.length === 0 && !source) return;
        const all = [path.node, ...after, ...(source ? [t.cloneNode(source)] : [])];
        path.replaceWith(t.sequenceExpression(all));
      },
    },
  },
};

interface Names extends t.ArrayPattern {
  elements: t.Identifier[];
}

/** `[a, b]`: names alone, whose values are read by index, since iterating takes V4 ten times as long. */
const isPlain = (pattern: t.Node): pattern is Names =>
  pattern.type === "ArrayPattern" &&
  pattern.elements.length > 0 &&
  pattern.elements.every((element) => element?.type === "Identifier");

/** Polyfills take nothing apart but arrays of their own. */
const listed = (path: NodePath, source: t.Expression, { elements }: Names): t.Expression =>
  context().isPolyfill ? source : t.callExpression(use(path, "listed"), [source, t.numericLiteral(elements.length)]);

const place = (source: t.Identifier, index: number): t.Expression =>
  t.memberExpression(t.cloneNode(source), t.numericLiteral(index), true);

const isAffected = (): boolean => context().engines.includes("qt6");

/** How many elements are given a value, those after `...` aside. */
function lengthOf({ elements }: t.ArrayPattern): number {
  let length = elements.length;
  if (elements.at(-1)?.type === "RestElement") length--;
  return length;
}

const hasRest = ({ elements }: t.ArrayPattern): boolean => elements.at(-1)?.type === "RestElement";
const isLong = (pattern: t.ArrayPattern): boolean => lengthOf(pattern) + (hasRest(pattern) ? 1 : 0) > 1;

/** Whether the source surely has as many values as are taken. */
const isEnough = (source: t.Expression, pattern: t.ArrayPattern): boolean =>
  (source.type === "ArrayExpression" &&
    source.elements.length >= lengthOf(pattern) &&
    source.elements.every((element) => element?.type !== "SpreadElement")) ||
  (source.type === "CallExpression" && source.callee.type === "Identifier" && /padded/.test(source.callee.name)) ||
  (source.type === "ConditionalExpression" && isEnough(source.alternate, pattern));

/** The source itself where it is long enough, which is asked of arrays first: that costs little. */
function filled(path: NodePath, source: t.Expression, pattern: t.ArrayPattern): t.Expression {
  const least = hasRest(pattern) ? lengthOf(pattern) : lengthOf(pattern) - 1;
  const isName = source.type === "Identifier";
  const id = isName ? source : temporary(path, "s");
  const first = isName ? t.cloneNode(source) : t.assignmentExpression("=", t.cloneNode(id), source);
  const test = t.binaryExpression(
    ">=",
    t.memberExpression(first, t.identifier("length")),
    t.numericLiteral(Math.max(least, 1)),
  );
  const values = [t.cloneNode(id), t.numericLiteral(lengthOf(pattern)), t.booleanLiteral(hasRest(pattern))];
  return t.conditionalExpression(test, t.cloneNode(id), t.callExpression(use(path, "padded"), values));
}

/** Whether the pattern is, or holds, an array pattern of more than one element. */
export function holdsPattern(node: t.Node | null): boolean {
  if (!node) return false;
  switch (node.type) {
    case "ArrayPattern":
      return isLong(node) || node.elements.some(holdsPattern);
    case "ObjectPattern":
      return node.properties.some((property) =>
        holdsPattern(property.type === "RestElement" ? property.argument : property.value),
      );
    case "AssignmentPattern":
      return holdsPattern(node.left);
    case "RestElement":
      return holdsPattern(node.argument);
    default:
      return false;
  }
}

/** Whether a parameter's pattern meets such an array pattern when something else of the function has run before. */
export function comesLate(parameter: t.Node, others: readonly t.Node[]): boolean {
  const pattern = parameter.type === "AssignmentPattern" ? parameter.left : parameter;
  if (!isAffected() || !holdsPattern(pattern)) return false;
  return pattern.type !== "ArrayPattern" || pattern.elements.some(holdsMore) || others.some(t.isAssignmentPattern);
}

const holdsMore = (element: t.Node | null): boolean => holdsPattern(element) || t.isAssignmentPattern(element);

type Taken = [target: t.Node, value: t.Expression];

/**
 * A pattern with others inside that are taken out as the things done one after another; none where what stands behind
 * those is neither read nor made meanwhile.
 */
function inOrder(pattern: t.Node, source: t.Expression, name: () => t.Identifier): Taken[] {
  const isNested = (target: t.Node | null | undefined): boolean =>
    t.isPattern(withoutDefault(target)) && holdsPattern(target!);
  if (pattern.type === "ObjectPattern") {
    const properties = pattern.properties;
    const first = properties.findIndex((property) => property.type !== "RestElement" && isNested(property.value));
    if (first === -1 || first === properties.length - 1 || properties.at(-1)?.type === "RestElement") return [];
    const id = name();
    const nested = name();
    const property = properties[first] as t.ObjectProperty;
    const inner = withoutDefault(property.value)!;
    if (property.value.type === "AssignmentPattern") property.value.left = t.cloneNode(nested);
    else property.value = t.cloneNode(nested);
    property.shorthand = false;
    return [
      [id, source],
      [t.objectPattern(properties.slice(0, first + 1)), t.cloneNode(id)],
      [inner, t.cloneNode(nested)],
      [t.objectPattern(properties.slice(first + 1)), t.cloneNode(id)],
    ];
  }
  if (pattern.type !== "ArrayPattern") return [];
  const first = pattern.elements.findIndex(isNested);
  const later = pattern.elements.slice(first + 1);
  if (first === -1 || !later.some((element) => element && element.type !== "Identifier")) return [];
  const after: Taken[] = [];
  pattern.elements = pattern.elements.map((element, index) => {
    if (!element || index < first || (element.type === "Identifier" && index > first)) return element;
    const id = name();
    if (element.type === "RestElement") {
      after.push([element.argument, t.cloneNode(id)]);
      return t.restElement(id);
    }
    if (element.type !== "AssignmentPattern") after.push([element, t.cloneNode(id)]);
    else {
      const isMissing = t.binaryExpression("===", t.cloneNode(id), t.unaryExpression("void", t.numericLiteral(0)));
      after.push([element.left, t.conditionalExpression(isMissing, element.right, t.cloneNode(id))]);
    }
    return id;
  });
  return [[pattern, source], ...after];
}

const withoutDefault = (target: t.Node | null | undefined): t.Node | null | undefined =>
  target?.type === "AssignmentPattern" ? target.left : target;

/** Puts names in the place of the patterns in a pattern that hold such array patterns. */
function takeOut(
  node: t.Node,
  name: () => t.Identifier,
  found: [t.Identifier, t.ArrayPattern | t.ObjectPattern][],
  isOutermost: boolean,
): t.Node {
  if ((node.type === "ArrayPattern" || node.type === "ObjectPattern") && !isOutermost) {
    if (!holdsPattern(node)) return node;
    const id = name();
    found.push([id, node]);
    return t.cloneNode(id);
  }
  const again = <Node extends t.Node>(inner: Node): Node => takeOut(inner, name, found, false) as Node;
  if (node.type === "ArrayPattern") node.elements = node.elements.map((element) => element && again(element));
  else if (node.type === "ObjectPattern")
    for (const property of node.properties)
      if (property.type === "RestElement") property.argument = again(property.argument);
      else property.value = again(property.value as t.Expression);
  if (node.type === "AssignmentPattern") node.left = again(node.left);
  if (node.type === "RestElement") node.argument = again(node.argument);
  return node;
}
