import { isBuiltin } from "node:module";
import { dirname, resolve } from "node:path";
import type * as ES from "estree";
import { type Node, walk } from "estree-walker";
import { type Diagnostic, error, type Place, placeAt } from "../diagnostics/index.js";
import * as authoring from "../widget/authoring.js";
import { placeOfImport, placesOfImport } from "../widget/import-place.js";
import { exportsOf, type Graph, type GraphModule, RUNTIME_ID } from "./graph.js";
import { originalText } from "./original.js";
import { isAuthors, isProxy, type Origin, originsOf, packageName } from "./origins.js";

export interface ImportCheck {
  readonly graph: Graph;
  /** Modules that stand empty since they could not be parsed: what they export is not known. */
  readonly broken: ReadonlySet<string>;
  /** Whether anything of a module is left after tree-shaking. */
  isIncluded(id: string): boolean;
  /** Whether a module uses a name that it imports; what is imported in vain does no harm. */
  isUsed(id: string, local: string): boolean;
}

/** What the program imports although it is not there, or only in Node. */
export function checkImports(check: ImportCheck): Diagnostic[] {
  return [...missingModules(check), ...missingExports(check)];
}

function missingModules({ graph, isIncluded }: ImportCheck): Diagnostic[] {
  const targets = new Set<string>();
  const add = (module: GraphModule): void => {
    for (const target of module.resolved.values()) {
      const found = graph.get(target);
      if (!found && target !== "") targets.add(target);
      else if (found && isProxy(target)) add(found);
    }
  };
  for (const module of graph.values()) if (isAuthors(module.id) || isIncluded(module.id)) add(module);
  return [...targets].flatMap((target) =>
    originsOf(graph, target).map((origin) =>
      isBuiltin(target) ? nodeModule(target, origin) : unresolved(target, origin),
    ),
  );
}

function nodeModule(target: string, origin: Origin): Diagnostic {
  const { chain } = origin;
  const needs =
    chain[0] === undefined ? "" : ` The package ${packageName(chain[0])} needs it: ${shown(chain, target)}.`;
  return error(
    "language/node-module",
    `"${target}" exists only in Node; a widget runs in Plasma's QML engine.${needs}`,
    placeOf(origin),
    chain.length > 0
      ? "choose a package that works in browsers, or one that does without"
      : "use what the QML engine has (Qt, XMLHttpRequest), or compute the value in the declaration",
  );
}

function unresolved(target: string, origin: Origin): Diagnostic {
  const { chain, module } = origin;
  const isRelative = /^\.\.?(\/|$)|^\//.test(target);
  const expected = resolve(dirname(module.id), target).replace(/\.([cm]?)js$/, ".$1ts");
  if (chain[0] !== undefined)
    return error(
      "language/unresolved-import",
      `The package ${packageName(chain[0])} imports "${target}", which is not there: ${shown(chain, target)}.`,
      placeOf(origin),
      isRelative ? "install the package again" : `npm install ${packageName(target)}`,
    );
  return error(
    "language/unresolved-import",
    isRelative
      ? `There is no module "${target}".`
      : `There is no package "${packageName(target)}" to import "${target}" from.`,
    placeOf(origin),
    isRelative ? `expected ${expected}` : `npm install ${packageName(target)}`,
  );
}

const shown = (chain: readonly string[], target: string): string => [...chain, target].join(" → ");

const placeOf = ({ module, specifier }: Origin): Place | undefined => {
  const text = originalText(module);
  return placeOfImport(module.id, text, specifier ?? "") ?? placeAt(module.id, text, 0);
};

/** Names that the author's modules import from modules that don't export them. */
function missingExports({ graph, broken, isUsed }: ImportCheck): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const module of graph.values()) {
    if (!isAuthors(module.id)) continue;
    const named = [...module.facts.imports].flatMap(([local, imported]) =>
      isUsed(module.id, local) ? [imported] : [],
    );
    for (const fact of module.facts.exports.values())
      if ("from" in fact && !named.some(({ source, name }) => source === fact.from && name === fact.name))
        named.push({ source: fact.from, name: fact.name });
    for (const { source, name } of named) {
      const target = graph.get(module.resolved.get(source) ?? "");
      if (name === "*" || !target || !isKnown(graph, target, broken)) continue;
      const names = exportsOf(graph, target.id).map((exported) => exported.name);
      if (!names.includes(name)) diagnostics.push(missingExport(module, source, name, target.id === RUNTIME_ID));
    }
  }
  return diagnostics;
}

/** All names that a module's code has apart from its imports, of whatever scope. */
export function mentionedNames(program: ES.Program): Set<string> {
  const names = new Set<string>();
  walk(program as Node, {
    enter(node, parent) {
      if (node.type === "ImportDeclaration") return this.skip();
      const isMember = parent?.type === "MemberExpression" && parent.property === node && !parent.computed;
      if (node.type === "Identifier" && !isMember) names.add(node.name);
    },
  });
  return names;
}

function missingExport(module: GraphModule, source: string, name: string, isRuntime: boolean): Diagnostic {
  const text = originalText(module);
  const statements = placesOfImport(module.id, text, source);
  const [at] = statements.flatMap((statement) => nameBefore(text, statement, name) ?? []);
  const place = at === undefined ? statements[0] : placeAt(module.id, text, at, at + name.length);
  if (isRuntime && name in authoring)
    return error(
      "language/missing-export",
      `\`${name}\` of "${source}" is only for declarations, which run in Node; the widget does not have it.`,
      place,
      "use it inside the declaration, and import the declaration's default export to read what it declares",
    );
  return error(
    "language/missing-export",
    `"${source}" does not export \`${name}\`.`,
    place,
    isRuntime ? undefined : "where it is a type, say so: `import type` or `export type`",
  );
}

/** The name in the statement whose module specifier stands at `end`. */
function nameBefore(text: string, end: Place, name: string): number | undefined {
  const offset = offsetOf(text, end);
  const start = Math.max(text.lastIndexOf("import", offset), text.lastIndexOf("export", offset), 0);
  const found = new RegExp(`(?<![\\w$])${name.replace(/\$/g, "\\$")}(?![\\w$])`).exec(text.slice(start, offset));
  return found ? start + found.index : undefined;
}

function offsetOf(text: string, { line, column }: Place): number {
  let start = 0;
  for (let current = 1; current < line; current++) start = text.indexOf("\n", start) + 1;
  return start + column - 1;
}

/** Whether all that a module exports is in the graph, by name. */
function isKnown(graph: Graph, module: GraphModule, broken: ReadonlySet<string>, seen = new Set<string>()): boolean {
  if (seen.has(module.id)) return true;
  seen.add(module.id);
  if (broken.has(module.id) || module.syntheticNamedExports !== false) return false;
  return module.facts.stars.every((source) => {
    const target = graph.get(module.resolved.get(source) ?? "");
    return target !== undefined && isKnown(graph, target, broken, seen);
  });
}
