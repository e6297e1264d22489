import type { AnyNode, Function as FunctionNode, MemberExpression, Pattern } from "acorn";
import type { Name, Range } from "./document.js";
import { inner, isDeclared, type Scope, scopeOfFunction } from "./script-scope.js";

/** What a script does with a name or a member. */
export type Access = "read" | "write" | "call" | "new" | "delete";

/** A member as the source names it. */
export interface Member extends Name {
  /** `a.name`, `a["name"]`, or `const { name } = a`: an edit of the name has to fit the form. */
  readonly form: "dot" | "brackets" | "pattern";
}

/** A name that a script uses and does not declare itself, with the members that are named after it. */
export interface Use extends Name {
  /** `a.b.c` has `b` and `c`; `a["b"]` has `b`. What follows a computed member is not known. */
  readonly members: readonly Member[];
  /** What happens to the last member, the computed one included, or to the name itself when there is none. */
  readonly access: Access;
  /** Whether a member with a computed name follows: `a.b[c]`. */
  readonly computed: boolean;
  /** Whether it is only asked whether it is there: `if (a.b)`, `a.b && …`, `typeof a.b`, `"b" in a`. */
  readonly tested: boolean;
}

/** What happens to the first `depth` parts of a use's members: all but the whole is only read. */
export const accessTo = ({ members, computed, access }: Use, depth: number): Access =>
  depth === members.length + (computed ? 1 : 0) ? access : "read";

/** A string that names a QML file. */
export interface FileString extends Range {
  readonly text: string;
  /** The method whose first argument it is, such as `Qt.createComponent`; or `Loader.source`, which it is bound to. */
  readonly callee?: string;
}

export interface ScriptUses {
  readonly uses: Use[];
  readonly strings: FileString[];
}

/**
 * What a piece of JavaScript uses from outside. Names are looked up when all is seen, since a script may use what it
 * declares further down.
 *
 * @param declared Names that the surroundings give the script: a module's top level reads it to learn its own names.
 * @param onNode Called for each node, for what else is to be known about a script.
 */
