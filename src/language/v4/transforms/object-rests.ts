import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { context } from "../context.js";
import { temporary, use, useHelper } from "../uses.js";

/**
 * `const { a: { b, ...rest } = {}, c = rest } = source`: Babel takes the rest from `source.a`, which it may ask a getter
 * for again, whatever the default is, and not before all else is there; as an assignment it refuses it. Here a pattern
 * with rests is taken apart in the order of the source. Babel brings those of parameters and loops into this form.
 */
export const objectRests: PluginObj = {
  name: "v4-object-rests",
  visitor: {
    VariableDeclarator(path: NodePath<t.VariableDeclarator>) {
      const { id, init } = path.node;
      if (!init || !hasRest(id)) return;
      const steps = stepsOf(path, id as Pattern, init, () => path.scope.generateUidIdentifier("ref"));
      path.replaceWithMultiple(steps.map(({ target, value }) => t.variableDeclarator(target, value)));
      path.scope.crawl();
    },
    AssignmentExpression(path: NodePath<t.AssignmentExpression>) {
      const { left, right } = path.node;
      if (!hasRest(left)) return;
      const steps = stepsOf(path, left as Pattern, right, () => temporary(path, "ref"));
      const assignments = steps.map(({ target, value }) => t.assignmentExpression("=", target, value));
      if (path.parentPath.isExpressionStatement()) {
        path.parentPath.replaceWithMultiple(assignments.map((one) => t.expressionStatement(one)));
        path.skip(); // Babel would go on with what is there no more
      } else path.replaceWith(t.sequenceExpression([...assignments, t.cloneNode(steps[0]!.target as t.Identifier)]));
    },
  },
};

type Pattern = t.ObjectPattern | t.ArrayPattern;

/** What is assigned, one after the other. */
interface Step {
  readonly target: t.LVal;
  readonly value: t.Expression;
}

/** Whether there is the rest of an object in a pattern. */
function hasRest(node: t.Node | null): boolean {
  switch (node?.type) {
    case "ObjectPattern":
      return node.properties.some((one) => one.type === "RestElement" || hasRest(one.value));
    case "ArrayPattern":
      return node.elements.some(hasRest);
    case "AssignmentPattern":
      return hasRest(node.left);
    case "RestElement":
      return hasRest(node.argument);
    default:
      return false;
  }
}

function stepsOf(path: NodePath, pattern: Pattern, init: t.Expression, make: () => t.Identifier): Step[] {
  const source = make();
  const steps: Step[] = [{ target: source, value: init }];
  const add = (target: t.LVal, value: t.Expression): void => {
    steps.push({ target, value });
  };

  function take(from: Pattern, id: t.Identifier): void {
    if (from.type === "ObjectPattern") takeObject(from, id);
    else takeArray(from, id);
  }

  /** What stands in the place of a pattern, with its default; the pattern is taken apart later. */
  function replaced(node: t.Node): { left: t.LVal; later: () => void } {
    const id = make();
    if (node.type === "AssignmentPattern")
      return { left: t.assignmentPattern(id, node.right), later: () => take(node.left as Pattern, t.cloneNode(id)) };
    if (node.type === "RestElement")
      return { left: t.restElement(id), later: () => take(node.argument as Pattern, t.cloneNode(id)) };
    return { left: id, later: () => take(node as Pattern, t.cloneNode(id)) };
  }

  function takeObject({ properties }: t.ObjectPattern, id: t.Identifier): void {
    const needsKeys = properties.at(-1)?.type === "RestElement";
    const keys: t.Expression[] = [];
    let plain: t.ObjectProperty[] = [];
    const flush = (): void => {
      if (plain.length > 0) add(t.objectPattern(plain), t.cloneNode(id));
      plain = [];
    };
    for (const property of properties) {
      if (property.type === "RestElement") {
        flush();
        add(
          property.argument as t.LVal,
          t.callExpression(use(path, "objectRest"), [t.cloneNode(id), known(path, keys)]),
        );
        continue;
      }
      if (needsKeys) {
        const name = nameOf(property);
        if (name === undefined) {
          flush();
          const key = make();
          add(key, t.callExpression(useHelper(path, "toPropertyKey"), [property.key as t.Expression]));
          property.key = t.cloneNode(key);
        }
        keys.push(name ?? t.cloneNode(property.key as t.Expression));
      }
      if (!hasRest(property.value)) {
        plain.push(property);
        continue;
      }
      const { left, later } = replaced(property.value);
      plain.push(t.objectProperty(property.key, left as t.Identifier, property.computed));
      flush();
      later();
    }
    flush();
  }

  function takeArray({ elements }: t.ArrayPattern, id: t.Identifier): void {
    const taken = elements.map((element) => (hasRest(element) ? replaced(element!) : undefined));
    add(t.arrayPattern(elements.map((element, index) => (taken[index]?.left ?? element) as t.Identifier)), id);
    for (const one of taken) one?.later();
  }

  take(pattern, t.cloneNode(source));
  return steps;
}

/** The name of a property that is known when compiling. */
function nameOf({ key, computed }: t.ObjectProperty): t.StringLiteral | undefined {
  if (!computed && key.type === "Identifier") return t.stringLiteral(key.name);
  if (key.type === "StringLiteral") return t.cloneNode(key);
  return key.type === "NumericLiteral" ? t.stringLiteral(String(key.value)) : undefined;
}

/** Names that are always the same make one array, outside of all functions. */
function known(path: NodePath, keys: readonly t.Expression[]): t.Expression {
  const array = t.arrayExpression([...keys]);
  const program = path.scope.getProgramParent();
  if (path.scope.getFunctionParent() === null || context().isPolyfill || !keys.every((key) => t.isStringLiteral(key)))
    return array;
  const id = program.generateUidIdentifier("excluded");
  program.push({ id, init: array, kind: "const" });
  return t.cloneNode(id);
}
