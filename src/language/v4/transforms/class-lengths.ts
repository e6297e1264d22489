import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { holdsAnywhere, pathsOf } from "../paths.js";
import { staticName } from "../uses.js";

/**
 * `length` of a class counts the parameters before the first one with a default or a rest; V4 counts them all. Where a
 * class is asked for it, its constructor takes the others from `arguments`.
 */
export const classLengths: PluginObj = {
  name: "v4-class-lengths",
  visitor: {
    Program(program) {
      for (const path of pathsOf(program, (node) => t.isClass(node)) as NodePath<t.Class>[]) {
        const maker = path.node.body.body.find((one) => t.isClassMethod(one, { kind: "constructor" }));
        if (!maker) addConstructor(path.node);
        else if (isAsked(path)) takeFromArguments(maker as t.ClassMethod);
      }
    },
  },
};

/** `C.length`, by the name that the class has for itself or for others. */
function isAsked(path: NodePath<t.Class>): boolean {
  const { node, parent, scope } = path;
  const outer = t.isVariableDeclarator(parent) && t.isIdentifier(parent.id) ? parent.id.name : node.id?.name;
  const bindings = [
    node.id ? scope.getBinding(node.id.name) : undefined,
    outer === undefined ? undefined : scope.parent.getBinding(outer),
  ];
  return bindings.some((binding) =>
    binding?.referencePaths.some(
      ({ node: name, parent: member }) =>
        (member.type === "MemberExpression" || member.type === "OptionalMemberExpression") &&
        member.object === name &&
        staticName(member.property, member.computed) === "length",
    ),
  );
}

/** What Babel would write for a class with fields has a rest parameter. */
function addConstructor({ body, superClass }: t.Class): void {
  if (!superClass || !body.body.some(({ type }) => type === "ClassProperty" || type === "ClassPrivateProperty")) return;
  body.body.unshift(handingOn());
}

/** The constructor that a class without one has, written: with a rest parameter it would count one more. */
export function handingOn(): t.ClassMethod {
  const call = t.callExpression(t.super(), [t.spreadElement(t.identifier("arguments"))]);
  const statements = t.blockStatement([t.expressionStatement(call)]);
  return t.classMethod("constructor", t.identifier("constructor"), [], statements);
}

function takeFromArguments(maker: t.ClassMethod): void {
  const given = t.identifier("arguments");
  const first = maker.params.findIndex(({ type }) => type === "AssignmentPattern" || type === "RestElement");
  if (first === -1) return;
  const taken = maker.params.slice(first) as t.PatternLike[];
  const names = Object.keys(t.getBindingIdentifiers(t.arrayPattern(taken)));
  if (holdsAnywhere(maker.body, (inner) => declaresAny(inner, names))) return;
  maker.params = maker.params.slice(0, first);
  const rest = t.memberExpression(t.arrayExpression([t.spreadElement(given)]), t.identifier("slice"));
  const values = first === 0 ? given : t.callExpression(rest, [t.numericLiteral(first)]);
  maker.body.body.unshift(t.variableDeclaration("let", [t.variableDeclarator(t.arrayPattern(taken), values)]));
}

const declaresAny = (node: t.Node, names: readonly string[]): boolean =>
  (node.type === "VariableDeclaration" || node.type === "FunctionDeclaration" || node.type === "ClassDeclaration") &&
  names.some((name) => name in t.getBindingIdentifiers(node, false, true));
