import type { Statement } from "acorn";
import { type Diagnostic, error, placeAt } from "../diagnostics/index.js";
import { Cursor } from "./cursor.js";
import type { Name, Range } from "./document.js";
import { type Feature, scriptFeature } from "./features.js";
import { ScriptParser } from "./script-parser.js";
import { type ScriptUses, scriptUses } from "./script-uses.js";
import { SyntaxProblem } from "./syntax-problem.js";

/** A name that a script shows to those who import it. */
export interface ScriptExport {
  readonly name: string;
  readonly kind: "function" | "class" | "constant" | "variable";
}

/** What a hand-written QML script, not an ES module, says of itself. */
export interface ScriptScan extends ScriptUses {
  /** `.pragma library`: one instance for the whole engine, which sees nothing of a widget. */
  readonly isLibrary: boolean;
  readonly imports: readonly ScriptImport[];
  /** The names of its top level, all of which QML sees. */
  readonly exports: readonly ScriptExport[];
  /** Syntax that not every engine has. */
  readonly features: readonly Feature[];
  readonly diagnostics: readonly Diagnostic[];
}

/** `.import "other.js" as Other`, `.import QtQuick 2.15 as Quick` */
export interface ScriptImport extends Range {
  readonly kind: "module" | "script";
  readonly target: string;
  readonly targetRange: Range;
  readonly version?: string;
  readonly alias: Name;
}

/**
 * Reads a hand-written script: its directives, the names of its top level and what it uses from outside.
 *
 * @param file The file's absolute path, for the places of diagnostics (`qml/syntax`).
 */
export function scanScript(source: string, file: string): ScriptScan {
  const imports: ScriptImport[] = [];
  const exports: ScriptExport[] = [];
  const features: Feature[] = [];
  const diagnostics: Diagnostic[] = [];
  const found: ScriptUses = { uses: [], strings: [] };
  let isLibrary = false;
  try {
    const cursor = new Cursor(source, file);
    while (cursor.skip() === 46) {
      const directive = parseDirective(cursor);
      if (directive === "library") isLibrary = true;
      else imports.push(directive);
    }
    const program = new ScriptParser(source).programAt(cursor.pos);
    const declared = new Set<string>();
    scriptUses(program, found, declared, (node) => {
      const feature = scriptFeature(node);
      if (feature) features.push(feature);
    });
    exports.push(...program.body.flatMap(declaredBy));
    // What is left are variables that are declared further inside, which belong to the top level all the same.
    const direct = new Set(exports.map(({ name }) => name));
    for (const name of declared) if (!direct.has(name)) exports.push({ name, kind: "variable" });
  } catch (problem) {
    if (!(problem instanceof SyntaxProblem)) throw problem;
    const { message, start, end, help } = problem;
    diagnostics.push(error("qml/syntax", message, placeAt(file, source, start, end), help));
  }
  return { isLibrary, imports, exports, features, diagnostics, ...found };
}

/** A line that begins with a dot. */
function parseDirective(cursor: Cursor): ScriptImport | "library" {
  const start = cursor.pos++;
  const word = cursor.word();
  if (word?.name === "pragma") {
    const value = cursor.word();
    if (value?.name !== "library") cursor.fail("Expected `library` after `.pragma`.", value);
    return "library";
  }
  if (word?.name !== "import") cursor.fail("Expected `.import` or `.pragma library`.", word);
  const path = cursor.string();
  const target = path?.value ?? cursor.dottedName("a script's path in quotes or a module");
  const version = path ? undefined : cursor.version();
  if (cursor.peekWord() !== "as" || cursor.afterLineBreak) {
    cursor.fail(`Expected \`as\` and a name for \`${target.name}\`.`, path ?? target);
  }
  cursor.word();
  const alias = cursor.name("the name that this import gets");
  if (!/^\p{Lu}/u.test(alias.name)) cursor.fail("An import's name begins with a capital letter.", alias);
  return {
    kind: path ? "script" : "module",
    target: target.name,
    targetRange: path ? { start: path.start, end: path.end } : { start: target.start, end: target.end },
    ...(version !== undefined && { version }),
    alias,
    start,
    end: alias.end,
  };
}

function declaredBy(statement: Statement): ScriptExport[] {
  switch (statement.type) {
    case "FunctionDeclaration":
      return [{ name: statement.id.name, kind: "function" }];
    case "ClassDeclaration":
      return [{ name: statement.id.name, kind: "class" }];
    case "VariableDeclaration": {
      const kind = statement.kind === "const" ? "constant" : "variable";
      return statement.declarations.flatMap(({ id }) => (id.type === "Identifier" ? { name: id.name, kind } : []));
    }
    default:
      return [];
  }
}
