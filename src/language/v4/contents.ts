import { types as t } from "@babel/core";
import { holdsAnywhere, walk } from "./paths.js";
import { isMadeThere } from "./transforms/function-statements.js";
import { findsLate } from "./transforms/late-targets.js";
import { isRepeating } from "./transforms/repeated-targets.js";
import { isMade } from "./transforms/spread-arguments.js";

/** What a program is made of, so that what has nothing to do there need not look at every node of it. */
export interface Contents {
  /** The types of its nodes, and the words below where a type says too little. */
  readonly kinds: ReadonlySet<string>;
  /** Names of variables and properties, as far as they are written. */
  readonly names: ReadonlySet<string>;
}

export type Kind =
  | t.Node["type"]
  | "async function"
  | "generator"
  | "parameter that is no name"
  | "rest in an object"
  | "catch without a name"
  | "finally"
  | "logical assignment"
  | "special expression"
  | "expression with a slash"
  | "separated number"
  | "own name assigned"
  | "array with holes"
  | "repeated target"
  | "late target"
  | "spread among arguments"
  | "function in a loop's head"
  | "function that is not used"
  | "odd name";

/** What V4 may lack of regular expressions. */
const SPECIAL = /\(\?(?:<|[ims-]+:)|\\[pP]/;
const ODD = /[^\0-\x7f]|^(?:let|yield)$/;

const last = (node: { readonly arguments: readonly unknown[] }): number => node.arguments.length - 1;

/** What is put together when all is seen. */
interface Names {
  /** All, of variables and properties. */
  readonly all: Set<string>;
  /** Of function expressions. */
  readonly functions: Set<string>;
  readonly assigned: Set<string>;
  /** Of variables that are given an array which is written there. */
  readonly arrays: Set<string>;
  /** Of what loops count. */
  readonly counters: Set<string>;
  /** Variables with what one of their elements is assigned by, where that is a name or a number. */
  readonly stores: [array: string, index: string][];
}

export function contentsOf(file: t.Node): Contents {
  const kinds = new Set<string>();
  const names: Names = {
    all: new Set(),
    functions: new Set(),
    assigned: new Set(),
    arrays: new Set(),
    counters: new Set(),
    stores: [],
  };
  walk(file, (node) => {
    kinds.add(node.type);
    seen(node, kinds, names);
  });
  for (const name of names.all)
    if (ODD.test(name)) {
      kinds.add("odd name");
      break;
    }
  for (const name of names.functions) if (names.assigned.has(name)) kinds.add("own name assigned");
  if (names.stores.some(([array, index]) => names.arrays.has(array) && !names.counters.has(index)))
    kinds.add("array with holes");
  return { kinds, names: names.all };
}

function seen(node: t.Node, kinds: Set<string>, names: Names): void {
  const add = (kind: Kind): Set<string> => kinds.add(kind);
  switch (node.type) {
    case "Identifier":
      names.all.add(node.name);
      break;
    case "StringLiteral":
      // As a name it is short.
      if (node.value.length < 32) names.all.add(node.value);
      break;
    case "FunctionDeclaration":
    case "FunctionExpression":
    case "ArrowFunctionExpression":
    case "ObjectMethod":
    case "ClassMethod":
    case "ClassPrivateMethod":
      if (node.async) add("async function");
      else if (node.generator) add("generator");
      for (const parameter of node.params) if (parameter.type !== "Identifier") add("parameter that is no name");
      if (node.type === "FunctionExpression" && node.id) names.functions.add(node.id.name);
      break;
    case "AssignmentExpression":
      if (node.left.type === "Identifier") {
        names.assigned.add(node.left.name);
        if (node.right.type === "ArrayExpression") names.arrays.add(node.left.name);
      } else if (node.left.type === "MemberExpression") stored(node.left, kinds, names);
      else {
        for (const name of Object.keys(t.getBindingIdentifiers(node.left))) names.assigned.add(name);
        if (isRepeating(node)) add("repeated target");
      }
      // It is taken apart with what closes its iterator.
      if (findsLate(node.left)) add("late target").add("finally");
      if (/^(?:&&|\|\||\?\?)=$/.test(node.operator)) add("logical assignment");
      break;
    case "UpdateExpression":
      if (node.argument.type === "Identifier") names.assigned.add(node.argument.name);
      break;
    case "ExpressionStatement":
      if (isMadeThere(node.expression)) add("function that is not used");
      break;
    case "SequenceExpression":
      if (node.expressions.some(isMadeThere)) add("function that is not used");
      break;
    case "VariableDeclarator":
      if (node.id.type === "Identifier" && node.init?.type === "ArrayExpression") names.arrays.add(node.id.name);
      break;
    case "ForStatement":
      for (const name of node.init ? Object.keys(t.getBindingIdentifiers(node.init)) : []) names.counters.add(name);
      break;
    case "ArrayExpression":
      if (node.elements.includes(null)) add("array with holes");
      break;
    case "NewExpression":
    case "CallExpression":
    case "OptionalCallExpression":
      if (node.arguments.some((one, index) => one.type === "SpreadElement" && (index < last(node) || isMade(one))))
        add("spread among arguments");
      if (node.arguments.length === 1 && t.isIdentifier(node.callee, { name: "Array" })) add("array with holes");
      break;
    case "UnaryExpression":
      if (node.operator === "delete" && t.isMemberExpression(node.argument, { computed: true }))
        add("array with holes");
      break;
    case "ForInStatement":
      if (isRepeating(node)) add("repeated target");
      if (makesFunctions(node.right)) add("function in a loop's head");
      break;
    case "ForOfStatement":
      if (node.await) add("AwaitExpression");
      if (isRepeating(node)) add("repeated target");
      if (findsLate(node.left)) add("late target").add("finally");
      if (makesFunctions(node.right)) add("function in a loop's head");
      break;
    case "ObjectExpression":
      if (node.properties.some(({ type }) => type === "SpreadElement")) add("rest in an object");
      break;
    case "ObjectPattern":
      if (node.properties.some(({ type }) => type === "RestElement")) add("rest in an object");
      break;
    case "CatchClause":
      if (!node.param) add("catch without a name");
      break;
    case "TryStatement":
      if (node.finalizer) add("finally");
      break;
    case "NumericLiteral":
      if (String(node.extra?.raw).includes("_")) add("separated number");
      break;
    case "RegExpLiteral":
      if (node.pattern.includes("/")) add("expression with a slash");
      if (SPECIAL.test(node.pattern) || /[dsuvy]/.test(node.flags)) add("special expression");
      break;
  }
}

/** What assigning a member may do to an array. */
function stored({ object, property, computed }: t.MemberExpression, kinds: Set<string>, names: Names): void {
  const made: Kind = "array with holes";
  if (!computed && t.isIdentifier(property, { name: "length" })) kinds.add(made);
  if (!computed || object.type !== "Identifier") return;
  if (property.type === "Identifier") names.stores.push([object.name, property.name]);
  else if (property.type === "NumericLiteral" && property.value > 0) names.stores.push([object.name, ""]);
}

/** Whether an expression has functions, or what becomes one. */
const makesFunctions = (node: t.Node): boolean =>
  holdsAnywhere(node, (one) => t.isFunction(one) || t.isClass(one) || one.type === "Import");