export function scriptUses(
  script: AnyNode,
  into: ScriptUses,
  declared: Set<string> = new Set(),
  onNode?: (node: AnyNode) => void,
): void {
  const found: { readonly use: Use; readonly scope: Scope }[] = [];
  const tests = new Set<AnyNode>();
  visit(script, { names: declared, parent: undefined, ofFunction: true });
  for (const { use, scope } of found) if (!isDeclared(use.name, scope)) into.uses.push(use);

  function visit(node: AnyNode, scope: Scope): void {
    if (isChain(node)) {
      visitChain(node, "read", scope);
      return;
    }
    onNode?.(node);
    for (const test of testsIn(node, tests.has(node))) tests.add(test);
    switch (node.type) {
      case "CallExpression":
      case "NewExpression":
        visitChain(node.callee, node.type === "NewExpression" ? "new" : "call", scope);
        for (const [index, argument] of node.arguments.entries()) {
          if (index > 0 || !noteArgument(node.callee, argument)) visit(argument, scope);
        }
        break;
      case "TaggedTemplateExpression":
        visitChain(node.tag, "call", scope);
        visit(node.quasi, scope);
        break;
      case "AssignmentExpression":
        visitTarget(node.left, scope);
        visit(node.right, scope);
        break;
      case "UpdateExpression":
        visitTarget(node.argument, scope);
        break;
      case "BinaryExpression":
        // `"name" in object` asks for the member.
        if (node.operator === "in" && node.left.type === "Literal" && typeof node.left.value === "string") {
          const { value: name, start, end } = node.left;
          tests.add(node.right);
          visitChain(node.right, "read", scope, { name, start: start + 1, end: end - 1, form: "brackets" });
        } else visitChildren(node, scope);
        break;
      case "UnaryExpression":
        visitChain(node.argument, node.operator === "delete" ? "delete" : "read", scope);
        break;
      case "Literal":
        if (typeof node.value === "string") noteString(node.value, node);
        break;
      case "TemplateElement":
        noteString(node.value.cooked ?? "", node);
        break;
      case "FunctionDeclaration":
        if (node.id) scope.names.add(node.id.name);
        visitFunction(node, scope);
        break;
      case "FunctionExpression":
      case "ArrowFunctionExpression":
        visitFunction(node, scope);
        break;
      case "ClassDeclaration":
      case "ClassExpression": {
        if (node.id && node.type === "ClassDeclaration") scope.names.add(node.id.name);
        if (node.superClass) visit(node.superClass, scope);
        visit(node.body, inner(scope, node.id ? [node.id.name] : []));
        break;
      }
      case "VariableDeclaration": {
        const target = node.kind === "var" ? scopeOfFunction(scope) : scope;
        for (const { id, init } of node.declarations) {
          declare(id, target, scope);
          if (init) visitInitial(id, init, scope);
        }
        break;
      }
      case "BlockStatement":
      case "StaticBlock":
      case "ForStatement":
      case "SwitchStatement":
        visitChildren(node, inner(scope));
        break;
      case "ForInStatement":
      case "ForOfStatement": {
        const own = inner(scope);
        if (node.left.type === "VariableDeclaration") visit(node.left, own);
        else visitTarget(node.left, own);
        visit(node.right, own);
        visit(node.body, own);
        break;
      }
      case "CatchClause": {
        const own = inner(scope);
        if (node.param) declare(node.param, own, own);
        visitChildren(node.body, own);
        break;
      }
      case "LabeledStatement":
        visit(node.body, scope);
        break;
      case "BreakStatement":
      case "ContinueStatement":
      case "MetaProperty":
        break;
      case "Property":
      case "MethodDefinition":
      case "PropertyDefinition":
        if (node.computed) visit(node.key, scope);
        if (node.value) visit(node.value, scope);
        break;
      default:
        visitChildren(node, scope);
        break;
    }
  }

  function visitChildren(node: AnyNode, scope: Scope): void {
    for (const value of Object.values(node)) {
      if (Array.isArray(value)) {
        for (const child of value) if (isNode(child)) visit(child, scope);
      } else if (isNode(value)) visit(value, scope);
    }
  }

  function visitFunction(node: FunctionNode, scope: Scope): void {
    const own: Scope = { names: new Set(["arguments"]), parent: scope, ofFunction: true };
    if (node.type === "FunctionExpression" && node.id) own.names.add(node.id.name);
    for (const parameter of node.params) declare(parameter, own, own);
    if (node.body.type === "BlockStatement") visitChildren(node.body, own);
    else visit(node.body, own);
  }

  /** `const { a, b } = init` uses the members `a` and `b` of what `init` is. */
  function visitInitial(pattern: Pattern, init: AnyNode, scope: Scope): void {
    let plain = 0;
    if (pattern.type === "ObjectPattern" && isChain(init)) {
      for (const property of pattern.properties) {
        if (property.type === "RestElement" || property.computed || property.key.type !== "Identifier") continue;
        const { name, start, end } = property.key;
        visitChain(init, "read", scope, { name, start, end, form: "pattern" });
        plain++;
      }
      if (plain === pattern.properties.length && plain > 0) return;
    }
    visit(init, scope);
  }

  /** Something whose value is used in a way that its parent knows. */
  function visitChain(node: AnyNode, use: Access, scope: Scope, last?: Member): void {
    const members: Member[] = last ? [last] : [];
    let access = use;
    let computed = false;
    let object = node;
    for (; object.type === "ChainExpression" || object.type === "MemberExpression"; ) {
      onNode?.(object);
      if (object.type === "ChainExpression") {
        object = object.expression;
        continue;
      }
      const name = memberName(object);
      if (name) members.unshift(name);
      else {
        // Nothing is known about the members after a computed one.
        if (members.length > 0 || computed) access = "read";
        members.length = 0;
        computed = true;
        visit(object.property, scope);
      }
      object = object.object;
    }
    if (object.type !== "Identifier") {
      visit(object, scope);
      return;
    }
    onNode?.(object);
    const { name, start, end } = object;
    found.push({ use: { name, start, end, members, access, computed, tested: tests.has(node) }, scope });
  }

  function visitTarget(node: AnyNode, scope: Scope): void {
    switch (node.type) {
      case "ObjectPattern":
        for (const property of node.properties) {
          if (property.type === "RestElement") visitTarget(property.argument, scope);
          else {
            if (property.computed) visit(property.key, scope);
            visitTarget(property.value, scope);
          }
        }
        break;
      case "ArrayPattern":
        for (const element of node.elements) if (element) visitTarget(element, scope);
        break;
      case "AssignmentPattern":
        visitTarget(node.left, scope);
        visit(node.right, scope);
        break;
      case "RestElement":
        visitTarget(node.argument, scope);
        break;
      default:
        visitChain(node, "write", scope);
    }
  }

  /** Adds the names of a pattern to a scope and visits what the pattern computes. */
  function declare(pattern: Pattern, target: Scope, scope: Scope): void {
    if (pattern.type !== "Identifier") onNode?.(pattern);
    switch (pattern.type) {
      case "Identifier":
        target.names.add(pattern.name);
        break;
      case "ObjectPattern":
        for (const property of pattern.properties) {
          if (property.type === "RestElement") declare(property, target, scope);
          else {
            if (property.computed) visit(property.key, scope);
            declare(property.value, target, scope);
          }
        }
        break;
      case "ArrayPattern":
        for (const element of pattern.elements) if (element) declare(element, target, scope);
        break;
      case "AssignmentPattern":
        declare(pattern.left, target, scope);
        visit(pattern.right, scope);
        break;
      case "RestElement":
        declare(pattern.argument, target, scope);
        break;
      default:
        visit(pattern, scope);
    }
  }

  function noteString(text: string, { start, end }: Range, callee?: string): void {
    if (/[^/]\.qml$/.test(text)) into.strings.push({ text, start, end, ...(callee !== undefined && { callee }) });
  }

  /** A string that is a method's first argument; false for all others. */
  function noteArgument(callee: AnyNode, argument: AnyNode): boolean {
    if (argument.type !== "Literal" || typeof argument.value !== "string" || callee.type !== "MemberExpression")
      return false;
    const method = memberName(callee);
    if (callee.object.type !== "Identifier" || !method) return false;
    noteString(argument.value, argument, `${callee.object.name}.${method.name}`);
    return true;
  }
}

