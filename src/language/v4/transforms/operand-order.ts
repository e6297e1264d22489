import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { holds } from "../paths.js";
import { staticName, temporary } from "../uses.js";

/**
 * V4 reads a local variable only when the whole expression is emitted, so that an operand further right which assigns
 * the variable changes what was read before. Such an operand is copied to a variable of its own.
 */
export const operandOrder: PluginObj = {
  name: "v4-operand-order",
  visitor: {
    BinaryExpression: {
      exit(path) {
        const left = path.get("left");
        if (left.isExpression()) copyIfAssigned(left, [path.get("right")]);
      },
    },
    AssignmentExpression: {
      exit(path) {
        const left = path.get("left");
        const right = path.get("right");
        if (left.isMemberExpression()) copyMember(left, [right]);
        else if (
          left.isIdentifier() &&
          COMPOUND.test(path.node.operator) &&
          assignsAny([right], left.node.name, path)
        ) {
          // Right but for `**=`, and in templates.
          const operator = path.node.operator.slice(0, -1) as t.BinaryExpression["operator"];
          path.replaceWith(
            t.assignmentExpression("=", left.node, t.binaryExpression(operator, t.cloneNode(left.node), right.node)),
          );
        } else if (left.isObjectPattern() && assignsItself(left.node, right.node)) copy(right);
      },
    },
    AssignmentPattern: {
      exit(path) {
        const left = path.get("left");
        if (left.isMemberExpression()) copyMember(left, [path.get("right")]);
      },
    },
    VariableDeclarator: {
      exit(path) {
        const init = path.get("init");
        if (path.node.id.type === "ObjectPattern" && init.isExpression() && assignsItself(path.node.id, init.node))
          copy(init);
      },
    },
    "CallExpression|OptionalCallExpression|NewExpression": {
      enter(path: NodePath) {
        const call = path as NodePath<t.CallExpression>;
        const values = call.get("arguments") as NodePath[];
        if (call.isCallExpression() && values.length > 0) readMethod(call, values);
        copyCallee(call.get("callee") as NodePath, values);
      },
      // When it is known whether a method of ours stands for it.
      exit(path: NodePath) {
        if (path.isCallExpression()) refuseNothing(path);
      },
    },
    SwitchStatement: {
      exit(path) {
        const tests = path.get("cases").map((one) => one.get("test") as NodePath);
        copyIfAssigned(
          path.get("discriminant"),
          tests.filter((test) => test.node !== null),
        );
      },
    },
  },
};

/** Those that compute: the logical ones are rewritten before. */
const COMPOUND = /^(?:[-+*/%&|^]|\*\*|<<|>>>?)=$/;

function copyCallee(callee: NodePath, later: readonly NodePath[]): void {
  if (later.length === 0) return;
  if (callee.isMemberExpression() || callee.isOptionalMemberExpression())
    copyMember(callee as NodePath<t.MemberExpression>, later);
  else if (callee.isIdentifier() && callee.node.name !== "eval") {
    // A global that is not there throws before what the arguments assign.
    if (!callee.scope.hasBinding(callee.node.name) && later.some(({ node }) => holds(node, isAssignment))) copy(callee);
    else copyIfAssigned(callee, later);
  }
}

const isAssignment = ({ type }: t.Node): boolean => type === "AssignmentExpression" || type === "UpdateExpression";

/** V4 looks a method up after its arguments, one of which may assign it. */
function readMethod(call: NodePath<t.CallExpression>, values: readonly NodePath[]): void {
  const { callee } = call.node;
  if (callee.type !== "MemberExpression" || callee.object.type === "Super") return;
  const name = staticName(callee.property, callee.computed);
  if (name === undefined || !values.some(({ node }) => assignsMember(node, name))) return;
  const self = temporary(call, "o");
  const method = temporary(call, "m");
  const object = t.assignmentExpression("=", t.cloneNode(self), callee.object as t.Expression);
  const read = t.assignmentExpression(
    "=",
    t.cloneNode(method),
    t.memberExpression(object, callee.property, callee.computed),
  );
  call.node.callee = t.memberExpression(t.sequenceExpression([read, t.cloneNode(method)]), t.identifier("call"));
  call.node.arguments.unshift(t.cloneNode(self));
}

