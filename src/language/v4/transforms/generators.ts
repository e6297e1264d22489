import { createRequire } from "node:module";
import type { NodePath, PluginObj, types as t } from "@babel/core";
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
        if (wanted(path)) visit.call(this, path, state);
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