/** What a node only asks for. `inTest`: the node itself is asked for, and with it the operands of `&&`. */
function testsIn(node: AnyNode, inTest: boolean): AnyNode[] {
  switch (node.type) {
    case "IfStatement":
    case "ConditionalExpression":
      return [node.test];
    case "LogicalExpression":
      return inTest ? [node.left, node.right] : [node.left];
    case "UnaryExpression":
      return node.operator === "typeof" || node.operator === "!" ? [node.argument] : [];
    case "BinaryExpression":
      return /^[!=]==?$/.test(node.operator) ? [node.left, node.right] : [];
    default:
      return [];
  }
}

const isChain = (node: AnyNode): boolean =>
  node.type === "Identifier" || node.type === "MemberExpression" || node.type === "ChainExpression";

const isNode = (value: unknown): value is AnyNode =>
  typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";

/** The name of a member that the source says: `a.b`, `a["b"]`. */
function memberName({ property, computed }: MemberExpression): Member | undefined {
  const { start, end } = property;
  if (!computed) return property.type === "Identifier" ? { name: property.name, start, end, form: "dot" } : undefined;
  if (property.type !== "Literal" || typeof property.value !== "string") return undefined;
  return { name: property.value, start: start + 1, end: end - 1, form: "brackets" };
}
