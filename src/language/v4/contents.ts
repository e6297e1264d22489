import { types as t } from "@babel/core";

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
  | "separated number"
  | "own name assigned"
  | "odd name";

/** What V4 may lack of regular expressions. */
const SPECIAL = /\(\?(?:<|[ims-]+:)|\\[pP]/;
const ODD = /[^\0-\x7f]|^(?:let|yield)$/;

export function contentsOf(file: t.Node): Contents {
  const kinds = new Set<string>();
  const names = new Set<string>();
  const functions = new Set<string>();
  const assigned = new Set<string>();
  const look = (node: t.Node): void => {
    kinds.add(node.type);
    seen(node, kinds, names, functions, assigned);
    for (const key of t.VISITOR_KEYS[node.type] ?? []) {
      const child = (node as unknown as Record<string, t.Node | (t.Node | null)[] | null | undefined>)[key];
      if (Array.isArray(child)) {
        for (const one of child) if (one) look(one);
      } else if (child) look(child);
    }
  };
  look(file);
  for (const name of names)
    if (ODD.test(name)) {
      kinds.add("odd name");
      break;
    }
  for (const name of functions) if (assigned.has(name)) kinds.add("own name assigned");
  return { kinds, names };
}

function seen(
  node: t.Node,
  kinds: Set<string>,
  names: Set<string>,
  functions: Set<string>,
  assigned: Set<string>,
): void {
  const add = (kind: Kind): Set<string> => kinds.add(kind);
  switch (node.type) {
    case "Identifier":
      names.add(node.name);
      break;
    case "StringLiteral":
      // As a name it is short.
      if (node.value.length < 32) names.add(node.value);
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
      if (node.type === "FunctionExpression" && node.id) functions.add(node.id.name);
      break;
    case "AssignmentExpression":
      if (node.left.type === "Identifier") assigned.add(node.left.name);
      if (/^(?:&&|\|\||\?\?)=$/.test(node.operator)) add("logical assignment");
      break;
    case "ForOfStatement":
      if (node.await) add("AwaitExpression");
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
      if (SPECIAL.test(node.pattern) || /[dsuv]/.test(node.flags)) add("special expression");
      break;
  }
}