/** A method of nothing throws before the arguments assign anything; V4 finds that nothing is there after them. */
function refuseNothing(call: NodePath<t.CallExpression>): void {
  const { callee, arguments: values } = call.node;
  if (callee.type !== "MemberExpression" || callee.computed || !values.some((value) => holds(value, isAssignment)))
    return;
  // Copied already, where the arguments assign it: `(copy = variable, copy)`.
  const { object } = callee;
  const before = object.type === "SequenceExpression" ? object.expressions.slice(0, -1) : [];
  const name = object.type === "SequenceExpression" ? object.expressions.at(-1) : object;
  if (name?.type !== "Identifier") return;
  const binding = call.scope.getBinding(name.name);
  if (!binding || (before.length === 0 && isSomething(binding.path.node, binding.constant))) return;
  const isNothing = t.binaryExpression("==", t.cloneNode(name), t.nullLiteral());
  const read = t.memberExpression(t.cloneNode(name), t.cloneNode(callee.property));
  callee.object = t.sequenceExpression([...before, t.logicalExpression("&&", isNothing, read), t.cloneNode(name)]);
}

/** Whether what a variable is declared as can't be nothing. */
const isSomething = (node: t.Node, isConstant: boolean): boolean =>
  isConstant &&
  (t.isClass(node) ||
    t.isFunction(node) ||
    t.isModuleSpecifier(node) ||
    (t.isVariableDeclarator(node) &&
      (t.isArrayExpression(node.init) ||
        t.isObjectExpression(node.init) ||
        t.isNewExpression(node.init) ||
        t.isFunction(node.init) ||
        t.isClass(node.init) ||
        (t.isLiteral(node.init) && !t.isNullLiteral(node.init)))));

const assignsMember = (node: t.Node, name: string): boolean =>
  holds(
    node,
    (one) =>
      one.type === "AssignmentExpression" &&
      one.left.type === "MemberExpression" &&
      staticName(one.left.property, one.left.computed) === name,
  );

function copyMember(member: NodePath<t.MemberExpression>, later: readonly NodePath[]): void {
  const object = member.get("object");
  const property = member.get("property");
  const computed = member.node.computed && property.isExpression();
  if (object.isExpression()) copyIfAssigned(object, computed ? [property, ...later] : later);
  if (computed) copyIfAssigned(property, later);
}

function copyIfAssigned(operand: NodePath<t.Expression>, later: readonly NodePath[]): void {
  const name = variableOf(operand.node);
  if (name !== undefined && assignsAny(later, name, operand)) copy(operand);
}

function copy(operand: NodePath<t.Expression>): void {
  const id = temporary(operand, "v");
  // Read again, since Rollup drops what is assigned to a variable that nobody reads.
  operand.replaceWith(t.sequenceExpression([t.assignmentExpression("=", id, operand.node), t.cloneNode(id)]));
  operand.skip();
}

/** The variable whose register stands for the expression's value. */
function variableOf(node: t.Node): string | undefined {
  switch (node.type) {
    case "Identifier":
      return node.name;
    case "SequenceExpression":
      return variableOf(node.expressions.at(-1)!);
    case "AssignmentExpression":
      return node.left.type === "Identifier" ? node.left.name : variableOf(node.right);
    case "UpdateExpression":
      return node.prefix ? variableOf(node.argument) : undefined;
    case "ParenthesizedExpression":
      return variableOf(node.expression);
    default:
      return undefined;
  }
}

/** Whether one of the operands, functions in them aside, assigns the variable. */
function assignsAny(operands: readonly NodePath[], name: string, from: NodePath): boolean {
  const binding = from.scope.getBinding(name);
  if (binding && binding.constantViolations.length === 0) return false;
  return operands.some(({ node }) => assigns(node, name));
}

function assigns(node: t.Node | null | undefined, name: string): boolean {
  if (!node || t.isFunction(node) || t.isClass(node) || t.isLiteral(node)) {
    return node?.type === "TemplateLiteral" && node.expressions.some((one) => assigns(one, name));
  }
  if (node.type === "AssignmentExpression" && name in t.getBindingIdentifiers(node.left, false, false)) return true;
  if (node.type === "UpdateExpression" && node.argument.type === "Identifier" && node.argument.name === name)
    return true;
  for (const key of t.VISITOR_KEYS[node.type] ?? []) {
    const child = (node as unknown as Record<string, t.Node | (t.Node | null)[] | null | undefined>)[key];
    if (Array.isArray(child) ? child.some((one) => assigns(one, name)) : assigns(child, name)) return true;
  }
  return false;
}

/** `({ o, p } = o)` reads `p` from what was just assigned. */
function assignsItself(pattern: t.ObjectPattern, source: t.Node): boolean {
  const name = variableOf(source);
  if (name === undefined) return false;
  return name in t.getBindingIdentifiers(pattern) || assigns(pattern, name);
}
