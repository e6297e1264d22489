import { createRequire } from "node:module";
import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { use } from "../uses.js";
import { isInGenerator, isTakenApart, yields } from "./generator-parts.js";

type Visit = (this: unknown, path: NodePath, state: unknown) => void;
type Visitor = Record<string, Visit | { enter?: Visit | Visit[]; exit?: Visit | Visit[] }>;
type Factory = (api: object, options: object) => PluginObj & { visitor: Visitor };

const require = createRequire(import.meta.url);
const load = (name: string): Factory => (require(`@babel/plugin-transform-${name}`) as { default: Factory }).default;

/** One of Babel's plugins, kept to the places where generators need it. */
const only =
  (name: string, wanted: (path: NodePath) => boolean) =>
  (api: object, options: object): PluginObj => {
    const plugin = load(name)(api, options);
    const kept = (visit: Visit): Visit =>
      function (path, state) {
        if (!wanted(path)) return;
        const { node } = path;
        const isAuthors = t.isFunction(node) && node.body.extra?.["isOwnGenerator"] === false;
        visit.call(this, path, state);
        if (isAuthors) giveObject(path, node);
      };
    const all = (visits: Visit | Visit[] | undefined): Visit[] => [visits ?? []].flat().map(kept);
    const visitor = Object.fromEntries(
      Object.entries(plugin.visitor)
        .filter(([type]) => !type.startsWith("_"))
        .map(([type, visits]) => [
          type,
          typeof visits === "function" ? kept(visits) : { enter: all(visits.enter), exit: all(visits.exit) },
        ]),
    );
    return { ...plugin, visitor: visitor as PluginObj["visitor"] };
  };

/** An author's generator is seen by the program, and hides what it is made of. */
function giveObject(path: NodePath, { body }: t.Function): void {
  const last = t.isBlockStatement(body) ? body.body.at(-1) : undefined;
  if (!t.isReturnStatement(last) || !t.isCallExpression(last.argument)) return;
  const { callee, arguments: values } = last.argument;
  const [, made] = values;
  if (t.isMemberExpression(callee) && t.isIdentifier(callee.property, { name: "w" }) && t.isIdentifier(made))
    last.argument = t.callExpression(use(path, "ownGenerator"), [last.argument, t.cloneNode(made)]);
}

const isDeclaration = (node: t.Node): boolean => /^(For|VariableDeclaration|Assignment)/.test(node.type);

/** Patterns that yield, or stand where their names are declared for a loop. */
export const generatorPatterns = only("destructuring", (path) => {
  const { node, parent } = path;
  if (!isDeclaration(node) || !isInGenerator(path)) return false;
  if (node.type === "AssignmentExpression") return yields(node.left);
  return node.type !== "VariableDeclaration" || parent.type === "ForStatement";
});

/** Variables that live as long as the generator: it is taken apart, and blocks with it. */
export const generatorBlocks = only("block-scoping", isInGenerator);

/**
 * Asynchronous functions as functions that can be called again: the collector of Qt 6.8 does not look after what a
 * generator of V4 has in its frame, and frees it.
 */
export const generators = only("regenerator", isTakenApart);
