import type * as ES from "estree";

/**
 * What an initialiser leaves behind: a `constant` that nobody can change, a `container` (a literal of constants, whose
 * uses decide), or `undefined` where it may hold state or have an effect.
 */
export function constantKind(node: ES.Node): "constant" | "container" | undefined {
  switch (node.type) {
    case "FunctionExpression":
    case "ArrowFunctionExpression":
    case "Identifier":
      return "constant";
    case "Literal":
      // A global or sticky expression remembers where it stopped.
      return "regex" in node && /[gy]/.test(node.regex.flags) ? undefined : "constant";
    case "ClassDeclaration":
    case "ClassExpression":
      return isPlainClass(node) ? "constant" : undefined;
    case "TemplateLiteral":
      return all(node.expressions);
    case "UnaryExpression":
      return node.operator === "delete" ? undefined : all([node.argument]);
    case "BinaryExpression":
      return all([node.left, node.right]);
    case "LogicalExpression":
      return all([node.left, node.right]);
    case "ConditionalExpression":
      return all([node.test, node.consequent, node.alternate]);
    case "MemberExpression":
      return isConstantMember(node) ? "constant" : undefined;
    case "ArrayExpression":
      return node.elements.every((element) => element === null || isConstant(element)) ? "container" : undefined;
    case "ObjectExpression":
      return node.properties.every(isConstantProperty) ? "container" : undefined;
    case "CallExpression":
      if (isFreeze(node)) return node.arguments.every(isDeeplyFrozen) ? "constant" : undefined;
      return PURE_FUNCTIONS.test(dottedName(node.callee)) ? all(node.arguments) : undefined;
    case "NewExpression":
      return isPlainRegExp(node) ? "constant" : undefined;
    default:
      return undefined;
  }
}

const isConstant = (node: ES.Node): boolean => constantKind(node) === "constant";
const all = (nodes: readonly ES.Node[]): "constant" | undefined => (nodes.every(isConstant) ? "constant" : undefined);

function isConstantProperty(property: ES.Property | ES.SpreadElement): boolean {
  return (
    property.type === "Property" &&
    property.kind === "init" &&
    (!property.computed || isConstant(property.key)) &&
    isConstant(property.value)
  );
}

function isConstantMember(node: ES.MemberExpression): boolean {
  if (node.computed && !isConstant(node.property)) return false;
  return (
    node.object.type === "Identifier" || (node.object.type === "MemberExpression" && isConstantMember(node.object))
  );
}

const isFreeze = (node: ES.SimpleCallExpression): boolean => dottedName(node.callee) === "Object.freeze";

/** Functions of the language that give a primitive, the same for the same arguments. */
const PURE_FUNCTIONS = /^(Math\.(?!random$)\w+|Symbol\.for|Number|String|Boolean|parseInt|parseFloat)$/;

function dottedName(node: ES.Node): string {
  if (node.type === "Identifier") return node.name;
  if (node.type !== "MemberExpression" || node.computed || node.property.type !== "Identifier") return "";
  return `${dottedName(node.object)}.${node.property.name}`;
}

/** A literal of constants, or of literals that are frozen themselves. */
function isDeeplyFrozen(node: ES.Node): boolean {
  return node.type === "ArrayExpression" || node.type === "ObjectExpression"
    ? constantKind(node) === "container"
    : isConstant(node);
}

function isPlainRegExp(node: ES.NewExpression): boolean {
  const [pattern, flags] = node.arguments;
  return (
    node.callee.type === "Identifier" &&
    node.callee.name === "RegExp" &&
    pattern !== undefined &&
    isConstant(pattern) &&
    (flags === undefined || (flags.type === "Literal" && !/[gy]/.test(String(flags.value))))
  );
}

/** No computed names and nothing static that is evaluated with the class. */
function isPlainClass(node: ES.ClassDeclaration | ES.ClassExpression): boolean {
  if (node.superClass && node.superClass.type !== "Identifier") return false;
  return node.body.body.every((member) => {
    if (member.type === "StaticBlock") return false;
    if ("computed" in member && member.computed && !isConstant(member.key)) return false;
    return !(member.type === "PropertyDefinition" && member.static);
  });
}
