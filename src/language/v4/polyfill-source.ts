import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type NodePath, types as t } from "@babel/core";
import type { EngineName } from "./context.js";
import { lowerWith } from "./lower.js";
import { loweredPolyfill } from "./lowered-runtime.js";
import { helperExport, helperModule, helperOf, inlineName, POLYFILL_PREFIX } from "./polyfill-names.js";
import { ProgramFile, parsed, printed } from "./program.js";

const require = createRequire(import.meta.url);

const RUNTIME = new URL("../../../runtime/", import.meta.url);
const SERVICES = "services/";

const sources = new Map<string, string>();
const BOTH: readonly EngineName[] = ["qt5.15", "qt6"];

/** The code of a module that lowered code imports, lowered itself; undefined for other ids. */
export function polyfillSource(id: string, engines: readonly EngineName[] = BOTH): string | undefined {
  const module = id.replace(/\.js$/, "");
  if (!module.startsWith(POLYFILL_PREFIX)) return undefined;
  const key = `${engines.join()} ${module}`;
  let source = sources.get(key);
  if (source === undefined) {
    source = loweredPolyfill(module, engines) ?? lowerPolyfill(module, engines);
    sources.set(key, source);
  }
  return source;
}

/** The same, lowered here and now. */
export function lowerPolyfill(module: string, engines: readonly EngineName[]): string {
  const helper = helperOf(module);
  const written = helper === undefined ? ownSource(module) : babelSource(helper);
  const options = { engines, sourceType: "module", filename: `${module}.js`, sourceMap: false } as const;
  return lowerWith(written, options, true).code;
}

/** A file of runtime/polyfills or runtime/services: JavaScript where this package is built, TypeScript where it runs from its sources. */
function ownSource(module: string): string {
  const name = module.slice(POLYFILL_PREFIX.length);
  const isService = name.startsWith(SERVICES);
  const path = isService ? name : `polyfills/${name}`;
  const built = new URL(`${path}.js`, RUNTIME);
  const isBuilt = existsSync(built);
  const text = readFileSync(isBuilt ? built : new URL(`${path}.ts`, RUNTIME), "utf8");
  const code = isBuilt ? text.replace(/\n\/\/# sourceMappingURL=.*\s*$/, "\n") : withoutTypes(text);
  return code.replace(
    /(from\s*["'])(\.\/|\.\.\/polyfills\/)([\w-]+)\.js(["'])/g,
    (_all, before: string, folder: string, file: string, after: string) =>
      `${before}${POLYFILL_PREFIX}${isService && folder === "./" ? SERVICES : ""}${file}${after}`,
  );
}

/** TypeScript is loaded only where this package runs from its sources. */
function withoutTypes(text: string): string {
  const ts = require("typescript") as typeof import("typescript");
  const compilerOptions = {
    target: ts.ScriptTarget.ES2022,
    useDefineForClassFields: false,
    module: ts.ModuleKind.ESNext,
    verbatimModuleSyntax: true,
  };
  return ts.transpileModule(text, { compilerOptions }).outputText;
}

interface BabelHelpers {
  get(name: string, dependency: (name: string) => t.Expression, binding: string): { nodes: t.Statement[] };
}

function babelSource(name: string): string {
  const { get } = require("@babel/helpers") as BabelHelpers;
  const needed = new Set<string>();
  const own = helperExport(name);
  const { nodes } = get(
    name,
    (dependency) => {
      needed.add(dependency);
      return t.identifier(helperExport(dependency));
    },
    own,
  );
  const imported = [...needed].map((dependency) =>
    t.importDeclaration(
      [t.importSpecifier(t.identifier(helperExport(dependency)), t.identifier(helperExport(dependency)))],
      t.stringLiteral(helperModule(dependency)),
    ),
  );
  const exported = t.exportNamedDeclaration(null, [t.exportSpecifier(t.identifier(own), t.identifier(own))]);
  const file = t.file(t.program([...imported, ...nodes.map((node) => t.cloneNode(node)), exported], [], "module"));
  return printed(file, "").code;
}

interface Piece {
  readonly imports: readonly string[];
  readonly code: string;
}

const pieces = new Map<string, Piece>();

/** The modules and all that they import, joined: what a script carries. */
export function preludeOf(modules: Iterable<string>, engines: readonly EngineName[]): string {
  const done = new Set<string>();
  let text = "";
  const add = (module: string): void => {
    if (done.has(module)) return;
    done.add(module);
    const piece = pieceOf(module, engines);
    for (const imported of piece.imports) add(imported);
    text += `${piece.code}\n`;
  };
  for (const module of modules) add(module);
  return text;
}

/** A module as a piece of a script: its own names are made unlike all others, imports and exports are gone. */
function pieceOf(module: string, engines: readonly EngineName[]): Piece {
  const key = `${engines.join()} ${module}`;
  const known = pieces.get(key);
  if (known) return known;
  const imports: string[] = [];
  const prefix = `${module.slice(POLYFILL_PREFIX.length).replace(/\W/g, "_")}_`;
  const rename = (program: NodePath<t.Program>): void => {
    const exported = new Set<string>();
    for (const statement of program.get("body")) {
      if (!statement.isExportNamedDeclaration()) continue;
      const names = Object.keys(t.getBindingIdentifiers(statement.node, false, true));
      for (const name of [...names, ...statement.node.specifiers.map(({ exported: id }) => (id as t.Identifier).name)])
        exported.add(name);
    }
    for (const statement of program.get("body")) {
      if (statement.isImportDeclaration()) {
        imports.push(statement.node.source.value);
        for (const specifier of statement.node.specifiers)
          if (specifier.type === "ImportSpecifier")
            program.scope.rename(specifier.local.name, inlineName((specifier.imported as t.Identifier).name));
        statement.remove();
      } else if (statement.isExportNamedDeclaration()) {
        if (statement.node.declaration) statement.replaceWith(statement.node.declaration);
        else statement.remove();
      }
    }
    program.scope.crawl();
    for (const name of Object.keys(program.scope.bindings))
      program.scope.rename(name, inlineName(exported.has(name) ? name : prefix + name));
  };
  const source = polyfillSource(module, engines) ?? "";
  const { ast, path } = new ProgramFile(parsed(source, "module"), source);
  rename(path);
  const piece = { imports, code: printed(ast, source).code };
  pieces.set(key, piece);
  return piece;
}
