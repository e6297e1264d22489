import { type AttachedScope, attachScopes } from "@rollup/pluginutils";
import type * as ES from "estree";
import { type Node, walk } from "estree-walker";
import { type Diagnostic, error } from "../diagnostics/index.js";
import { type Graph, type GraphModule, RUNTIME_ID } from "./graph.js";
import { originalPlace } from "./original.js";

/** What of the widget's handle a settings page has not: its engine is another. */
const ELSEWHERE = new Set(["state", "api", "native"]);

/** What a local name or an expression stands for, as far as the widget's handle is concerned. */
type Meaning = { readonly kind: "handle" } | { readonly kind: "namespace"; readonly id: string };

const HANDLE: Meaning = { kind: "handle" };

/**
 * Finds the uses of state and api in a module that a settings page reaches. `isHandleModule` tells the modules whose
 * default export is the widget's handle; `page` is what messages call the page.
 */
export function checkSettingsModule(
  graph: Graph,
  module: GraphModule,
  program: ES.Program,
  isHandleModule: (id: string) => boolean,
  page: string,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const root = attachScopes(program as never, "scope");
  let scope = root;
  const meanings = new Map<string, Meaning>();

  const refuse = (what: string, node: unknown): void => {
    diagnostics.push(
      error(
        "language/state-in-settings",
        `\`${what}\` is used in a module that the settings page ${page} imports: state, api and native live in another engine there.`,
        originalPlace(module.modern, (node as { start: number }).start),
        "use the configuration, which both have, or move this into a module that no settings page imports",
      ),
    );
  };

  const isTop = (name: string): boolean => {
    for (let current: AttachedScope | undefined = scope; current; current = current.parent)
      if (Object.hasOwn(current.declarations, name)) return current === root;
    return true;
  };
  const meaningOf = (node: ES.Node): Meaning | undefined => {
    if (node.type === "Identifier") return isTop(node.name) ? meanings.get(node.name) : undefined;
    if (node.type === "CallExpression") return isDefinition(node.callee) ? HANDLE : undefined;
    const name = node.type === "MemberExpression" ? memberName(node) : undefined;
    if (node.type !== "MemberExpression" || name === undefined) return undefined;
    const owner = meaningOf(node.object);
    return owner?.kind === "namespace" ? exported(graph, owner.id, name, isHandleModule) : undefined;
  };
  const isDefinition = (callee: ES.Node): boolean => {
    const imported = callee.type === "Identifier" ? module.facts.imports.get(callee.name) : undefined;
    return (
      imported !== undefined && module.resolved.get(imported.source) === RUNTIME_ID && /Widget$/.test(imported.name)
    );
  };
  const checkPattern = (pattern: ES.Node, value: ES.Node): void => {
    if (pattern.type !== "ObjectPattern" || meaningOf(value)?.kind !== "handle") return;
    for (const property of pattern.properties) {
      const name = property.type === "Property" && !property.computed ? keyName(property.key) : undefined;
      if (name !== undefined && ELSEWHERE.has(name)) refuse(name, property);
    }
  };

  for (const [local, { source, name }] of module.facts.imports) {
    const target = module.resolved.get(source) ?? "";
    const meaning: Meaning | undefined =
      name === "*" ? { kind: "namespace", id: target } : exported(graph, target, name, isHandleModule);
    if (meaning) meanings.set(local, meaning);
  }
  for (const statement of program.body) {
    if (statement.type !== "ImportDeclaration" || module.resolved.get(String(statement.source.value)) !== RUNTIME_ID)
      continue;
    for (const specifier of statement.specifiers) {
      const name = specifier.type === "ImportSpecifier" ? keyName(specifier.imported) : undefined;
      if (name !== undefined && ELSEWHERE.has(name)) refuse(name, specifier);
    }
  }

  walk(program as Node, {
    enter(node) {
      const own = (node as { scope?: AttachedScope }).scope;
      if (own) scope = own;
      if (node.type === "VariableDeclarator" && node.init) {
        const meaning = node.id.type === "Identifier" && isTop(node.id.name) ? meaningOf(node.init) : undefined;
        if (meaning) meanings.set((node.id as ES.Identifier).name, meaning);
        checkPattern(node.id, node.init);
      } else if (node.type === "AssignmentExpression") checkPattern(node.left, node.right);
      else if (node.type === "MemberExpression" && meaningOf(node.object as ES.Node)?.kind === "handle") {
        const name = memberName(node);
        if (name !== undefined && ELSEWHERE.has(name))
          refuse(node.object.type === "Identifier" ? `${node.object.name}.${name}` : name, node);
      }
    },
    leave(node) {
      if ((node as { scope?: AttachedScope }).scope && scope.parent) scope = scope.parent;
    },
  });
  return diagnostics;
}

const keyName = (node: ES.Node): string | undefined =>
  node.type === "Identifier" ? node.name : node.type === "Literal" ? String(node.value) : undefined;

function memberName({ property, computed }: ES.MemberExpression): string | undefined {
  return computed && property.type !== "Literal" ? undefined : keyName(property);
}

/** Follows an exported name to what it stands for in the end. */
function exported(
  graph: Graph,
  id: string,
  name: string,
  isHandleModule: (id: string) => boolean,
  seen: ReadonlySet<string> = new Set(),
): Meaning | undefined {
  if (name === "default" && isHandleModule(id)) return HANDLE;
  const module = graph.get(id);
  if (!module || seen.has(id)) return undefined;
  const path = new Set(seen).add(id);
  const fact = module.facts.exports.get(name);
  if (fact && "from" in fact) {
    const target = module.resolved.get(fact.from) ?? "";
    return fact.name === "*"
      ? { kind: "namespace", id: target }
      : exported(graph, target, fact.name, isHandleModule, path);
  }
  if (fact) return undefined;
  for (const source of module.facts.stars) {
    const found = exported(graph, module.resolved.get(source) ?? "", name, isHandleModule, path);
    if (found) return found;
  }
  return undefined;
}
