import type { types as t } from "@babel/core";
import { generate } from "@babel/generator";
import { type ParserOptions, parse } from "@babel/parser";
import { NodePath } from "@babel/traverse";

/**
 * A program that is compiled, as Babel's plugins know it. @babel/core would parse, hold and print it in the same way;
 * most of what it loads for that finds plugins, presets and what browsers can do.
 */
export class ProgramFile {
  readonly path: NodePath<t.Program>;
  readonly scope: NodePath["scope"];
  readonly declarations = {};
  readonly metadata = {};
  readonly ast: t.File;
  readonly code: string;
  /** Makes what is called for one of Babel's helpers. */
  readonly #helper: (name: string, file: ProgramFile) => t.Expression;
  readonly #values = new Map<unknown, unknown>();

  constructor(ast: t.File, code: string, helper: (name: string, file: ProgramFile) => t.Expression = noHelper) {
    this.ast = ast;
    this.code = code;
    this.#helper = helper;
    const hub = {
      file: this,
      getCode: () => code,
      getScope: () => this.scope,
      addHelper: (name: string) => this.addHelper(name),
      buildError: this.buildCodeFrameError,
    };
    this.path = NodePath.get({ hub, parentPath: null, parent: ast, container: ast, key: "program" }).setContext();
    this.scope = this.path.scope;
  }
  set(key: unknown, value: unknown): void {
    this.#values.set(key, value);
  }
  get(key: unknown): unknown {
    return this.#values.get(key);
  }
  /** Babel has all that its plugins ask for. */
  availableHelper(): boolean {
    return true;
  }
  addHelper(name: string): t.Expression {
    return this.#helper(name, this);
  }
  buildCodeFrameError(node: t.Node | undefined, message: string, Kind: ErrorConstructor = SyntaxError): Error {
    const start = node?.loc?.start;
    return new Kind(start ? `${message} (${start.line}:${start.column + 1})` : message);
  }
}

function noHelper(name: string): never {
  throw new Error(`${name} is no helper that is needed here`);
}

/**
 * The tree of a text, without the line that names an interpreter, which is no part of QML's language; throws what
 * `faultOf` knows where it is no program.
 */
export function parsed(code: string, sourceType: "module" | "script", options: ParserOptions = {}): t.File {
  const ast = parse(code, { ...options, sourceType });
  ast.program.interpreter = null;
  return ast;
}

interface Fault {
  readonly message: string;
  /** The offset in the text. */
  readonly at: number;
}

/** Why a text was refused, and where; undefined where something else went wrong. */
export function faultOf(cause: unknown): Fault | undefined {
  const { pos, message, missingPlugin } = cause as { pos?: number; message?: string; missingPlugin?: string[] };
  if (typeof pos !== "number" || message === undefined) return undefined;
  const said = missingPlugin
    ? `Support for the experimental syntax '${missingPlugin[0]}' isn't currently enabled`
    : message.replace(/ \(\d+:\d+\)[\s\S]*$/, "");
  return { message: said, at: pos };
}

export interface PrintOptions {
  /** The source's name in the map; without it there is none. */
  readonly mapOf?: string | undefined;
  /** Without white space, and with those comments only that say that a call has no effects. */
  readonly isShort?: boolean;
}

/** The text of a tree, and how it maps to the text that the tree is of. */
export function printed(ast: t.File, code: string, options: PrintOptions = {}): { code: string; map: object | null } {
  const { mapOf, isShort = false } = options;
  const result = generate(
    ast,
    {
      compact: isShort,
      shouldPrintComment: (text) => !isShort || text.includes("__PURE__"),
      sourceMaps: mapOf !== undefined,
      ...(mapOf !== undefined && { sourceFileName: mapOf }),
    },
    code,
  );
  return { code: result.code, map: mapOf === undefined ? null : result.map };
}
