import { parseSync, type types as t, transformSync, traverse, types } from "@babel/core";

/** A smaller text in place of a part of a program. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const OPTIONS = { configFile: false, babelrc: false, compact: false, comments: false } as const;

/** The program as Babel writes it, without superfluous parentheses and comments. */
export function tidied(source: string, sourceType: "module" | "script"): string {
  return transformSync(source, { ...OPTIONS, sourceType })?.code ?? source;
}

/** The names that the program uses and does not declare. */
export function globalsOf(source: string, sourceType: "module" | "script"): ReadonlySet<string> {
  const found = new Set<string>();
  try {
    const file = parseSync(source, { ...OPTIONS, sourceType });
    if (file)
      traverse(file, {
        Program({ scope }) {
          const { globals } = scope as unknown as { globals: object };
          for (const name of Object.keys(globals)) found.add(name);
        },
      });
  } catch {
    // what does not parse is found out later
  }
  return found;
}

/** Programs with something less, those that lack most first. Some of them don't parse. */
export function smaller(source: string, sourceType: "module" | "script"): readonly string[] {
  const file = parseSync(source, { ...OPTIONS, sourceType });
  if (!file) return [];
  const edits: Edit[] = [];
  const textOf = ({ start, end }: t.Node): string => source.slice(start ?? 0, end ?? 0);
  const edit = (node: t.Node, text: string): void => {
    edits.push({ start: node.start ?? 0, end: node.end ?? 0, text });
  };
  const without = (list: readonly (t.Node | null)[], separator: RegExp): void => {
    list.forEach((node, index) => {
      if (!node) return;
      const start = node.start ?? 0;
      let end = node.end ?? 0;
      const next = separator.exec(source.slice(end));
      if (next && index < list.length - 1) end += next[0].length;
      edits.push({ start, end, text: "" });
    });
    for (let size = list.length >> 1; size > 1; size >>= 1)
      for (let at = 0; at + size <= list.length; at += size) {
        const start = list[at]?.start;
        const end = list[at + size]?.start ?? list[at + size - 1]?.end;
        if (typeof start === "number" && typeof end === "number") edits.push({ start, end, text: "" });
      }
  };
  traverse(file, {
    enter({ node, parent }) {
      for (const key of types.VISITOR_KEYS[node.type] ?? []) {
        const child = (node as unknown as Record<string, unknown>)[key];
        if (Array.isArray(child)) without(child as (t.Node | null)[], /^\s*,?\s*/);
      }
      if (types.isStatement(node) && !types.isDeclaration(node)) shrinkStatement(node, edit, textOf);
      else if (types.isExpression(node) && parent) shrinkExpression(node, parent, edit, textOf);
      else if (types.isAssignmentPattern(node)) edit(node, textOf(node.left));
      if (types.isVariableDeclarator(node) && node.init && types.isIdentifier(node.id)) edit(node, node.id.name);
    },
  });
  const made = edits
    .map(({ start, end, text }) => source.slice(0, start) + text + source.slice(end))
    .filter((text) => text.length < source.length)
    .sort((one, other) => one.length - other.length);
  return [...new Set(made)];
}

type Write = (node: t.Node, text: string) => void;
type TextOf = (node: t.Node) => string;

function shrinkStatement(node: t.Statement, edit: Write, textOf: TextOf): void {
  const inner = (block: t.Node | null | undefined): string =>
    block ? (types.isBlockStatement(block) ? textOf(block).slice(1, -1) : textOf(block)) : "";
  switch (node.type) {
    case "IfStatement":
      edit(node, inner(node.consequent));
      if (node.alternate) {
        edit(node, inner(node.alternate));
        edit(node, `if (${textOf(node.test)}) ${textOf(node.consequent)}`);
      }
      edit(node, `${textOf(node.test)};`);
      break;
    case "BlockStatement":
      edit(node, inner(node));
      break;
    case "TryStatement":
      edit(node, inner(node.block));
      if (node.handler) edit(node, inner(node.handler.body));
      if (node.finalizer) edit(node, inner(node.finalizer));
      if (node.finalizer && node.handler) {
        edit(node, `try ${textOf(node.block)} ${textOf(node.handler)}`);
        edit(node, `try ${textOf(node.block)} finally ${textOf(node.finalizer)}`);
      }
      break;
    case "LabeledStatement":
      edit(node, textOf(node.body));
      break;
    case "ForStatement":
    case "ForInStatement":
    case "ForOfStatement":
    case "WhileStatement":
    case "DoWhileStatement":
      edit(node, inner(node.body));
      break;
    case "SwitchStatement":
      edit(node, `${textOf(node.discriminant)};`);
      for (const { consequent } of node.cases) if (consequent.length > 0) edit(node, consequent.map(textOf).join("\n"));
      break;
  }
}

function shrinkExpression(node: t.Expression, parent: t.Node, edit: Write, textOf: TextOf): void {
  if (types.isIdentifier(node) || (types.isMemberExpression(parent, { computed: false }) && parent.property === node))
    return;
  for (const literal of ["0", "1"]) if (!types.isNumericLiteral(node)) edit(node, literal);
  if (types.isFunction(node)) edit(node, "(() => {})");
  if (types.isObjectExpression(node) && node.properties.length > 0) edit(node, "({})");
  if (types.isArrayExpression(node) && node.elements.length > 0) edit(node, "[]");
  for (const key of types.VISITOR_KEYS[node.type] ?? []) {
    const child = (node as unknown as Record<string, t.Node | (t.Node | null)[] | null | undefined>)[key];
    for (const one of Array.isArray(child) ? child : [child])
      if (one && types.isExpression(one)) edit(node, `(${textOf(one)})`);
      else if (one && types.isObjectProperty(one) && types.isExpression(one.value))
        edit(node, `(${textOf(one.value)})`);
      else if (one && types.isSpreadElement(one)) edit(node, `(${textOf(one.argument)})`);
  }
}
