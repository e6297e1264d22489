import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { type Child, childKeys } from "../paths.js";
import { isAssigned, use } from "../uses.js";

/**
 * What mentions a variable above its `let`, `const` or `class` throws. V4 often goes on: Qt 5.15 calls `f(x)` with a
 * NaN and lets `x = 1` be, both take `x.m()` for a method of nothing.
 */
export const earlyReads: PluginObj = {
  name: "v4-early-reads",
  visitor: {
    Program(program) {
      for (const place of earlyPlaces(program.node).reverse()) {
        const path = program.get(place) as NodePath;
        if (path.isIdentifier()) throwEarly(path);
      }
    },
  },
};

/** Has the mention of a variable throw. */
export function throwEarly(path: NodePath<t.Identifier>): void {
  const { name } = path.node;
  const thrown = t.callExpression(use(path, "uninitialized"), [t.stringLiteral(name)]);
  const { parentPath: whole, key } = path;
  if (whole?.isUpdateExpression()) whole.replaceWith(thrown);
  else if (whole?.isAssignmentExpression() && key === "left")
    // What is assigned comes after its target, and is made before.
    whole.replaceWith(whole.node.operator === "=" ? t.sequenceExpression([whole.node.right, thrown]) : thrown);
  else if (isAssigned(path)) assignEarly(path, thrown, name);
  else if (!whole?.isUnaryExpression({ operator: "delete" })) path.replaceWith(thrown);
}

/** A pattern or a loop assigns it: V4 looks for the place only when it has the value, if at all. */
function assignEarly(path: NodePath<t.Identifier>, thrown: t.Expression, name: string): void {
  const whole = path.findParent((one) => !(one.isPattern() || one.isObjectProperty() || one.isRestElement()));
  if (whole?.isAssignmentExpression() && whole.node.operator === "=" && isPlainPattern(whole.node.left))
    whole.replaceWith(t.sequenceExpression([whole.node.right, thrown]));
  else if (whole?.isForOfStatement() && t.isPattern(whole.node.left) && isPlainPattern(whole.node.left)) {
    const id = whole.scope.generateUidIdentifier(name);
    whole.node.left = t.variableDeclaration("const", [t.variableDeclarator(id)]);
    whole.node.body = t.blockStatement([t.expressionStatement(thrown)]);
  } else path.replaceWith(t.memberExpression(thrown, t.identifier(name)));
}

/** Whether nothing is to be done before its one name is assigned. */
function isPlainPattern(pattern: t.Node): boolean {
  if (pattern.type === "ArrayPattern") {
    const [element, ...others] = pattern.elements;
    return others.length === 0 && t.isIdentifier(t.isRestElement(element) ? element.argument : element);
  }
  if (pattern.type !== "ObjectPattern" || pattern.properties.length !== 1) return false;
  const [property] = pattern.properties;
  return property?.type === "ObjectProperty" && !property.computed && t.isIdentifier(property.value);
}

/** Names that are declared for a block, and whether they are there yet; null is where a function begins. */
type Block = Map<string, boolean> | null;

/** Where variables are mentioned that are not there yet, as paths from the program on. */
function earlyPlaces(program: t.Program): string[] {
  const found: string[] = [];
  const steps: (string | number)[] = [];
  const blocks: Block[] = [];

  const blockOf = (name: string): Map<string, boolean> | undefined => {
    for (let index = blocks.length - 1; index >= 0; index--) {
      const block = blocks[index];
      // What a function mentions may be there when it is called.
      if (!block) return undefined;
      if (block.has(name)) return block;
    }
    return undefined;
  };
  const within = (block: Block, work: () => void): void => {
    blocks.push(block);
    work();
    blocks.pop();
  };
  const child = (node: t.Node, key: string): void => {
    const value = (node as unknown as Record<string, Child>)[key];
    if (!value) return;
    steps.push(key);
    if (Array.isArray(value))
      value.forEach((one, index) => {
        if (!one) return;
        steps.push(index);
        look(one);
        steps.pop();
      });
    else look(value);
    steps.pop();
  };
  const children = (node: t.Node, keys: readonly string[]): void => {
    for (const key of keys) child(node, key);
  };
  const declare = (id: t.Node | null | undefined): void => {
    for (const name of id ? Object.keys(t.getBindingIdentifiers(id)) : []) blockOf(name)?.set(name, true);
  };
  const inClass = (node: t.Class): void => {
    const own = new Map<string, boolean>(node.id ? [[node.id.name, false]] : []);
    within(own, () => {
      child(node, "superClass");
      child(node, "body");
    });
    declare(node.id);
  };
  const look = (node: t.Node): void => {
    const keys = childKeys(node.type);
    switch (node.type) {
      case "Identifier":
        if (blockOf(node.name)?.get(node.name) === false) found.push(steps.join("."));
        break;
      case "VariableDeclaration":
        child(node, "declarations");
        break;
      case "VariableDeclarator":
        child(node, "init");
        // Defaults in it, and computed keys; the names themselves are no mentions.
        declare(node.id);
        child(node, "id");
        break;
      case "ClassDeclaration":
      case "ClassExpression":
        inClass(node);
        break;
      case "ClassProperty":
      case "ClassAccessorProperty":
      case "ClassPrivateProperty":
      case "StaticBlock":
        if ("computed" in node && node.computed) child(node, "key");
        within(null, () => children(node, ["value", "body"]));
        break;
      case "Program":
      case "BlockStatement":
        within(declaredIn(node.body), () => children(node, keys));
        break;
      case "SwitchStatement":
        child(node, "discriminant");
        within(declaredIn(node.cases.flatMap(({ consequent }) => consequent)), () => child(node, "cases"));
        break;
      case "ForStatement":
        within(declaredIn(node.init ? [node.init] : []), () => children(node, keys));
        break;
      case "ForInStatement":
      case "ForOfStatement":
        within(declaredIn([node.left]), () => {
          child(node, "right");
          if (node.left.type === "VariableDeclaration") declare(node.left);
          children(node, ["left", "body"]);
        });
        break;
      case "CatchClause":
        within(
          new Map(node.param ? Object.keys(t.getBindingIdentifiers(node.param)).map((name) => [name, true]) : []),
          () => children(node, keys),
        );
        break;
      case "ExportNamedDeclaration":
        child(node, "declaration");
        break;
      case "LabeledStatement":
        child(node, "body");
        break;
      case "ImportDeclaration":
      case "ExportAllDeclaration":
      case "BreakStatement":
      case "ContinueStatement":
      case "MetaProperty":
      case "PrivateName":
        break;
      default:
        if (t.isFunction(node)) {
          if ("computed" in node && node.computed) child(node, "key");
          within(null, () => children(node, ["params", "body"]));
        } else if ((node.type === "MemberExpression" || node.type === "OptionalMemberExpression") && !node.computed)
          child(node, "object");
        else if (node.type === "ObjectProperty" && !node.computed) child(node, "value");
        else children(node, keys);
    }
  };
  look(program);
  return found;
}

/** What the statements declare for their block. */
function declaredIn(statements: readonly t.Node[]): Map<string, boolean> {
  const names = new Map<string, boolean>();
  for (const statement of statements) {
    const node = t.isExportNamedDeclaration(statement) ? statement.declaration : statement;
    if (t.isVariableDeclaration(node) && node.kind !== "var")
      for (const name of Object.keys(t.getBindingIdentifiers(node))) names.set(name, false);
    else if (t.isClassDeclaration(node) && node.id) names.set(node.id.name, false);
    else if (t.isFunctionDeclaration(node) && node.id) names.set(node.id.name, true);
  }
  return names;
}
